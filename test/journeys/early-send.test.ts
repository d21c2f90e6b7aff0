import { closeBrowser, endVisit, openEmulator, type OpenEmulator } from '../support/browser';

/*
 * A message written and sent within a second: the compose event that puts the closing text in has not come to its end. It
 * must not leave without that text, nor with it twice, and whoever is stopped must be told that waiting is enough.
 */
const CLOSING = 'meant only for the person they are addressed to';
/** The call by which a compose event begins to put the text in, held up each time. */
const COMPOSE_TYPE = 174;
let outlook: OpenEmulator | undefined;

afterEach(async () => {
  await endVisit(outlook);
  outlook = undefined;
});
afterAll(closeBrowser);

describe.each(['web', 'mac', 'classic'] as const)('Send pressed before the closing text is in, %s', (profile) => {
  it.each(['message', 'reply:inbox-library'])(
    '%s: one stop that says to wait, then it leaves with the text once',
    async (what) => {
      const host = await openEmulator({ preset: 'glenmere', profile });
      outlook = host;
      await host.call('setFault', COMPOSE_TYPE, { kind: 'late', ms: 1_500 });
      await host.page.evaluate((kind) => {
        void window.emulator?.open(kind);
        const body = kind === 'message' ? { body: '<p>Dear parent, thank you for the book.</p>' } : {};
        const parent = { address: 'h.parent@families.example', name: 'H Parent', resolved: true };
        window.emulator?.edit({ ...body, subject: 'Library', to: [parent as never] });
      }, what);
      const first = await host.pressSend();
      if (first.kind === 'sent') throw new Error('It left while the closing text was not in.');
      expect(first.text).toContain('closing text for outside mail is missing');
      expect(first.text).toContain('Only just begun? Wait a moment and press Send again.');
      await host.choose("Don't Send");
      await host.call('settled');
      const second = await host.pressSend();
      expect(second.kind === 'sent' ? second.mail.body.split(CLOSING) : second.text).toHaveLength(2);
      expect(await host.call('violations')).toEqual([]);
    },
  );
});
