import { closeBrowser, openEmulator, type OpenEmulator } from '../support/browser';
import { officeCall, paneFrame } from './office-call';

let outlook: OpenEmulator;

beforeAll(async () => {
  outlook = await openEmulator({ addIn: 'probe' });
});
afterAll(closeBrowser);

describe("Microsoft's own office.js starts in the emulated Outlook", () => {
  test('the add-in page finds itself in Outlook in a browser', async () => {
    await outlook.open('clean');
    const pane = await outlook.openPane();
    await pane.getByText('ready in Outlook OfficeOnline').waitFor();
  });

  test('opening a draft runs the handler that the manifest names for it', async () => {
    const seen = await outlook.page.evaluate(
      () => (window as unknown as { probeSeen: { name: string; event: unknown }[] }).probeSeen,
    );
    expect(seen).toEqual([{ name: 'onMessageCompose', event: { type: 'OnMessageCompose' } }]);
  });

  test('a sent message can be opened with the pane for readers, which sees who got it', async () => {
    await outlook.pressSend();
    await outlook.page.getByRole('button', { name: 'See what really went out' }).click();
    const pane = await outlook.openPane();
    await pane.getByText('ready in Outlook OfficeOnline').waitFor();
    const frame = outlook.page.frames().find((candidate) => candidate.url().includes('taskpane'));
    const read = await frame?.evaluate(() => {
      const item = Office.context.mailbox.item;
      return [item?.subject, item?.to.map(({ emailAddress }) => emailAddress), item?.from.emailAddress];
    });
    expect(read).toEqual(['Reading books', ['h.marsh@families.example'], 't.ashworth@greenfield.example']);
  });

  test('nothing was asked of any other computer, and nothing went wrong', () => {
    expect(outlook.outside).toEqual([]);
    expect(outlook.faults).toEqual([]);
  });
});

describe('in Welsh', () => {
  test('the button is Welsh, and the add-in is told the language', async () => {
    const welsh = await openEmulator({ addIn: 'probe', locale: 'cy-GB' });
    await welsh.open('clean');
    const pane = await welsh.openPane();
    await pane.getByText('ready in').waitFor();
    expect(await welsh.page.locator('[data-command]').innerText()).toBe("Gwirio'r neges");
    const frame = welsh.page.frames().find((candidate) => candidate.url().includes('taskpane'));
    expect(await frame?.evaluate(() => Office.context.displayLanguage)).toBe('cy-GB');
    expect(welsh.faults).toEqual([]);
  });
});

describe('the kinds of Outlook', () => {
  test.each([
    ['web', '1.15', true],
    ['mac', '1.14', true],
    ['mac', '1.15', false],
    ['old', '1.14', false],
  ] as const)('%s: requirement set %s is there: %s', async (profile, set, isThere) => {
    const outlook = await openEmulator({ addIn: 'probe', profile });
    await outlook.open('clean');
    await (await outlook.openPane()).getByText('ready in').waitFor();
    const frame = outlook.page.frames().find((candidate) => candidate.url().includes('taskpane'));
    expect(
      await frame?.evaluate((version) => Office.context.requirements.isSetSupported('Mailbox', version), set),
    ).toBe(isThere);
    await outlook.close();
  });
});

describe('set up by the address of the page', () => {
  test('a fault is in force from the start', async () => {
    const outlook = await openEmulator({ addIn: 'probe', fault: '18:error:9042,17:silent' });
    await outlook.open('clean');
    const frame = await paneFrame(outlook);
    expect(await officeCall(frame, 'item.subject.getAsync')).toEqual({ status: 'failed', code: 9042 });
    expect(await officeCall(frame, 'item.subject.setAsync', ['x'], 300)).toEqual({ status: 'silent' });
    await outlook.close();
  });

  test('classic Outlook holds 500 recipients in a field', async () => {
    const outlook = await openEmulator({ addIn: 'probe', profile: 'classic' });
    await outlook.open('message');
    const frame = await paneFrame(outlook);
    const people = Array.from({ length: 600 }, (_, index) => ({ address: `p${index}@families.example`, name: '' }));
    await outlook.call('edit', { to: people });
    const { value } = await officeCall(frame, 'item.to.getAsync');
    expect(value).toHaveLength(500);
    expect(await officeCall(frame, 'item.to.addAsync', [['one@families.example']])).toEqual({
      status: 'failed',
      code: 9012,
    });
    await outlook.close();
  });
});
