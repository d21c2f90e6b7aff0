import { ALNUM, AT, CLASSES, DELIMITER, DIGIT, LESS, LOWER, NEWLINE, STOP, UPPER, WIDE } from './chars';
import { CODES, STRETCH } from './codes';
import { FORENAME, nameBits } from './name-words';
import { ALONE_BIT, aspectsOf, BEGINS_BIT, findWordByKey, keyOf, mayJoin, meantBy, mixBetween, mixed } from './lexicon';

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
const TOKEN_END = new Uint16Array(ROOM);
/** Of each word the classes of its characters and, above them, how many it has. */
const HOLDS = new Int32Array(ROOM);
const LENGTH_SHIFT = 8;
const ONE_LONG = 1 << LENGTH_SHIFT;
/** Signs that mean something: where each stands and, above that, how many words end before it. */
const SIGNS = new Uint32Array(ROOM);
const WORDS_SHIFT = 16;
const POSITION = (1 << WORDS_SHIFT) - 1;
/** How many words of headers stand before each word. */
const HEADER_WORDS_BEFORE = new Uint16Array(ROOM);
/** Signs that are anchors: kind, start and end of each. */
const SIGN_ANCHORS = new Uint16Array(3 * ROOM);
const NOWHERE = 1 << WORDS_SHIFT;
/** How many signs the stretch has; of the anchors among them, how many are added. */
const counts = { signs: 0, anchors: 0, added: 0 };
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
  /** A number for each word, from its letters or its sort, and where it ends. */
  readonly tokens = TOKENS;
  readonly tokenEnd = TOKEN_END;
  tokenCount = 0;
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
 * The one pass over a stretch: every character is looked at once, which leaves words and signs; then each of these is
 * looked at. In loops of their own, because one for all waits longer for what nothing foretells. The stretch is what stands
 * in `CODES`, `CODES[to]` a line end.
 */
export function scan(to: number): Anchors {
  ANCHORS.count = ANCHORS.lines = ANCHORS.sentences = ANCHORS.capitals = 0;
  counts.anchors = counts.added = 0;
  readWords(to);
  knowWords();
  readSigns(to);
  return ANCHORS;
}

/** Divides a stretch into words, whose letters are mixed, and signs; the line end at `to` is the last of these. */
function readWords(to: number): void {
  let words = 0;
  let signs = 0;
  let mix = 0;
  let holds = 0;
  for (let i = 0; i <= to; i++) {
    const code = CODES[i] as number;
    const cls = CLASSES[code] as number;
    if ((cls & ALNUM) !== 0) {
      holds = (holds + ONE_LONG) | cls;
      mix = mixed(mix, code);
      continue;
    }
    if (holds !== 0) {
      TOKENS[words] = mix;
      HOLDS[words] = holds;
      TOKEN_END[words++] = i;
      mix = holds = 0;
    } else if (code === 32 && (CODES[i - 1] as number) === 32 && (CODES[i - 2] as number) !== 32) {
      SIGNS[signs++] = (words << WORDS_SHIFT) | i;
      continue;
    }
    if (cls === 0) continue;
    if (cls < AT) SIGNS[signs++] = (words << WORDS_SHIFT) | i;
    else i = readSignAnchor(i, to);
  }
  ANCHORS.tokenCount = words;
  counts.signs = signs;
}

/** Signs that are anchors, kept until the words before them are known: three numbers for each. Returns where to go on after. */
function readSignAnchor(at: number, to: number): number {
  const cls = CLASSES[CODES[at] as number] as number;
  if (cls === AT) addSignAnchor(AT_SIGN, at, at + 1);
  else if (cls === LESS) {
    if (at === 0 || (CODES[at - 1] as number) !== 60) addSignAnchor(ANGLE, at, at + 1);
  } else if ((CODES[at + 1] as number) === 47 && (CODES[at + 2] as number) === 47) {
    // A web address: what stands in it is no label and no number of a person.
    const stop = endOfAddress(at + 3, to);
    addSignAnchor(ADDRESS, at, stop);
    return stop - 1;
  }
  return at;
}

function addSignAnchor(kind: number, start: number, end: number): void {
  const { anchors } = counts;
  SIGN_ANCHORS[3 * anchors] = kind;
  SIGN_ANCHORS[3 * anchors + 1] = start;
  SIGN_ANCHORS[3 * anchors + 2] = end;
  counts.anchors = anchors + 1;
}

/** Looks up each word: what it may be in a phrase or a name, and which are numbers. */
function knowWords(): void {
  const words = ANCHORS.tokenCount;
  let inPhrases = 0;
  let headerWords = 0;
  let lastWord = 0;
  let lastEnd = -1;
  /** 1 when the word before is a phrase by itself or joined to the one before it. */
  let isKept = 1;
  for (let w = 0; w < words; w++) {
    const holds = HOLDS[w] as number;
    const end = TOKEN_END[w] as number;
    const length = holds >>> LENGTH_SHIFT;
    const begin = end - length;
    const isWord = length <= LONG_RUN && ((holds & (LOWER | UPPER)) !== 0 || length < 3);
    const key = keyOf(TOKENS[w] as number, length, (holds & (WIDE | DIGIT)) === 0);
    const found = isWord ? findWordByKey(key, CODES, begin, end) : 0;
    const aspects = aspectsOf(found);
    const word = meantBy(found, aspects);
    HEADER_WORDS_BEFORE[w] = headerWords;
    headerWords += (aspects >> HEADER_BIT) & 1;
    if ((holds & UPPER) !== 0 && ((CLASSES[CODES[begin] as number] as number) & UPPER) !== 0)
      addCapital(w, begin, end, aspects);
    if ((holds & DIGIT) !== 0 || length >= LONG_RUN) addNumber(w, begin, end);
    // Without branches, because nothing foretells them: a word stays when it is a phrase by itself or can be part of one
    // with a neighbour, else the next word takes its place.
    const begins = (aspects >> BEGINS_BIT) & 1;
    const isAlone = (aspects >> ALONE_BIT) & 1;
    const isJoined = mayJoin(lastWord, word) & ((begin - lastEnd - MOST_BETWEEN - 1) >>> 31);
    inPhrases -= (isKept | isJoined) ^ 1;
    WORD[inPhrases] = lastWord = word;
    WORD_START[inPhrases] = begin;
    WORD_END[inPhrases] = lastEnd = end;
    inPhrases += begins | isJoined;
    isKept = (begins ^ 1) | isJoined | isAlone;
  }
  HEADER_WORDS_BEFORE[words] = headerWords;
  ANCHORS.words = inPhrases - (isKept ^ 1);
  addSignAnchors(NOWHERE);
}

/** Divides a stretch into lines and sentences. */
function readSigns(to: number): void {
  const { signs } = counts;
  const words = ANCHORS.tokenCount;
  let lineFirst = 0;
  openLine(0);
  // The last sign is the line end after the stretch.
  for (let k = 0; k < signs - 1; k++) {
    const sign = SIGNS[k] as number;
    const at = sign & POSITION;
    const before = sign >>> WORDS_SHIFT;
    const code = CODES[at] as number;
    const cls = CLASSES[code] as number;
    const next = CODES[at + 1] as number;
    if (cls === DELIMITER) {
      const which = 4 * ANCHORS.lines + (code === 9 ? 0 : code === 44 ? 1 : code === 59 ? 2 : 3);
      DELIMITERS[which] = (DELIMITERS[which] as number) + 1;
    } else if (cls === STOP) {
      if (next <= 32) closeSentence(at + 1, before);
    } else if (cls === NEWLINE) {
      if (code === 13 && next === 10 && at + 1 < to) continue;
      closeLine(lineFirst, before);
      lineFirst = before;
      openLine(at + 1);
      // A line that goes on in small letters is the same sentence: wrapped mail.
      if (((CLASSES[next] as number) & LOWER) === 0) closeSentence(at + 1, before);
    } else if (isGap(at, to)) {
      const { lines } = ANCHORS;
      GAPS[lines] = Math.min(255, (GAPS[lines] as number) + 1);
    }
  }
  closeLine(lineFirst, words);
  closeSentence(to, words);
  LINE_START[ANCHORS.lines] = to;
}

/** Ends a line that holds the words from number `from` to before number `to`. */
function closeLine(from: number, to: number): void {
  const { lines } = ANCHORS;
  WORDS_OF[lines] = to - from;
  HEADER_WORDS[lines] = (HEADER_WORDS_BEFORE[to] as number) - (HEADER_WORDS_BEFORE[from] as number);
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

/** A number from the beginning of word number `w`; of one that stands for its sort, the sort's. */
export function stemOf(w: number): number {
  const token = TOKENS[w] as number;
  const length = (HOLDS[w] as number) >>> LENGTH_SHIFT;
  if (length <= STEM || token === A_FORENAME || token === A_NUMBER || token === A_CLASS) return token;
  const begin = (TOKEN_END[w] as number) - length;
  return mixBetween(CODES, begin, begin + STEM);
}

function addCapital(w: number, begin: number, end: number, aspects: number): void {
  const { capitals } = ANCHORS;
  const holds = HOLDS[w] as number;
  const name = nameBits(TOKENS[w] as number);
  if ((name & FORENAME) !== 0) TOKENS[w] = A_FORENAME;
  CAPITAL_START[capitals] = begin;
  CAPITAL_END[capitals] = end;
  CAPITAL_IS[capitals] =
    aspects | name | ((holds & (LOWER | DIGIT)) === 0 ? SHOUTED : 0) | ((holds & DIGIT) !== 0 ? WITH_DIGITS : 0);
  ANCHORS.capitals = capitals + 1;
}

/** A word with digits, or one that is too long for a word. */
function addNumber(w: number, begin: number, end: number): void {
  addSignAnchors(begin);
  const kind = ((HOLDS[w] as number) & (LOWER | UPPER)) === 0 ? NUMBER : MIXED;
  TOKENS[w] = kind === MIXED && end - begin < 5 ? A_CLASS : A_NUMBER;
  addAnchor(kind, begin, end);
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

function addSignAnchors(position: number): void {
  const { anchors } = counts;
  for (; counts.added < anchors; counts.added++) {
    const first = 3 * counts.added;
    const start = SIGN_ANCHORS[first + 1] as number;
    if (start > position) return;
    addAnchor(SIGN_ANCHORS[first] as number, start, SIGN_ANCHORS[first + 2] as number);
  }
}

function addAnchor(kind: number, start: number, end: number): void {
  const { count } = ANCHORS;
  KIND[count] = kind;
  START[count] = start;
  END[count] = end;
  ANCHORS.count = count + 1;
}

/** Two or more spaces between words, the second at `second`; but "The end.  A new sentence" is typing, not a table. */
function isGap(second: number, to: number): boolean {
  const from = second - 1;
  if (from === LINE_START[ANCHORS.lines] || (CODES[from - 1] as number) === 46) return false;
  let stop = second;
  while ((CODES[stop] as number) === 32) stop++;
  return stop < to && (CODES[stop] as number) > 32;
}

/** Web addresses end at white space, quotes, angle brackets and bars. */
function endOfAddress(from: number, to: number): number {
  let i = from;
  for (; i < to; i++) {
    const code = CODES[i] as number;
    if (code <= 32 || code === 34 || code === 60 || code === 62 || code === 96 || code === 124) break;
  }
  return i;
}
