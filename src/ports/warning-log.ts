import type { Chained, LogLine } from '../log/record';
import type { TenantFailure } from './tenant';

/** One list item to be written: 1 to 20 records of one writer, one school and one UTC day, in the order of their chain. */
export interface LogItem {
  /** Id of the first record; the item's title. Writing the same item twice is harmless: readers drop the second. */
  readonly id: string;
  /** Of its first record. */
  readonly school: string;
  readonly occurredAt: string;
  readonly records: readonly Chained[];
  /** Free-text reasons by record id, already checked for personal data; stored apart from the records. */
  readonly reasons: Readonly<Record<string, string>>;
}

/**
 * Why an item was not written, or not surely so. `rejected`: this item never will be, the others may. `signed-out` and
 * `refused` end when a person does something; the rest ends by itself.
 */
export type WriteFailure =
  'offline' | 'throttled' | 'unavailable' | 'signed-out' | 'refused' | 'no-list' | 'full' | 'rejected';

export type Written =
  | { readonly ok: true; readonly itemId: string; readonly createdDateTime: string }
  | { readonly ok: false; readonly reason: WriteFailure; readonly retryAfterMs?: number };

/** Where records go. */
export interface LogSink {
  /** Most items of one call. */
  readonly mostItems: number;
  /**
   * Writes the items in their order and answers for each, in the same order. Never rejects. An item answered with a
   * failure may have been written all the same (the answer was lost): whoever repeats it must expect a duplicate.
   */
  write(items: readonly LogItem[]): Promise<readonly Written[]>;
}

/** Which items; each is one equality on one indexed column. `own`: what the person signed in wrote. */
export type LogQuery =
  | { readonly by: 'list' }
  | { readonly by: 'own' }
  | { readonly by: 'bucket'; readonly bucket: string }
  | { readonly by: 'writer'; readonly writer: string }
  | { readonly by: 'message'; readonly messageKey: string }
  | { readonly by: 'alert'; readonly alertKey: string }
  | { readonly by: 'item'; readonly id: string };

/** Why the content of an item was not taken. Never what stood there. */
export interface UnreadableItem {
  readonly itemId: string;
  readonly fault: {
    readonly reason: 'too-long' | 'not-json' | 'newer' | 'wrong-shape' | 'too-many' | 'no-canonical-form';
    /** Path inside: `.findings[0].rule`. */
    readonly at: string;
  };
}

export type LogPage =
  | {
      readonly ok: true;
      /** Duplicates included, in ascending item id; whoever shows them drops duplicates by record id. */
      readonly lines: readonly LogLine[];
      readonly unreadable: readonly UnreadableItem[];
    }
  | TenantFailure;

/** A month's list. */
export interface LogList {
  /** MailCheckLog-2026-11 */
  readonly name: string;
}

/** The warning log: staff write and read their own, auditors read all. */
export interface WarningLog extends LogSink {
  /** The month lists there are, in order of their months; those of months to come are counted for the warning. */
  lists(): Promise<{ readonly ok: true; readonly value: readonly LogList[] } | TenantFailure>;
  /** Pages of one month list. Ends after a page that is not ok: nothing is silently left out. */
  read(list: string, query: LogQuery): AsyncIterable<LogPage>;
}
