import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { indexedRecordQueue } from '../../src/adapters/device/indexed-record-queue';
import { countingIds } from '../../src/adapters/memory/memory-system';
import { memoryRecordQueue } from '../../src/adapters/memory/memory-record-queue';
import { NOBODY_WRITES, type RecordQueue } from '../../src/ports/record-queue';
import { queueRecorder } from '../../src/recorder/recorder';
import { anInspection, linked } from '../log/log-scene';

const QUEUES: readonly (readonly [string, (mostWaiting?: number) => RecordQueue])[] = [
  ['in memory', (mostWaiting = 100) => memoryRecordQueue({ mostWaiting })],
  ['in the browser’s database', (mostWaiting) => indexedRecordQueue('account', mostWaiting)],
];
const seqs = async (queue: RecordQueue, count = 100) => {
  const row = await queue.first(count);
  return row.ok ? row.value.map(({ record }) => record.chain.seq) : row.reason;
};
const places = async (queue: RecordQueue) => {
  const row = await queue.first(100);
  return row.ok ? row.value.map(({ place }) => place) : [];
};
const keep = async (queue: RecordQueue, many: number) => {
  const recorder = queueRecorder(queue, countingIds());
  return Promise.all(Array.from({ length: many }, (_, at) => recorder.keep(anInspection(at), { isUrgent: false })));
};

describe.each(QUEUES)('a queue of records %s', (_name, open) => {
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory();
  });

  it('binds what comes at the same moment into one chain, and gives it in that order', async () => {
    const queue = open();
    await keep(queue, 7);
    expect(await seqs(queue)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(await seqs(queue, 2)).toEqual([0, 1]);
    await keep(queue, 1);
    expect(await seqs(queue)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('lets go what the log has, and never uses a place twice', async () => {
    const queue = open();
    await keep(queue, 3);
    const before = await places(queue);
    await queue.remove(before);
    await keep(queue, 1);
    expect(await seqs(queue)).toEqual([3]);
    expect(before).not.toContain((await places(queue))[0]);
  });

  it('keeps what was set aside out of the row until it is taken back', async () => {
    const queue = open();
    await keep(queue, 3);
    const [, middle] = await places(queue);
    await queue.setAside(middle ?? 0);
    expect([await seqs(queue), await queue.size()]).toEqual([[0, 2], { ok: true, value: { waiting: 2, aside: 1 } }]);
    await queue.takeBack();
    expect(await seqs(queue)).toEqual([0, 1, 2]);
  });

  it('takes records of another chain over once', async () => {
    const queue = open();
    const entries = linked([anInspection(0), anInspection(1)], 9).map((record) => ({ record, isUrgent: true }));
    await queue.adopt(entries);
    await queue.remove(await places(queue));
    await queue.adopt(entries);
    expect(await seqs(queue)).toEqual([]);
    await keep(queue, 1);
    expect(await seqs(queue)).toEqual([0]);
  });

  it('is full at its limit, and keeps its chain', async () => {
    const queue = open(2);
    const kept = await keep(queue, 3);
    expect(kept.map((one) => (one.ok ? 'kept' : one.reason))).toEqual(['kept', 'kept', 'full']);
    await queue.remove(await places(queue));
    await keep(queue, 1);
    expect(await seqs(queue)).toEqual([2]);
  });

  it('lets one hand at a time change what the tabs share', async () => {
    const queue = open();
    const turns = Array.from({ length: 20 }, () =>
      queue.share((state) => ({ ...state, failures: state.failures + 1, holder: '' })),
    );
    await Promise.all(turns);
    expect(await queue.share((state) => state)).toEqual({ ok: true, value: { ...NOBODY_WRITES, failures: 20 } });
  });
});

describe('the browser’s database', () => {
  it('is shared by the tabs of one account, and by nobody else', async () => {
    globalThis.indexedDB = new IDBFactory();
    await keep(indexedRecordQueue('one'), 2);
    expect(await seqs(indexedRecordQueue('one'))).toEqual([0, 1]);
    expect(await seqs(indexedRecordQueue('two'))).toEqual([]);
  });

  it('that is forbidden or full is told as that, and nobody hears an exception', async () => {
    const broken = (name: string) =>
      ({
        open: () => {
          throw new DOMException('no', name);
        },
      }) as unknown as IDBFactory;
    globalThis.indexedDB = broken('SecurityError');
    expect(await indexedRecordQueue('x').size()).toEqual({ ok: false, reason: 'refused' });
    globalThis.indexedDB = broken('QuotaExceededError');
    expect(await indexedRecordQueue('x').share((state) => state)).toEqual({ ok: false, reason: 'full' });
    globalThis.indexedDB = undefined as unknown as IDBFactory;
    expect(await indexedRecordQueue('x').first(1)).toEqual({ ok: false, reason: 'refused' });
  });
});
