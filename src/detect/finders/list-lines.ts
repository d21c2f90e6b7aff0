import { classOf, LOWER } from '../scan/chars';
import { FORENAME, NO_NAME } from '../scan/name-words';
import { isForenameInSmall } from '../scan/persons';
import { SHOUTED, STRETCH, WITH_DIGITS } from '../scan/scan';
import type { Table } from '../scan/table';
import type { View } from '../scan/view';
import { hasNameInSmall, initialsAt } from './list-name';

/** Lines longer than that are no rows. */
export const LONGEST_ROW = 160;
const LONGEST_WORD = 24;

const MAY = new Uint8Array(STRETCH + 15);
const ROW = 1;
export const IN_TABLE = 2;
export const INLINE = 3;
/** No word of the line can be one of a name. */
export const NOBODY = 4;
/** Names typed in small letters: a bit beside the others. */
export const SMALL = 8;

/** Which lines may be rows, told from their words with capitals: at least one known forename, or two unknown words. */
export function linesWithNames(view: View, tables: readonly Table[]): Uint8Array {
  const { text } = view;
  const { lines, lineStart, capitals, capitalStart, capitalEnd, capitalIs, wordsOf, delimiters } = view.anchors;
  let table = 0;
  let i = 0;
  for (let line = 0; line < lines; line++) {
    while (table < tables.length && (tables[table] as Table).lastLine < line) table++;
    const from = lineStart[line] as number;
    const to = lineStart[line + 1] as number;
    let known = 0;
    let names = 0;
    const first = i;
    for (; i < capitals && (capitalStart[i] as number) < to; i++) {
      const is = capitalIs[i] as number;
      known += is & FORENAME;
      const isInitial = (capitalEnd[i] as number) - (capitalStart[i] as number) === 1;
      names += (is & (NO_NAME | WITH_DIGITS)) === 0 || isInitial ? 1 : 0;
    }
    const count = i - first;
    const words = wordsOf[line] as number;
    const isRow =
      to - from <= LONGEST_ROW &&
      count > 0 &&
      (known > 0
        ? count * 4 >= words || (capitalStart[first] as number) - from < 8
        : (names > 1 &&
            (capitalStart[first] as number) - from < 8 &&
            (capitalStart[first + 1] as number) - (capitalEnd[first] as number) < 3) ||
          (((capitalIs[first] as number) & SHOUTED) !== 0 && isInitials(view, capitalStart[first] as number, from)));
    const between = (delimiters[4 * line + 1] as number) + (delimiters[4 * line + 2] as number);
    // A wrapped line of prose is long and has a comma at most.
    const isShort =
      words > 0 &&
      (words < 8 || between > 1 || (between > 0 && isForenameFirst(view, from))) &&
      to - from <= LONGEST_ROW;
    const isIn = table < tables.length && (tables[table] as Table).firstLine <= line;
    if (!isIn && count === 0 && isShort && hasNameInSmall(text.slice(from, to))) {
      MAY[line] = SMALL | (between > 0 ? INLINE : words < 7 ? ROW : 0);
      continue;
    }
    MAY[line] = isIn
      ? IN_TABLE
      : (between > 1 && (known > 1 || names > 4)) || (between === 1 && known > 2)
        ? INLINE
        : isRow
          ? ROW
          : known + names === 0
            ? NOBODY
            : 0;
  }
  MAY.fill(0, lines, lines + 15);
  return MAY;
}

/** "callum whitworth, …": does a forename that is no everyday word begin the line? */
function isForenameFirst({ codes, text }: View, from: number): boolean {
  let stop = from;
  while (stop - from < LONGEST_WORD && (classOf(codes[stop] as number) & LOWER) !== 0) stop++;
  return stop - from > 2 && isForenameInSmall(codes, text, from, stop);
}

function isInitials({ text }: View, at: number, from: number): boolean {
  return at - from <= 4 && initialsAt(text, at) !== undefined;
}

/** Do two of the next lines look like rows too? */
export function goesOn(may: Uint8Array, line: number): boolean {
  let rows = 0;
  for (let next = line + 1; next <= line + 14; next++)
    rows += ((may[next] as number) & 7) === ROW || ((may[next] as number) & 7) === INLINE ? 1 : 0;
  return rows >= 2;
}
