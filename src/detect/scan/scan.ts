import { ALNUM, AT, classTable, COLON, DELIMITER, DIGIT, LESS, NEWLINE, UPPER } from './chars';
import { BEGINS, keyOf, mixed, type Lexicon } from './lexicon';

/** What an anchor is. WORD: known to the lexicon; NUMBER: digits only; MIXED: letters and digits, or one long run. */
export const WORD = 1;
export const NUMBER = 2;
export const MIXED = 3;
export const AT_SIGN = 4;
export const ADDRESS = 5;
export const ANGLE = 6;

/** A run of letters this long is no word of a language: a token, a key, encoded bytes. */
const LONG_RUN = 24;

/** Anchors of one stretch of text, in order, and its lines. Positions are those of the stretch. */
export class Anchors {
  readonly kind: Uint8Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly word: Uint16Array;
  count = 0;
  /** Start of each line; `delimiters[4 * line + d]`: how many tabs, commas, semicolons, pipes it holds. `gaps`: stretches of two or more spaces between words. */
  readonly lineStart: Int32Array;
  readonly delimiters: Uint16Array;
  readonly gaps: Uint8Array;
  /** How many words a line holds, and how many of them are used in headers of tables. */
  readonly words: Uint16Array;
  readonly headerWords: Uint16Array;
  lines = 0;
  /** Words that begin with a capital, and what is known of them as names: bits below. */
  readonly capitalStart: Int32Array;
  readonly capitalEnd: Int32Array;
  readonly capitalIs: Uint8Array;
  capitals = 0;

  constructor(readonly most: number) {
    const length = most;
    // A sign is an anchor by itself: a text of nothing but @ has one for each character.
    const room = length + 2;
    this.kind = new Uint8Array(room);
    this.start = new Int32Array(room);
    this.end = new Int32Array(room);
    this.word = new Uint16Array(room);
    this.lineStart = new Int32Array(length + 2);
    this.delimiters = new Uint16Array(4 * (length + 2));
    this.gaps = new Uint8Array(length + 2);
    this.words = new Uint16Array(length + 2);
    this.headerWords = new Uint16Array(length + 2);
    this.capitalStart = new Int32Array(room);
    this.capitalEnd = new Int32Array(room);
    this.capitalIs = new Uint8Array(room);
  }
}

/** What a word with a capital is: a known forename, a word that is no name, all capitals, a word with digits. */
export const FORENAME = 1;
export const NO_NAME = 2;
export const SHOUTED = 4;
export const WITH_DIGITS = 8;
/** A word that column headers are made of. */
export const IN_HEADERS = 16;

/**
 * The one pass over a stretch: every character is looked at once, known words and number-like runs are noted. `codes[to]`
 * must be a line end.
 */
export function scan(codes: Uint16Array, to: number, lexicon: Lexicon, into: Anchors): void {
  const from = 0;
  let count = 0;
  let capitals = 0;
  let line = 0;
  let words = 0;
  let headerWords = 0;
  let i = from;
  const { kind, start, end, word, lineStart, delimiters, gaps, capitalStart, capitalEnd, capitalIs } = into;
  const classes = classTable();
  lineStart[0] = from;
  gaps[0] = 0;
  delimiters.fill(0, 0, 4);
  while (i < to) {
    let code = codes[i] as number;
    let cls = classes[code] as number;
    if ((cls & ALNUM) !== 0) {
      const begin = i;
      const first = cls;
      let holds = 0;
      let bits = 0;
      let mix = 0;
      // What stands after the stretch is a line end: no run goes past it.
      do {
        holds |= cls;
        bits |= code;
        mix = mixed(mix, code);
        code = codes[++i] as number;
        cls = classes[code] as number;
      } while ((cls & ALNUM) !== 0);
      const length = i - begin;
      const isPlain = bits < 128 && (holds & DIGIT) === 0;
      const isWord = length <= LONG_RUN && (holds !== DIGIT || length < 3);
      let known = isWord ? lexicon.findKey(keyOf(mix, length, isPlain), codes, begin, i) : 0;
      const aspect = lexicon.aspectOf(known);
      words++;
      if ((aspect & IN_HEADERS) !== 0) headerWords++;
      if (first === UPPER) {
        capitalStart[capitals] = begin;
        capitalEnd[capitals] = i;
        capitalIs[capitals++] = aspect | (holds === UPPER ? SHOUTED : 0) | ((holds & DIGIT) !== 0 ? WITH_DIGITS : 0);
      }
      // A word that only goes on with a phrase matters right after another word of one.
      if (known !== 0 && (aspect & BEGINS) === 0 && (!lexicon.isInPhrases(known) || !follows(into, count, begin)))
        known = 0;
      if ((holds & DIGIT) !== 0) kind[count] = holds === DIGIT ? NUMBER : MIXED;
      else if (known !== 0) kind[count] = WORD;
      else if (length >= LONG_RUN) kind[count] = MIXED;
      else continue;
      word[count] = known;
      start[count] = begin;
      end[count++] = i;
      continue;
    }
    if (cls === 0) {
      i++;
      if (code !== 32 || (codes[i] as number) !== 32) continue;
      const gap = i - 1;
      while ((codes[++i] as number) === 32);
      if (isGap(codes, gap, i, to, lineStart[line] as number)) gaps[line] = Math.min(255, (gaps[line] as number) + 1);
      continue;
    }
    if (cls === DELIMITER) {
      const which = 4 * line + (code === 9 ? 0 : code === 44 ? 1 : code === 59 ? 2 : 3);
      delimiters[which] = (delimiters[which] as number) + 1;
    } else if (cls === NEWLINE) {
      if (code === 13 && i + 1 < to && (codes[i + 1] as number) === 10) i++;
      into.words[line] = words;
      into.headerWords[line] = headerWords;
      words = headerWords = 0;
      lineStart[++line] = i + 1;
      gaps[line] = 0;
      const first = 4 * line;
      delimiters[first] = delimiters[first + 1] = delimiters[first + 2] = delimiters[first + 3] = 0;
    } else if (cls === AT) {
      kind[count] = AT_SIGN;
      word[count] = 0;
      start[count] = i;
      end[count++] = i + 1;
    } else if (cls === COLON) {
      if ((codes[i + 1] as number) === 47 && (codes[i + 2] as number) === 47) {
        // A web address: what stands in it is no label and no number of a person.
        const stop = endOfAddress(codes, i + 3, to);
        kind[count] = ADDRESS;
        word[count] = 0;
        start[count] = i;
        end[count++] = stop;
        i = stop;
        continue;
      }
    } else if (cls === LESS && (i === from || (codes[i - 1] as number) !== 60)) {
      kind[count] = ANGLE;
      word[count] = 0;
      start[count] = i;
      end[count++] = i + 1;
    }
    i++;
  }
  into.count = count;
  into.capitals = capitals;
  into.words[line] = words;
  into.headerWords[line] = headerWords;
  into.lines = line + 1;
  lineStart[line + 1] = to;
}

/** Two or more spaces between words; but "The end.  A new sentence" is typing, not a table. */
function isGap(codes: Uint16Array, from: number, stop: number, to: number, lineStart: number): boolean {
  return from > lineStart && stop < to && (codes[stop] as number) > 32 && (codes[from - 1] as number) !== 46;
}

/** Does a place stand right after the last anchor, as the words of a phrase do? */
function follows({ kind, end }: Anchors, count: number, begin: number): boolean {
  return count > 0 && begin - (end[count - 1] as number) <= 3 && kind[count - 1] !== AT_SIGN;
}

/** Web addresses end at white space, quotes, angle brackets and closing brackets. */
function endOfAddress(codes: Uint16Array, from: number, to: number): number {
  let i = from;
  for (; i < to; i++) {
    const code = codes[i] as number;
    if (code <= 34 || code === 60 || code === 62 || code === 96 || code === 124) break;
  }
  return Math.max(i, from < to ? from : to);
}
