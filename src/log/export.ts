import { checkpointText, type Checkpoint } from './checkpoint';
import { canonicalText } from './hashing';
import { bytesOfUuid, uuidOfBytes } from './uuid';
import type { ExportManifest, ManifestChain } from './manifest';
import { isTombstone, type LogLine } from './record';

export interface ExportFacts {
  readonly period: ExportManifest['period'];
  readonly filter: ExportManifest['filter'];
  /** Epoch milliseconds, and the same moment as the exporter's clock on the wall shows it. */
  readonly at: number;
  readonly local: string;
  readonly by: string;
  readonly checkpoints: readonly Checkpoint[];
  /** SHA-256 of each file in hex. */
  readonly files: ExportManifest['files'];
}

/** Turns log lines into the lines of records.jsonl as they come, and knows the manifest at the end. */
export class ExportWriter {
  private readonly ends = new Map<string, ManifestChain>();
  private readonly policies = new Set<string>();
  /** In many small sets: one of a million would stand still for most of a second each time it grows. */
  private readonly ids = Array.from({ length: 256 }, () => new Set<string>());
  private records = 0;
  private erased = 0;

  /** The line for records.jsonl, without its end. A record that was written twice goes in twice: the proof needs both. */
  line(line: LogLine): string {
    const chain = isTombstone(line) ? line.erased.chain : line.record.chain;
    const id = compact(isTombstone(line) ? line.erased.recordId : line.record.id);
    const ids = this.ids[id.charCodeAt(id.length - 1) & 255] as Set<string>;
    if (!ids.has(id)) {
      ids.add(id);
      if (isTombstone(line)) this.erased++;
      else this.records++;
    }
    if (!isTombstone(line) && 'policy' in line.record)
      this.policies.add(`${line.record.policy.id} ${line.record.policy.version}`);
    const end = this.ends.get(chain.id);
    const isLast = end === undefined || chain.seq >= end.lastSeq;
    this.ends.set(chain.id, {
      id: chain.id,
      firstSeq: Math.min(end?.firstSeq ?? chain.seq, chain.seq),
      lastSeq: isLast ? chain.seq : end.lastSeq,
      lastHash: isLast ? chain.hash : end.lastHash,
    });
    // Canonical, so that whoever verifies it finds the keys in order and need not sort a million records.
    return canonicalText(line) ?? JSON.stringify(line);
  }

  manifest({ period, filter, at, local, by, checkpoints, files }: ExportFacts): ExportManifest {
    return {
      v: 1,
      period,
      filter,
      policyVersions: [...this.policies].sort(),
      counts: { records: this.records, erased: this.erased },
      files,
      chains: [...this.ends.values()],
      checkpoints: checkpoints.map(checkpointText),
      exportedAt: { utc: new Date(at).toISOString(), local },
      by,
    };
  }
}

/** A UUID in sixteen characters: a million of them must not take a hundred megabytes. */
function compact(uuid: string): string {
  const bytes = bytesOfUuid(uuid);
  return uuidOfBytes(bytes) === uuid ? String.fromCharCode(...bytes) : uuid;
}

export const CSV_COLUMNS = [
  'occurredAt',
  'school',
  'type',
  'decision',
  'answer',
  'rules',
  'clauses',
  'phase',
  'item',
  'internal',
  'external',
  'hidden',
  'attachments',
  'client',
  'policy',
  'writer',
  'id',
] as const;

export function csvHeader(): string {
  return CSV_COLUMNS.join(',');
}

/** A record as a row for a spreadsheet; an erased one keeps its time and id only. */
export function csvRow(line: LogLine): string {
  const cells: Readonly<Record<string, string | number>> = isTombstone(line)
    ? { occurredAt: line.createdDateTime, type: 'erased', id: line.erased.recordId }
    : cellsOf(line);
  return CSV_COLUMNS.map((column) => csvCell(cells[column] ?? '')).join(',');
}

function cellsOf({ record, createdBy }: Exclude<LogLine, { readonly erased: unknown }>) {
  const common = {
    occurredAt: record.occurredAt,
    school: record.school,
    type: record.type,
    writer: createdBy,
    id: record.id,
    client: record.client === undefined ? '' : `${record.client.kind} ${record.client.version}`,
  };
  if (record.type !== 'inspection') return common;
  const { findings, recipients, attachments, policy } = record;
  return {
    ...common,
    decision: record.decision,
    answer: record.answer,
    phase: record.phase,
    item: record.item,
    rules: [...new Set(findings.map(({ rule }) => rule))].join(' '),
    clauses: [...new Set(findings.flatMap(({ clause }) => (clause === undefined ? [] : [clause])))].join('; '),
    internal: recipients.internal,
    external: recipients.external,
    hidden: recipients.hidden,
    attachments: attachments.count,
    policy: `${policy.id} ${policy.version}`,
  };
}

/**
 * A cell as RFC 4180 writes it. What a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV
 * injection): = + - @, tab and carriage return at the beginning.
 */
export function csvCell(value: string | number): string {
  const text = typeof value === 'number' ? String(value) : /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
