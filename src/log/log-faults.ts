/** What is wrong with an export: each shows that something was changed, taken away or put in after it was written. */
export const FAULTS = [
  'file-missing',
  'file-changed',
  'line-unreadable',
  'record-changed',
  'item-edited',
  'erasure-unknown',
  'certificate-differs',
  'writer-differs',
  'duplicate-differs',
  'chain-broken',
  'chain-gap',
  'chain-fork',
  'chain-cut',
  'chain-unknown',
  'reason-changed',
  'count-differs',
  'checkpoint-broken',
  'checkpoint-fork',
  'tree-differs',
  'tree-short',
  'seen-differs',
  'mail-without-record',
  'mail-differs',
  'mail-unreadable',
  'no-such-record',
] as const;
export type FaultKind = (typeof FAULTS)[number];

/** What an honest verifier adds: nothing is wrong by it, but it was not shown either. */
export const NOTES = [
  'duplicates',
  'erased',
  'reasons-erased',
  'certificate-elsewhere',
  'chain-begins-before',
  'no-checkpoint',
  'not-whole',
  'after-checkpoint',
  'seen-elsewhere',
  'mail-unchecked',
] as const;
export type NoteKind = (typeof NOTES)[number];

/** Where it is. Ids and places only: never what stands in a record. */
export interface Place {
  readonly file?: string;
  /** Line of records.jsonl, from 1. */
  readonly line?: number;
  readonly list?: string;
  readonly item?: number;
  readonly record?: string;
  readonly chain?: string;
  readonly seq?: number;
  readonly size?: number;
  readonly count?: number;
  /** Path inside a line that could not be read. */
  readonly at?: string;
}

export interface VerifyFault extends Place {
  readonly fault: FaultKind;
}
export interface VerifyNote extends Place {
  readonly note: NoteKind;
}
