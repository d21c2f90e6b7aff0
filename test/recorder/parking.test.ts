import { countingIds, memoryStore } from '../../src/adapters/memory/memory-system';
import { compactOf } from '../../src/recorder/compact';
import { readParked, recordOfCompact } from '../../src/recorder/parked';
import { MOST_PARKED, PARKED_KEY, parkingRecorder } from '../../src/recorder/parking';
import { anInspection, linked } from '../log/log-scene';

const ORDINARY = { isUrgent: false };

describe('the small store of classic Outlook', () => {
  it('keeps the newest ten records, which come out exactly as they went in', async () => {
    const store = memoryStore();
    const recorder = parkingRecorder(store, countingIds());
    const kept = [];
    for (let at = 0; at < 14; at += 1)
      kept.push(await recorder.keep(anInspection(at), { isUrgent: at === 13, reason: 'r' }));
    const parked = await readParked(store);
    expect(parked).toHaveLength(MOST_PARKED);
    expect(parked.map(({ record }) => record)).toEqual(kept.slice(4).map((one) => one.ok && one.record));
    expect(parked.at(-1)).toMatchObject({ isUrgent: true, reason: 'r' });
    expect(parked[0]).toMatchObject({ isUrgent: false });
  });

  it('ten records of a busy message take less than half of what roaming settings hold', async () => {
    const store = memoryStore();
    const recorder = parkingRecorder(store, countingIds());
    for (let at = 0; at < 10; at += 1) await recorder.keep(anInspection(at), ORDINARY);
    expect((store.held.get(PARKED_KEY) ?? '').length).toBeLessThan(12_000);
  });

  it('puts back what a pane undid by saving its older copy', async () => {
    const store = memoryStore();
    const recorder = parkingRecorder(store, countingIds());
    await recorder.keep(anInspection(0), ORDINARY);
    const older = store.held.get(PARKED_KEY) ?? '';
    await recorder.keep(anInspection(1), ORDINARY);
    store.held.set(PARKED_KEY, older);
    await recorder.keep(anInspection(2), ORDINARY);
    expect((await readParked(store)).map(({ record }) => record.chain.seq)).toEqual([0, 1, 2]);
  });

  it('makes room by letting the oldest go, and says when there is none at all', async () => {
    let room = 3_000;
    const inner = memoryStore();
    const store = {
      get: (key: string) => inner.get(key),
      set: async (key: string, value: string) =>
        value.length > room ? ({ ok: false, reason: 'full' } as const) : inner.set(key, value),
    };
    const recorder = parkingRecorder(store, countingIds());
    for (let at = 0; at < 8; at += 1) expect((await recorder.keep(anInspection(at), ORDINARY)).ok).toBe(true);
    const left = await readParked(store);
    expect(left.length).toBeGreaterThan(1);
    expect(left.at(-1)?.record.chain.seq).toBe(7);
    room = 10;
    expect(await recorder.keep(anInspection(9), ORDINARY)).toEqual({ ok: false, reason: 'full' });
  });

  it('a record that was changed, cut, or is somebody else’s text is not taken over', async () => {
    const [record] = linked([anInspection(0)]);
    if (!record) throw new Error();
    const small = compactOf(record);
    expect(recordOfCompact(small)).toEqual(record);
    expect(recordOfCompact({ ...(small as object), c: '00000000-0000-7000-8000-00000000ffff' })).toBeUndefined();
    const store = memoryStore();
    for (const text of [
      '',
      'null',
      '[]',
      '{"v":1}',
      '{"v":1,"records":[null,1,{"r":{"r":{"r":1}}}]}',
      '{"v":1,"records":',
    ])
      expect(await readParked({ ...store, get: async () => ({ ok: true, value: text }) })).toEqual([]);
  });

  it('a clause that looks like something packed stays what it is', () => {
    const [record] = linked([anInspection(0)]);
    if (record?.type !== 'inspection') throw new Error();
    const findings = record.findings.map((finding) => ({ ...finding, clause: '~AAAA 4' }));
    const [odd] = linked([{ ...anInspection(0), findings } as never]);
    expect(odd && recordOfCompact(compactOf(odd))).toEqual(odd);
  });
});
