import { headerMeaning } from '../data/headers';
import * as M from '../data/meanings';
import type { Anchors } from './scan';
import type { Columns } from './view';

/** Rows of one shape. `columns[c]` is the meaning of the header above column c, 0 when unknown. */
export interface Table {
  readonly delimiter: number;
  /** First line, the header where there is one. */
  readonly firstLine: number;
  readonly lastLine: number;
  readonly hasHeader: boolean;
  readonly columns: readonly number[];
  readonly start: number;
  readonly end: number;
}

export interface Cell {
  readonly start: number;
  readonly end: number;
}

/** Tab, comma, semicolon, pipe: in the order the scan counts them; then two or more spaces. */
const DELIMITERS = [9, 44, 59, 124, 32];
const SPACES = 4;
/** What a table of the stretch before leaves to the rows that go on in this one. */
export interface Carry {
  readonly delimiter: number;
  readonly columns: readonly number[];
}

const MOST_COLUMNS = 64;
/** Words per cell, on average, beyond which a line with commas is a sentence. */
const MOST_WORDS = 5;
const LONGEST_ROW = 4000;

/** Finds runs of lines with the same number of the same delimiter, and reads what their first line says. */
export function findTables(text: string, anchors: Anchors, carry: Carry | undefined): Table[] {
  const tables: Table[] = [];
  for (let line = 0; line < anchors.lines;) {
    const which = delimiterOf(anchors, line);
    if (which < 0 || isProse(anchors, line, which) || isLong(text, anchors, line)) {
      line++;
      continue;
    }
    const last = lastOf(text, anchors, line, which);
    const known = line === 0 && carry?.delimiter === which ? carry.columns : undefined;
    if (last > line || known !== undefined) tables.push(makeTable(text, anchors, line, last, which, known));
    line = last + 1;
  }
  return tables;
}

function isLong(text: string, anchors: Anchors, line: number): boolean {
  const start = anchors.lineStart[line] as number;
  return (
    (anchors.lineStart[line + 1] as number) - start > LONGEST_ROW && lineEnd(text, anchors, line) - start > LONGEST_ROW
  );
}

/** Commas and wide spaces stand in sentences too: there the words between them are many. */
function isProse(anchors: Anchors, line: number, which: number): boolean {
  if (which !== 1 && which !== SPACES) return false;
  return (anchors.wordsOf[line] as number) > MOST_WORDS * (countOf(anchors, line, which) + 1);
}

/** What the last table leaves to the next stretch, when it reaches to the end of this one. */
export function carryOf(tables: readonly Table[], anchors: Anchors): Carry | undefined {
  const last = tables[tables.length - 1];
  const isCut = last !== undefined && last.columns.length > 0 && last.lastLine >= anchors.lines - 2;
  return isCut ? { delimiter: last.delimiter, columns: last.columns } : undefined;
}

/** The most telling delimiter of a line, -1 when it has none. */
function delimiterOf(anchors: Anchors, line: number): number {
  const { delimiters } = anchors;
  if ((delimiters[4 * line] as number) > 0) return 0;
  if ((delimiters[4 * line + 3] as number) > 0) return 3;
  if ((delimiters[4 * line + 2] as number) > 0) return 2;
  if ((anchors.gaps[line] as number) > 0 && line + 1 < anchors.lines && (anchors.gaps[line + 1] as number) > 0)
    return SPACES;
  return (delimiters[4 * line + 1] as number) > 0 ? 1 : -1;
}

function countOf(anchors: Anchors, line: number, which: number): number {
  return (which === SPACES ? anchors.gaps[line] : anchors.delimiters[4 * line + which]) as number;
}

/** Rows may lack empty cells at their end and may hold quoted commas; a ruler line of a Markdown table is skipped over. */
function lastOf(text: string, anchors: Anchors, first: number, which: number): number {
  const wanted = countOf(anchors, first, which);
  let last = first;
  for (let line = first + 1; line < anchors.lines; line++) {
    const start = anchors.lineStart[line] as number;
    if (which === 3 && isRuler(text, start, lineEnd(text, anchors, line))) continue;
    const count = countOf(anchors, line, which);
    if (count === 0 || isLong(text, anchors, line)) break;
    const quoted = which === 1 && count > wanted && text.slice(start, start + LONGEST_ROW).includes('"');
    if (
      count !== wanted &&
      !quoted &&
      !(which !== 1 && Math.abs(count - wanted) <= 3) &&
      !(which === 1 && count < wanted && wanted - count <= 2 && wanted > 2)
    )
      break;
    last = line;
  }
  return last;
}

function isRuler(text: string, start: number, end: number): boolean {
  return end - start < 300 && /^[\s|:+-]+$/.test(text.slice(start, end));
}

function makeTable(
  text: string,
  anchors: Anchors,
  first: number,
  last: number,
  which: number,
  known: readonly number[] | undefined,
): Table {
  const header = known === undefined ? readHeader(text, anchors, first, which) : undefined;
  return {
    delimiter: which,
    firstLine: first,
    lastLine: last,
    hasHeader: header !== undefined,
    columns: known ?? header ?? [],
    start: anchors.lineStart[first] as number,
    end: lineEnd(text, anchors, last),
  };
}

/** `"dob":"2014-03-12"` and "Class: 4B" are data with their names, no header. */
const KEY_AND_VALUE = /[a-z]"? ?[:=] ?["A-Z\d]/;

/** "s128" is a check in a header, "1886513" and "4/03/2012" are data. */
const DATA = /\d{4}|^\W*\d{3}|\d\/\d/;

/** Meanings of the cells of a header line; undefined when the line is data. */
function readHeader(text: string, anchors: Anchors, line: number, which: number): readonly number[] | undefined {
  // Half of the cells name something known: a line with fewer header words than a third of its words has no chance.
  if ((anchors.headerWords[line] as number) * 3 < (anchors.wordsOf[line] as number)) return undefined;
  const cells = cellsOf(text, anchors, line, which);
  const meanings: number[] = [];
  const filled = cells.reduce((count, { start, end }) => count + (end > start ? 1 : 0), 0);
  let known = 0;
  let unread = filled;
  for (const { start, end } of cells) {
    if ((known + unread) * 2 < filled) return undefined;
    const cell = end - start > 48 ? '' : text.slice(start, end);
    if (KEY_AND_VALUE.test(cell)) return undefined;
    const meaning = cell === '' ? 0 : headerMeaning(cell);
    meanings.push(meaning);
    if (end > start) unread--;
    if (meaning !== 0) known++;
    if (end > start && meaning === 0 && DATA.test(text.slice(start, Math.min(end, start + 60)))) return undefined;
  }
  return known >= 1 && known * 2 >= filled ? meanings : undefined;
}

export function cellsOf(text: string, anchors: Anchors, line: number, which: number): Cell[] {
  const cells: Cell[] = [];
  const delimiter = DELIMITERS[which] as number;
  const end = Math.min(lineEnd(text, anchors, line), (anchors.lineStart[line] as number) + LONGEST_ROW);
  let start = anchors.lineStart[line] as number;
  if (which === 3) while (start < end && (text.charCodeAt(start) === 124 || text.charCodeAt(start) === 32)) start++;
  let quoted = false;
  for (let i = start; i <= end && cells.length < MOST_COLUMNS; i++) {
    const code = i === end ? delimiter : text.charCodeAt(i);
    if (code === 34 && which !== 0) quoted = !quoted;
    if (i < end && (code !== delimiter || quoted)) continue;
    if (which === SPACES && i < end && (text.charCodeAt(i + 1) !== 32 || i === start)) {
      if (i === start) start++;
      continue;
    }
    cells.push(trim(text, start, i));
    start = i + 1;
  }
  return cells;
}

/** What stands before the first cell of a quoted or bulleted line. */
const BULLETS = ' "\t*>•·-';

function trim(text: string, from: number, to: number): Cell {
  let start = from;
  let end = to;
  while (start < end && BULLETS.includes(text.charAt(start))) start++;
  while (end > start && ' "\t*'.includes(text.charAt(end - 1))) end--;
  return { start, end };
}

/** End of a line without its line end. */
export function lineEnd(text: string, anchors: Anchors, line: number): number {
  let end = anchors.lineStart[line + 1] as number;
  const start = anchors.lineStart[line] as number;
  while (end > start && (text.charCodeAt(end - 1) === 10 || text.charCodeAt(end - 1) === 13)) end--;
  return end;
}

/** Answers which column a position stands in; asked with rising positions it walks each line once. */
export class TableColumns implements Columns {
  private table = 0;
  private line = -1;
  private cells: Cell[] = [];

  constructor(
    private readonly text: string,
    private readonly anchors: Anchors,
    private readonly tables: readonly Table[],
  ) {}

  meaningAt(position: number): number {
    const { tables } = this;
    while (this.table > 0 && (tables[this.table] === undefined || (tables[this.table] as Table).start > position))
      this.table--;
    while (this.table < tables.length && (tables[this.table] as Table).end < position) this.table++;
    const table = tables[this.table];
    if (table === undefined || position < table.start || table.columns.length === 0) return 0;
    const line = this.lineOf(position, table);
    if (table.hasHeader && line === table.firstLine) return 0;
    if (line !== this.line) {
      this.line = line;
      this.cells = cellsOf(this.text, this.anchors, line, table.delimiter);
    }
    const column = this.cells.findIndex((cell) => position >= cell.start && position < cell.end);
    const meaning = column < 0 ? 0 : (table.columns[column] ?? 0);
    return meaning <= M.LAST_LABEL ? meaning : 0;
  }

  private lineOf(position: number, table: Table): number {
    const { lineStart } = this.anchors;
    let low = table.firstLine;
    let high = table.lastLine;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((lineStart[middle] as number) <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
