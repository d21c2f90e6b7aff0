import { chained, newChain } from '../log/chain';
import type { Chained, LogRecord } from '../log/record';
import type { QueuedRecord, QueueFailure, RecordQueue } from '../ports/record-queue';
import type { Ids } from '../ports/system';

export type KeptRecord =
  { readonly ok: true; readonly record: Chained } | { readonly ok: false; readonly reason: QueueFailure };

/** Takes a record, binds it into a chain and keeps it until the log has it. */
export interface Recorder {
  keep(record: LogRecord, how: Pick<QueuedRecord, 'reason' | 'isUrgent'>): Promise<KeptRecord>;
}

/** Over a queue that outlives the page: one chain for as long as the device keeps it, whichever tab writes. */
export function queueRecorder(queue: RecordQueue, ids: Ids): Recorder {
  return {
    async keep(record, how) {
      let made: Chained | undefined;
      const kept = await queue.add((head) => {
        const link = chained(record, head ?? newChain(ids.next()));
        made = link.record;
        return { entry: { ...how, record: link.record }, head: link.head };
      });
      if (!kept.ok) return kept;
      return made ? { ok: true, record: made } : { ok: false, reason: 'refused' };
    },
  };
}

/** The first that can; the next one where there is no room or no store. A record goes into one place, never into two. */
export function firstRecorder(recorders: readonly Recorder[]): Recorder {
  return {
    async keep(record, how) {
      let last: KeptRecord = { ok: false, reason: 'refused' };
      for (const recorder of recorders) {
        last = await recorder.keep(record, how);
        if (last.ok) return last;
      }
      return last;
    },
  };
}
