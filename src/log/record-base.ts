/** What every record carries. */
export interface RecordBase<T extends string> {
  readonly v: 1;
  readonly type: T;
  /** UUIDv7. */
  readonly id: string;
  /** Id of the record this one completes. */
  readonly about?: string;
  /** UTC with milliseconds: 2026-11-24T16:55:00.000Z. */
  readonly occurredAt: string;
  readonly school: string;
  /** Entra object id, or `unknown`; the server's createdBy decides. */
  readonly writer: string;
  readonly client?: { readonly kind: string; readonly version: string };
  /** Random, so that nobody can guess a record from its hash. */
  readonly nonce: string;
  /** The newest checkpoint this writer had read. */
  readonly seen?: { readonly list: string; readonly size: number; readonly checkpoint: string };
  /** Binds a free-text reason that is stored apart: see reasonHashOf. */
  readonly reasonHash?: string;
}

export interface PolicyTag {
  readonly id: string;
  readonly version: string;
  readonly hash: string;
}

/** How many of each kind of data. */
export type KindCounts = Readonly<Record<string, number>>;
