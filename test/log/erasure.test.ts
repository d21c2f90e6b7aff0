import { DeletionPreparation, tombstoneOf, type PreparedDeletion } from '../../src/log/deletion';
import { reasonHashOf } from '../../src/log/chain';
import type { AccessRecord, LogEntry, LogLine } from '../../src/log/record';
import { LogVerifier, type VerifyReport } from '../../src/log/verify';
import { aMonth, anInspection, checkpointsOf, exported, linked, LIST, OFFICE, stamped, uuidOf } from './log-scene';

const CERTIFICATE = uuidOf(9, 1);
const AT = '2026-12-01T08:00:00.000Z';
const month = aMonth(20);
const entries = month.lines as readonly LogEntry[];

function verified(lines: readonly LogLine[], checkpoints = month.checkpoints): VerifyReport {
  const { records, manifest } = exported(lines, checkpoints);
  const verifier = new LogVerifier();
  records.forEach((line, at) => verifier.line(line, at + 1));
  return verifier.finish(manifest);
}
const faultsOf = (report: VerifyReport) => [...new Set(report.faults.map(({ fault }) => fault))];
const notesOf = (report: VerifyReport) => report.notes.map(({ note }) => note);

function prepared(
  lines: readonly LogLine[],
  extent: 'list' | 'records' | 'reasons',
  isWanted: (line: LogEntry) => boolean,
): PreparedDeletion {
  const preparation = new DeletionPreparation(LIST, extent, isWanted);
  lines.forEach((line) => preparation.add(line));
  return preparation.finish('erasure-request');
}

/** The access record that holds the certificate, as it would stand in the same month's list. */
function certified({ certificate }: PreparedDeletion, item: number): LogEntry {
  const access: AccessRecord = {
    v: 1,
    type: 'access',
    id: CERTIFICATE,
    occurredAt: AT.replace('12-01', '11-30'),
    school: '',
    writer: OFFICE,
    nonce: 'n',
    access: 'erased',
    purpose: 'erasure-request',
    scope: { records: certificate.count, lists: [LIST] },
    certificate,
  };
  return stamped(linked([access], 5), item)[0] as LogEntry;
}

const edited = <T extends LogLine>(line: T): T => ({ ...line, eTag: '"x,2"' });
const erased = (entry: LogEntry): LogLine => edited(tombstoneOf(entry, AT, CERTIFICATE));

describe('a lawful deletion', () => {
  const gone = [4, 7].map((at) => entries[at]!.record.id);
  const deletion = prepared(entries, 'records', ({ record }) => gone.includes(record.id));

  it('is certified with what goes, and with the tree as it was before', () => {
    expect(deletion.items).toEqual([
      { itemId: '5', records: [gone[0]] },
      { itemId: '8', records: [gone[1]] },
    ]);
    expect(deletion.certificate).toMatchObject({ list: LIST, extent: 'records', count: 2, size: 20 });
    const root = month.checkpoints.at(-1)!.root;
    expect(deletion.certificate.root).toBe(Buffer.from(root).toString('hex'));
  });

  it('leaves seals that the certificate accounts for: nothing is wrong, and the verifier says what was deleted', () => {
    const lines = [
      ...entries.map((entry, at) => (at === 4 || at === 7 ? erased(entry) : entry)),
      certified(deletion, 21),
    ];
    const report = verified(lines);
    expect(faultsOf(report)).toEqual([]);
    expect(notesOf(report)).toContain('erased');
    expect(notesOf(report)).not.toContain('certificate-elsewhere');
    expect(report.counts).toMatchObject({ records: 19, erased: 2 });
    expect(JSON.stringify(lines)).not.toContain(entries[4]!.record.nonce);
  });

  it('of one more record than the certificate says is found', () => {
    const lines = [...entries.map((entry, at) => (at > 3 && at < 8 ? erased(entry) : entry)), certified(deletion, 21)];
    expect(faultsOf(verified(lines))).toEqual(['certificate-differs']);
  });

  it('whose certificate is in another month is named, so that it can be looked up', () => {
    const report = verified(entries.map((entry, at) => (at === 4 ? erased(entry) : entry)));
    expect(faultsOf(report)).toEqual([]);
    expect(report.notes).toContainEqual({ note: 'certificate-elsewhere', record: CERTIFICATE, count: 1 });
  });

  it('of a record that lies there twice is counted once', () => {
    const lines = [...entries, ...stamped([entries[4]!.record], 21)];
    const both = prepared(lines as LogEntry[], 'records', ({ record }) => record.id === gone[0]);
    expect(both.certificate.count).toBe(1);
    const after = lines.map((line) => (line.record.id === gone[0] ? erased(line) : line));
    const report = verified([...after, certified(both, 22)]);
    expect([faultsOf(report), report.counts.erased, report.counts.records]).toEqual([[], 1, 20]);
  });

  it('of one record in a segment does not make its neighbours look edited', () => {
    const together = entries.map((entry, at) => (at === 4 || at === 6 ? { ...entry, itemId: '5' } : entry));
    const points = checkpointsOf(together, 20);
    const one = prepared(together, 'records', ({ record }) => record.id === gone[0]);
    const lines = together.map((entry, at) => (at === 4 ? erased(entry) : at === 6 ? edited(entry) : entry));
    expect(faultsOf(verified([...lines, certified(one, 21)], points))).toEqual([]);
  });
});

it('a tombstone that somebody added without a deletion is found: the server knows of no change', () => {
  const lines = entries.map((entry, at) => (at === 4 ? tombstoneOf(entry, AT, CERTIFICATE) : entry));
  expect(faultsOf(verified(lines))).toEqual(['erasure-unknown']);
});

describe('reasons go before their records', () => {
  const said = 'It was agreed by telephone.';
  const records = [0, 1, 2, 3].map((count) => {
    const inspection = anInspection(count);
    const reasonHash = reasonHashOf(said, inspection.nonce);
    return count < 2 && reasonHash !== undefined ? { ...inspection, reasonHash } : inspection;
  });
  const own = stamped(linked(records, 1)).map((entry, at) => (at < 2 ? { ...entry, reason: said } : entry));
  const points = checkpointsOf(own, 4);
  const deletion = prepared(own, 'reasons', () => true);
  const cleared = own.map((entry) => {
    const { reason, ...rest } = entry;
    return reason === undefined ? entry : edited(rest);
  });

  it('and the certificate accounts for the items that were edited', () => {
    expect(deletion.certificate).toMatchObject({ extent: 'reasons', count: 2, size: 4 });
    const report = verified([...cleared, certified(deletion, 5)], points);
    expect(faultsOf(report)).toEqual([]);
    expect(report.notes).toContainEqual({ note: 'reasons-erased', list: LIST, count: 2 });
  });

  it('and without one, or with another item edited as well, the edit is a fault', () => {
    expect(faultsOf(verified(cleared, points))).toEqual(['item-edited']);
    const more = cleared.map((entry, at) => (at === 3 ? edited(entry) : entry));
    const report = verified([...more, certified(deletion, 5)], points);
    expect(report.faults.map(({ fault, item }) => [fault, item])).toEqual([['item-edited', 4]]);
  });
});

it('a whole month is certified with all its records', () => {
  const { certificate, items } = prepared(entries, 'list', () => false);
  expect(certificate).toMatchObject({ extent: 'list', count: 20, size: 20 });
  expect(items).toEqual([]);
});
