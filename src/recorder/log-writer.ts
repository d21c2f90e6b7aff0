import type { Queued, RecordQueue, Waiting, WritingState } from '../ports/record-queue';
import type { Clock, Ids, Random } from '../ports/system';
import type { LogSink, WriteFailure, Written } from '../ports/warning-log';
import { MOST_IN_SEGMENT, segmentsOf, type Segment } from './segments';

/** What came of one round of writing. Times are epoch milliseconds. */
export type FlushOutcome =
  /** Nothing is left, or what is left may gather. */
  | { readonly is: 'done'; readonly written: number; readonly left: number }
  /** Another tab is at it. */
  | { readonly is: 'elsewhere'; readonly written: number }
  /** The log asked for peace, or could not be reached: not before `until`. */
  | { readonly is: 'waiting'; readonly reason?: WriteFailure; readonly written: number; readonly until: number }
  /** The device's own store does not answer. */
  | { readonly is: 'no-store'; readonly written: number };

export interface LogWriterOptions {
  readonly queue: RecordQueue;
  readonly sink: LogSink;
  readonly clock: Clock;
  readonly random: Random;
  readonly ids: Ids;
  /** Entra object id of who is signed in: records of somebody else are left where they are. */
  readonly writer?: string;
  /** How long ordinary records may gather to go twenty in one item; 0 writes each at once. */
  readonly gatherMs?: number;
}

export interface LogWriter {
  /** `all`: also what may still gather. `anew`: a person has just signed in, or the network is back. */
  flush(how?: { readonly all?: boolean; readonly anew?: boolean }): Promise<FlushOutcome>;
}

/** Longer than the transport tries one write; who has not come back then is gone. */
const HOLD_MS = 90_000;
const DAY_MS = 86_400_000;
const FIRST_PAUSE_MS = 5_000;
const MOST_PAUSE_MS = 15 * 60_000;
/** These end when somebody does something: asked again now and then. */
const PERSON_PAUSE_MS = 15 * 60_000;
/** One call of `flush` ends at some time, whatever the queue does. */
const MOST_ROUNDS = 500;

/** Brings what waits into the log, in its order, one tab at a time. A record leaves the queue when the log has it. */
export function logWriter(options: LogWriterOptions): LogWriter {
  const { queue, clock, ids } = options;
  return {
    async flush({ all = false, anew = false } = {}) {
      const me = ids.next();
      const held = await queue.share((state) => taken(state, me, clock.now(), anew));
      if (!held.ok) return { is: 'no-store', written: 0 };
      if (held.value.holder !== me) {
        const until = held.value.notBefore;
        return until > clock.now() ? { is: 'waiting', written: 0, until } : { is: 'elsewhere', written: 0 };
      }
      if (clock.now() - held.value.retriedAt >= DAY_MS) await retryAside(options);
      return rounds(options, me, all);
    },
  };
}

/** Takes the pen when it is free. A clock that was set back frees it too: nobody holds it for longer than HOLD_MS. */
function taken(state: WritingState, me: string, now: number, anew: boolean): WritingState {
  const isHeld = state.until > now && state.until <= now + HOLD_MS && state.holder !== '';
  const mustWait = !anew && state.notBefore > now && state.notBefore <= now + DAY_MS;
  return isHeld || mustWait
    ? { ...state, holder: isHeld ? state.holder : '' }
    : { ...state, holder: me, until: now + HOLD_MS };
}

async function retryAside({ queue, clock }: LogWriterOptions): Promise<void> {
  await queue.takeBack();
  await queue.share((state) => ({ ...state, retriedAt: clock.now() }));
}

async function rounds(options: LogWriterOptions, me: string, all: boolean): Promise<FlushOutcome> {
  const { queue, sink, clock } = options;
  let written = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const row = await queue.first(sink.mostItems * MOST_IN_SEGMENT);
    if (!row.ok) return { is: 'no-store', written };
    const mine = row.value.filter((entry) => isMine(entry, options.writer));
    if (mine.length === 0 || !(all || written > 0 || isDue(mine, options))) {
      await letGo(queue, me, { notBefore: 0, failures: 0 });
      return { is: 'done', written, left: row.value.length };
    }
    const segments = segmentsOf(mine, sink.mostItems);
    const answers = await sink.write(segments.map(({ item }) => item));
    const stopped = await settle(queue, segments, answers);
    if (!stopped.ok) return { is: 'no-store', written };
    written += stopped.value.written;
    const { failure } = stopped.value;
    if (failure) {
      const until = await pause(options, me, failure);
      return { is: 'waiting', reason: failure.reason, written, until };
    }
    const still = await queue.share((state) =>
      state.holder === me ? { ...state, until: clock.now() + HOLD_MS } : state,
    );
    if (!still.ok || still.value.holder !== me) return { is: 'elsewhere', written };
  }
  await letGo(queue, me, { notBefore: 0, failures: 0 });
  return { is: 'done', written, left: 0 };
}

function isMine({ record }: Waiting, writer: string | undefined): boolean {
  return writer === undefined || record.writer === 'unknown' || record.writer === writer;
}

function isDue(row: readonly Waiting[], { clock, gatherMs = 0 }: LogWriterOptions): boolean {
  const [oldest] = row;
  if (gatherMs <= 0 || row.length >= MOST_IN_SEGMENT || row.some(({ isUrgent }) => isUrgent)) return true;
  const age = clock.now() - Date.parse(oldest?.record.occurredAt ?? '');
  // A clock that was set back makes a record of the future: not waited for.
  return !(age >= 0 && age < gatherMs);
}

type Refusal = Extract<Written, { readonly ok: false }>;

interface Settled {
  readonly written: number;
  readonly failure: Refusal | undefined;
}

/** An item that never will be written, or whose month has no list, must not stop those behind it. */
const OUT_OF_THE_WAY: readonly WriteFailure[] = ['rejected', 'no-list'];

/** Takes away what the log has; the first failure that is not an item's own ends the round. */
async function settle(
  queue: RecordQueue,
  segments: readonly Segment[],
  answers: readonly Written[],
): Promise<Queued<Settled>> {
  const done: number[] = [];
  let failure: Refusal | undefined;
  for (const [index, { places }] of segments.entries()) {
    const answer: Written = answers[index] ?? { ok: false, reason: 'unavailable' };
    if (answer.ok) done.push(...places);
    else if (OUT_OF_THE_WAY.includes(answer.reason)) {
      for (const place of places) await queue.setAside(place);
    } else failure ??= answer;
  }
  // Behind an item of no use the rest of a batch is answered "failed" for its sake alone: no reason to wait.
  const isForeign = answers.some((answer) => !answer.ok && OUT_OF_THE_WAY.includes(answer.reason));
  if (isForeign && failure?.reason === 'unavailable' && failure.retryAfterMs === undefined) failure = undefined;
  const removed = done.length === 0 ? undefined : await queue.remove(done);
  if (removed && !removed.ok) return removed;
  return { ok: true, value: { written: done.length, failure } };
}

async function pause({ queue, clock, random }: LogWriterOptions, me: string, failure: Refusal): Promise<number> {
  const held = await queue.share((state) => {
    const failures = state.failures + 1;
    const notBefore = clock.now() + pauseMs(failure, failures, random);
    return state.holder === me ? { ...state, holder: '', until: 0, notBefore, failures } : state;
  });
  return held.ok ? held.value.notBefore : clock.now() + FIRST_PAUSE_MS;
}

/** What the service asks for; else five seconds, doubling up to a quarter of an hour, each client a little differently. */
function pauseMs({ reason, retryAfterMs }: Refusal, failures: number, random: Random): number {
  const spread = 1 + (random.bytes(1)[0] ?? 0) / 512;
  if (retryAfterMs !== undefined && retryAfterMs > 0) return Math.min(DAY_MS, Math.ceil(retryAfterMs));
  if (reason === 'signed-out' || reason === 'refused' || reason === 'full') return PERSON_PAUSE_MS;
  return Math.min(MOST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(10, failures - 1)) * spread;
}

async function letGo(
  queue: RecordQueue,
  me: string,
  then: Pick<WritingState, 'notBefore' | 'failures'>,
): Promise<void> {
  await queue.share((state) => (state.holder === me ? { ...state, ...then, holder: '', until: 0 } : state));
}
