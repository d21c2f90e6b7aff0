import type { Clock, Fetch, Ids, Random, Store, Timers } from '../../ports/system';

/** A clock that moves only when told to, with the timers that hang on it. */
export interface VirtualTime {
  readonly clock: Clock;
  readonly timers: Timers;
  /** Lets so much time pass, running what falls due, promises included. */
  pass(ms: number): Promise<void>;
  /** Lets time pass until `promise` settles or `mostMs` are over; returns the milliseconds passed. */
  passUntil(promise: Promise<unknown>, mostMs: number): Promise<number>;
}

interface Due {
  readonly at: number;
  readonly order: number;
  readonly task: () => void;
}

/** `settle` lets promises run on between two timers; a runtime that can wait for them all hands in its own. */
export function virtualTime(
  start = Date.UTC(2026, 10, 24, 9),
  hasTimers = true,
  settle: () => Promise<void> = someTurns,
): VirtualTime {
  let now = start;
  let order = 0;
  const due = new Set<Due>();
  const timers: Timers = {
    available: hasTimers,
    after(ms, task) {
      const entry = { at: now + Math.max(0, ms), order: order++, task };
      due.add(entry);
      return () => void due.delete(entry);
    },
  };
  const next = (): Due | undefined => {
    let first: Due | undefined;
    for (const entry of due)
      if (!first || entry.at < first.at || (entry.at === first.at && entry.order < first.order)) first = entry;
    return first;
  };
  const runTo = async (end: number, isDone: () => boolean): Promise<void> => {
    await settle();
    for (let entry = next(); entry && entry.at <= end && !isDone(); entry = next()) {
      due.delete(entry);
      now = Math.max(now, entry.at);
      entry.task();
      await settle();
    }
    if (!isDone()) now = Math.max(now, end);
  };
  return {
    clock: { now: () => now },
    timers,
    pass: (ms) => runTo(now + ms, () => false),
    async passUntil(promise, mostMs) {
      let isDone = false;
      const begin = now;
      void promise.then(
        () => (isDone = true),
        () => (isDone = true),
      );
      await runTo(now + mostMs, () => isDone);
      return now - begin;
    },
  };
}

/** Promises that wait for promises: enough turns for every chain of ours that needs no time to end. */
async function someTurns(): Promise<void> {
  for (let turn = 0; turn < 200; turn++) await Promise.resolve();
}

/** The same bytes for the same seed (mulberry32). */
export function seededRandom(seed: number): Random & { fraction(): number } {
  let state = seed >>> 0;
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return { fraction, bytes: (count) => Uint8Array.from({ length: count }, () => Math.floor(fraction() * 256)) };
}

export function countingIds(): Ids {
  let count = 0;
  return { next: () => `00000000-0000-7000-8000-${String(++count).padStart(12, '0')}` };
}

export function memoryStore(
  fault?: (key: string) => 'full' | 'refused' | 'timeout' | undefined,
): Store & { readonly held: Map<string, string> } {
  const held = new Map<string, string>();
  return {
    held,
    async get(key) {
      const reason = fault?.(key);
      return reason && reason !== 'full' ? { ok: false, reason } : { ok: true, value: held.get(key) };
    },
    async set(key, value) {
      const reason = fault?.(key);
      if (reason) return { ok: false, reason };
      held.set(key, value);
      return { ok: true };
    },
  };
}

/** Files by address; an address without a file gives 404, one with `undefined` a network failure, `'never'` silence. */
export function memoryFetch(
  files: Readonly<Record<string, string | undefined>>,
  silent: readonly string[] = [],
): Fetch {
  return {
    get(url) {
      if (silent.includes(url)) return new Promise(() => undefined);
      if (!(url in files)) return Promise.resolve({ status: 404, text: () => Promise.resolve('') });
      const file = files[url];
      if (file === undefined) return Promise.reject(new Error('no network'));
      return Promise.resolve({ status: 200, text: () => Promise.resolve(file) });
    },
  };
}
