import { packedNumber, float } from './legacy-office';
import type { Findings } from './findings';
import { joinEntry } from './entry';
import type { Parts } from './office-parts';
import { u16, u32, utf16le } from './bytes';
import { dateOf, isDateFormat } from './sheet-text';

/** Records of a binary workbook ([MS-XLSB] 2.3.1): number, length, data. */
const ROW = 0;
const STRING_ITEM = 19;
const SHEET = 156;
const MOST_RECORDS = 4_000_000;

/** Sheets of a binary Excel workbook (.xlsb): cells, hidden rows and hidden sheets. */
export function readBinaryWorkbook(entry: string, parts: Parts, findings: Findings): void {
  const strings: string[] = [];
  eachRecord(parts.raw('xl/sharedstrings.bin'), (type, data) => {
    if (type === STRING_ITEM) strings.push(wideText(data, 1));
  });
  const dates = dateStylesIn(parts.raw('xl/styles.bin'));
  const sheets: { readonly name: string; readonly isHidden: boolean }[] = [];
  eachRecord(parts.raw('xl/workbook.bin'), (type, data) => {
    if (type !== SHEET) return;
    const relation = 12 + u32(data, 8) * 2;
    sheets.push({ name: wideText(data, relation), isHidden: u32(data, 0) !== 0 });
  });
  parts.names(/^xl\/worksheets\/[^/]{1,80}\.bin$/).forEach((name, index) => {
    const sheet = sheets[index];
    const { shown, hidden } = rowsOf(parts.raw(name), strings, dates);
    const place = sheet === undefined ? entry : joinEntry(entry, sheet.name);
    if (sheet?.isHidden === true) findings.addHidden('HIDDEN_SHEET');
    else findings.addHidden('HIDDEN_ROW', hidden.length);
    findings.addText(place, shown.join('\n'), sheet?.isHidden === true ? 'HIDDEN_SHEET' : undefined);
    findings.addText(place, hidden.join('\n'), sheet?.isHidden === true ? 'HIDDEN_SHEET' : 'HIDDEN_ROW');
  });
}

function rowsOf(
  bytes: Uint8Array | undefined,
  strings: readonly string[],
  dates: readonly boolean[],
): { shown: string[]; hidden: string[] } {
  const rows = { shown: [] as string[], hidden: [] as string[] };
  let cells: string[] = [];
  let isHidden = false;
  const flush = (): void => {
    if (cells.length > 0) (isHidden ? rows.hidden : rows.shown).push(cells.join('\t'));
    cells = [];
  };
  eachRecord(bytes, (type, data) => {
    if (type === ROW) {
      flush();
      // BrtRowHdr: fDyZero, the row has no height.
      isHidden = ((data[11] ?? 0) & 0x10) !== 0;
    } else {
      const text = cellText(type, data, strings, dates);
      if (text !== '') cells.push(text);
    }
  });
  flush();
  return rows;
}

/** Cells begin with column and style, eight bytes; then their value ([MS-XLSB] 2.4, BrtCell…). */
function cellText(type: number, data: Uint8Array, strings: readonly string[], dates: readonly boolean[]): string {
  if (type === 2 || type === 5 || type === 9) {
    const value = type === 2 ? packedNumber(data, 8) : float(data, 8);
    return dates[u32(data, 4) & 0xff_ffff] === true ? dateOf(value) : String(value);
  }
  if (type === 6 || type === 8) return wideText(data, 8);
  return type === 7 ? (strings[u32(data, 8)] ?? '') : '';
}

/** Formats of cells by number: BrtFmt names one, BrtXF between the marks of the cells' list uses it. */
function dateStylesIn(bytes: Uint8Array | undefined): readonly boolean[] {
  const own = new Map<number, string>();
  const dates: boolean[] = [];
  let isOfCells = false;
  eachRecord(bytes, (type, data) => {
    if (type === 44) own.set(u16(data, 0), wideText(data, 2));
    else if (type === 617 || type === 618) isOfCells = type === 617;
    else if (type === 47 && isOfCells) dates.push(isDateFormat(u16(data, 2), own.get(u16(data, 2))));
  });
  return dates;
}

function wideText(data: Uint8Array, at: number): string {
  return utf16le(data, at + 4, Math.min(data.length, at + 4 + u32(data, at) * 2));
}

function eachRecord(bytes: Uint8Array | undefined, tell: (type: number, data: Uint8Array) => void): void {
  if (bytes === undefined) return;
  for (let at = 0, guard = 0; at < bytes.length && guard < MOST_RECORDS; guard++) {
    const first = bytes[at] ?? 0;
    const type = (first & 0x80) !== 0 ? (first & 0x7f) | ((bytes[at + 1] ?? 0) << 7) : first;
    at += (first & 0x80) !== 0 ? 2 : 1;
    let length = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = bytes[at++] ?? 0;
      length |= (byte & 0x7f) << shift;
      if ((byte & 0x80) === 0) break;
    }
    tell(type, bytes.subarray(at, at + length));
    at += length;
  }
}
