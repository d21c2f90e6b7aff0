import type { Answer, Inspection, Verdict } from '../inspect/inspection';
import type { MessageSnapshot } from '../message/snapshot';
import type { EffectivePolicy } from '../policy/policy';
import type { ComposeItem } from '../ports/compose-item';
import type { Clock, Ids, Store, Timers } from '../ports/system';
import { rank, type Decision } from '../rules/actions';
import { schoolOf } from '../rules/school-of';
import { COULD_NOT_CHECK, isUrgent, recallAnswers } from './answers';
import { recallAgreement, type Agreed } from './agreement-state';
import { verdictsOf, withCarriedOver, type FileVerdicts } from './carry-over';
import { deadline, type Deadline } from './deadline';
import type { EmergencySwitch } from './emergency-switch';
import type { Engine } from './engine';
import type { FactsCache } from './facts-cache';
import { digestOf, takeOver, type HandOver } from './hand-over';
import { pace } from './pace';
import { builtInPolicy, type PolicyInForce, type PolicySource } from './policy-source';
import { startReading, type ReadAttachment, type Reading } from './read-snapshot';
import { recipientsIn } from './recipients-in';
import { recallSends, type History } from './send-history';
import { supportCodeOf } from './support-code';
import { recallRoll, type KnownRoll } from './tenant-roll';

export interface GateDependencies {
  readonly engine: Engine;
  readonly policies: PolicySource;
  readonly emergency: () => Promise<EmergencySwitch>;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly ids: Ids;
  readonly store: Store;
  readonly readAttachment: ReadAttachment;
  readonly previous?: FactsCache;
}

export interface CheckOptions {
  /** `send` decides within the policy's deadline; `compose` takes the time it needs. */
  readonly when: 'send' | 'compose';
  readonly canOpenPane: boolean;
  /** Told as soon as the policy is known. */
  readonly onPolicy?: (inForce: PolicyInForce) => void;
}

/** One check of one message, with everything that its texts, header and record need. */
export interface Checked {
  readonly snapshot: MessageSnapshot;
  readonly inspection: Inspection;
  readonly verdict: Verdict;
  readonly policy: EffectivePolicy;
  readonly inForce: PolicyInForce;
  readonly emergency: EmergencySwitch;
  readonly answers: readonly Answer[];
  /** Something was not read for want of time. */
  readonly partial: boolean;
  /** The result of an earlier inspection of exactly this message was taken. */
  readonly fromHandOver: boolean;
  /** Nothing was handed over: no compose event has come to its end with this message. */
  readonly isUnprepared: boolean;
  /** Undefined when something was not read. */
  readonly digest: string | undefined;
  /** What was found in the files read whole. */
  readonly verdicts?: FileVerdicts | undefined;
  readonly recordId: string;
  readonly supportCode: string;
  readonly timing: { readonly readMs: number; readonly inspectMs: number };
}

export const STANDARD_DEADLINE_MS = 3_500;
/** Of the deadline, what inspecting, the header and the answer may need. */
const RESERVE_SHARE = 0.25;
const MOST_RESERVE_MS = 800;
/** Of the reserve, what is left when texts are no longer looked through: for the rules, the header and the answer. */
const KEPT_SHARE = 0.75;
const NORMAL: EmergencySwitch = { mode: 'normal', until: 0 };

/** What was gathered by the time it had to be decided. */
interface Gathered {
  inForce: PolicyInForce | undefined;
  emergency: EmergencySwitch;
  answers: readonly Answer[];
  urgent: boolean;
  handed: HandOver | undefined;
  history: History | undefined;
  agreed: Agreed | undefined;
  known: KnownRoll | undefined;
}

/**
 * Reads, inspects and decides. Idempotent and without memory of its own: runtimes start, die and run side by side.
 * Rejects only on a fault of ours; what the host does not answer is unread.
 */
export async function checkMessage(
  item: ComposeItem,
  dependencies: GateDependencies,
  options: CheckOptions,
): Promise<Checked> {
  const { clock, timers } = dependencies;
  const start = clock.now();
  const limit = options.when === 'send' ? deadline(clock, timers, readingTime(STANDARD_DEADLINE_MS)) : undefined;
  const reading = startReading(item, {
    readAttachment: dependencies.readAttachment,
    ...(dependencies.previous ? { previous: dependencies.previous } : {}),
    ...(limit ? { time: { limit, pace: pace(clock) } } : {}),
  });
  const gathered = await gather(item, dependencies, reading, limit, options.onPolicy);
  const readMs = Math.max(0, clock.now() - start);
  return conclude(item, dependencies, options, { ...gathered, reading, readMs, start });
}

async function gather(
  item: ComposeItem,
  dependencies: GateDependencies,
  reading: Reading,
  limit: Deadline | undefined,
  onPolicy: CheckOptions['onPolicy'],
): Promise<Gathered> {
  const { policies, emergency, store, clock } = dependencies;
  const { address } = item.mailbox;
  const found: Gathered = {
    inForce: undefined,
    emergency: NORMAL,
    answers: [],
    urgent: false,
    handed: undefined,
    history: undefined,
    agreed: undefined,
    known: undefined,
  };
  const all = Promise.all([
    reading.done,
    policies.inForce(address).then((inForce) => {
      found.inForce = inForce;
      onPolicy?.(inForce);
      limit?.change(readingTime(inForce.policy.sendDeadlineMs));
    }),
    emergency().then((state) => (found.emergency = state)),
    recallAnswers(item, store, clock).then((answers) => (found.answers = answers)),
    isUrgent(item).then((urgent) => (found.urgent = urgent)),
    takeOver(item, clock.now()).then((handed) => (found.handed = handed)),
    recallSends(store, address).then((history) => (found.history = history)),
    recallAgreement(store, address).then((agreed) => (found.agreed = agreed)),
    recallRoll(store, address).then((known) => (found.known = known)),
  ]);
  await (limit ? Promise.race([all, limit.over]) : all);
  limit?.stop();
  // What still fails after the deadline has no listener any more.
  all.catch(() => undefined);
  return found;
}

function readingTime(sendDeadlineMs: number, share = 1): number {
  return sendDeadlineMs - share * Math.min(MOST_RESERVE_MS, sendDeadlineMs * RESERVE_SHARE);
}

function conclude(
  item: ComposeItem,
  { engine, clock, ids }: GateDependencies,
  { canOpenPane, when }: CheckOptions,
  gathered: Gathered & { readonly reading: Reading; readonly readMs: number; readonly start: number },
): Checked {
  const { reading, answers, urgent, emergency, handed, known, start } = gathered;
  const snapshot = reading.soFar();
  const inForce = gathered.inForce ?? builtInPolicy(engine, item.mailbox.address);
  const policy = withSwitch(inForce.effectiveFor(senderOf(snapshot)), emergency);
  const now = clock.now();
  const externalCount = recipientsIn(snapshot).filter(schoolOf(policy.organisation).isExternal).length;
  const decide = (inspection: Inspection): Verdict =>
    engine.decide(inspection, answers, { now, urgent, externalCount, canOpenPane });
  const isLate = (): boolean => clock.now() - start > readingTime(policy.sendDeadlineMs, KEPT_SHARE);
  const digest = digestOf(snapshot, reading.hashes, policy, known);
  const sends = gathered.history?.(snapshot, now);
  const agreed = gathered.agreed?.(policy);
  const history = sends || agreed ? { ...sends, ...agreed } : undefined;
  // Beside the pane it is looked at anew: what was asked for since, words in pictures, counts there.
  const isSame = when === 'send' && digest !== undefined && handed?.digest.startsWith(digest);
  const chosen = choose(isSame ? handed?.inspection : undefined, decide, () =>
    withCarriedOver(
      engine.inspect(snapshot, policy, now, history, known?.roll, when === 'send' ? isLate : undefined),
      snapshot,
      reading.hashes,
      policy,
      handed,
    ),
  );
  // What was not read now was read when the result was made that stands.
  const partial = !chosen.isHanded && chosen.inspection.checked.unread.some(({ reason }) => reason === 'timeout');
  const recordId = ids.next();
  return {
    snapshot,
    inspection: chosen.inspection,
    verdict: partial && !isAcknowledged(answers) ? notSilentlyClear(chosen, policy) : chosen.verdict,
    policy,
    inForce,
    emergency,
    answers,
    partial,
    fromHandOver: chosen.isHanded,
    isUnprepared: handed === undefined,
    digest,
    verdicts: chosen.isHanded
      ? handed?.verdicts
      : verdictsOf(snapshot, reading.hashes, policy, chosen.inspection, handed?.verdicts),
    recordId,
    supportCode: supportCodeOf(recordId),
    timing: { readMs: gathered.readMs, inspectMs: Math.max(0, clock.now() - now) },
  };
}

interface Chosen {
  readonly inspection: Inspection;
  readonly verdict: Verdict;
  readonly isHanded: boolean;
}

/**
 * A clean result handed over stands. Anything else is inspected again, because the texts of the dialog need what is
 * not handed over; the stricter result holds: the pane may have read what this runtime cannot.
 */
function choose(
  handed: Inspection | undefined,
  decide: (inspection: Inspection) => Verdict,
  inspect: () => Inspection,
): Chosen {
  const early = handed && { inspection: handed, verdict: decide(handed), isHanded: true };
  if (early && isPassing(early.verdict.decision)) return early;
  const inspection = inspect();
  const live = { inspection, verdict: decide(inspection), isHanded: false };
  return early && rankOf(early.verdict.decision) > rankOf(live.verdict.decision) ? early : live;
}

function isPassing(decision: Decision): boolean {
  return decision === 'allow' || decision === 'note';
}

function rankOf(decision: Decision): number {
  return decision === 'allow' ? 0 : rank(decision);
}

/** The second lock on "unknown is never clear": a timeout that no rule spoke of still has the policy's consequence. */
function notSilentlyClear({ inspection, verdict }: Chosen, policy: EffectivePolicy): Verdict {
  const isSaid = inspection.findings.some(({ outcome, reason }) => outcome === 'unknown' || reason === 'timeout');
  if (isSaid || inspection.trial || verdict.urgent) return verdict;
  const least = policy.onUnknown.timeout;
  return rankOf(verdict.decision) >= rank(least) ? verdict : { ...verdict, decision: least };
}

/** The sender has confirmed in the pane that the message may go unchecked. */
export function isAcknowledged(answers: readonly Answer[]): boolean {
  return answers.some(({ rule }) => rule === COULD_NOT_CHECK);
}

function senderOf({ from, mailbox }: MessageSnapshot): string {
  return from.state === 'read' ? from.value.address : mailbox.address;
}

/** The switch acts like a policy in trial: everything is found and recorded, nothing stopped, and the pane says so. */
function withSwitch(policy: EffectivePolicy, { mode }: EmergencySwitch): EffectivePolicy {
  return mode === 'trial' ? { ...policy, mode: 'monitor' } : policy;
}
