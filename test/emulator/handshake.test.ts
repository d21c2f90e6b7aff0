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

  test('nothing was asked of any other computer, and nothing went wrong', () => {
    expect(outlook.outside).toEqual([]);
    expect(outlook.faults).toEqual([]);
  });
});
