import { checkpointText, seenOf, type Checkpoint } from '../../src/log/checkpoint';
import type { FaultKind } from '../../src/log/log-faults';
import type { ExportManifest } from '../../src/log/manifest';
import type { LogEntry, LogLine } from '../../src/log/record';
import { LogVerifier, type VerifyReport } from '../../src/log/verify';
import { aMonth, anInspection, checkpointsOf, exported, linked, LIST, OFFICE, stamped, uuidOf } from './log-scene';
import { verifyAgain } from './second-verifier';
import { harmless, rewritten, runTamperings, TAMPERINGS } from './tampering';

type FinishOptions = Parameters<LogVerifier['finish']>[1];

function verified(records: readonly string[], manifest: ExportManifest, options: FinishOptions = {}): VerifyReport {
  const verifier = new LogVerifier();
  records.forEach((line, at) => verifier.line(line, at + 1));
  return verifier.finish(manifest, options);
}
const kindsOf = ({ faults }: VerifyReport): readonly FaultKind[] => [...new Set(faults.map(({ fault }) => fault))];
const month = aMonth(40);
const entries = month.lines as readonly LogEntry[];

describe('an export that nobody touched', () => {
  it('is intact, whatever the order of its lines', () => {
    const { records, manifest } = exported(month.lines, month.checkpoints);
    const report = verified([...records].reverse(), manifest);
    expect(report.faults).toEqual([]);
    expect(report.counts).toMatchObject({ records: 40, chains: 2, checkpoints: 4 });
    expect(verifyAgain(records, manifest)).toEqual({ isIntact: true, why: [] });
  });

  it('with a record that was stored twice counts it once and says so', () => {
    const twice = stamped([entries[3]!.record], 41);
    const lines = [...month.lines, ...twice];
    const { records, manifest } = exported(lines, month.checkpoints);
    const report = verified(records, manifest);
    expect(report.faults).toEqual([]);
    expect(report.notes).toContainEqual({ note: 'duplicates', count: 1 });
    expect(report.counts.records).toBe(40);
  });

  it('with a lawful erasure keeps its place in chain and tree', () => {
    const lines: readonly LogLine[] = entries.map((entry, at) => {
      const { record, ...stamp } = entry;
      const erased = {
        recordId: record.id,
        at: '2026-12-01T08:00:00.000Z',
        certificate: uuidOf(9, 1),
        chain: record.chain,
      };
      return at === 7 ? { ...stamp, eTag: '"x,2"', erased } : entry;
    });
    const { records, manifest } = exported(lines, month.checkpoints);
    const report = verified(records, manifest);
    expect(report.faults).toEqual([]);
    expect(report.notes).toContainEqual({ note: 'erased', count: 1 });
  });

  it('says what only a checkpoint could show', () => {
    const none = exported(month.lines, []);
    expect(verified(none.records, none.manifest).notes).toContainEqual({
      note: 'no-checkpoint',
      list: LIST,
      count: 40,
    });
    const some = exported(month.lines, month.checkpoints.slice(0, 3));
    expect(verified(some.records, some.manifest).notes).toContainEqual({
      note: 'after-checkpoint',
      list: LIST,
      size: 30,
      count: 10,
    });
  });

  it('of half a month says that it cannot be held against its checkpoints', () => {
    const { records, manifest } = exported(month.lines.slice(0, 20), month.checkpoints, {
      period: { from: '2026-11-01', to: '2026-11-10' },
    });
    const report = verified(records, manifest);
    expect(report.faults).toEqual([]);
    expect(report.notes).toContainEqual({ note: 'not-whole', list: LIST });
  });

  it('proves one record with a handful of hashes', () => {
    const { records, manifest } = exported(month.lines, month.checkpoints);
    const { proof } = verified(records, manifest, { wanted: entries[5]!.record.id });
    expect(proof).toMatchObject({ record: entries[5]!.record.id, index: 5, size: 10 });
    expect(proof?.path.length).toBeLessThanOrEqual(4);
    expect(proof?.checkpoint).toHaveLength(64);
    expect(kindsOf(verified(records, manifest, { wanted: uuidOf(8, 8) }))).toEqual(['no-such-record']);
  });
});

describe('what somebody did to the log is found and named', () => {
  const swapped = (at: number, entry: LogEntry): readonly LogLine[] =>
    entries.map((each, index) => (index === at ? entry : each));
  const { manifest } = exported(month.lines, month.checkpoints);
  const lineOf = (line: LogLine): string => JSON.stringify(line);

  it.each<[string, readonly LogLine[], FaultKind]>([
    ['a record is changed', swapped(4, harmless(entries[4]!)), 'record-changed'],
    ['a record is taken out', entries.filter((_, at) => at !== 4), 'chain-gap'],
    ['the last record is cut off', entries.slice(0, -1), 'chain-cut'],
    ['a writer’s records all vanish', entries.filter(({ createdBy }) => createdBy !== OFFICE), 'chain-cut'],
    ['somebody else’s account stored it', swapped(4, { ...entries[4]!, createdBy: OFFICE }), 'writer-differs'],
    ['an item was edited in its list', swapped(4, { ...entries[4]!, eTag: '"x,2"' }), 'item-edited'],
    [
      'the server’s time is another',
      swapped(4, { ...entries[4]!, createdDateTime: '2026-11-29T08:00:00Z' }),
      'tree-differs',
    ],
    ['a strange record is put in', [...entries, ...stamped(linked([anInspection(77)], 9), 41)], 'chain-unknown'],
    ['two records claim one place', [...entries, ...stamped(linked([anInspection(77)], 1), 41)], 'chain-fork'],
    [
      'another record takes the id of one',
      [...entries, ...stamped(linked([anInspection(4, { nonce: 'x' })], 5), 41)],
      'duplicate-differs',
    ],
  ])('%s', (_says, lines, fault) => {
    const records = lines.map(lineOf);
    expect(kindsOf(verified(records, manifest))).toContain(fault);
    expect(verifyAgain(records, manifest).isIntact).toBe(false);
  });

  it('a line that is no record at all', () => {
    const records = [...month.lines.map(lineOf), '{"v":1}', 'not json'];
    expect(kindsOf(verified(records, manifest))).toEqual(['line-unreadable']);
  });

  it('a change with all hashes made anew is found by the checkpoint', () => {
    const lines = rewritten(entries, (entry, at) => (at === 4 ? harmless(entry) : entry));
    const made = exported(lines, month.checkpoints);
    expect(kindsOf(verified(made.records, made.manifest))).toEqual(['tree-differs']);
  });

  it('with the checkpoints made anew as well, by the one that was kept elsewhere', () => {
    const lines = rewritten(entries, (entry, at) => (at === 4 ? harmless(entry) : entry));
    const made = exported(lines, checkpointsOf(lines, 10));
    expect(verified(made.records, made.manifest).faults).toEqual([]);
    const kept = month.checkpoints.slice(-1);
    expect(kindsOf(verified(made.records, made.manifest, { checkpoints: kept }))).toEqual([
      'checkpoint-fork',
      'tree-differs',
    ]);
    expect(verifyAgain(made.records, made.manifest, kept.map(checkpointText)).isIntact).toBe(false);
  });

  it('or by other people’s records, which carry the checkpoint they had read', () => {
    const last = month.checkpoints[0] as Checkpoint;
    const witness = stamped(linked([anInspection(50, { writer: OFFICE, seen: seenOf(last) })], 7), 41);
    const lines = [...rewritten(entries, (entry, at) => (at === 4 ? harmless(entry) : entry)), ...witness];
    const made = exported(lines, checkpointsOf(lines, 10));
    expect(kindsOf(verified(made.records, made.manifest))).toEqual(['seen-differs']);
    expect(verifyAgain(made.records, made.manifest).isIntact).toBe(false);
  });

  it('a checkpoint that does not follow the one before it', () => {
    const made = exported(month.lines, [month.checkpoints[0]!, month.checkpoints[2]!]);
    expect(kindsOf(verified(made.records, made.manifest))).toEqual(['checkpoint-broken']);
  });

  it('a mail that was checked but has no record, or another one', () => {
    const made = exported(month.lines, month.checkpoints);
    const { id, chain } = entries[4]!.record;
    const mails = [
      { file: 'good.eml', recordId: id, hash: chain.hash.slice(0, 32) },
      { file: 'gone.eml', recordId: uuidOf(8, 1), hash: 'none' },
      { file: 'other.eml', recordId: id, hash: 'f'.repeat(32) },
      { file: 'unchecked.eml' },
    ];
    const report = verified(made.records, made.manifest, { mails });
    expect(report.faults.map(({ fault, file }) => [fault, file])).toEqual([
      ['mail-without-record', 'gone.eml'],
      ['mail-differs', 'other.eml'],
    ]);
    expect(report.notes).toContainEqual({ note: 'mail-unchecked', file: 'unchecked.eml' });
  });
});

describe('tamperings of every kind, drawn by chance', () => {
  // Ten thousand and more are drawn by `npm run tamper`; its table stands in its output.
  it('are found by both verifiers: without new hashes by the export, with new hashes by the day’s checkpoint', () => {
    const { drawn, table } = runTamperings(300, 20261124);
    expect(drawn).toBe(300);
    expect(table.map(({ how }) => how).sort()).toEqual([...TAMPERINGS].sort());
    for (const { how, plain, anew } of table) {
      expect([how, plain.tried > 0, plain.found, plain.again]).toEqual([how, true, plain.tried, plain.tried]);
      expect([how, anew.tried > 0, anew.found, anew.again]).toEqual([how, true, anew.tried, anew.tried]);
    }
    // What nothing but a checkpoint kept elsewhere can show: without it most of these pass.
    expect(table.some(({ anew }) => anew.withoutCheckpoint < anew.tried)).toBe(true);
  });
});
