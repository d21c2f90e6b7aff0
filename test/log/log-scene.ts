import { chained, newChain, type ChainHead } from '../../src/log/chain';
import { listNameOf } from '../../src/log/place';
import { nextCheckpoint, originOf, type Checkpoint } from '../../src/log/checkpoint';
import { ExportWriter } from '../../src/log/export';
import { compareLeaves, hashOfLeaf, leafOf } from '../../src/log/leaf';
import type { ExportManifest } from '../../src/log/manifest';
import { MerkleTree } from '../../src/log/merkle';
import type { Chained, LogEntry, LogLine, LogRecord } from '../../src/log/record';
import type { InspectionRecord } from '../../src/inspect/record';

export const START = Date.UTC(2026, 10, 2, 8);
export const TEACHER = '11111111-0000-4000-8000-000000000001';
export const OFFICE = '11111111-0000-4000-8000-000000000002';

/** A UUID that says which it is: kind and number. */
export function uuidOf(kind: number, count: number): string {
  return `0${String(kind).padStart(7, '0')}-0000-7000-8000-${String(count).padStart(12, '0')}`;
}

/** An ordinary inspection of a message, for tables; fictional throughout. */
export function anInspection(count: number, change: Partial<InspectionRecord> = {}): InspectionRecord {
  return {
    v: 1,
    type: 'inspection',
    id: uuidOf(1, count),
    occurredAt: new Date(START + count * 60_000).toISOString(),
    school: 'greenfield',
    writer: TEACHER,
    client: { kind: 'outlook-web', version: '16.0' },
    item: 'message',
    messageKey: `m${count}`,
    policy: { id: 'recommended', version: '1', hash: 'ab'.repeat(32) },
    decision: 'warn',
    phase: 'send',
    findings: [
      {
        rule: 'recipients/group-without-bcc',
        action: 'warn',
        outcome: 'found',
        where: { part: 'recipient' },
        kinds: { RECIPIENT: 12 },
        clause: 'glenmere 4',
      },
    ],
    answer: 'warned',
    recipients: { internal: 1, external: 12, hidden: 0, domains: ['consumer', 'county.example'] },
    attachments: { count: 1, bytes: 2048, protected: 0, unread: 0 },
    timing: { read: 12, inspect: 3 },
    nonce: `nonce-${count}`,
    ...change,
  };
}

/** Links records into one chain; `chain` numbers it. */
export function linked(records: readonly LogRecord[], chain = 1): readonly Chained[] {
  let head: ChainHead = newChain(uuidOf(2, chain));
  return records.map((record) => {
    const next = chained(record, head);
    head = next.head;
    return next.record;
  });
}

/** What the server would have stamped, items counting up in the order given. */
export function stamped(records: readonly Chained[], firstItem = 1): readonly LogEntry[] {
  return records.map((record, index) => ({
    list: listNameOf(record.occurredAt),
    itemId: String(firstItem + index),
    createdBy: record.writer,
    createdDateTime: `${record.occurredAt.slice(0, 19)}Z`,
    eTag: `"${uuidOf(3, firstItem + index)},1"`,
    record,
  }));
}

/** A school's November: two writers' runs, taking turns, and a checkpoint after every `every` items. */
export function aMonth(
  count: number,
  every = 10,
): { readonly lines: readonly LogLine[]; readonly checkpoints: readonly Checkpoint[] } {
  const teacher = linked(
    Array.from({ length: Math.ceil(count / 2) }, (_, at) => anInspection(at * 2)),
    1,
  );
  const office = linked(
    Array.from({ length: Math.floor(count / 2) }, (_, at) => anInspection(at * 2 + 1, { writer: OFFICE })),
    2,
  );
  const turns = Array.from({ length: count }, (_, at) => (at % 2 === 0 ? teacher : office)[Math.floor(at / 2)]);
  const lines = stamped(turns.filter((record) => record !== undefined));
  return { lines, checkpoints: checkpointsOf(lines, every) };
}

export function checkpointsOf(lines: readonly LogLine[], every: number): readonly Checkpoint[] {
  const tree = new MerkleTree();
  const made: Checkpoint[] = [];
  const leaves = lines.map(leafOf).sort(compareLeaves);
  leaves.forEach((leaf, at) => {
    tree.append(hashOfLeaf(leaf));
    if ((at + 1) % every === 0)
      made.push(
        nextCheckpoint(originOf('greenfield.example', LIST), { size: tree.size, root: tree.root() }, made.at(-1)),
      );
  });
  return made;
}

export const LIST = 'MailCheckLog-2026-11';

/** The export of these lines; `records` is the text of records.jsonl. */
export function exported(
  lines: readonly LogLine[],
  checkpoints: readonly Checkpoint[],
  change: Partial<ExportManifest> = {},
): { readonly records: readonly string[]; readonly manifest: ExportManifest } {
  const writer = new ExportWriter();
  const records = lines.map((line) => writer.line(line));
  const manifest = writer.manifest({
    period: { from: '2026-11-01', to: '2026-11-30' },
    filter: {},
    at: Date.UTC(2026, 11, 1, 9),
    local: '2026-12-01 09:00',
    by: OFFICE,
    checkpoints,
    files: {},
  });
  return { records, manifest: { ...manifest, ...change } };
}
