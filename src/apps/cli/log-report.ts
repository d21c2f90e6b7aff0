import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { decodeLine } from '../../log/decode';
import { csvCell } from '../../log/export';
import { RECORDS_FILE } from '../../log/manifest';
import { Summing, type LogSummary } from '../../log/report';
import { LogVerifier } from '../../log/verify';
import type { LogStrings } from '../../strings/log-strings';
import type { CliIo } from './io';
import { fill, nodeSha256, openExport, readRecords } from './log-export';
import { ruleStrings } from './rule-words';

export interface ReportOptions {
  readonly exports: readonly string[];
  readonly period?: string | undefined;
  readonly out?: string | undefined;
}

/** Smaller groups are not shown: somebody might be recognised. */
const FEWEST = 5;
const PERIOD = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/;

/** The governors' report of one or more exports, as a page and as a table; of an export that is not intact, none. */
export async function writeReport(options: ReportOptions, io: CliIo, strings: LogStrings): Promise<number> {
  const [, from, to] = PERIOD.exec(options.period ?? '') ?? [];
  if (from === undefined || to === undefined || from > to) return refused(io, strings.report.noPeriod);
  if (options.out === undefined) return refused(io, strings.report.noOut);
  const summing = new Summing({ from, to });
  for (const name of options.exports) {
    const opened = await openExport(name, io, strings);
    if (opened === undefined) return 2;
    const verifier = new LogVerifier(nodeSha256);
    const hash = await readRecords(opened.folder, (line, number) => {
      verifier.line(line, number);
      const decoded = decodeLine(line);
      if (decoded.ok) summing.add(decoded.value);
    });
    const { faults } = verifier.finish(opened.manifest);
    if (faults.length > 0 || hash !== opened.manifest.files[RECORDS_FILE]) {
      io.err(strings.report.notIntact);
      return 1;
    }
  }
  const rows = rowsOf(summing.summary(), io, strings);
  const html = path.join(options.out, 'report.html');
  const csv = path.join(options.out, 'report.csv');
  try {
    await mkdir(options.out, { recursive: true });
    await writeFile(html, pageOf(rows, { from, to }, io, strings));
    await writeFile(csv, `\ufeff${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`);
  } catch {
    return refused(io, strings.report.noOut);
  }
  io.err(fill(strings.report.done, { html, csv }));
  return 0;
}

function refused(io: CliIo, sentence: string): number {
  io.err(sentence);
  return 2;
}

type Row = readonly string[];

function rowsOf(summary: LogSummary, io: CliIo, { report }: LogStrings): readonly Row[] {
  const shown = (count: number): string => (count > 0 && count < FEWEST ? report.few : String(count));
  const totals = (['checked', 'stopped', 'mended', 'sentAnyway', 'urgent', 'disagreements', 'mistakes'] as const).map(
    (key) => [report[key], shown(summary[key])],
  );
  const rules = [...summary.rules].map(([rule, { found, overridden }]) => [
    nameOf(rule, io),
    shown(found),
    shown(overridden),
  ]);
  const months = [...summary.months].map(([month, { checked, stopped, sentAnyway }]) => [
    month,
    shown(checked),
    shown(stopped),
    shown(sentAnyway),
  ]);
  return [
    ...totals,
    [],
    [report.rule, report.count, report.overrides],
    ...rules,
    [],
    [report.month, report.checked, report.stopped, report.sentAnyway],
    ...months,
  ];
}

/** A rule's name in words; rules of other versions keep their id. */
function nameOf(rule: string, io: CliIo): string {
  const names: Readonly<Record<string, { readonly name: string }>> = ruleStrings(io.locale).rules;
  return Object.prototype.hasOwnProperty.call(names, rule) ? (names[rule]?.name ?? rule) : rule;
}

/** One page for print: a table each, nothing to load, everything escaped. */
function pageOf(
  rows: readonly Row[],
  period: { readonly from: string; readonly to: string },
  io: CliIo,
  strings: LogStrings,
) {
  const { report } = strings;
  const tables: Row[][] = [[]];
  for (const row of rows) {
    if (row.length === 0) tables.push([]);
    else tables.at(-1)?.push(row);
  }
  const titles = ['', report.byRule, report.byMonth];
  const body = tables.map((table, index) => tableOf(table, titles[index] ?? '', index > 0)).join('\n');
  const made = new Date(io.now()).toISOString().slice(0, 10);
  return `<!doctype html>
<html lang="${io.locale}">
<head><meta charset="utf-8"><title>${escapeHtml(report.title)}</title>
<style>
body { font: 14px/1.5 "Segoe UI", sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; }
table { border-collapse: collapse; width: 100%; margin: 0.5rem 0 1.5rem; }
th, td { text-align: left; padding: 0.3rem 0.6rem; border-bottom: 1px solid #c8c8c8; }
td:not(:first-child), th:not(:first-child) { text-align: right; font-variant-numeric: tabular-nums; }
@media print { body { margin: 0; } }
</style></head>
<body>
<h1>${escapeHtml(report.title)}</h1>
<p>${escapeHtml(report.period)}: ${escapeHtml(period.from)} – ${escapeHtml(period.to)}. ${escapeHtml(report.madeOn)}: ${made}.</p>
${body}
<p>${escapeHtml(report.fewNote)} ${escapeHtml(report.honesty)}</p>
</body></html>
`;
}

function tableOf(rows: readonly Row[], title: string, hasHead: boolean): string {
  const head = hasHead ? rows.slice(0, 1) : [];
  const rest = hasHead ? rows.slice(1) : rows;
  const heading = title === '' ? '' : `<h2>${escapeHtml(title)}</h2>\n`;
  const body = rest.map((row) => `<tr>${row.map((cell, at) => (at === 0 ? th(cell, 'row') : td(cell))).join('')}</tr>`);
  const top = head.map((row) => `<thead><tr>${row.map((cell) => th(cell, 'col')).join('')}</tr></thead>`);
  return `${heading}<table>${top.join('')}<tbody>${body.join('')}</tbody></table>`;
}

function th(cell: string, scope: 'row' | 'col'): string {
  return `<th scope="${scope}">${escapeHtml(cell)}</th>`;
}

function td(cell: string): string {
  return `<td>${escapeHtml(cell)}</td>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
