import { closeBrowser, openEmulator, type OpenEmulator } from '../support/browser';

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
