import { find, u16, u32, utf16le } from './bytes';
import type { CompoundEntry } from './compound';
import { weak, type Findings, type Lock } from './findings';
import { dateOf, isDateFormat } from './sheet-text';
import { workbookLock } from './workbook-lock';
import { windows1252 } from './windows-1252';
import { inflate, type Unpacked } from './zip';

type StreamOf = (name: string) => Uint8Array | undefined;

/** Kind of an old Office file by its main stream. */
export function legacyKind(streamOf: StreamOf, entries: readonly CompoundEntry[]): string | undefined {
  const has = (name: string): boolean => entries.some(({ path }) => path.toLowerCase() === name);
  if (has('worddocument')) return 'doc';
  if (has('workbook') || has('book')) return 'xls';
  if (has('powerpoint document')) return 'ppt';
  if (has('visiodocument')) return 'vsd';
  if (has('quill') || entries.some(({ path }) => path.toLowerCase().startsWith('quill/'))) return 'pub';
  if (entries.some(({ path }) => /^__properties_version1\.0$/i.test(path))) return 'msg';
  if (entries.some(({ path }) => /^props\d+$/i.test(path))) return 'mpp';
  const root = entries[0]?.classId ?? '';
  if (root.startsWith('84100c0000000000c0')) return 'msi';
  if (root.startsWith('86100c0000000000c0')) return 'msp';
  return streamOf('wpsdoc') || has('matost') ? 'wps' : undefined;
}

/** wIdent of Word 97 and later, Word 6 and 95, and their Far Eastern editions ([MS-DOC] 2.5.2). */
const WORD_MARKS: ReadonlySet<number> = new Set([0xa5ec, 0xa5dc, 0xa697, 0xa698, 0xa699, 0xa59b, 0xa59c]);

/** Old Office locks are weak, all of them ([MS-DOC] 2.5.2, [MS-XLS] 2.4.117, [MS-PPT] 2.3.2). */
export function legacyLock(kind: string, streamOf: StreamOf): Lock {
  if (kind === 'doc') {
    const main = streamOf('worddocument') ?? new Uint8Array(0);
    // Without Word's mark the flags are nobody's: a damaged file is not a locked one.
    if (!WORD_MARKS.has(u16(main, 0))) return { state: 'unknown' };
    const flags = u16(main, 10);
    if ((flags & 0x0100) === 0) return { state: 'open' };
    return weak((flags & 0x8000) !== 0 ? 'Word 97, XOR' : 'Word 97, RC4');
  }
  if (kind === 'xls') return workbookLock(streamOf('workbook') ?? streamOf('book') ?? new Uint8Array(0));
  if (kind === 'ppt') {
    const isLocked =
      u32(streamOf('current user') ?? new Uint8Array(0), 12) === 0xf3d1c4df ||
      streamOf('encryptedsummary') !== undefined;
    return isLocked ? weak('PowerPoint 97, RC4') : { state: 'open' };
  }
  return { state: 'open' };
}

/** Sheets of the old macro language (BOUNDSHEET type 1), and hidden ones. */
export function workbookSheetsOf(bytes: Uint8Array): { readonly macroSheets: number; readonly hidden: number } {
  let macroSheets = 0;
  let hidden = 0;
  for (let at = 0, guard = 0; at + 4 <= bytes.length && guard < 20_000; guard++) {
    const type = u16(bytes, at);
    if (type === 0x85) {
      if (bytes[at + 9] === 1) macroSheets++;
      if (((bytes[at + 8] ?? 0) & 3) !== 0) hidden++;
    }
    at += 4 + u16(bytes, at + 2);
  }
  return { macroSheets, hidden };
}

/** The text of an old Word, Excel or PowerPoint file. */
export function addLegacyText(entry: string, kind: string, wholeOf: StreamOf, findings: Findings): void {
  const streamOf: StreamOf = (name) => {
    const stream = wholeOf(name);
    return stream && findings.within(entry, stream);
  };
  if (kind === 'doc') {
    const text = wordText(streamOf);
    findings.addText(entry, (text.split('\n')[0] ?? '').slice(0, 200), undefined, true);
    findings.addText(entry, text);
  } else if (kind === 'xls') {
    const book = streamOf('workbook') ?? streamOf('book') ?? new Uint8Array(0);
    findings.addHidden('HIDDEN_SHEET', workbookSheetsOf(book).hidden);
    const { shown, rows, sheets } = workbookText(book);
    findings.addText(entry, shown.join('\n'));
    findings.addHidden('HIDDEN_ROW', rows.length);
    findings.addText(entry, rows.join('\n'), 'HIDDEN_ROW');
    findings.addText(entry, sheets.join('\n'), 'HIDDEN_SHEET');
  } else if (kind === 'ppt') findings.addText(entry, slidesText(streamOf('powerpoint document') ?? new Uint8Array(0)));
}

/** Word 97 and later: the piece table; older: one plain range ([MS-DOC] 2.4.1). */
function wordText(streamOf: StreamOf): string {
  const main = streamOf('worddocument') ?? new Uint8Array(0);
  const table = streamOf((u16(main, 10) & 0x0200) !== 0 ? '1table' : '0table') ?? new Uint8Array(0);
  if (u16(main, 2) < 0xc1 || table.length === 0) {
    return cleanWord(windows1252(main.subarray(u32(main, 24), u32(main, 28))));
  }
  const start = u32(main, 418);
  const end = Math.min(table.length, start + u32(main, 422));
  const pieces: string[] = [];
  for (let at = start; at < end;) {
    if (table[at] === 1) at += 3 + u16(table, at + 1);
    else if (table[at] === 2) {
      readPieces(main, table, at + 5, u32(table, at + 1), pieces);
      break;
    } else break;
  }
  return cleanWord(pieces.join(''));
}

const MOST_PIECES = 100_000;

function readPieces(main: Uint8Array, table: Uint8Array, at: number, length: number, pieces: string[]): void {
  const count = Math.min(MOST_PIECES, Math.floor((Math.min(length, table.length - at) - 4) / 12));
  for (let i = 0; i < count; i++) {
    const characters = u32(table, at + (i + 1) * 4) - u32(table, at + i * 4);
    const where = u32(table, at + (count + 1) * 4 + i * 8 + 2);
    if (characters <= 0 || characters > main.length) continue;
    const isBytes = (where & 0x4000_0000) !== 0;
    const from = isBytes ? (where & 0x3fff_ffff) >> 1 : where & 0x3fff_ffff;
    pieces.push(
      isBytes ? windows1252(main.subarray(from, from + characters)) : utf16le(main, from, from + characters * 2),
    );
  }
}

/** Marks of fields, cells and pictures out; what stands between 0x13 and 0x14 is a field's code. */
function cleanWord(text: string): string {
  return text
    .replace(/\u0013[^\u0013-\u0015]{0,2000}\u0014/g, '')
    .replace(/[\u0013-\u0015\u0001\u0008]/g, '')
    .replace(/\u0007/g, '\t')
    .replace(/[\r\u000b\u000c]/g, '\n')
    .trim();
}

interface BookText {
  readonly shown: string[];
  /** Of hidden rows, and of hidden sheets. */
  readonly rows: string[];
  readonly sheets: string[];
}

/** Cells of all sheets: shared strings by reference, numbers and results as they stand ([MS-XLS] 2.4). */
function workbookText(bytes: Uint8Array): BookText {
  const text: BookText = { shown: [], rows: [], sheets: [] };
  const strings: string[] = [];
  const formats = new Map<number, string>();
  const areDates: boolean[] = [];
  const shownAs = (value: number, style: number): string => (areDates[style] === true ? dateOf(value) : String(value));
  const cells = new Map<number, string[]>();
  const hiddenSheets = new Set<number>();
  const hiddenRows = new Set<number>();
  let isHidden = false;
  const place = (row: number, cell: string): void => {
    if (cell !== '') cells.set(row, [...(cells.get(row) ?? []), cell]);
  };
  const flush = (): void => {
    const rows = [...cells.keys()].sort((a, b) => a - b);
    for (const row of rows)
      (isHidden ? text.sheets : hiddenRows.has(row) ? text.rows : text.shown).push((cells.get(row) ?? []).join('\t'));
    cells.clear();
    hiddenRows.clear();
  };
  let row = 0;
  for (let at = 0, guard = 0; at + 4 <= bytes.length && guard < 2_000_000; guard++) {
    const type = u16(bytes, at);
    const length = u16(bytes, at + 2);
    const data = at + 4;
    // The result of a formula that is a text stands in the record after it, which names no row.
    if (type !== 0x0207) row = u16(bytes, data);
    if (type === 0x0809) {
      flush();
      isHidden = hiddenSheets.has(at);
    } else if (type === 0x0085 && ((bytes[data + 4] ?? 0) & 3) !== 0) hiddenSheets.add(u32(bytes, data));
    else if (type === 0x0208 && ((bytes[data + 12] ?? 0) & 0x20) !== 0) hiddenRows.add(row);
    else if (type === 0x00fc) readSharedStrings(bytes, at, strings);
    else if (type === 0x00fd) place(row, strings[u32(bytes, data + 6)] ?? '');
    else if (type === 0x0203 || ((type & 0xf0ff) === 0x0006 && u16(bytes, data + 12) !== 0xffff))
      place(row, shownAs(float(bytes, data + 6), u16(bytes, data + 4)));
    else if (type === 0x027e) place(row, shownAs(packedNumber(bytes, data + 6), u16(bytes, data + 4)));
    else if (type === 0x00bd)
      for (let each = data + 4; each + 6 <= data + length - 2; each += 6)
        place(row, shownAs(packedNumber(bytes, each + 2), u16(bytes, each)));
    else if (type === 0x041e) formats.set(row, labelText(bytes, data + 2, data + length));
    else if (type === 0x00e0) areDates.push(isDateFormat(u16(bytes, data + 2), formats.get(u16(bytes, data + 2))));
    else if (type === 0x0204 || type === 0x00d6) place(row, labelText(bytes, data + 6, data + length));
    else if (type === 0x0207) place(row, labelText(bytes, data, data + length));
    // A box with text: its letters run on in the next record.
    else if (type === 0x01b6 && u16(bytes, data + length) === 0x003c && u16(bytes, data + 10) > 0) {
      const isWide = bytes[data + length + 4] === 1;
      const from = data + length + 5;
      const end = Math.min(data + length + 4 + u16(bytes, data + length + 2), from + u16(bytes, data + 10) * 2);
      text.shown.push(isWide ? utf16le(bytes, from, end) : windows1252(bytes.subarray(from, end)));
    }
    at = data + length;
  }
  flush();
  return text;
}

function labelText(bytes: Uint8Array, at: number, end: number): string {
  const count = u16(bytes, at);
  const flags = bytes[at + 2] ?? 0;
  if (flags > 1) return windows1252(bytes.subarray(at + 2, Math.min(end, at + 2 + count)));
  return flags === 1
    ? utf16le(bytes, at + 3, at + 3 + count * 2)
    : windows1252(bytes.subarray(at + 3, Math.min(end, at + 3 + count)));
}

export function float(bytes: Uint8Array, at: number): number {
  return new DataView(bytes.slice(at, at + 8).buffer).getFloat64(0, true);
}

export function packedNumber(bytes: Uint8Array, at: number): number {
  const raw = u32(bytes, at);
  const wide = new DataView(new ArrayBuffer(8));
  wide.setUint32(4, raw & 0xffff_fffc, true);
  const value = (raw & 2) !== 0 ? (raw | 0) >> 2 : wide.getFloat64(0, true);
  return (raw & 1) !== 0 ? value / 100 : value;
}

/** A string may run on in a CONTINUE record, which then says anew whether it is wide. */
function readSharedStrings(bytes: Uint8Array, record: number, strings: string[]): void {
  let end = record + 4 + u16(bytes, record + 2);
  let at = record + 12;
  const total = u32(bytes, record + 8);
  const next = (): boolean => {
    if (u16(bytes, end) !== 0x003c) return false;
    at = end + 4;
    end = at + u16(bytes, end + 2);
    return true;
  };
  while (strings.length < total && (at < end || next())) {
    let left = u16(bytes, at);
    let flags = bytes[at + 2] ?? 0;
    let skip =
      ((flags & 8) !== 0 ? u16(bytes, at + 3) * 4 : 0) +
      ((flags & 4) !== 0 ? u32(bytes, at + ((flags & 8) !== 0 ? 5 : 3)) : 0);
    at += 3 + ((flags & 8) !== 0 ? 2 : 0) + ((flags & 4) !== 0 ? 4 : 0);
    let text = '';
    while (left > 0) {
      if (at >= end) {
        if (!next()) break;
        flags = bytes[at++] ?? 0;
      }
      const wide = (flags & 1) !== 0 ? 2 : 1;
      const count = Math.min(left, Math.floor((end - at) / wide));
      if (count <= 0) {
        at = end;
        continue;
      }
      text += wide === 2 ? utf16le(bytes, at, at + count * 2) : windows1252(bytes.subarray(at, at + count));
      at += count * wide;
      left -= count;
    }
    while (skip > 0) {
      const step = Math.min(skip, end - at);
      at += step;
      skip -= step;
      if (skip > 0 && !next()) break;
    }
    strings.push(text);
    if (left > 0) break;
  }
}

type Tell = (type: number, data: Uint8Array, instance: number) => void;

/** Every atom of a presentation, in containers too ([MS-PPT] 2.3.1). */
function eachAtom(bytes: Uint8Array, tell: Tell): void {
  for (let at = 0, guard = 0; at + 8 <= bytes.length && guard < 1_000_000; guard++) {
    const head = u16(bytes, at);
    const length = u32(bytes, at + 4);
    if ((head & 0x0f) === 0x0f) at += 8;
    else {
      tell(u16(bytes, at + 2), bytes.subarray(at + 8, at + 8 + length), head >> 4);
      at += 8 + length;
    }
  }
}

/** Objects on slides: compound files of their own, mostly packed (ExOleObjStg, [MS-PPT] 2.10.34). */
export function slideObjects(entry: string, slides: Uint8Array | undefined, findings: Findings): readonly Uint8Array[] {
  const objects: Uint8Array[] = [];
  eachAtom(slides ?? new Uint8Array(0), (type, data, instance) => {
    if (type !== 0x1011 || objects.length > findings.limits.members) return;
    if (instance > 1) return;
    const { bytes, cut }: Unpacked = instance === 1 ? inflate(data.subarray(6), findings) : { bytes: data };
    if (cut !== undefined) findings.addUnread(entry, cut);
    if (bytes !== undefined) objects.push(bytes);
  });
  return objects;
}

/** Text atoms of slides and notes ([MS-PPT] 2.9.40 and following). */
function slidesText(bytes: Uint8Array): string {
  const pieces: string[] = [];
  eachAtom(bytes, (type, data) => {
    if (type === 0x0fa0 || type === 0x0fba) pieces.push(utf16le(data));
    else if (type === 0x0fa8) pieces.push(windows1252(data));
  });
  return pieces.join('\n').replace(/[\r\u000b]/g, '\n');
}

/** PowerPoint keeps the macro project compressed in the main stream; an atom says whether there is one. */
export function hasSlideMacros(bytes: Uint8Array): boolean {
  const mark = '\u0002\u0000\u0000\u0004\u000c\u0000\u0000\u0000';
  for (let at = find(bytes, mark); at !== -1; at = find(bytes, mark, at + 1)) {
    if (u32(bytes, at + 12) === 1) return true;
  }
  return false;
}
