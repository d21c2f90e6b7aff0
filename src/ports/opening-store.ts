import type { Got, Stamp } from './tenant';

/** That somebody's records were opened. Whose, and why, only the person knows: see `log/opening.ts`. */
export interface KeptOpening extends Stamp {
  readonly key: string;
}

/** Notices of opened records. Auditors add them, everybody at school reads them, and each knows their own. */
export interface OpeningStore {
  /** `key`: 64 hex digits. */
  add(key: string): Promise<Got<Stamp>>;
  /** Of one month (UTC, `2026-11`), oldest first. */
  month(month: string): Promise<Got<readonly KeptOpening[]>>;
}
