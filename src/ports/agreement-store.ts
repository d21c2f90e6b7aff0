import type { AgreementRecord, Chain } from '../log/record';
import type { Got, KeptList, Stamp } from './tenant';

export type StoredAgreement = AgreementRecord & { readonly chain?: Chain };

/** "I have read and understood": staff add theirs, heads see whose is missing. */
export interface AgreementStore {
  add(agreement: StoredAgreement): Promise<Got<Stamp>>;
  /** Those of the person signed in, newest first. */
  own(): Promise<Got<KeptList<StoredAgreement>>>;
  /** Everybody's since that day (UTC, `2026-11-01`), newest first. */
  all(since: string): Promise<Got<KeptList<StoredAgreement>>>;
}
