import type { Got, Stamp } from './tenant';

/** A checkpoint as it is kept: its text (`checkpointText`), with the server's word on it. */
export interface KeptCheckpoint extends Stamp {
  /** The month list it is about: MailCheckLog-2026-11. */
  readonly list: string;
  readonly text: string;
}

/** Proofs of what the log was. Add-only; staff may read them, for they hold no personal data. */
export interface CheckpointStore {
  add(list: string, text: string): Promise<Got<Stamp>>;
  /** Over all month lists; undefined while there is none. */
  newest(): Promise<Got<KeptCheckpoint | undefined>>;
  /** Of one month list, oldest first. */
  all(list: string): Promise<Got<readonly KeptCheckpoint[]>>;
}
