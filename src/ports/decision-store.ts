import type { Chain, DecisionRecord } from '../log/record';
import type { Got, KeptList, Stamp } from './tenant';

export type StoredDecision = DecisionRecord & { readonly chain?: Chain };

/** What a head or deputy decided on requests. Holds nothing about who asked: all staff may read it. */
export interface DecisionStore {
  add(decision: StoredDecision): Promise<Got<Stamp>>;
  /** Decisions on one request, oldest first; the last one holds. */
  about(requestId: string): Promise<Got<KeptList<StoredDecision>>>;
  /** All since that day (UTC, `2026-11-01`), newest first. */
  all(since: string): Promise<Got<KeptList<StoredDecision>>>;
}
