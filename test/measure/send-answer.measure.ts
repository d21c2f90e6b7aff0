import { closeBrowser, openEmulator, type EmulatorOptions, type OpenEmulator } from '../support/browser';
import { answerWith } from '../emulator/probe-handlers';

// From Send pressed to Outlook's answer, in real Chromium, with an event runtime that Outlook starts afresh for each
// send: Schoolgate beside the smallest handler there is, which only allows. In turns, so that both meet the same machine.
//   PAIRS=40 npx jest --testMatch '**/send-answer.measure.ts'
const PAIRS = Number(process.env['PAIRS'] ?? '40');
afterAll(closeBrowser);

async function answerMs(options: EmulatorOptions, draft: string): Promise<number> {
  const outlook = await openEmulator(options);
  if (options.addIn === 'probe') {
    for (const name of ['onNewMessageCompose', 'onMessageSend']) await answerWith(outlook, name, { allowEvent: true });
  }
  await outlook.open(draft);
  // The sender reads it through once more: what is done while composing is done by then.
  await outlook.call('settled');
  await outlook.page.waitForTimeout(1_500);
  const ms = await sendMs(outlook);
  await outlook.close();
  return ms;
}

function sendMs(outlook: OpenEmulator): Promise<number> {
  return outlook.page.evaluate(async () => {
    const isAnswered = (): boolean =>
      (window.emulator?.sent().length ?? 0) > 0 || document.querySelector('[role=alertdialog]') !== null;
    const button = [...document.querySelectorAll('button')].find((each) => each.textContent?.trim() === 'Send');
    if (button === undefined) throw new Error('There is no Send button.');
    const start = performance.now();
    button.click();
    while (!isAnswered()) await new Promise((resolve) => setTimeout(resolve, 1));
    return performance.now() - start;
  });
}

function spread(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.round((sorted.length - 1) * share)] ?? 0).toFixed(2);
  return `median ${at(0.5)} (${at(0.05)}–${at(0.95)})`;
}

test.each([
  ['an ordinary message, inspected while it was written', 'clean'],
  ['a message with three small files', 'class-list'],
])(
  '%s',
  async (says, draft) => {
    const ours: number[] = [];
    const bare: number[] = [];
    for (let pair = 0; pair < PAIRS; pair++) {
      ours.push(await answerMs({ preset: 'recommended' }, draft));
      bare.push(await answerMs({ addIn: 'probe' }, draft));
    }
    const ratios = ours.map((ms, pair) => ms / (bare[pair] ?? ms));
    console.log(
      `${says}, ${PAIRS} pairs\n  Schoolgate ms: ${spread(ours)}\n  only allows ms: ${spread(bare)}\n  ratio: ${spread(ratios)}`,
    );
    expect(ours).toHaveLength(PAIRS);
  },
  1_800_000,
);
