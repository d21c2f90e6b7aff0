import type { ChainHead } from '../../log/chain';
import {
  NOBODY_WRITES,
  type Queued,
  type QueuedRecord,
  type QueueFailure,
  type RecordQueue,
  type Waiting,
  type WritingState,
} from '../../ports/record-queue';

/** What a device keeps; a queue made anew over it is the page opened again after a crash. */
export interface QueueMemory {
  entries: (Waiting & { aside?: true })[];
  head: ChainHead | undefined;
  next: number;
  shared: WritingState;
  adopted: Set<string>;
}

export function queueMemory(): QueueMemory {
  return { entries: [], head: undefined, next: 1, shared: NOBODY_WRITES, adopted: new Set() };
}

export interface MemoryQueueOptions {
  readonly memory?: QueueMemory;
  readonly mostWaiting?: number;
  /** Asked before each step. */
  fault?(step: keyof RecordQueue): QueueFailure | undefined;
}

export function memoryRecordQueue({
  memory = queueMemory(),
  mostWaiting = 5_000,
  fault,
}: MemoryQueueOptions = {}): RecordQueue {
  const step = async <T>(name: keyof RecordQueue, work: () => T): Promise<Queued<T>> => {
    const reason = fault?.(name);
    return reason ? { ok: false, reason } : { ok: true, value: work() };
  };
  const put = (entry: QueuedRecord): void => void memory.entries.push({ ...entry, place: memory.next++ });
  return {
    async add(make) {
      if (memory.entries.length >= mostWaiting) return { ok: false, reason: 'full' };
      return step('add', () => {
        const { entry, head } = make(memory.head);
        put(entry);
        memory.head = head;
        return null;
      });
    },
    beginAnew: () =>
      step('beginAnew', () => {
        memory.head = undefined;
        return null;
      }),
    adopt: (entries) =>
      step('adopt', () => {
        for (const entry of entries) {
          if (memory.adopted.has(entry.record.id)) continue;
          memory.adopted.add(entry.record.id);
          put(entry);
        }
        return null;
      }),
    first: (count) =>
      step('first', () => {
        const row: Waiting[] = [];
        for (const { aside, ...entry } of memory.entries) {
          if (row.length >= count) break;
          if (!aside) row.push(entry);
        }
        return row;
      }),
    size: () =>
      step('size', () => {
        const aside = memory.entries.filter((entry) => entry.aside).length;
        return { waiting: memory.entries.length - aside, aside };
      }),
    remove: (places) =>
      step('remove', () => {
        const gone = new Set(places);
        memory.entries = memory.entries.filter(({ place }) => !gone.has(place));
        return null;
      }),
    setAside: (place) =>
      step('setAside', () => {
        for (const entry of memory.entries) if (entry.place === place) entry.aside = true;
        return null;
      }),
    takeBack: () =>
      step('takeBack', () => {
        for (const entry of memory.entries) delete entry.aside;
        return null;
      }),
    share: (change) => step('share', () => (memory.shared = change(memory.shared))),
  };
}
