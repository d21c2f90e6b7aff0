import type { ChainHead } from '../log/chain';
import type { Chained } from '../log/record';

/** A record that is bound into its chain and not in the log yet. */
export interface QueuedRecord {
  readonly record: Chained;
  /** The sender's own words, checked for personal data; stored apart from the record. */
  readonly reason?: string;
  /** Written at once, and whatever stands before it with it; the others may gather. */
  readonly isUrgent: boolean;
}

/** `place` counts up in the order of keeping and is never used twice. */
export interface Waiting extends QueuedRecord {
  readonly place: number;
}

/** `full`: the device, or the queue's own limit; `refused`: there is no store, or the browser forbids it. */
export type QueueFailure = 'full' | 'refused';
export type Queued<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: QueueFailure };

/** What all tabs of one account know about writing to the log. Times are epoch milliseconds. */
export interface WritingState {
  /** Who writes now, and until when nobody else does. */
  readonly holder: string;
  readonly until: number;
  /** Nobody writes before. */
  readonly notBefore: number;
  /** Attempts that failed one after the other. */
  readonly failures: number;
  /** When those set aside were last tried again. */
  readonly retriedAt: number;
}

export interface QueueSize {
  readonly waiting: number;
  /** Refused by the log, kept all the same, tried again once a day. */
  readonly aside: number;
}

/**
 * Records of one account on one device until the log has them. Survives the end of the page; each step is done whole or
 * not at all, whichever tab does it. Never rejects.
 */
export interface RecordQueue {
  /** Hands on where the account's chain stands, and keeps record and new head in one step. */
  add(
    make: (head: ChainHead | undefined) => { readonly entry: QueuedRecord; readonly head: ChainHead },
  ): Promise<Queued<null>>;
  /** Forgets where the account's chain stands: the next record begins another. For records that go to another log now. */
  beginAnew(): Promise<Queued<null>>;
  /** Keeps records of other chains as they are, each once. */
  adopt(entries: readonly QueuedRecord[]): Promise<Queued<null>>;
  /** The oldest that are not set aside, in the order of keeping. */
  first(count: number): Promise<Queued<readonly Waiting[]>>;
  size(): Promise<Queued<QueueSize>>;
  /** The log has them. */
  remove(places: readonly number[]): Promise<Queued<null>>;
  /** Takes one out of the others' way. */
  setAside(place: number): Promise<Queued<null>>;
  /** Lets those set aside stand in the row again. */
  takeBack(): Promise<Queued<null>>;
  /** Changes what the tabs share, in one step; answers with what stands then. */
  share(change: (held: WritingState) => WritingState): Promise<Queued<WritingState>>;
}

export const NOBODY_WRITES: WritingState = { holder: '', until: 0, notBefore: 0, failures: 0, retriedAt: 0 };
