import type { Chain, RequestRecord } from '../log/record';
import type { Got, KeptList, Stamp } from './tenant';

export type StoredRequest = RequestRecord & { readonly chain?: Chain };

/** What staff ask: permission, to be heard about a finding, help after a mistake. */
export interface RequestStore {
  /** `reason`: the person's own words, already checked for personal data. */
  add(request: StoredRequest, reason?: string): Promise<Got<Stamp>>;
  /** Those of the person signed in, newest first. */
  own(): Promise<Got<KeptList<StoredRequest>>>;
  /** Those of everybody since that day (UTC, `2026-11-01`), newest first: for heads and deputies. */
  all(since: string): Promise<Got<KeptList<StoredRequest>>>;
}
