import type { HiddenKind } from '../../message/attachment';
import type { Findings } from './findings';
import { attribute, scanXml } from './xml';

/** The texts that cells point to by number. */
export function sharedStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  let current: string[] = [];
  let isPhonetic = false;
  scanXml(xml, {
    open(name) {
      if (name === 'si') current = [];
      else if (name === 'rPh') isPhonetic = true;
    },
    close(name) {
      if (name === 'si') strings.push(current.join(''));
      else if (name === 'rPh') isPhonetic = false;
    },
    text(text) {
      if (!isPhonetic) current.push(text);
    },
  });
  return strings;
}

export interface SheetNames {
  /** Relationship id to name and state, in the workbook's order. */
  readonly sheets: readonly { readonly name: string; readonly relation: string; readonly isHidden: boolean }[];
}

export function workbookSheets(xml: string): SheetNames['sheets'] {
  const sheets: { name: string; relation: string; isHidden: boolean }[] = [];
  scanXml(xml, {
    open(name, raw) {
      if (name !== 'sheet') return;
      const state = attribute(raw, 'state') ?? 'visible';
      sheets.push({ name: attribute(raw, 'name') ?? '', relation: idOf(raw), isHidden: state !== 'visible' });
    },
  });
  return sheets;
}

function idOf(raw: string): string {
  return /:id\s*=\s*["']([^"']{1,80})["']/.exec(raw)?.[1] ?? '';
}

/** Relationship id to the part it names. */
export function relations(xml: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  scanXml(xml, {
    open(name, raw) {
      if (name === 'Relationship') found.set(attribute(raw, 'Id') ?? '', attribute(raw, 'Target') ?? '');
    },
  });
  return found;
}

interface Row {
  readonly cells: string[];
  isHidden: boolean;
}

/**
 * A worksheet as lines of cells, tab between them, hidden rows and columns apart. Numbers stand as stored: an NHS
 * number in a cell is a number; dates with a date format come as days since 1900 and are written as dates.
 */
export function addSheet(
  entry: string,
  xml: string,
  strings: readonly string[],
  styles: CellStyles,
  sheet: { readonly isHidden: boolean; readonly isFiltered?: boolean },
  findings: Findings,
): void {
  const hiddenColumns: [number, number][] = [];
  const shown: string[] = [];
  const apart: Partial<Record<HiddenKind, string[]>> = {};
  const keep = (kind: HiddenKind, line: string): void => void (apart[kind] ??= []).push(line);
  let row: Row = { cells: [], isHidden: false };
  let cell = { column: 0, type: '', style: 0 };
  let value: string[] = [];
  let isValue = false;
  let isFiltered = false;
  let hiddenRows = 0;
  const cellText = (): string => {
    const text = textOf(value.join(''), cell, strings, styles);
    if (text === '' || !styles.white.has(cell.style)) return text;
    keep('HIDDEN_TEXT', text);
    return '';
  };
  scanXml(xml, {
    open(name, raw) {
      if (name === 'row')
        row = { cells: [], isHidden: attribute(raw, 'hidden') === '1' || attribute(raw, 'hidden') === 'true' };
      else if (name === 'c') {
        cell = cellOf(raw, row.cells.length);
        value = [];
      } else if (name === 'v' || name === 't') isValue = true;
      else if (name === 'autoFilter') isFiltered = true;
      else if (name === 'col' && attribute(raw, 'hidden') === '1') {
        hiddenColumns.push([Number(attribute(raw, 'min') ?? 0) - 1, Number(attribute(raw, 'max') ?? 0) - 1]);
      }
    },
    close(name) {
      if (name === 'v' || name === 't') isValue = false;
      else if (name === 'c') placeCell(row.cells, cell, cellText());
      else if (name === 'row') {
        const isSecret = (column: number): boolean =>
          hiddenColumns.some(([from, to]) => column >= from && column <= to);
        const secret = row.cells.filter((text, column) => text !== '' && isSecret(column));
        if (secret.length > 0) keep('HIDDEN_COLUMN', secret.join('\t'));
        if (row.isHidden) {
          hiddenRows++;
          keep('HIDDEN_ROW', row.cells.join('\t'));
        } else shown.push(row.cells.filter((_, column) => !isSecret(column)).join('\t'));
      }
    },
    text(text) {
      if (isValue) value.push(text);
    },
  });
  if (sheet.isHidden) {
    findings.addHidden('HIDDEN_SHEET');
    findings.addText(entry, [...shown, ...Object.values(apart).flat()].join('\n'), 'HIDDEN_SHEET');
    return;
  }
  findings.addText(entry, shown.join('\n'));
  addApart(entry, apart, { hiddenRows, isFiltered, columns: hiddenColumns.length }, findings);
}

function addApart(
  entry: string,
  apart: Partial<Record<HiddenKind, string[]>>,
  counts: { readonly hiddenRows: number; readonly isFiltered: boolean; readonly columns: number },
  findings: Findings,
): void {
  const rows = counts.isFiltered ? 'FILTERED_ROW' : 'HIDDEN_ROW';
  findings.addHidden(rows, counts.hiddenRows);
  findings.addHidden('HIDDEN_COLUMN', apart.HIDDEN_COLUMN === undefined ? 0 : counts.columns);
  findings.addText(entry, (apart.HIDDEN_ROW ?? []).join('\n'), rows);
  findings.addHidden('HIDDEN_TEXT', apart.HIDDEN_TEXT === undefined ? 0 : 1);
  findings.addText(entry, (apart.HIDDEN_TEXT ?? []).join('\n'), 'HIDDEN_TEXT');
  findings.addText(entry, (apart.HIDDEN_COLUMN ?? []).join('\n'), 'HIDDEN_COLUMN');
}

const MOST_COLUMNS = 400;

function cellOf(raw: string, next: number): { column: number; type: string; style: number } {
  const reference = attribute(raw, 'r') ?? '';
  const letters = /^[A-Za-z]{1,3}/.exec(reference)?.[0] ?? '';
  const column =
    letters === ''
      ? next
      : [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { column, type: attribute(raw, 't') ?? '', style: Number(attribute(raw, 's') ?? -1) };
}

function placeCell(cells: string[], { column }: { readonly column: number }, text: string): void {
  const at = Math.min(column, cells.length + MOST_COLUMNS);
  while (cells.length < at) cells.push('');
  cells[at] = text;
}

function textOf(
  value: string,
  { type, style }: { readonly type: string; readonly style: number },
  strings: readonly string[],
  styles: CellStyles,
): string {
  if (type === 's') return (strings[Number(value)] ?? '').replace(/\s+/g, ' ');
  if (type === '' || type === 'n') {
    if (styles.dates.has(style)) return dateOf(Number(value));
    return /e\+?\d/i.test(value) ? plainNumber(value) : value;
  }
  return value.replace(/\s+/g, ' ');
}

function plainNumber(value: string): string {
  const number = Number(value);
  return Number.isSafeInteger(number) ? String(number) : value;
}

/** Days since 1899-12-30 (ECMA-376 part 1, 18.17.4.1), as day/month/year. */
export function dateOf(serial: number): string {
  if (!(serial >= 1 && serial < 2_958_466)) return Number.isFinite(serial) ? String(serial) : '';
  const date = new Date(Math.floor(serial - 25_569) * 86_400_000);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;
}

/** Numbers of the cell styles that matter here. */
export interface CellStyles {
  /** They show a number as a date. */
  readonly dates: ReadonlySet<number>;
  /** White letters on no colour: nobody sees them. */
  readonly white: ReadonlySet<number>;
}

/** Cell styles: built-in date formats and own ones with day or year letters; fonts that are white and fills that are none. */
export function cellStyles(xml: string): CellStyles {
  const white = new Set<number>();
  const whiteFonts = new Set<number>();
  let fonts = -1;
  let isOfFonts = false;
  const own = new Map<number, string>();
  const dates = new Set<number>();
  let isCellFormats = false;
  let index = 0;
  scanXml(xml, {
    open(name, raw) {
      if (name === 'numFmt') own.set(Number(attribute(raw, 'numFmtId')), attribute(raw, 'formatCode') ?? '');
      else if (name === 'cellXfs') isCellFormats = true;
      else if (name === 'fonts') isOfFonts = true;
      else if (name === 'font') fonts++;
      else if (
        name === 'color' &&
        isOfFonts &&
        (/^(?:ff)?f{6}$/i.test(attribute(raw, 'rgb') ?? '') || attribute(raw, 'theme') === '0') &&
        attribute(raw, 'tint') === undefined
      )
        whiteFonts.add(fonts);
      else if (name === 'xf' && isCellFormats) {
        const id = Number(attribute(raw, 'numFmtId') ?? 0);
        if (isDateFormat(id, own.get(id))) dates.add(index);
        if (whiteFonts.has(Number(attribute(raw, 'fontId'))) && (attribute(raw, 'fillId') ?? '0') === '0')
          white.add(index);
        index++;
      }
    },
    close(name) {
      if (name === 'cellXfs') isCellFormats = false;
      else if (name === 'fonts') isOfFonts = false;
    },
  });
  return { dates, white };
}

export function isDateFormat(id: number, code: string | undefined): boolean {
  if ((id >= 14 && id <= 17) || id === 22) return true;
  return code !== undefined && /[dy]/i.test(code.replace(/"[^"]{0,100}"|\[[^\]]{0,60}\]|\\./g, ''));
}
