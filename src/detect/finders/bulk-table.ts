import * as M from '../data/meanings';
import type { Confidence, Evidence } from '../kinds';
import { isAlnum, isDigit, isUpper } from '../scan/chars';
import { headerMeaning } from '../data/headers';
import { isKnownForename, isNameWord, nameStrength } from '../scan/name-shape';
import { NOT_NAMES } from '../data/not-names';
import { cellsOf, type Cell, type Table } from '../scan/table';
import type { View } from '../scan/view';
import { dateAt } from './date';
import { reportColumnDate } from './date-of-birth';
import { reportColumnPassword } from './password';

// Class lists and exports of school systems: three or more rows that each hold a name and something about its bearer.
// Headers are those of SIMS, Arbor, Bromcom, ScholarPack and the common transfer file.
const LEAST_ROWS = 3;
const MANY_ROWS = 10;
const MOST_NAMELESS = 8;

export type Fact = 'birth' | 'identifier' | 'contact' | 'class' | 'note' | 'plain' | 'role';

interface Row {
  readonly named: boolean;
  readonly surely: boolean;
  readonly facts: ReadonlySet<Fact>;
}

export function findBulkTables(view: View, tables: readonly Table[], thisYear: number): void {
  for (const table of tables) judgeTable(view, table, thisYear);
}

function judgeTable(view: View, table: Table, thisYear: number): void {
  const first = table.firstLine + (table.hasHeader ? 1 : 0);
  const isDated = table.columns.includes(M.L_BIRTH);
  reportPasswords(view, table, first);
  if (table.lastLine - first + 1 < LEAST_ROWS && !isDated) return;
  let rows = 0;
  let sure = 0;
  let firstRow = -1;
  let end = table.end;
  const seen = new Map<Fact, number>();
  for (let line = first; line <= table.lastLine; line++) {
    // Rows that begin without a single name are no list of people.
    if (rows === 0 && line - first >= MOST_NAMELESS && !isDated) return;
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
  if (rows < LEAST_ROWS) return;
  const start = table.hasHeader ? table.start : firstRow;
  const confidence =
    confidenceOf(table, rows, sure, seen, table.hasHeader ? lineAt(view, start) : '') ??
    (!table.hasHeader && seen.size === 0 && sure === rows ? ofNamesAlone(view, firstRow, rows, true) : undefined);
  if (confidence === undefined) return;
  const evidence: Evidence[] = [{ what: 'table', label: table.columns.includes(M.H_STAFF) ? 'staff' : 'rows' }];
  view.found.push({ kind: 'BULK_TABLE', start, end: Math.max(end, start + 1), confidence, evidence, rows });
}

/** Words of a header or a heading that speak of pupils, and of others whose names are listed. */
const OF_PUPILS = /\b(?:pupil|student|child|candidate|learner|leaver|disgybl|plant\b|plentyn)/i;
const HEADING =
  /\b(?:years? ?\d|yr ?\d|y\d|\d{1,2}[A-Z]\b|class|form|tutor|nursery|reception|detention|isolation|sen[dk]?\b|fsm|ehcp|register|photo|absen|lates?\b|dorm|room|residential|trip|bus|group|intervention|booster|catch)/i;
const OF_OTHERS =
  /\b(?:staff|teacher|governor|author|writer|cast|character|committee|trustee|parent|volunteer|driver|panel|speaker|artist|scientist|player|visitor|member|book)/i;
const FEW_NAMES = 3;
const REGISTER = 5;

/**
 * Names and nothing else, line by line: pupils when the heading says so; a surname first is how registers are written.
 * @param start where the first of the names stands
 */
export function ofNamesAlone(view: View, start: number, rows: number, isRegister: boolean): Confidence | undefined {
  const heading = headingOf(view, start);
  if (OF_OTHERS.test(heading) || rows < FEW_NAMES) return undefined;
  return OF_PUPILS.test(heading) || HEADING.test(heading) || (isRegister && rows >= REGISTER) ? 'medium' : undefined;
}

/** The line above a list, over at most one empty line. */
function headingOf({ text }: View, start: number): string {
  return /([^\n]{1,80})\n\s{0,4}$/.exec(text.slice(Math.max(0, start - 90), start))?.[1] ?? '';
}

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
  const staff = table.columns.includes(M.H_STAFF) && !personal;
  const looksNamed = named || sure * 3 >= rows;
  if (!looksNamed && !(personal && rows >= LEAST_ROWS)) return undefined;
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
  const seen = { named: false, surely: false, parts: 0, single: 0, known: false };
  cells.forEach((whole, column) => {
    if (whole.end === whole.start) return;
    const cell = column === 0 ? withoutNumber(view, whole) : whole;
    const written = view.text.slice(cell.start, Math.min(cell.end, cell.start + 80));
    const keyed = table.columns.length > 0 || !JOINT.test(written) ? null : KEYED.exec(written);
    const meaning = keyed === null ? (table.columns[column] ?? 0) : headerMeaning(keyed[1] ?? '');
    const text = keyed?.[2] ?? written;
    if (!readName(view, table, cell, text, meaning, seen)) rest.push([text, meaning]);
  });
  const apart = seen.parts >= 2 || (seen.single >= 2 && seen.known);
  const named = seen.named || seen.parts >= 1 || apart;
  const facts = new Set<Fact>();
  if (named)
    for (const [text, meaning] of rest) {
      const fact = factOf(text, meaning, table.hasHeader, thisYear);
      if (fact !== undefined) facts.add(fact);
    }
  return { named, surely: seen.surely || apart, facts };
}

/** "1. Orla Quinn": rows with numbers. */
function withoutNumber(view: View, { start, end }: Cell): Cell {
  if (!isDigit(view.code(start))) return { start, end };
  const number = /^\d{1,3}[.)] ?(?=\p{Lu})/u.exec(view.text.slice(start, start + 6));
  return { start: start + (number?.[0].length ?? 0), end };
}

/** A cell that says itself what it holds: `"dob":"2014-03-12"`, "Class: 4B". */
const JOINT = /[:=]/;
const KEYED = /^[[{(]*"?([A-Za-z][A-Za-z_ ]{1,24})"? ?[:=] ?"?([^"}\])]{1,60})/;

interface SeenNames {
  named: boolean;
  surely: boolean;
  parts: number;
  single: number;
  known: boolean;
}

/** Reads a cell as a name or a part of one; true when it is nothing else besides. */
function readName(view: View, table: Table, cell: Cell, text: string, meaning: number, seen: SeenNames): boolean {
  if (meaning === M.H_FORENAME || meaning === M.H_SURNAME) {
    if (isNameWord(text.split(/[ -]/)[0] ?? '')) seen.parts++;
    return false;
  }
  if (meaning !== M.H_NAME && meaning !== 0 && (meaning < M.H_OTHER || meaning > M.H_MARKS)) return false;
  const strength = mayBeName(view, cell) ? nameStrength(text) : 0;
  if (strength > 0 || (meaning === M.H_NAME && /^[A-Z]/.test(text) && !/\d{2}/.test(text))) seen.named = true;
  if (strength === 2 || (strength === 1 && meaning === M.H_NAME)) seen.surely = true;
  if (strength > 0) return true;
  // Without a header forename and surname may stand in cells of their own.
  if (meaning !== 0 || table.hasHeader || text.includes(' ') || !isNameWord(text) || NOT_NAMES.has(text.toLowerCase()))
    return false;
  seen.single++;
  if (isKnownForename(text)) seen.known = true;
  return true;
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

/** What a cell without a telling header holds, by its shape. */
export function factByShape(text: string, thisYear: number): Fact | undefined {
  const date = dateAt(text, 0, thisYear);
  if (date !== undefined && date.end >= text.length - 1)
    return thisYear - date.year >= 2 && thisYear - date.year < 100 ? 'birth' : 'plain';
  if (
    /^[A-Z]\d{11}[\dA-Z]$/.test(text) ||
    /^[A-Z]{2} ?\d\d ?\d\d ?\d\d ?[A-D]$/.test(text) ||
    /^\d{3} ?\d{3} ?\d{4}$/.test(text)
  )
    return 'identifier';
  // "18/20", "91.2 %", "6y 2m", "3 sessions"
  if (
    /^(?:\d{1,3}(?:\.\d)? ?(?:%|\/ ?\d{2,3})|\d{1,2} ?(?:y|yrs?) ?\d{1,2} ?m\w*|\d{1,3} (?:session|day|late|merit|point|lesson)s?)$/.test(
      text,
    )
  )
    return 'note';
  if (/(?:^| )(?:\+44|0)[\d ()-]{9,14}$/.test(text)) return 'contact';
  if (/^[\w.+-]{1,64}@[\w.-]{3,80}$/.test(text)) return 'contact';
  if (/[A-Z]{1,2}\d[\dA-Z]? \d[A-Z]{2}$/.test(text)) return 'contact';
  // "4 Oak".
  if (/^\d{1,2} [A-Z][a-z]{2,9}$/.test(text)) return 'class';
  if (
    /^(?:(?:year|yr|class|form)? ?\d{1,2} ?[A-Z]{0,3}\d?|reception|nursery|R[A-Z]|YR|Y\d{1,2}|\d{1,2}[A-Z]\/[A-Za-z]{2}\d?)$/i.test(
      text,
    ) &&
    text.length <= 14
  )
    return /[A-Za-z]/.test(text) ? 'class' : 'plain';
  if (
    /^(?:SEN|FSM|EAL|PP|LAC|CLA|EHCP|K|E|SEND|SEMH|ASD|ADHD|asthma|epipen|nut allergy|epilepsy|diabetes)\b/i.test(
      text,
    ) &&
    text.length < 60
  )
    return 'note';
  return 'plain';
}
