import { countingIds, seededRandom, virtualTime } from '../../src/adapters/memory/memory-system';
import {
  memoryRecordQueue,
  queueMemory,
  type MemoryQueueOptions,
  type QueueMemory,
} from '../../src/adapters/memory/memory-record-queue';
import type { LogRecord } from '../../src/log/record';
import type { LogItem, LogSink, Written } from '../../src/ports/warning-log';
import { logWriter, type LogWriterOptions } from '../../src/recorder/log-writer';
import { queueRecorder } from '../../src/recorder/recorder';
import { anInspection } from '../log/log-scene';

/** A log that takes what it is told to take, and remembers every item it was given. */
export function aSink(answer: (item: LogItem, call: number) => Written | undefined = () => undefined) {
  const items: LogItem[] = [];
  let calls = 0;
  const sink: LogSink = {
    mostItems: 20,
    async write(given) {
      calls += 1;
      return given.map((item): Written => {
        const refused = answer(item, calls);
        if (refused && !refused.ok) return refused;
        items.push(item);
        return refused ?? { ok: true, itemId: String(items.length), createdDateTime: '' };
      });
    },
  };
  return {
    sink,
    items,
    calls: () => calls,
    seqs: () => items.flatMap(({ records }) => records.map(({ chain }) => chain.seq)),
  };
}

export interface DeviceOptions extends Partial<LogWriterOptions> {
  readonly memory?: QueueMemory;
  readonly fault?: MemoryQueueOptions['fault'];
  readonly mostWaiting?: number;
}

/** One account on one device; `memory` survives what happens to the page. */
export function aDevice(sink: LogSink, options: DeviceOptions = {}) {
  const time = virtualTime();
  const memory = options.memory ?? queueMemory();
  const ids = countingIds();
  const { fault, mostWaiting } = options;
  const page = () => {
    const queue = memoryRecordQueue({
      memory,
      ...(fault ? { fault } : {}),
      ...(mostWaiting === undefined ? {} : { mostWaiting }),
    });
    const writer = logWriter({ ...{ queue, sink, ids, clock: time.clock, random: seededRandom(3) }, ...options });
    return { queue, writer, recorder: queueRecorder(queue, ids) };
  };
  let count = 0;
  const first = page();
  return {
    ...first,
    time,
    memory,
    page,
    /** Keeps so many records as they come from checks. */
    async keep(many: number, isUrgent = false, change: Partial<LogRecord> = {}) {
      const kept = [];
      for (let at = 0; at < many; at += 1) {
        const record = { ...anInspection(count++), occurredAt: new Date(time.clock.now()).toISOString(), ...change };
        kept.push(await first.recorder.keep(record as LogRecord, { isUrgent }));
      }
      return kept;
    },
  };
}
