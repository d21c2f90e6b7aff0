/**
 * Judges what happened to records, from the outside: it knows what a sender was promised and what an auditor read, and
 * nothing of queues, retries or adapters.
 */
export interface History {
  /** The device said that it has the record. */
  kept(id: string): void;
  /** The log said that it has it. */
  acknowledged(id: string): void;
  /** One whole reading of the log: every record once for each time it was given to the reader. */
  read(ids: readonly string[]): void;
  verdict(): Verdict;
}

export interface Verdict {
  readonly kept: number;
  readonly acknowledged: number;
  readonly readings: number;
  /** Promised, and not in the last reading. */
  readonly lost: number;
  /** In one reading and missing in a later one. */
  readonly stale: number;
  /** Given to a reader twice although readers are promised each once. */
  readonly duplicated: number;
  /** Read, and nobody ever wrote it. */
  readonly invented: number;
}

export function history(): History {
  const kept = new Set<string>();
  const acknowledged = new Set<string>();
  const seen = new Set<string>();
  let last = new Set<string>();
  let [readings, stale, duplicated, invented] = [0, 0, 0, 0];
  return {
    kept: (id) => void kept.add(id),
    acknowledged: (id) => void acknowledged.add(id),
    read(ids) {
      readings += 1;
      last = new Set(ids);
      duplicated += ids.length - last.size;
      for (const id of seen) if (!last.has(id)) stale += 1;
      for (const id of last) {
        seen.add(id);
        if (!kept.has(id)) invented += 1;
      }
    },
    verdict() {
      const promised = new Set([...kept, ...acknowledged]);
      const lost = [...promised].filter((id) => !last.has(id)).length;
      return { kept: kept.size, acknowledged: acknowledged.size, readings, lost, stale, duplicated, invented };
    },
  };
}
