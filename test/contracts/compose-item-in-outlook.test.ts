import { paneFrame } from '../emulator/office-call';
import { closeBrowser, openEmulator, type OpenEmulator } from '../support/browser';
import { bundleOf } from '../apps/on-send/event-script';
import { COMPOSE_ITEM_CONTRACT, CONTRACT_MESSAGE } from './compose-item';

let outlook: OpenEmulator;
let script: string;

beforeAll(async () => {
  script = await bundleOf('test/contracts/contract-page.ts');
  outlook = await openEmulator({ addIn: 'probe' });
});
afterAll(closeBrowser);

describe('a message in real office.js keeps the promises of every message', () => {
  it.each(COMPOSE_ITEM_CONTRACT.map(({ says, expected }, at) => ({ says, expected, at })))(
    '$says',
    async ({ expected, at }) => {
      await outlook.open('message');
      await outlook.call('edit', {
        to: CONTRACT_MESSAGE.to,
        subject: CONTRACT_MESSAGE.subject,
        body: CONTRACT_MESSAGE.body,
      });
      const frame = await paneFrame(outlook);
      await frame.evaluate(script);
      const answer = await frame.evaluate(
        (number) => (globalThis as unknown as { contract: (at: number) => Promise<unknown> }).contract(number),
        at,
      );
      expect(answer).toEqual(expected);
    },
  );

  it('and never asks for more than three things at once', async () => {
    expect(await outlook.call('violations')).not.toContain('over-three-calls');
  });
});
