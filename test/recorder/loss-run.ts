import { graphTenant } from '../../src/adapters/graph/graph-tenant';
import type { Send } from '../../src/adapters/graph/transport';
import { seededRandom } from '../../src/adapters/memory/memory-system';
import { memoryRecordQueue, queueMemory } from '../../src/adapters/memory/memory-record-queue';
import { uuidsOf } from '../../src/adapters/outlook/outlook-system';
import type { Fault } from '../../src/emulator/graph/faults';
import type { EmulatedPerson } from '../../src/emulator/graph/state';
import { ExportWriter } from '../../src/log/export';
import { isTombstone, type LogLine } from '../../src/log/record';
import { LogVerifier } from '../../src/log/verify';
import type { TenantPorts } from '../../src/ports/tenant-ports';
import type { LogSink } from '../../src/ports/warning-log';
import { logWriter } from '../../src/recorder/log-writer';
import { queueRecorder } from '../../src/recorder/recorder';
import { anInspection } from '../log/log-scene';
import { optionsOf, type TenantUnderTest } from '../support/emulated-tenant';
import { history, type Verdict } from './history';

/*
 * Many clients write to one tenant while a fifth of all calls fails in every way Graph fails; pages die in the middle of
 * it, two tabs write at once. What comes of it is judged by history.ts and by the product's own verifier.
 */
export interface LossRun {
  readonly verdict: Verdict;
  /** Copies in the list beyond the first: harmless, readers drop them. */
  readonly copies: number;
  readonly calls: number;
  readonly failed: number;
  readonly crashes: number;
  /** Records the device had no room for; the sender was told, and nobody was promised anything. */
  readonly refused: number;
  readonly violations: readonly string[];
  /** Faults the verifier finds in an export of everything: broken, forked or cut chains among them. */
  readonly faults: readonly string[];
  readonly kinds: Readonly<Record<string, number>>;
}

export interface LossRunOptions {
  readonly under: TenantUnderTest;
  readonly records: number;
  readonly clients: number;
  readonly seed?: number;
  /** The auditor reads everything after so many rounds. */
  readonly readEvery?: number;
  /** The network the clients use; the tenant itself when left out. */
  readonly fetch?: Send;
}

const KINDS: readonly Fault[] = [
  { kind: 429, retryAfter: 3 },
  { kind: 500 },
  { kind: 502 },
  { kind: 503, retryAfter: 7 },
  { kind: 504 },
  { kind: 507 },
  { kind: 'lost-request' },
  { kind: 'lost-answer' },
  { kind: 'expired-token' },
  { kind: 'conditional-access' },
];
const SHARE = 0.2;
/** Of the device's own steps: its store is full. */
const FULL_SHARE = 0.02;

export const clientId = (index: number): string => `00000000-0000-4000-9000-${String(index).padStart(12, '0')}`;
export const AUDITOR = '00000000-0000-4000-9001-000000000000';

export function peopleOfRun(clients: number): readonly EmulatedPerson[] {
  const staff = Array.from({ length: clients }, (_, index) => ({
    id: clientId(index),
    name: `Client ${index}`,
    address: `client${index}@greenfield.example`,
    memberOf: ['staff'],
  }));
  const auditor = {
    id: AUDITOR,
    name: 'Auditor',
    address: 'auditor@greenfield.example',
    memberOf: ['staff', 'auditor'],
  };
  return [...staff, auditor];
}

/** Decides for each call whether it fails, and how; switched off while the end is looked at. */
export function chanceOfFaults(seed: number) {
  const random = seededRandom(seed);
  const kinds: Record<string, number> = {};
  const state = { isOn: true, calls: 0, failed: 0, kinds };
  return {
    state,
    fault(): Fault | undefined {
      if (!state.isOn) return undefined;
      state.calls += 1;
      if (random.fraction() >= SHARE) return undefined;
      const fault = KINDS[Math.floor(random.fraction() * KINDS.length)];
      state.failed += 1;
      if (fault) kinds[String(fault.kind)] = (kinds[String(fault.kind)] ?? 0) + 1;
      return fault;
    },
  };
}

export async function lossRun(options: LossRunOptions, faults: ReturnType<typeof chanceOfFaults>): Promise<LossRun> {
  const { under, records, clients, seed = 1, readEvery = 10 } = options;
  const { time, tenant } = under;
  const random = seededRandom(seed + 1);
  const story = history();
  const over = options.fetch ? { fetch: options.fetch } : {};
  const devices = Array.from({ length: clients }, (_, index) =>
    aClient(index, graphTenant(optionsOf(under, clientId(index), 'addIn', over)), under, {
      acknowledged: story.acknowledged,
      seed,
      faults: faults.state,
    }),
  );
  const auditor = graphTenant(optionsOf(under, AUDITOR, 'dashboard', over));
  let [crashes, refused, made] = [0, 0, 0];
  for (let tick = 0; made < records; tick += 1) {
    const acts: Promise<unknown>[] = [];
    for (const device of devices) {
      const many = Math.min(records - made, 1 + Math.floor(random.fraction() * 4));
      for (let at = 0; at < many; at += 1) {
        const id = await device.keep(made++, random.fraction() < 0.3);
        if (id === undefined) refused += 1;
        else story.kept(id);
      }
      const writing = device.flush(random.fraction() < 0.1);
      // A page that dies is not heard of again; its successor finds what the device kept.
      if (random.fraction() < 0.05) {
        crashes += 1;
        device.die();
      } else acts.push(writing);
    }
    await time.passUntil(Promise.all(acts), 600_000);
    await time.pass(20_000 + random.fraction() * 100_000);
    if (tick % readEvery === readEvery - 1) {
      const read = await wholeLog(auditor, time);
      if (read) story.read(unique(read));
    }
  }
  faults.state.isOn = false;
  for (let round = 0; round < 40 && devices.some((device) => device.left() > 0); round += 1) {
    await time.pass(1_800_000);
    await time.passUntil(Promise.all(devices.map((device) => device.flush(false, true))), 600_000);
  }
  const lines = (await wholeLog(auditor, time)) ?? [];
  story.read(unique(lines));
  const { calls, failed, kinds } = faults.state;
  const violations = tenant.violations.map(({ kind, detail }) => `${kind} ${detail}`);
  const ids = unique(lines);
  return {
    verdict: story.verdict(),
    copies: lines.length - ids.length,
    crashes,
    refused,
    calls,
    failed,
    kinds,
    violations,
    faults: verified(lines),
  };
}

function aClient(
  index: number,
  ports: TenantPorts,
  { time }: TenantUnderTest,
  {
    acknowledged,
    seed,
    faults,
  }: {
    readonly acknowledged: (id: string) => void;
    readonly seed: number;
    readonly faults: { readonly isOn: boolean };
  },
) {
  const memory = queueMemory();
  const random = seededRandom(seed * 1000 + index);
  const storage = seededRandom(seed * 7000 + index);
  const ids = uuidsOf(time.clock, random);
  const page = () => {
    let isDead = false;
    const isFull = (step: string): boolean =>
      faults.isOn && (step === 'add' || step === 'remove') && storage.fraction() < FULL_SHARE;
    const queue = memoryRecordQueue({
      memory,
      fault: (step) => (isDead ? 'refused' : isFull(step) ? 'full' : undefined),
    });
    const sink: LogSink = {
      mostItems: ports.log.mostItems,
      async write(items) {
        const answers = await ports.log.write(items);
        if (!isDead) items.forEach((item, at) => answers[at]?.ok && item.records.forEach(({ id }) => acknowledged(id)));
        return answers;
      },
    };
    const writer = logWriter({
      ...{ queue, sink, random, ids, clock: time.clock },
      writer: clientId(index),
      gatherMs: 600_000,
    });
    return { queue, writer, recorder: queueRecorder(queue, ids), die: () => (isDead = true) };
  };
  let here = page();
  let beside = page();
  return {
    /** Undefined where the device had no room. */
    async keep(count: number, isUrgent: boolean): Promise<string | undefined> {
      const occurredAt = new Date(time.clock.now()).toISOString();
      const school = `school-${index % 40}`;
      const record = {
        ...anInspection(count),
        id: ids.next(),
        nonce: String(count),
        occurredAt,
        school,
        writer: clientId(index),
      };
      // Either of two tabs.
      const kept = await (count % 3 === 0 ? beside : here).recorder.keep(record, { isUrgent });
      if (!kept.ok && kept.reason !== 'full') throw new Error(kept.reason);
      return kept.ok ? record.id : undefined;
    },
    flush: (both: boolean, all = false) =>
      Promise.all([here.writer.flush({ all, anew: all }), ...(both ? [beside.writer.flush()] : [])]),
    die() {
      here.die();
      here = page();
      beside = page();
    },
    left: () => memory.entries.length,
  };
}

async function wholeLog(ports: TenantPorts, time: TenantUnderTest['time']): Promise<readonly LogLine[] | undefined> {
  const reading = (async () => {
    const lists = await ports.log.lists();
    if (!lists.ok) return undefined;
    const lines: LogLine[] = [];
    for (const { name } of lists.value.slice(0, 2))
      for await (const page of ports.log.read(name, { by: 'list' })) {
        if (!page.ok || page.unreadable.length > 0) return undefined;
        lines.push(...page.lines);
      }
    return lines;
  })();
  // A long list takes its time while every fifth page has to be asked for again.
  await time.passUntil(reading, 7 * 86_400_000);
  return reading;
}

/** As every reader of ours does: the second copy of a record is passed over. */
function unique(lines: readonly LogLine[]): readonly string[] {
  const ids = new Set<string>();
  for (const line of lines) ids.add(isTombstone(line) ? line.erased.recordId : line.record.id);
  return [...ids];
}

function verified(lines: readonly LogLine[]): readonly string[] {
  const writer = new ExportWriter();
  const verifier = new LogVerifier();
  lines.forEach((line, at) => verifier.line(writer.line(line), at + 1));
  const manifest = writer.manifest({
    ...{
      period: { from: '2026-11-01', to: '2026-12-31' },
      filter: {},
      at: Date.UTC(2027, 0, 1),
      local: '',
      by: AUDITOR,
    },
    ...{ checkpoints: [], files: {} },
  });
  return verifier.finish(manifest).faults.map(({ fault }) => fault);
}
