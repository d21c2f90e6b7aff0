import { GENESIS } from '../../src/log/chain';
import type { Written } from '../../src/ports/warning-log';
import { aDevice, aSink } from './recorder-scene';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const BUSY: Written = { ok: false, reason: 'throttled', retryAfterMs: 30_000 };

describe('what a device keeps until the log has it', () => {
  it('goes in the order of its chain, each record bound to the one before', async () => {
    const log = aSink();
    const device = aDevice(log.sink);
    await device.keep(3, true);
    expect(await device.writer.flush()).toEqual({ is: 'done', written: 3, left: 0 });
    expect(log.seqs()).toEqual([0, 1, 2]);
    const chains = log.items.flatMap(({ records }) => records.map(({ chain }) => chain));
    expect(chains.map(({ prevHash }) => prevHash)).toEqual([GENESIS, chains[0]?.hash, chains[1]?.hash]);
    expect(device.memory.entries).toEqual([]);
  });

  it('survives a page that ends before the log answered, and goes again', async () => {
    const log = aSink();
    const device = aDevice({ mostItems: 20, write: () => new Promise(() => undefined) });
    await device.keep(2, true);
    void device.writer.flush();
    await device.time.pass(1_000);
    expect(device.memory.entries).toHaveLength(2);
    const later = aDevice(log.sink, { memory: device.memory });
    await later.time.pass(91_000);
    expect(await later.writer.flush()).toMatchObject({ is: 'done', written: 2 });
    expect(log.seqs()).toEqual([0, 1]);
  });

  it('two tabs share one chain and write one at a time', async () => {
    const log = aSink();
    const device = aDevice(log.sink);
    const other = device.page();
    await device.keep(1, true);
    const [kept] = await device.keep(1, true);
    const second = await other.recorder.keep({ ...(kept?.ok === true && kept.record), id: 'x' } as never, {
      isUrgent: true,
    });
    expect(second.ok && second.record.chain.seq).toBe(2);
    const [one, two] = await Promise.all([device.writer.flush(), other.writer.flush()]);
    expect([one.is, two.is].sort()).toEqual(['done', 'elsewhere']);
    expect(log.seqs()).toEqual([0, 1, 2]);
  });

  it('waits as long as the log asks, in every tab, and loses nothing', async () => {
    const log = aSink((_item, call) => (call === 1 ? BUSY : undefined));
    const device = aDevice(log.sink);
    await device.keep(2, true);
    const until = device.time.clock.now() + 30_000;
    expect(await device.writer.flush()).toEqual({ is: 'waiting', reason: 'throttled', written: 0, until });
    await device.time.pass(29_000);
    expect(await device.page().writer.flush()).toEqual({ is: 'waiting', written: 0, until });
    expect(log.calls()).toBe(1);
    await device.time.pass(1_001);
    expect(await device.writer.flush()).toMatchObject({ is: 'done', written: 2 });
    expect(log.seqs()).toEqual([0, 1]);
  });

  it('asks an unreachable log ever more rarely, at most every half hour, and at once when somebody signs in', async () => {
    const log = aSink((_item, call) => (call < 12 ? { ok: false, reason: 'offline' } : undefined));
    const device = aDevice(log.sink);
    await device.keep(1, true);
    let last = 0;
    for (let attempt = 1; attempt < 11; attempt += 1) {
      const outcome = await device.writer.flush();
      if (outcome.is !== 'waiting') throw new Error(outcome.is);
      const wait = outcome.until - device.time.clock.now();
      expect(wait).toBeGreaterThanOrEqual(Math.min(last, 15 * MINUTE));
      expect(wait).toBeLessThanOrEqual(30 * MINUTE);
      last = wait;
      await device.time.pass(wait + 1);
    }
    expect(await device.writer.flush()).toMatchObject({ is: 'waiting' });
    expect(await device.writer.flush({ anew: true })).toMatchObject({ is: 'done', written: 1 });
  });

  it('keeps the part of a batch that was not written, and only that', async () => {
    let isDown = true;
    const log = aSink(({ records }) =>
      isDown && (records[0]?.chain.seq ?? 0) >= 2 ? { ok: false, reason: 'unavailable' } : undefined,
    );
    const device = aDevice(log.sink);
    await device.keep(5, true);
    expect(await device.writer.flush()).toMatchObject({ is: 'waiting', written: 2 });
    isDown = false;
    await device.time.pass(HOUR);
    await device.writer.flush();
    expect(log.seqs()).toEqual([0, 1, 2, 3, 4]);
  });

  it('a record whose month has no list lets the others pass, is kept, and tried again the next day', async () => {
    let hasList = false;
    const log = aSink(({ occurredAt }) =>
      occurredAt.startsWith('2031') && !hasList ? { ok: false, reason: 'no-list' } : undefined,
    );
    const device = aDevice(log.sink);
    await device.keep(1, true);
    // The clock of the computer stood years ahead for one message.
    await device.keep(1, true, { occurredAt: '2031-01-01T09:00:00.000Z' });
    await device.keep(1, true);
    expect(await device.writer.flush()).toMatchObject({ is: 'done', written: 2 });
    expect((await device.queue.size()).ok && (await device.queue.size())).toMatchObject({
      value: { waiting: 0, aside: 1 },
    });
    hasList = true;
    await device.time.pass(25 * HOUR);
    expect(await device.writer.flush()).toMatchObject({ is: 'done', written: 1 });
    expect(log.seqs().sort()).toEqual([0, 1, 2]);
  });

  it('a clock that was set back by days stops nothing', async () => {
    const log = aSink((_item, call) => (call === 1 ? BUSY : undefined));
    const device = aDevice(log.sink);
    device.memory.shared = { holder: 'gone', until: 9e15, notBefore: 9e15, failures: 3, retriedAt: 0 };
    await device.keep(1, true);
    expect(await device.writer.flush()).toMatchObject({ is: 'waiting', reason: 'throttled' });
    await device.time.pass(31_000);
    expect(await device.writer.flush()).toMatchObject({ is: 'done', written: 1 });
  });

  it('says when the device is full, keeps what it has, and goes on with the same chain', async () => {
    const log = aSink();
    const device = aDevice(log.sink, { mostWaiting: 3 });
    const kept = await device.keep(5, true);
    expect(kept.map((one) => (one.ok ? one.record.chain.seq : one.reason))).toEqual([0, 1, 2, 'full', 'full']);
    await device.writer.flush();
    await device.keep(1, true);
    await device.writer.flush();
    expect(log.seqs()).toEqual([0, 1, 2, 3]);
  });

  it('a store that fails after the log took a record sends it again, and does not forget it', async () => {
    let isBroken = true;
    const log = aSink();
    const device = aDevice(log.sink, { fault: (step) => (step === 'remove' && isBroken ? 'refused' : undefined) });
    await device.keep(1, true);
    expect(await device.writer.flush()).toEqual({ is: 'no-store', written: 0 });
    isBroken = false;
    await device.time.pass(2 * MINUTE);
    await device.writer.flush();
    // Twice in the list, once for every reader: they drop duplicates by record id.
    expect(log.seqs()).toEqual([0, 0]);
    expect(device.memory.entries).toEqual([]);
  });

  it('leaves the records of another account where they are', async () => {
    const log = aSink();
    const device = aDevice(log.sink, { writer: 'me' });
    await device.keep(1, true, { writer: 'me' });
    await device.keep(1, true, { writer: 'somebody-else' });
    await device.keep(1, true, { writer: 'unknown' });
    expect(await device.writer.flush()).toEqual({ is: 'done', written: 2, left: 1 });
    expect(log.seqs()).toEqual([0, 2]);
  });
});

describe('gathering, for great organisations', () => {
  const gatherMs = 12 * HOUR;

  it('ordinary records wait for each other and go twenty in one item', async () => {
    const log = aSink();
    const device = aDevice(log.sink, { gatherMs });
    await device.keep(19);
    expect(await device.writer.flush()).toEqual({ is: 'done', written: 0, left: 19 });
    await device.keep(1);
    expect(await device.writer.flush()).toMatchObject({ written: 20, left: 0 });
    expect(log.items).toHaveLength(1);
  });

  it('a stop goes at once, alone in its item, with everything before it', async () => {
    const log = aSink();
    const device = aDevice(log.sink, { gatherMs });
    await device.keep(4);
    await device.keep(1, true);
    expect(await device.writer.flush()).toMatchObject({ written: 5 });
    expect(log.items.map(({ records }) => records.length)).toEqual([4, 1]);
  });

  it('nobody gathers for ever, and the pane can ask for all', async () => {
    const log = aSink();
    const device = aDevice(log.sink, { gatherMs });
    await device.keep(1);
    await device.time.pass(13 * HOUR);
    expect(await device.writer.flush()).toMatchObject({ written: 1 });
    await device.keep(1);
    expect(await device.writer.flush({ all: true })).toMatchObject({ written: 1 });
  });

  it('an item holds one school, one day, one writer', async () => {
    const log = aSink();
    const device = aDevice(log.sink, { gatherMs });
    await device.keep(2, false, { school: 'a' });
    await device.keep(1, false, { school: 'b' });
    await device.time.pass(24 * HOUR);
    await device.keep(1, false, { school: 'b' });
    await device.writer.flush();
    expect(log.items.map(({ records }) => records.length)).toEqual([2, 1, 1]);
  });
});
