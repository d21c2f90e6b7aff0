import { classOf, LOWER } from '../scan/chars';
import { mixed } from '../scan/lexicon';
import { FORENAME, NO_NAME, nameBits } from '../scan/name-words';
import { STRETCH } from '../scan/codes';
import { SHOUTED, WITH_DIGITS } from '../scan/scan';
import type { Table } from '../scan/table';
import type { View } from '../scan/view';
import { initialsAt, withCapitals } from './list-name';

/** Lines longer than that are no rows. */
export const LONGEST_ROW = 160;

/** Words of a line that may hold no more of a name than one word nobody knows. */
const MOST_OF_LONE = 7;

const MAY = new Uint8Array(STRETCH + 15);
const ROW = 1;
export const IN_TABLE = 2;
export const INLINE = 3;
/** No word of the line can be one of a name. */
export const NOBODY = 4;

/** What each line may be; lines with names in small letters as they are with capitals, with their line ends. */
export interface LinesWithNames {
  readonly may: Uint8Array;
  readonly raised: ReadonlyMap<number, string>;
}

/** Which lines may be rows, told from their words with capitals: at least one known forename, or two unknown words. */
export function linesWithNames(view: View, tables: readonly Table[]): LinesWithNames {
  const raised = new Map<number, string>();
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
          (((capitalIs[first] as number) & SHOUTED) !== 0 && isInitials(view, capitalStart[first] as number, from)) ||
          // A name nobody knows, by itself or with little behind it.
          (names > 0 &&
            words <= MOST_OF_LONE &&
            ((capitalIs[first] as number) & NO_NAME) === 0 &&
            (capitalStart[first] as number) - from < 8));
    const between = (delimiters[4 * line + 1] as number) + (delimiters[4 * line + 2] as number);
    const isIn = table < tables.length && (tables[table] as Table).firstLine <= line;
    // A wrapped line of prose is long and mostly has no comma.
    const mayBeSmall = count === 0 && words > 0 && (words < 8 || between > 0) && to - from <= LONGEST_ROW && !isIn;
    if (mayBeSmall && hasForename(view.codes, from, to)) {
      const plain = text.slice(from, to);
      const withNames = withCapitals(plain);
      if (withNames !== plain) {
        raised.set(line, withNames);
        MAY[line] = between > 0 ? INLINE : words < 7 ? ROW : 0;
        continue;
      }
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
  return { may: MAY, raised };
}

/** "KB", "MK: on track": does a line begin with letters for somebody? */
function isInitials({ text }: View, at: number, from: number): boolean {
  return at - from <= 4 && initialsAt(text, at) !== undefined;
}

/** Is a word of the line a forename, in small letters? Told without making words of it. */
function hasForename(codes: Uint16Array, from: number, to: number): boolean {
  let mix = 0;
  for (let i = from; i < to; i++) {
    const code = codes[i] as number;
    if ((classOf(code) & LOWER) !== 0) mix = mixed(mix, code);
    else {
      if (mix !== 0 && (nameBits(mix) & FORENAME) !== 0) return true;
      mix = 0;
    }
  }
  return false;
}

/** Do two of the next lines look like rows too? */
export function goesOn(may: Uint8Array, line: number): boolean {
  let rows = 0;
  for (let next = line + 1; next <= line + 14; next++) {
    const is = may[next] as number;
    if (is === ROW || is === INLINE) rows++;
  }
  return rows >= 2;
}
