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
  readonly parts: readonly (string | Uint8Array | Blob)[];
}

export type ExportOutcome =
  | { readonly is: 'done'; readonly files: readonly ExportedFile[]; readonly records: number }
  | { readonly is: 'stopped' }
  /** The service did not go on: what was written so far is kept, and `resume` goes on after it. */
  | { readonly is: 'failed'; readonly failure: TenantFailure; resume?(work: Work): Promise<ExportOutcome> };

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

/** Pieces are handed to the browser's blob store at this size: it keeps them on disk, and this page does not hold them. */
const SEAL_BYTES = 4 * 1024 * 1024;

/** One file of an export while it grows: its pieces, and its hash as they pass by. */
class Growing {
  private readonly sealed: Blob[] = [];
  private open: Uint8Array[] = [];
  private size = 0;
  private readonly hash = sha256.create();

  add(bytes: Uint8Array): void {
    this.hash.update(bytes);
    this.open.push(bytes);
    this.size += bytes.length;
    if (this.size >= SEAL_BYTES) this.seal();
  }

  private seal(): void {
    this.sealed.push(new Blob(this.open as BlobPart[]));
    this.open = [];
    this.size = 0;
  }

  get parts(): readonly Blob[] {
    this.seal();
    return this.sealed;
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

/** What is written so far, and after which item it goes on. */
class Export {
  private readonly files: ReadonlyMap<Format, Growing>;
  private readonly writer = new ExportWriter();
  private readonly xlsx: XlsxWriter | undefined;
  private records = 0;
  /** Items of each list that are written, by the last one's number: they count up. */
  private readonly lastItems = new Map<string, number>();

  constructor(private readonly order: ExportOrder) {
    this.files = new Map(order.formats.map((format) => [format, new Growing()]));
    const book = this.files.get('xlsx');
    this.xlsx = book && new XlsxWriter(CSV_COLUMNS, (bytes) => book.add(bytes));
    // The mark tells Excel that the file is UTF-8.
    this.files.get('csv')?.add(utf8(`\ufeff${csvHeader()}\r\n`));
  }

  async run(ports: TenantPorts, work: Work): Promise<ExportOutcome> {
    const resume = (again: Work): Promise<ExportOutcome> => this.run(ports, again);
    for await (const page of readPeriod(ports.log, this.order.period)) {
      if (!page.ok) return { is: 'failed', failure: page, resume };
      this.take(page.lines.filter((line) => this.isNew(line)));
      page.lines.forEach((line) => this.lastItems.set(line.list, Number(line.itemId)));
      work.onProgress(this.records);
      await work.breathe();
      if (work.isStopped()) return { is: 'stopped' };
    }
    return this.finish(ports, work);
  }

  private isNew({ list, itemId }: LogLine): boolean {
    return Number(itemId) > (this.lastItems.get(list) ?? 0);
  }

  private take(given: readonly LogLine[]): void {
    const lines = given.filter((line) => this.order.isWanted(line));
    if (lines.length === 0) return;
    this.files.get('jsonl')?.add(utf8(lines.map((line) => `${this.writer.line(line)}\n`).join('')));
    if (!this.files.has('jsonl')) lines.forEach((line) => this.writer.line(line));
    this.files.get('csv')?.add(utf8(lines.map((line) => `${csvRow(line)}\r\n`).join('')));
    if (this.xlsx) for (const line of lines) this.xlsx.row(cellsOf(line));
    this.records += lines.length;
  }

  private async finish(ports: TenantPorts, work: Work): Promise<ExportOutcome> {
    this.xlsx?.end();
    const checkpoints = await checkpointsOf(ports, this.order.period);
    const at = work.now();
    const files = Object.fromEntries([...this.files].map(([format, file]) => [NAMES[format], file.digest()]));
    const { period, filter, by } = this.order;
    const manifest = this.writer.manifest({ period, filter, at, local: this.order.local(at), by, checkpoints, files });
    return { is: 'done', records: this.records, files: [...filesOf(this.files), manifestFile(manifest)] };
  }
}

/**
 * Reads the period once and writes all wanted files with their manifest; memory holds neither the records nor the files.
 * Stopped by the service on the way, the outcome can go on where it stood.
 */
export function exportLog(ports: TenantPorts, order: ExportOrder, work: Work): Promise<ExportOutcome> {
  return new Export(order).run(ports, work);
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
