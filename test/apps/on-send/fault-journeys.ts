import type vm from 'node:vm';
import { seededRandom } from '../../../src/adapters/memory/memory-system';
import { FAULTS, person, type Fault, type ScriptedItem, type ScriptedOffice } from '../../contracts/scripted-office';
import { aPolicy } from '../../gate/small-engine';
import { eventScript, type EventScript, type Handled, type ScriptOptions } from './event-script';

/*
 * Whole ways of a message through its runtimes, with something going wrong at any call of Outlook, the network or a
 * store. Each says what must come out, and is told apart by what may never happen: a wrong message that leaves unseen,
 * a handler that never answers, an answer given twice.
 */
const POLICY = JSON.stringify(aPolicy());
/** The policy's deadline, and what the outer net and the last words may add. */
const LATEST_MS = 3_500 + 1_500;
/** Calls a decision rests on; the others say or keep something, and without the format the body is read as HTML. */
export const READING = /^(from|recipients \w+|subject|body|attachments|attachmentContent)$/;

export const file = (name: string, text: string) => ({
  id: name,
  name,
  size: text.length,
  isInline: false,
  attachmentType: 'file' as const,
  contentType: '',
  content: Buffer.from(text, 'latin1').toString('base64'),
  format: 'base64',
});

const PARENT = { to: [person('parent@home.example')], subject: 'Trip' };
const QUOTED = '<div id="divRplyFwdMsg"><b>From:</b> a@home.example</div>';

/** Each written so that the small engine finds what the name says. */
export const MAILS = {
  clean: { ...PARENT, body: '<p>Dear parent</p>', attachments: [file('a.txt', 'fine')] },
  warn: { ...PARENT, body: '<p>WARN</p>' },
  justify: { ...PARENT, body: '<p>JUSTIFY</p>' },
  approve: { ...PARENT, body: '<p>APPROVE</p>' },
  block: { ...PARENT, body: '<p>BLOCK</p>' },
  blockedFile: {
    ...PARENT,
    body: '<p>Hello</p>',
    attachments: [file('a.txt', 'fine'), file('b.txt', 'BLOCK'), file('c.txt', 'fine')],
  },
  reply: { ...PARENT, composeType: 'reply' as const, body: `<p>WARN</p>${QUOTED}` },
  meeting: { ...PARENT, itemType: 'appointment' as const, body: '<p>BLOCK</p>' },
} satisfies Record<string, Partial<ScriptedItem>>;
export type MailName = keyof typeof MAILS;

/** One event of a journey with what was true of the message then. `failed` names the calls that went wrong. */
export interface Step {
  readonly event: string;
  readonly handled: Handled;
  /** Undefined for compose events, which decide nothing. */
  readonly mustStop?: boolean;
  /** Undefined where several runtimes ran at once: it is not known whose call failed. */
  readonly failed?: readonly string[];
}

interface Stage {
  readonly outlook: EventScript;
  readonly isBad: boolean;
  readonly sendEvent: string;
  readonly chance: () => number;
  /** Runs one event alone. */
  step(outlook: EventScript, event: string, mustStop?: boolean): Promise<Step>;
}

type Journey = (stage: Stage) => Promise<readonly Step[]>;
const COMPOSE = 'onMessageRecipientsChanged';

export const JOURNEYS = {
  send: async ({ outlook, isBad, sendEvent, step }) => [await step(outlook, sendEvent, isBad)],
  'write, send': async ({ outlook, isBad, sendEvent, step }) => [
    await step(outlook, COMPOSE),
    await step(outlook.another(), sendEvent, isBad),
  ],
  'write, change, send': async ({ outlook, sendEvent, step }) => {
    const written = await step(outlook, COMPOSE);
    outlook.item.body = '<p>BLOCK</p>';
    return [written, await step(outlook.another(), sendEvent, true)];
  },
  'send, mend, send': async ({ outlook, isBad, sendEvent, step }) => {
    const first = await step(outlook, sendEvent, isBad);
    Object.assign(outlook.item, { body: '<p>mended</p>', attachments: [] });
    return [first, await step(outlook.another(), sendEvent, false)];
  },
  'send twice at once': (stage) => together(stage, [stage.sendEvent, stage.sendEvent]),
  'three runtimes at once': (stage) => together(stage, [COMPOSE, 'onMessageAttachmentsChanged', stage.sendEvent]),
  'write, killed, send': async ({ outlook, isBad, sendEvent, chance, step }) => {
    outlook.begin(COMPOSE);
    await outlook.time.pass(chance() * 400);
    outlook.kill();
    return [await step(outlook.another(), sendEvent, isBad)];
  },
  'sent away, killed, send again': async ({ outlook, isBad, sendEvent, chance, step }) => {
    outlook.begin(sendEvent);
    await outlook.time.pass(chance() * 400);
    outlook.kill();
    return [await step(outlook.another(), sendEvent, isBad)];
  },
} satisfies Record<string, Journey>;
export type JourneyName = keyof typeof JOURNEYS;

async function together({ outlook, isBad }: Stage, events: readonly string[]): Promise<readonly Step[]> {
  const runtimes = events.map((_event, index) => (index === 0 ? outlook : outlook.another()));
  const begun = events.map((event, index) => runtimes[index]!.begin(event));
  const answered = begun.map(async ({ first }) => {
    const start = outlook.time.clock.now();
    await first;
    return outlook.time.clock.now() - start;
  });
  await outlook.time.passUntil(Promise.all(answered), 300_000);
  const times = await Promise.all(answered.map((one) => Promise.race([one, later()])));
  await outlook.time.pass(60_000);
  return begun.map(({ completed }, index) => ({
    event: events[index]!,
    handled: { completed, ms: times[index]! },
    ...(events[index] === COMPOSE || events[index] === 'onMessageAttachmentsChanged' ? {} : { mustStop: isBad }),
  }));
}

/** Settles after every promise that is settled already. */
function later(): Promise<number> {
  return new Promise((resolve) => setImmediate(resolve, Infinity));
}

/** What a run was and what is wrong with it; nothing is, when `complaints` is empty. */
export interface FaultRun {
  readonly journey: JourneyName;
  readonly mail: MailName;
  readonly runtime: RuntimeName;
  /** Every call that went wrong: its name and how. */
  readonly faults: readonly (readonly [string, Fault])[];
  readonly calls: number;
  readonly steps: readonly Step[];
  readonly complaints: readonly Complaint[];
  readonly mostAtOnce: number;
}
export type Complaint =
  'silent pass' | 'no answer' | 'two answers' | 'late' | 'needless stop' | 'no sentence' | 'session full';

/** Where the script runs: `page` has a browser's storage, `bare` has no timers, so nothing can be bounded there. */
export const RUNTIMES = ['classic', 'page', 'bare'] as const;
export type RuntimeName = (typeof RUNTIMES)[number];

export interface Play {
  readonly journey: JourneyName;
  readonly mail: MailName;
  readonly runtime: RuntimeName;
  readonly options?: ScriptOptions;
  readonly chance: () => number;
  choose(call: number, name: string): Fault | undefined;
}

/** Plays a journey and judges it. */
export async function play(script: vm.Script, given: Play): Promise<FaultRun> {
  const { journey, mail, runtime, chance } = given;
  const faults: (readonly [string, Fault])[] = [];
  const options: ScriptOptions = {
    policy: POLICY,
    chance,
    ...given.options,
    globals: globalsOf(runtime),
    fault(call, name) {
      const fault = given.choose(call, name);
      if (fault !== undefined) faults.push([name, fault]);
      return fault;
    },
  };
  const outlook = eventScript(script, { ...MAILS[mail], session: {}, headers: {}, notices: {} }, options);
  const steps = await JOURNEYS[journey]({
    outlook,
    isBad: mail !== 'clean',
    sendEvent: mail === 'meeting' ? 'onAppointmentSend' : 'onMessageSend',
    chance,
    async step(at, event, mustStop) {
      const from = faults.length;
      const handled = await at.run(event);
      const own = faults.slice(from);
      const failed = own.flatMap(([name, fault]) => (fault === 'twice' ? [] : [name]));
      // Without timers a late answer is waited for, and may be used or not.
      const isOpen = runtime === 'bare' && own.some(([, fault]) => fault === 'late');
      return { event, handled, ...(isOpen ? {} : { failed }), ...(mustStop === undefined ? {} : { mustStop }) };
    },
  });
  const complaints = steps.flatMap((step) => complaintsOf(step, runtime !== 'bare'));
  if (JSON.stringify(outlook.item.session).length > 45_000) complaints.push('session full');
  const { calls, mostAtOnce } = outlook.office;
  return { journey, mail, runtime, faults, calls: calls.length, steps, complaints, mostAtOnce };
}

function complaintsOf({ handled: { completed, ms }, mustStop, failed }: Step, isBounded: boolean): Complaint[] {
  const [answer] = completed;
  if (answer === undefined) return ['no answer'];
  const found: Complaint[] = completed.length > 1 ? ['two answers'] : [];
  if (mustStop === undefined) return found;
  if (isBounded && ms > LATEST_MS) found.push('late');
  const isStopped = answer['allowEvent'] === false;
  const isLost = failed?.some((name) => READING.test(name)) ?? false;
  // Nothing wrong gets through, and what was not read is said; what was read is not held up.
  if (!isStopped && (mustStop || isLost)) found.push('silent pass');
  if (isStopped && failed !== undefined && !mustStop && !isLost) found.push('needless stop');
  if (isStopped && !isGoodSentence(answer)) found.push('no sentence');
  return found;
}

function isGoodSentence({ errorMessage, errorMessageMarkdown, cancelLabel }: Handled['completed'][number]): boolean {
  const fits = (text: unknown, most: number): boolean => text === undefined || String(text).length <= most;
  const isSaid = typeof errorMessage === 'string' && /SG-[2-9A-Z]{4}/.test(errorMessage);
  return isSaid && fits(errorMessage, 500) && fits(errorMessageMarkdown, 500) && fits(cancelLabel, 20);
}

function globalsOf(runtime: RuntimeName): NonNullable<ScriptOptions['globals']> {
  if (runtime === 'bare') return { setTimeout: undefined, clearTimeout: undefined };
  return runtime === 'classic' ? {} : (office) => ({ localStorage: storageOf(office) });
}

/** A browser's storage, kept for all runtimes of the message. */
function storageOf({ settings, ask }: ScriptedOffice): object {
  const asked = (name: string): Fault | undefined => {
    const fault = ask(name);
    if (fault === 'throws') throw new Error('The storage throws.');
    return fault;
  };
  return {
    getItem: (key: string) => (asked('readStorage') === 'shape' ? '{"v":' : (settings[key] ?? null)),
    setItem: (key: string, value: string) => void (asked('writeStorage') === 'shape' || (settings[key] = value)),
  };
}

/** The run of this seed: journey, message, runtime, client and faults all follow from it. */
export function playSeed(script: vm.Script, seed: number): Promise<FaultRun> {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random.fraction() * list.length)]!;
  const mail = pick(Object.keys(MAILS) as MailName[]);
  const journeys = (Object.keys(JOURNEYS) as JourneyName[]).filter(
    (name) => mail !== 'meeting' || !/write|three/.test(name),
  );
  const runtime = pick([...RUNTIMES, 'classic', 'page'] as const);
  // Without timers an answer that never comes is waited for: the pane says so there.
  const kinds = runtime === 'bare' ? FAULTS.filter((kind) => kind !== 'never') : FAULTS;
  const share = random.fraction() ** 2;
  return play(script, {
    journey: pick(journeys),
    mail,
    runtime,
    chance: random.fraction,
    options: { set: pick(['1.12', '1.13', '1.14', '1.15']), locale: pick(['en-GB', 'cy-GB']) },
    choose: () => (random.fraction() < share ? pick(kinds) : undefined),
  });
}
