import * as M from '../data/meanings';
import type { Confidence, Evidence } from '../kinds';
import { isAlnum, isDigit, isUpper } from '../scan/chars';
import { isNameWord, nameStrength } from '../scan/name-shape';
import { cellsOf, type Cell, type Table } from '../scan/table';
import type { View } from '../scan/view';
import { factByShape, type Fact } from './facts';
import { reportColumnDate } from './date-of-birth';
import { reportColumnPassword } from './password';

// Class lists and exports of school systems: three or more rows that each hold a name and something about its bearer.
// Headers are those of SIMS, Arbor, Bromcom, ScholarPack and the common transfer file.
const LEAST_ROWS = 3;
const MANY_ROWS = 10;
const MOST_NAMELESS = 8;

interface Row {
  readonly named: boolean;
  readonly surely: boolean;
  readonly facts: ReadonlySet<Fact>;
}

/** Returns the tables that need not be looked at again. */
export function findBulkTables(view: View, tables: readonly Table[], thisYear: number): Table[] {
  return tables.filter((table) => judgeTable(view, table, thisYear));
}

/** Reports what stands in a table; true when it surely is a list of people, or of staff. */
function judgeTable(view: View, table: Table, thisYear: number): boolean {
  if (table.columns.length === 0) return false;
  const first = table.firstLine + (table.hasHeader ? 1 : 0);
  const isDated = table.columns.includes(M.L_BIRTH);
  reportPasswords(view, table, first);
  if (table.lastLine - first + 1 < LEAST_ROWS && !isDated) return false;
  let rows = 0;
  let sure = 0;
  let firstRow = -1;
  let end = table.end;
  const seen = new Map<Fact, number>();
  for (let line = first; line <= table.lastLine; line++) {
    // Rows that begin without a single name are no list of people.
    if (rows === 0 && line - first >= MOST_NAMELESS && !isDated) return false;
    const cells = cellsOf(view.text, view.anchors, line, table.delimiter);
    if (isDated) reportDates(view, table, cells, thisYear);
    const row = readRow(view, table, cells, thisYear);
    if (!row.named) continue;
    rows++;
    if (row.surely) sure++;
    if (firstRow < 0) firstRow = view.anchors.lineStart[line] as number;
    end = (cells[cells.length - 1] as Cell).end;
    row.facts.forEach((fact) => seen.set(fact, (seen.get(fact) ?? 0) + 1));
  }
  if (rows < LEAST_ROWS) return false;
  const start = table.hasHeader ? table.start : firstRow;
  const confidence = confidenceOf(table, rows, sure, seen, table.hasHeader ? lineAt(view, start) : '');
  if (confidence === undefined) return false;
  const evidence: Evidence[] = [{ what: 'table', label: table.columns.includes(M.H_STAFF) ? 'staff' : 'rows' }];
  view.found.push({ kind: 'BULK_TABLE', start, end: Math.max(end, start + 1), confidence, evidence, rows });
  return confidence !== 'low' || table.columns.includes(M.H_STAFF);
}

/** Words of a header that speak of pupils, and of firms. */
const OF_PUPILS = /\b(?:pupil|student|child|candidate|learner|leaver|disgybl|plant\b|plentyn)/i;
const OF_FIRMS = /\b(?:company|supplier|contractor|firm|organi[sz]ation|cwmni)\b/i;

function lineAt({ text }: View, start: number): string {
  return text.slice(start, start + 200).split('\n', 1)[0] ?? '';
}

function reportPasswords(view: View, table: Table, first: number): void {
  const { columns, delimiter, lastLine, hasHeader } = table;
  const column = columns.indexOf(M.L_PASSWORD);
  if (!hasHeader || column < 0) return;
  const besideLogin = columns.includes(M.L_USER);
  for (let line = first; line <= lastLine; line++) {
    const cell = cellsOf(view.text, view.anchors, line, delimiter)[column];
    if (cell !== undefined) reportColumnPassword(view, cell, besideLogin);
  }
}

function reportDates(view: View, table: Table, cells: readonly Cell[], thisYear: number): void {
  const column = table.columns.indexOf(M.L_BIRTH);
  const cell = column < 0 ? undefined : cells[column];
  if (cell !== undefined && cell.end > cell.start) reportColumnDate(view, cell.start, cell.end, thisYear);
}

function confidenceOf(
  table: Table,
  rows: number,
  sure: number,
  seen: ReadonlyMap<Fact, number>,
  header: string,
): Confidence | undefined {
  const often = (fact: Fact): boolean => (seen.get(fact) ?? 0) * 2 >= rows;
  const named = table.columns.some((meaning) => meaning >= M.H_NAME && meaning <= M.H_SURNAME);
  const personal = often('birth') || often('identifier');
  const staff = table.columns.includes(M.H_STAFF) && !personal && !OF_PUPILS.test(header);
  const looksNamed = named || sure * 3 >= rows;
  if (!looksNamed && !(personal && rows >= LEAST_ROWS)) return undefined;
  if (OF_FIRMS.test(header) && !personal) return undefined;
  if (staff) return often('contact') ? 'low' : undefined;
  if (personal) return named || rows >= MANY_ROWS ? 'high' : 'medium';
  const notes = table.columns.includes(M.H_NOTES) || often('note');
  if (often('contact')) return named && rows >= MANY_ROWS ? 'high' : 'medium';
  if (notes && (named || often('class') || sure * 2 >= rows)) return rows >= MANY_ROWS ? 'high' : 'medium';
  if (often('class') && (named || sure * 2 >= rows)) return 'medium';
  // Whom the header calls pupils, or whose names stand in two columns, the school keeps a file of.
  const inParts = table.columns.includes(M.H_FORENAME) && table.columns.includes(M.H_SURNAME);
  if (named && sure * 2 >= rows && (inParts || OF_PUPILS.test(header))) return 'medium';
  return named && often('plain') && sure * 2 >= rows ? 'low' : undefined;
}

/** Names first: what else a row holds is asked only of rows that name somebody. */
function readRow(view: View, table: Table, cells: readonly Cell[], thisYear: number): Row {
  const rest: [text: string, meaning: number][] = [];
  let isNamed = false;
  let isSure = false;
  let parts = 0;
  cells.forEach((cell, column) => {
    if (cell.end === cell.start) return;
    const text = view.text.slice(cell.start, Math.min(cell.end, cell.start + 80));
    const meaning = table.columns[column] ?? 0;
    const isName = meaning === M.H_NAME;
    if (meaning === M.H_FORENAME || meaning === M.H_SURNAME) {
      if (isNameWord(text.split(/[ -]/)[0] ?? '')) parts++;
    } else if (isName || meaning === 0 || (meaning >= M.H_OTHER && meaning <= M.H_MARKS)) {
      const strength = mayBeName(view, cell) ? nameStrength(text) : 0;
      if (strength > 0 || (isName && /^[A-Z]/.test(text) && !/\d{2}/.test(text))) isNamed = true;
      if (strength === 2 || (strength === 1 && isName)) isSure = true;
      if (strength > 0) return;
    }
    rest.push([text, meaning]);
  });
  const facts = new Set<Fact>();
  const named = isNamed || parts > 0;
  if (named)
    for (const [text, meaning] of rest) {
      const fact = factOf(text, meaning, table.hasHeader, thisYear);
      if (fact !== undefined) facts.add(fact);
    }
  return { named, surely: isSure || parts > 1, facts };
}

/** A capital, no digit, a space: what nameStrength looks for, told without making words. */
function mayBeName(view: View, { start, end }: Cell): boolean {
  let i = start;
  while (i < end && !isAlnum(view.code(i))) i++;
  if (end - start > 90 || !isUpper(view.code(i))) return false;
  let spaces = 0;
  for (; i < end; i++) {
    const code = view.code(i);
    if (isDigit(code)) return false;
    if (code === 32 || code === 44 || code === 46) spaces++;
  }
  return spaces > 0;
}

function factOf(text: string, meaning: number, hasHeader: boolean, thisYear: number): Fact | undefined {
  if (meaning === M.L_OTHER) return undefined;
  if (meaning === M.L_BIRTH) return /\d/.test(text) ? 'birth' : undefined;
  if (meaning >= M.L_NHS && meaning <= M.L_PERMIT) return /\d/.test(text) ? 'identifier' : undefined;
  if (meaning === M.L_PHONE || meaning === M.L_EMAIL || meaning === M.L_ADDRESS || meaning === M.L_POSTCODE)
    return 'contact';
  if (meaning >= M.L_PASSWORD && meaning <= M.L_USER) return 'note';
  if (meaning === M.H_CLASS) return 'class';
  if (meaning === M.H_NOTES || meaning === M.H_MARKS) return 'note';
  if (meaning === M.H_STAFF) return 'role';
  // Ten digits under a header that does not name them are an ISBN as often as a person's number.
  return hasHeader && /^\d{10}$/.test(text) ? 'plain' : factByShape(text, thisYear);
}
