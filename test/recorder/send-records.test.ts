import { onSend } from '../../src/apps/on-send/send-event';
import type { Runtime } from '../../src/apps/on-send/event-runtime';
import { rememberAnswer } from '../../src/gate/answers';
import type { GateDependencies } from '../../src/gate/check-message';
import { SESSION } from '../../src/gate/session';
import { verifyChainOf } from './verify-chain';
import type { AnswerRecord, LogRecord } from '../../src/log/record';
import { memoryStore, seededRandom } from '../../src/adapters/memory/memory-system';
import { memoryRecordQueue } from '../../src/adapters/memory/memory-record-queue';
import type { MemoryItemState } from '../../src/adapters/memory/memory-compose-item';
import { decodeRecord } from '../../src/log/decode';
import { uuidsOf } from '../../src/adapters/outlook/outlook-system';
import { rememberKnown } from '../../src/recorder/known';
import { queueRecorder, type Recorder } from '../../src/recorder/recorder';
import { LOG_MS, sendRecords } from '../../src/recorder/send-records';
import { rules } from '../../src/strings/en-gb/rules';
import { send } from '../../src/strings/en-gb/send';
import { aParent, gateScene, type SceneOptions } from '../gate/gate-scene';
import { aPolicy } from '../gate/small-engine';

const WRITER = '00000000-0000-4000-8000-000000000001';

interface DeskOptions extends SceneOptions {
  readonly recorder?: (inner: Recorder) => Recorder;
  readonly post?: () => Promise<unknown>;
}

/** A message, the gate before it, and everything that writes down what Send does. */
function aDesk(message: Partial<MemoryItemState> = {}, options: DeskOptions = {}) {
  const scene = gateScene({ to: [aParent()], ...message }, options);
  const { item, time } = scene;
  const random = seededRandom(5);
  const ids = uuidsOf(time.clock, random);
  // The smallest engine's policies have no hash; what is written down has one.
  const { engine } = scene.gate;
  const inspect: typeof engine.inspect = (...given) => {
    const inspection = engine.inspect(...given);
    return { ...inspection, policy: { ...inspection.policy, hash: 'a'.repeat(64) } };
  };
  const gate: GateDependencies = { ...scene.gate, ids, engine: { ...engine, inspect } };
  const queue = memoryRecordQueue();
  const store = memoryStore();
  const inner = queueRecorder(queue, ids);
  const runtime = (): Runtime => ({
    item,
    gate,
    timers: gate.timers,
    client: { locale: 'en-GB', name: 'Outlook OfficeOnline 16.0.1', canWarn: true, showsMarkdown: true },
    strings: { locale: 'en-GB', send, rules },
    records: sendRecords({
      ...{ item, random, ids, store, clock: time.clock, timers: time.timers },
      clientName: 'Outlook OfficeOnline 16.0.1',
      recorder: options.recorder?.(inner) ?? inner,
      ...(options.post ? { post: options.post } : {}),
    }),
  });
  return {
    ...{ item, gate, store, time, queue },
    async press() {
      let allowed: unknown;
      const done = onSend(
        { completed: (answer: unknown) => (allowed = (answer as { allowEvent?: boolean }).allowEvent) },
        runtime,
      );
      const ms = await time.passUntil(done, 300_000);
      return { allowed, ms, header: item.state.headers['X-Schoolgate'] ?? '' };
    },
    async records(): Promise<readonly (LogRecord & { chain: { hash: string } })[]> {
      await time.pass(1_000);
      const row = await queue.first(100);
      return row.ok ? row.value.map(({ record }) => record) : [];
    },
    async reasons() {
      const row = await queue.first(100);
      return row.ok ? row.value.flatMap(({ reason }) => reason ?? []) : [];
    },
  };
}

const STOPPING = { subject: 'WARN secret' };

describe('what Send writes down', () => {
  it('each check has its record, the mail’s header names it and carries the beginning of its hash', async () => {
    const desk = aDesk();
    const { header } = await desk.press();
    const [record, ...more] = await desk.records();
    expect(more).toEqual([]);
    expect(record).toMatchObject({ type: 'inspection', phase: 'send', writer: 'unknown', decision: 'allow' });
    expect(record).toMatchObject({ client: { kind: 'Outlook OfficeOnline', version: '16.0.1' } });
    expect(header).toContain(`id=${record?.id}`);
    expect(header).toContain(`hash=${record?.chain.hash.slice(0, 32)}`);
    expect(decodeRecord(JSON.parse(JSON.stringify(record)))).toMatchObject({ ok: true });
  });

  it('names the writer and the newest checkpoint once the device knows them', async () => {
    const desk = aDesk();
    const seen = { list: 'MailCheckLog-2026-11', size: 7, checkpoint: 'a'.repeat(32) };
    await rememberKnown(desk.store, { writer: WRITER, seen });
    await desk.press();
    expect(await desk.records()).toMatchObject([{ writer: WRITER, seen }]);
  });

  it('a message that was stopped, mended and sent is three records in one chain: the stop, the send, what came of it', async () => {
    const desk = aDesk(STOPPING);
    expect((await desk.press()).allowed).toBe(false);
    desk.item.change({ subject: 'open' });
    const { allowed, header } = await desk.press();
    expect(allowed).toBe(true);
    const [stop, sent, answer] = await desk.records();
    expect(stop).toMatchObject({ type: 'inspection', decision: 'warn', answer: 'warned' });
    expect(sent).toMatchObject({ type: 'inspection', decision: 'allow', answer: 'corrected', about: stop?.id });
    expect(answer).toMatchObject({ type: 'answer', answer: 'corrected', about: stop?.id });
    expect((answer as AnswerRecord).messageKey).toBe((sent as { messageKey?: string }).messageKey);
    expect(header).toContain(`id=${sent?.id}`);
    verifyChainOf(await desk.records());
  });

  it('a reason goes beside the record, once more looked through, and only when it lifted something', async () => {
    const desk = aDesk(STOPPING);
    await desk.press();
    const [stop] = await desk.records();
    const rule = (stop as { findings?: readonly { rule: string }[] } | undefined)?.findings?.[0]?.rule ?? '';
    const now = desk.time.clock.now();
    const words = 'The parents of Alfie Marsh asked, ring 01632 960123';
    const given = [
      { rule, category: 'agreed', words },
      { rule: 'other/rule', category: 'own-child', words: 'elsewhere' },
    ];
    desk.item.state.session = { ...desk.item.state.session, [SESSION.reasons]: JSON.stringify(given) };
    const answer = { rule, kinds: [], externalCount: 9, answer: 'justified', at: now, until: now + 1e9 } as const;
    await rememberAnswer(desk.item, desk.gate.store, answer);
    expect((await desk.press()).allowed).toBe(true);
    const [, sent] = await desk.records();
    expect(sent).toMatchObject({ answer: 'justified', reasonCategory: 'agreed' });
    const [reason = ''] = await desk.reasons();
    expect(reason).toContain('The parents of');
    expect(reason).not.toMatch(/Marsh|960123|elsewhere/);
    expect((sent as { reasonHash?: string }).reasonHash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(await desk.records())).not.toContain('parents of');
  });

  it('a message that could not be checked is written down as that', async () => {
    const broken = {
      engine: {
        ...aDesk().gate.engine,
        inspect: () => {
          throw new Error('a bug');
        },
      },
    };
    const desk = aDesk({}, { gate: broken });
    const { header } = await desk.press();
    const [record] = await desk.records();
    expect(record).toMatchObject({
      answer: 'warned',
      findings: [{ rule: 'gate/could-not-check', outcome: 'unknown' }],
    });
    expect(header).toContain(`hash=${record?.chain.hash.slice(0, 32)}`);
    expect(decodeRecord(JSON.parse(JSON.stringify(record)))).toMatchObject({ ok: true });
  });

  it('when the emergency switch was met, and when it was gone again', async () => {
    let mode: 'trial' | 'normal' = 'trial';
    const desk = aDesk(STOPPING, { gate: { emergency: async () => ({ mode, until: 9e15 }) } });
    await desk.press();
    await desk.press();
    mode = 'normal';
    await desk.press();
    const changes = (await desk.records()).flatMap((record) => (record.type === 'policy' ? [record.change] : []));
    expect(changes).toEqual(['switch-on', 'switch-off']);
  });

  it('holds nothing of what was written, to whom, or by whom', async () => {
    const canaries = { subject: 'WARN kumquat', body: 'persimmon 999 000 0018', to: [aParent('tamarillo')] };
    const desk = aDesk(canaries);
    await desk.press();
    const text = JSON.stringify(await desk.records());
    for (const canary of ['kumquat', 'persimmon', '0018', 'tamarillo', 'home.example', 'ashworth'])
      expect(text).not.toContain(canary);
  });
});

describe('logging never decides about a message', () => {
  const plain = async () => (await aDesk().press()).ms;

  it('a device that does not answer costs at most 300 ms, and the header says that there is no hash', async () => {
    const desk = aDesk({}, { recorder: () => ({ keep: () => new Promise(() => undefined) }) });
    const { allowed, ms, header } = await desk.press();
    expect(allowed).toBe(true);
    expect(ms - (await plain())).toBeLessThanOrEqual(LOG_MS);
    expect(header).toContain('hash=none');
  });

  it('a log that does not answer costs at most 300 ms, keeping and posting together', async () => {
    const post = () => new Promise(() => undefined);
    const desk = aDesk({ ...STOPPING }, { post, policy: aPolicy() });
    desk.item.state.session = { [SESSION.urgent]: '1' };
    const { ms, allowed } = await desk.press();
    expect(allowed).toBe(true);
    expect(ms).toBeLessThanOrEqual(LOG_MS + (await plain()));
  });

  it('an exception in it, a full device, a session that is silent: the message goes its way', async () => {
    for (const keep of [
      () => Promise.reject(new Error('a bug')),
      () => Promise.resolve({ ok: false as const, reason: 'full' as const }),
    ]) {
      const { allowed, header } = await aDesk({}, { recorder: () => ({ keep }) }).press();
      expect([allowed, header.includes('hash=none')]).toEqual([true, true]);
    }
    const desk = aDesk({}, { fault: (call) => (call.startsWith('recall sg.stops') ? 'never' : undefined) });
    expect((await desk.press()).allowed).toBe(true);
  });

  it('an ordinary message asks nobody to write at once; a child at risk does', async () => {
    let posts = 0;
    const post = async () => void (posts += 1);
    await aDesk({}, { post }).press();
    expect(posts).toBe(0);
    const desk = aDesk(STOPPING, { post });
    desk.item.state.session = { [SESSION.urgent]: '1' };
    await desk.press();
    expect([posts, await desk.records()]).toMatchObject([1, [{ answer: 'urgent' }]]);
  });
});
