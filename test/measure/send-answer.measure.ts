import { closeBrowser, openEmulator, type EmulatorOptions, type OpenEmulator } from '../support/browser';
import { answerWith } from '../emulator/probe-handlers';

// From Send pressed to Outlook's answer, in real Chromium, with an event runtime that Outlook starts afresh for each
// send: Schoolgate beside the smallest handler there is, which only allows. In turns, so that both meet the same
// machine; and where the time goes: the page and its scripts loaded, our scripts run, Outlook greeted, the message
// read and inspected.
//   PAIRS=40 npx jest --testMatch '**/send-answer.measure.ts'
const PAIRS = Number(process.env['PAIRS'] ?? '40');
afterAll(closeBrowser);

/** Milliseconds. `load` is Microsoft's library too; `greeting` is its talk with Outlook until the event is handed over. */
interface Parts {
  readonly load: number;
  readonly evaluation: number;
  readonly greeting: number;
  readonly inspection: number;
  readonly all: number;
}

/** What is seen of the event page while it starts, in milliseconds since 1970. */
interface Seen {
  /** Each of its scripts with when it was there and when it had run. */
  readonly scripts: { readonly address: string; readonly loaded: number; readonly run: number }[];
  asked: number;
}

async function measured(options: EmulatorOptions, draft: string): Promise<Parts> {
  const outlook = await openEmulator(options);
  if (options.addIn === 'probe') {
    for (const name of ['onNewMessageCompose', 'onMessageSend']) await answerWith(outlook, name, { allowEvent: true });
  }
  await outlook.open(draft);
  // The sender reads it through once more: what is done while composing is done by then.
  await outlook.call('settled');
  await outlook.page.waitForTimeout(1_500);
  const parts = await sendParts(outlook);
  await outlook.close();
  return parts;
}

async function sendParts(outlook: OpenEmulator): Promise<Parts> {
  const { pressed, answered, seen } = await outlook.page.evaluate(async () => {
    const seen: Seen = { scripts: [], asked: Number.NaN };
    const now = (): number => performance.timeOrigin + performance.now();
    const isAnswered = (): boolean =>
      (window.emulator?.sent().length ?? 0) > 0 || document.querySelector('[role=alertdialog]') !== null;
    let watched: Document | undefined;
    // Pages are watched from outside, as soon as they are there: what is put into them would be timed as well.
    const watch = (page: Window & typeof globalThis): void => {
      watched = page.document;
      let before = 0;
      // A script's load event comes when it has run; it could begin when it was there and the one before it had run.
      watched.addEventListener(
        'load',
        ({ target }) => {
          const address = (target as Partial<HTMLScriptElement> | null)?.src;
          if (address === undefined) return;
          const [timing] = page.performance.getEntriesByName(address) as PerformanceResourceTiming[];
          const loaded = Math.max(page.performance.timeOrigin + (timing?.responseEnd ?? 0), before);
          seen.scripts.push({ address, loaded, run: (before = now()) });
        },
        true,
      );
      page.addEventListener('message', ({ data }) => {
        if (typeof data === 'string' && data.includes('onMessageSend')) seen.asked = now();
      });
    };
    const button = [...document.querySelectorAll('button')].find((each) => each.textContent?.trim() === 'Send');
    if (button === undefined) throw new Error('There is no Send button.');
    const pressed = now();
    button.click();
    while (!isAnswered()) {
      const page = document.querySelector<HTMLIFrameElement>('iframe[title$="event runtime"]')?.contentWindow;
      if (page && page.document !== watched) watch(page as Window & typeof globalThis);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    return { pressed, answered: now(), seen };
  });
  const own = seen.scripts.filter(({ address, run }) => run < seen.asked && !/\/office\/|\/emulator\//.test(address));
  const evaluation = own.reduce((sum, { loaded, run }) => sum + run - loaded, 0);
  const last = Math.max(...own.map(({ run }) => run));
  return {
    load: last - pressed - evaluation,
    evaluation,
    greeting: seen.asked - last,
    inspection: answered - seen.asked,
    all: answered - pressed,
  };
}

function spread(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.round((sorted.length - 1) * share)] ?? 0).toFixed(2);
  return `median ${at(0.5)} (${at(0.05)}–${at(0.95)})`;
}

const PARTS = ['load', 'evaluation', 'greeting', 'inspection', 'all'] as const;
const partsOf = (runs: readonly Parts[]): string =>
  PARTS.map((part) => `    ${part.padEnd(12)}${spread(runs.map((run) => run[part]))}`).join('\n');

test.each([
  ['an ordinary message, inspected while it was written', 'clean'],
  ['a message with three small files', 'class-list'],
])(
  '%s',
  async (says, draft) => {
    const ours: Parts[] = [];
    const bare: Parts[] = [];
    for (let pair = 0; pair < PAIRS; pair++) {
      ours.push(await measured({ preset: 'recommended' }, draft));
      bare.push(await measured({ addIn: 'probe' }, draft));
    }
    const ratios = ours.map(({ all }, pair) => all / (bare[pair]?.all ?? all));
    console.log(
      `${says}, ${PAIRS} pairs\n  Schoolgate, ms:\n${partsOf(ours)}\n  only allows, ms:\n${partsOf(bare)}\n  ratio: ${spread(ratios)}`,
    );
    expect(ours).toHaveLength(PAIRS);
  },
  1_800_000,
);
