import { chained, newChain, type ChainHead } from '../log/chain';
import type { QueuedRecord } from '../ports/record-queue';
import type { Ids, Store } from '../ports/system';
import { compactOf } from './compact';
import type { Recorder } from './recorder';

export const PARKED_KEY = 'parked';
/** The newest ten; what an eleventh pushes out shows as a gap beside the headers of the mails. */
export const MOST_PARKED = 10;
/** Characters: roaming settings hold 32 KB in all, answers and policy among them. */
const MOST_CHARACTERS = 12_000;

/** A compact record, whether it is urgent, and the text of its reason. */
export interface ParkedRecord {
  readonly r: unknown;
  readonly u?: 1;
  readonly t?: string;
}

export interface Parked {
  readonly v: 1;
  readonly records: readonly ParkedRecord[];
}

/**
 * For classic Outlook's event runtime, which has neither a database nor sign-in: the newest ten records wait in a small
 * store until the pane takes them over. The pane never clears them, for the host keeps the whole store as its last
 * writer left it: two that write would undo each other. A record's hash tells whether it came through whole.
 */
export function parkingRecorder(store: Store, ids: Ids): Recorder {
  let head: ChainHead | undefined;
  let own: readonly string[] = [];
  return {
    async keep(record, how) {
      const link = chained(record, head ?? newChain(ids.next()));
      // What this runtime wrote may have been undone by a pane that saved its older copy: it is put there again.
      const others = (await parkedIn(store)).map((one) => JSON.stringify(one)).filter((one) => !own.includes(one));
      const mine = JSON.stringify(parkedOf({ ...how, record: link.record }));
      let row = [...others, ...own, mine].slice(-MOST_PARKED);
      while (row.length > 1 && textOf(row).length > MOST_CHARACTERS) row = row.slice(1);
      for (; row.length > 0; row = row.slice(1)) {
        const kept = await store.set(PARKED_KEY, textOf(row));
        if (kept.ok) {
          head = link.head;
          own = [...own, mine].slice(-MOST_PARKED);
          return { ok: true, record: link.record };
        }
        if (kept.reason !== 'full') return { ok: false, reason: 'refused' };
      }
      return { ok: false, reason: 'full' };
    },
  };
}

/** As they stand there, unjudged. */
export async function parkedIn(store: Store): Promise<readonly ParkedRecord[]> {
  const got = await store.get(PARKED_KEY);
  const raw = got.ok && got.value !== undefined ? parse(got.value) : undefined;
  return raw?.v === 1 && Array.isArray(raw.records) ? raw.records.slice(-MOST_PARKED) : [];
}

function parkedOf({ record, isUrgent, reason }: QueuedRecord): ParkedRecord {
  return { r: compactOf(record), ...(isUrgent ? { u: 1 } : {}), ...(reason === undefined ? {} : { t: reason }) };
}

function textOf(row: readonly string[]): string {
  return `{"v":1,"records":[${row.join(',')}]}`;
}

function parse(text: string): Partial<Parked> | undefined {
  try {
    return JSON.parse(text) as Partial<Parked>;
  } catch {
    return undefined;
  }
}
