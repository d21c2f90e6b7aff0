import { sha256 } from '@noble/hashes/sha2.js';
import { CSV_COLUMNS, csvHeader, csvRow, ExportWriter } from '../../../log/export';
import { MANIFEST_FILE, RECORDS_FILE } from '../../../log/manifest';
import { isTombstone, type LogLine } from '../../../log/record';
import { utf8 } from '../../../policy/canonical';
import type { TenantFailure } from '../../../ports/tenant';
import type { TenantPorts } from '../../../ports/tenant-ports';
import { checkpointsOf, readPeriod, type Period } from './read-period';
import type { Work } from './verify-log';
import { XlsxWriter } from './xlsx';

export const FORMATS = ['jsonl', 'csv', 'xlsx'] as const;
export type Format = (typeof FORMATS)[number];

export interface ExportedFile {
  readonly name: string;
  readonly type: string;
  readonly parts: readonly (string | Uint8Array)[];
}

export type ExportOutcome =
  | { readonly is: 'done'; readonly files: readonly ExportedFile[]; readonly records: number }
  | { readonly is: 'stopped' }
  | { readonly is: 'failed'; readonly failure: TenantFailure };

export interface ExportOrder {
  readonly period: Period;
  readonly formats: readonly Format[];
  /** As the manifest says it; empty when nothing is left out. */
  readonly filter: Readonly<Record<string, string>>;
  isWanted(line: LogLine): boolean;
  readonly by: string;
  /** The moment as the clock on the wall shows it. */
  local(now: number): string;
}

/** One file of an export while it grows: its pieces, and its hash as they pass by. */
class Growing {
  readonly parts: Uint8Array[] = [];
  private readonly hash = sha256.create();

  add(bytes: Uint8Array): void {
    this.hash.update(bytes);
    this.parts.push(bytes);
  }

  digest(): string {
    return Array.from(this.hash.digest(), (byte) => byte.toString(16).padStart(2, '0')).join('');
  }
}

const TYPES: Readonly<Record<Format, string>> = {
  jsonl: 'application/x-ndjson',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
const NAMES: Readonly<Record<Format, string>> = { jsonl: RECORDS_FILE, csv: 'records.csv', xlsx: 'records.xlsx' };

/** Reads the period once and writes all wanted files with their manifest; memory holds the files, never the records. */
export async function exportLog(ports: TenantPorts, order: ExportOrder, work: Work): Promise<ExportOutcome> {
  const files = new Map(order.formats.map((format) => [format, new Growing()]));
  const writer = new ExportWriter();
  const book = files.get('xlsx');
  const xlsx = book && new XlsxWriter(CSV_COLUMNS, (bytes) => book.add(bytes));
  // The mark tells Excel that the file is UTF-8.
  files.get('csv')?.add(utf8(`\ufeff${csvHeader()}\r\n`));
  let records = 0;
  for await (const page of readPeriod(ports.log, order.period)) {
    if (!page.ok) return { is: 'failed', failure: page };
    const lines = page.lines.filter((line) => order.isWanted(line));
    const json = lines.map((line) => `${writer.line(line)}\n`).join('');
    if (json !== '') files.get('jsonl')?.add(utf8(json));
    if (lines.length > 0) files.get('csv')?.add(utf8(lines.map((line) => `${csvRow(line)}\r\n`).join('')));
    if (xlsx) lines.forEach((line) => xlsx.row(cellsOf(line)));
    records += lines.length;
    work.onProgress(records);
    await work.breathe();
    if (work.isStopped()) return { is: 'stopped' };
  }
  xlsx?.end();
  const checkpoints = await checkpointsOf(ports, order.period);
  const now = work.now();
  const hashes = Object.fromEntries([...files].map(([format, file]) => [NAMES[format], file.digest()]));
  const { period, filter, by } = order;
  const manifest = writer.manifest({
    period,
    filter,
    at: now,
    local: order.local(now),
    by,
    checkpoints,
    files: hashes,
  });
  return { is: 'done', records, files: [...filesOf(files), manifestFile(manifest)] };
}

function filesOf(files: ReadonlyMap<Format, Growing>): readonly ExportedFile[] {
  return [...files].map(([format, { parts }]) => ({ name: NAMES[format], type: TYPES[format], parts }));
}

function manifestFile(manifest: unknown): ExportedFile {
  return { name: MANIFEST_FILE, type: 'application/json', parts: [JSON.stringify(manifest, undefined, 2)] };
}

/** The same cells as in the CSV, as they are: texts in a workbook are no formulas. */
function cellsOf(line: LogLine): readonly string[] {
  return splitRow(csvRow(line)).map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/, ''));
}

/** One row of our own CSV back into its cells. */
function splitRow(row: string): readonly string[] {
  const cells: string[] = [];
  for (const match of row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g))
    cells.push(match[1]?.replace(/""/g, '"') ?? match[2] ?? '');
  return cells;
}

/** Does a record fit what the list is filtered by? The same test as the columns do. */
export function isWantedBy(filter: Readonly<Record<string, string>>): (line: LogLine) => boolean {
  const { school, rule, type, decision, answer } = filter;
  return (line) => {
    if (isTombstone(line)) return type === undefined || type === 'erased';
    const { record } = line;
    const rules = record.type === 'inspection' ? record.findings.map((finding) => finding.rule) : [];
    return (
      (school === undefined || record.school === school) &&
      (type === undefined || record.type === type) &&
      (rule === undefined || rules.includes(rule) || ('rules' in record && record.rules.includes(rule))) &&
      (decision === undefined || (record.type === 'inspection' && record.decision === decision)) &&
      (answer === undefined || ('answer' in record && record.answer === answer))
    );
  };
}
