import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { ChainHead } from '../../log/chain';
import {
  NOBODY_WRITES,
  type Queued,
  type QueuedRecord,
  type RecordQueue,
  type Waiting,
  type WritingState,
} from '../../ports/record-queue';

interface Entry extends QueuedRecord {
  readonly aside?: true;
}

interface Schema extends DBSchema {
  records: { key: number; value: Entry };
  /** The chain's head, what the tabs share, the ids of records taken over. */
  state: { key: 'head' | 'shared' | 'adopted'; value: ChainHead | WritingState | readonly string[] };
}

const VERSION = 1;
/** A fortnight of an office that writes two hundred mails a day, offline all the time. */
const MOST_WAITING = 3_000;
/** Classic Outlook parks ten; twenty runtimes' worth of them is remembered. */
const MOST_ADOPTED = 200;

/**
 * The queue in the browser's database, which all tabs of a profile share: a transaction is what keeps their steps apart
 * (W3C Indexed Database 3.0, section 2.7). `strict` durability: a record is on the disk before the message may leave.
 *
 * @param account key of the account (`accountKeyOf`): each has its own queue and chain
 */
export function indexedRecordQueue(account: string, mostWaiting = MOST_WAITING): RecordQueue {
  let opening: Promise<IDBPDatabase<Schema>> | undefined;
  const database = (): Promise<IDBPDatabase<Schema>> => {
    opening ??= openDB<Schema>(`schoolgate-records-${account}`, VERSION, {
      upgrade(db) {
        db.createObjectStore('records', { autoIncrement: true });
        db.createObjectStore('state');
      },
      // Another tab wants a newer version: this one lets go, and opens again when it is needed.
      blocking: (_now, _wanted, event) => {
        opening = undefined;
        (event.target as IDBDatabase).close();
      },
      terminated: () => (opening = undefined),
    }).catch((fault: unknown) => {
      opening = undefined;
      throw fault;
    });
    return opening;
  };
  const step = async <T>(work: (db: IDBPDatabase<Schema>) => Promise<T | 'full'>): Promise<Queued<T>> => {
    try {
      const value = await work(await database());
      return value === 'full' ? { ok: false, reason: 'full' } : { ok: true, value };
    } catch (fault) {
      const isFull = (fault as { readonly name?: unknown } | undefined)?.name === 'QuotaExceededError';
      return { ok: false, reason: isFull ? 'full' : 'refused' };
    }
  };
  const both = (db: IDBPDatabase<Schema>) =>
    db.transaction(['records', 'state'], 'readwrite', { durability: 'strict' });
  return {
    add: (make) =>
      step(async (db) => {
        const change = both(db);
        const [records, state] = [change.objectStore('records'), change.objectStore('state')];
        const [count, before] = await Promise.all([records.count(), state.get('head')]);
        if (count >= mostWaiting) return 'full';
        const { entry, head } = make(before as ChainHead | undefined);
        await Promise.all([records.add(entry), state.put(head, 'head'), change.done]);
        return null;
      }),
    beginAnew: () =>
      step(async (db) => {
        await db.delete('state', 'head');
        return null;
      }),
    adopt: (entries) =>
      step(async (db) => {
        const change = both(db);
        const [records, state] = [change.objectStore('records'), change.objectStore('state')];
        const known = ((await state.get('adopted')) ?? []) as readonly string[];
        const fresh = entries.filter(({ record }) => !known.includes(record.id));
        const ids = [...known, ...fresh.map(({ record }) => record.id)].slice(-MOST_ADOPTED);
        await Promise.all([...fresh.map((entry) => records.add(entry)), state.put(ids, 'adopted'), change.done]);
        return null;
      }),
    first: (count) => step((db) => firstOf(db, count)),
    size: () =>
      step(async (db) => {
        const all = await db.getAll('records');
        const aside = all.filter((entry) => entry.aside).length;
        return { waiting: all.length - aside, aside };
      }),
    remove: (places) =>
      step(async (db) => {
        const change = db.transaction('records', 'readwrite', { durability: 'strict' });
        await Promise.all([...places.map((place) => change.store.delete(place)), change.done]);
        return null;
      }),
    setAside: (place) =>
      step(async (db) => {
        const change = db.transaction('records', 'readwrite');
        const entry = await change.store.get(place);
        await Promise.all([entry && change.store.put({ ...entry, aside: true }, place), change.done]);
        return null;
      }),
    takeBack: () =>
      step(async (db) => {
        const change = db.transaction('records', 'readwrite');
        for (let at = await change.store.openCursor(); at; at = await at.continue()) {
          const { aside, ...entry } = at.value;
          if (aside) await at.update(entry);
        }
        await change.done;
        return null;
      }),
    share: (turn) =>
      step(async (db) => {
        const change = db.transaction('state', 'readwrite');
        const next = turn(((await change.store.get('shared')) as WritingState | undefined) ?? NOBODY_WRITES);
        await Promise.all([change.store.put(next, 'shared'), change.done]);
        return next;
      }),
  };
}

async function firstOf(db: IDBPDatabase<Schema>, count: number): Promise<readonly Waiting[]> {
  const row: Waiting[] = [];
  for (
    let at = await db.transaction('records').store.openCursor();
    at && row.length < count;
    at = await at.continue()
  ) {
    const { aside, ...entry } = at.value;
    if (!aside) row.push({ ...entry, place: at.key });
  }
  return row;
}
