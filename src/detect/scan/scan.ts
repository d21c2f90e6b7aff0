import { ALNUM, AT, CLASSES, DELIMITER, DIGIT, LESS, LOWER, NEWLINE, STOP, UPPER, WIDE } from './chars';
import { FORENAME, nameBits } from './name-words';
import { ALONE_BIT, aspectsOf, BEGINS_BIT, findWordByKey, keyOf, mayJoin, mixed } from './lexicon';

/** What an anchor is. NUMBER: digits only; MIXED: letters and digits, or one long run. */
export const NUMBER = 2;
export const MIXED = 3;
export const AT_SIGN = 4;
export const ADDRESS = 5;
export const ANGLE = 6;

/** At most so many characters stand between the words of a phrase. */
export const MOST_BETWEEN = 3;
/** A run of letters this long is no word of a language: a token, a key, encoded bytes. */
const LONG_RUN = 24;

/** Texts are worked through in stretches of at most this many characters, so that memory does not grow with the text. */
export const STRETCH = 1 << 15;
/** A sign is an anchor by itself: a text of nothing but @ has one for each character. */
const ROOM = STRETCH + 2;

const KIND = new Uint8Array(ROOM);
const START = new Uint16Array(ROOM);
const END = new Uint16Array(ROOM);
/** Words that can be in a phrase, by the lexicon's numbers: phrases by themselves, and those a neighbour may join. */
export const WORD = new Uint16Array(ROOM);
export const WORD_START = new Uint16Array(ROOM);
export const WORD_END = new Uint16Array(ROOM);
const LINE_START = new Uint16Array(ROOM);
const DELIMITERS = new Uint16Array(4 * ROOM);
const GAPS = new Uint8Array(ROOM);
const WORDS_OF = new Uint16Array(ROOM);
const HEADER_WORDS = new Uint16Array(ROOM);
const CAPITAL_START = new Uint16Array(ROOM);
const CAPITAL_END = new Uint16Array(ROOM);
const CAPITAL_IS = new Uint8Array(ROOM);
const TOKENS = new Int32Array(ROOM);
const STEMS = new Int32Array(ROOM);
const SENTENCE_START = new Uint16Array(ROOM);
const SENTENCE_END = new Uint16Array(ROOM);
const SENTENCE_FIRST = new Uint16Array(ROOM);

/** Tokens of words that stand for all of their sort: a forename, a number, a class ("7B", "Y10"). */
export const A_FORENAME = 0x1234567;
export const A_NUMBER = 0x2345671;
export const A_CLASS = 0x3456712;

/** Anchors of one stretch of text, in order, and its lines. Positions are those of the stretch. */
export class Anchors {
  readonly kind = KIND;
  readonly start = START;
  readonly end = END;
  count = 0;
  /** How many words can be in a phrase. */
  words = 0;
  /** Start of each line; `delimiters[4 * line + d]`: how many tabs, commas, semicolons, pipes it holds. `gaps`: stretches of two or more spaces between words. */
  readonly lineStart = LINE_START;
  readonly delimiters = DELIMITERS;
  readonly gaps = GAPS;
  /** How many words a line holds, and how many of them are used in headers of tables. */
  readonly wordsOf = WORDS_OF;
  readonly headerWords = HEADER_WORDS;
  lines = 0;
  /** Words that begin with a capital, and what is known of them as names: bits below. */
  readonly capitalStart = CAPITAL_START;
  readonly capitalEnd = CAPITAL_END;
  readonly capitalIs = CAPITAL_IS;
  capitals = 0;
  /** Two numbers for each word, from its letters or its sort: of the whole and of its beginning. */
  readonly tokens = TOKENS;
  readonly stems = STEMS;
  /** Where sentences begin and end, and the first word of each; `sentenceFirst[sentences]` is how many words there are. */
  readonly sentenceStart = SENTENCE_START;
  readonly sentenceEnd = SENTENCE_END;
  readonly sentenceFirst = SENTENCE_FIRST;
  sentences = 0;
}

/** The anchors of the stretch that is looked at: no two are looked at at once. */
export const ANCHORS = new Anchors();

/** What a word with a capital is besides what name-words.ts knows: all capitals, a word with digits. */
export const SHOUTED = 4;
export const WITH_DIGITS = 8;
/** A word that column headers are made of. */
export const IN_HEADERS = 16;
const HEADER_BIT = 4;

/**
 * The one pass over a stretch: every character is looked at once, known words and number-like runs are noted. `codes[to]`
 * must be a line end.
 */
export function scan(codes: Uint16Array, to: number): Anchors {
  let capitals = 0;
  let words = 0;
  let headerWords = 0;
  let inPhrases = 0;
  let lastWord = 0;
  let lastEnd = -1;
  /** 1 when the word before is a phrase by itself or joined to the one before it. */
  let isKept = 1;
  let tokens = 0;
  let i = 0;
  ANCHORS.count = 0;
  ANCHORS.lines = 0;
  ANCHORS.sentences = 0;
  openLine(0);
  while (i < to) {
    let code = codes[i] as number;
    let cls = CLASSES[code] as number;
    if ((cls & ALNUM) !== 0) {
      const begin = i;
      const first = cls;
      let holds = 0;
      let mix = 0;
      // What stands after the stretch is a line end: no run goes past it.
      do {
        holds |= cls;
        mix = mixed(mix, code);
        code = codes[++i] as number;
        cls = CLASSES[code] as number;
      } while ((cls & ALNUM) !== 0);
      const length = i - begin;
      const isPlain = (holds & (WIDE | DIGIT)) === 0;
      const isWord = length <= LONG_RUN && ((holds & (LOWER | UPPER)) !== 0 || length < 3);
      const word = isWord ? findWordByKey(keyOf(mix, length, isPlain), codes, begin, i) : 0;
      const aspects = aspectsOf(word);
      words++;
      headerWords += (aspects >> HEADER_BIT) & 1;
      let token = mix;
      if ((first & UPPER) !== 0) {
        const name = nameBits(mix);
        if ((name & FORENAME) !== 0) token = A_FORENAME;
        CAPITAL_START[capitals] = begin;
        CAPITAL_END[capitals] = i;
        CAPITAL_IS[capitals++] =
          aspects | name | ((holds & (LOWER | DIGIT)) === 0 ? SHOUTED : 0) | ((holds & DIGIT) !== 0 ? WITH_DIGITS : 0);
      }
      if ((holds & DIGIT) !== 0 || length >= LONG_RUN) {
        const kind = (holds & (LOWER | UPPER)) === 0 ? NUMBER : MIXED;
        token = kind === MIXED && length < 5 ? A_CLASS : A_NUMBER;
        addAnchor(kind, begin, i);
      }
      TOKENS[tokens] = token;
      STEMS[tokens++] = token === mix && length > STEM ? stemAt(codes, begin) : token;
      // Without branches, because nothing foretells them: a word stays when it is a phrase by itself or can be part of one
      // with a neighbour, else the next word takes its place.
      const begins = (aspects >> BEGINS_BIT) & 1;
      const isAlone = (aspects >> ALONE_BIT) & 1;
      const isJoined = mayJoin(lastWord, word) & ((begin - lastEnd - MOST_BETWEEN - 1) >>> 31);
      inPhrases -= (isKept | isJoined) ^ 1;
      WORD[inPhrases] = lastWord = word;
      WORD_START[inPhrases] = begin;
      WORD_END[inPhrases] = lastEnd = i;
      inPhrases += begins | isJoined;
      isKept = (begins ^ 1) | isJoined | isAlone;
      continue;
    }
    i++;
    if (cls === 0) {
      if (code !== 32 || (codes[i] as number) !== 32) continue;
      const gap = i - 1;
      while ((codes[++i] as number) === 32);
      const { lines } = ANCHORS;
      if (isGap(codes, gap, i, to, LINE_START[lines] as number))
        GAPS[lines] = Math.min(255, (GAPS[lines] as number) + 1);
    } else if (cls === DELIMITER) {
      const which = 4 * ANCHORS.lines + (code === 9 ? 0 : code === 44 ? 1 : code === 59 ? 2 : 3);
      DELIMITERS[which] = (DELIMITERS[which] as number) + 1;
    } else if (cls === NEWLINE) {
      if (code === 13 && i < to && (codes[i] as number) === 10) i++;
      closeLine(words, headerWords);
      words = headerWords = 0;
      openLine(i);
      // A line that goes on in small letters is the same sentence: wrapped mail.
      if (((CLASSES[codes[i] as number] as number) & LOWER) === 0) closeSentence(i, tokens);
    } else if (cls === STOP) {
      if ((codes[i] as number) <= 32) closeSentence(i, tokens);
    } else if (cls === AT) addAnchor(AT_SIGN, i - 1, i);
    else if (cls === LESS) {
      if (i === 1 || (codes[i - 2] as number) !== 60) addAnchor(ANGLE, i - 1, i);
    } else if ((codes[i] as number) === 47 && (codes[i + 1] as number) === 47) {
      // A web address: what stands in it is no label and no number of a person.
      const stop = endOfAddress(codes, i + 2, to);
      addAnchor(ADDRESS, i - 1, stop);
      i = stop;
    }
  }
  closeLine(words, headerWords);
  closeSentence(to, tokens);
  ANCHORS.capitals = capitals;
  ANCHORS.words = inPhrases - (isKept ^ 1);
  LINE_START[ANCHORS.lines] = to;
  return ANCHORS;
}

function closeLine(words: number, headerWords: number): void {
  const { lines } = ANCHORS;
  WORDS_OF[lines] = words;
  HEADER_WORDS[lines] = headerWords;
  ANCHORS.lines = lines + 1;
}

function openLine(at: number): void {
  const { lines } = ANCHORS;
  LINE_START[lines] = at;
  GAPS[lines] = 0;
  const first = 4 * lines;
  DELIMITERS[first] = DELIMITERS[first + 1] = DELIMITERS[first + 2] = DELIMITERS[first + 3] = 0;
}

/** "bruise", "bruised" and "bruises" begin alike. */
const STEM = 5;

function stemAt(codes: Uint16Array, begin: number): number {
  let mix = 0;
  for (let i = begin; i < begin + STEM; i++) mix = mixed(mix, codes[i] as number);
  return mix;
}

/** Ends the sentence at `at` when it holds words; what stands between is the next one's. */
function closeSentence(at: number, tokens: number): void {
  const { sentences } = ANCHORS;
  if (tokens === SENTENCE_FIRST[sentences]) return;
  SENTENCE_START[sentences] = sentences === 0 ? 0 : (SENTENCE_END[sentences - 1] as number);
  SENTENCE_END[sentences] = at;
  SENTENCE_FIRST[sentences + 1] = tokens;
  ANCHORS.sentences = sentences + 1;
}

function addAnchor(kind: number, start: number, end: number): void {
  const { count } = ANCHORS;
  KIND[count] = kind;
  START[count] = start;
  END[count] = end;
  ANCHORS.count = count + 1;
}

/** Two or more spaces between words; but "The end.  A new sentence" is typing, not a table. */
function isGap(codes: Uint16Array, from: number, stop: number, to: number, lineStart: number): boolean {
  return from > lineStart && stop < to && (codes[stop] as number) > 32 && (codes[from - 1] as number) !== 46;
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
