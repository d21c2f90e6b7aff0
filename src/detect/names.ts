import { classOf, LOWER, UPPER } from './scan/chars';
import { mixOfWord } from './scan/lexicon';
import { FORENAME, NO_NAME } from './scan/name-words';
import { CODES } from './scan/codes';
import { scan, SHOUTED, WITH_DIGITS, type Anchors } from './scan/scan';
import { endOfStretch, learnWords } from './scan/stretches';

/** A person's name as it stands in a text: offsets in UTF-16 code units, end exclusive. */
export interface FullName {
  readonly start: number;
  readonly end: number;
  readonly forename: string;
  readonly surname: string;
  /** The forename is a known one: surely a person. */
  readonly known: boolean;
}

/** A word of a name. `is` holds the bits of the scan; `end` leaves a possessive off, `stop` does not. */
export interface NameWord {
  readonly start: number;
  readonly end: number;
  readonly stop: number;
  readonly is: number;
  /** A lone capital, with or without its full stop. */
  readonly initial: boolean;
}

/** The words of a name in a run. */
interface NameFound {
  readonly start: number;
  readonly end: number;
  readonly forename: NameWord;
  readonly surname: NameWord;
  readonly known: boolean;
}

const MOST_WORDS = 5;
const LONGEST_RUN = 12;
const LONGEST_WORD = 24;
const PARTICLES = /^(?: (?:de|da|di|del|della|van|von|der|den|la|le|el|al|bin|ibn|ap|ab|ferch|ter|du|dos))+ $/;

/** First letters of the particles. */
const PARTICLE_STARTS = new Set(Array.from('dvleabft', (letter) => letter.charCodeAt(0)));

/**
 * Finds "Forename Surname" shapes that are people rather than places, organisations or months: words with capitals side
 * by side, none of them an everyday word; also "SURNAME, Forename". Linear in the length of the text.
 */
export function findFullNames(text: string): readonly FullName[] {
  const names: FullName[] = [];
  learnWords();
  for (let from = 0; from < text.length;) {
    const to = endOfStretch(text, from);
    for (let i = from; i < to; i++) CODES[i - from] = text.charCodeAt(i);
    CODES[to - from] = 10;
    const anchors = scan(to - from);
    const stretch = text.slice(from, to);
    const base = from;
    forEachRun(stretch, anchors, 'names', (run) => {
      const name = nameOf(stretch, run);
      if (name !== undefined) names.push({ ...name, start: base + name.start, end: base + name.end });
    });
    from = to;
  }
  return names;
}

/**
 * Calls back with words with capitals that stand side by side on one line: runs a name can be in. Where only names are
 * wanted, words that stand alone are left out, and runs without a known forename where only known names are, as far as
 * that is cheap to tell.
 */
export function forEachRun(
  text: string,
  anchors: Anchors,
  wanted: 'all' | 'names' | 'known names',
  visit: (run: readonly NameWord[]) => void,
): void {
  const { capitalStart, capitals } = anchors;
  const singles = wanted === 'all';
  const knownOnly = wanted === 'known names';
  let run: NameWord[] = [];
  let past = -1;
  let beside = -1;
  for (let i = 0; i < capitals; i++) {
    if ((capitalStart[i] as number) < past) continue;
    if (!singles && run.length === 0) {
      if (i > beside) {
        if (knownOnly) i = firstBeside(text, anchors, i);
        if (i === capitals) break;
        beside = lastBeside(text, anchors, i);
      }
      if (i === beside) continue;
    }
    if (!singles && isNoName(text, anchors, i)) {
      if (run.length > 1) visit(run);
      run = [];
      continue;
    }
    const word = wordAt(text, anchors, i);
    past = word.stop;
    const last = run[run.length - 1];
    if (last !== undefined && !isJoined(text, last, word.start)) {
      visit(run);
      run = [];
    }
    run.push(word);
    // A possessive or a full stop ends a name: "Mia Kaya's Book".
    if ((word.stop > word.end && !word.initial) || isStopped(text, word) || run.length > LONGEST_RUN) {
      visit(run);
      run = [];
    }
  }
  if (run.length > 0) visit(run);
}

/** The last of the words with capitals that may stand side by side from `i` on. */
function lastBeside(text: string, anchors: Anchors, i: number): number {
  let last = i;
  while (!isApart(text, anchors, last)) last++;
  return last;
}

/** The first, from `from` on, of the words that may stand side by side with the next known forename; else how many there are. */
function firstBeside(text: string, anchors: Anchors, from: number): number {
  const { capitalIs, capitals } = anchors;
  let i = from;
  while (i < capitals && ((capitalIs[i] as number) & FORENAME) === 0) i++;
  if (i < capitals) while (i > from && !isApart(text, anchors, i - 1)) i--;
  return i;
}

/** Can nothing that follows go on with the name? Told from the two characters after the word; errs towards "no". */
function isApart(text: string, { capitalStart, capitalEnd, capitals }: Anchors, i: number): boolean {
  if (i + 1 >= capitals) return true;
  const end = capitalEnd[i] as number;
  const gap = (capitalStart[i + 1] as number) - end;
  const after = text.charCodeAt(end);
  // An apostrophe, a hyphen, the full stop of an initial or a comma may join.
  if (after === 95 || after === 39 || after === 44 || after === 45 || after === 46 || after > 127) return false;
  if (after !== 32 || gap > 2 * LONGEST_WORD) return true;
  return gap > 1 && !PARTICLE_STARTS.has(text.charCodeAt(end + 1));
}

/** An everyday word by itself, which ends a name: no hyphen or apostrophe makes more of it. */
function isNoName(text: string, { capitalEnd, capitalIs }: Anchors, i: number): boolean {
  const is = capitalIs[i] as number;
  if ((is & FORENAME) !== 0 || (is & (NO_NAME | WITH_DIGITS)) === 0) return false;
  const after = text.charCodeAt(capitalEnd[i] as number);
  return after !== 45 && after !== 39 && after !== 0x2019;
}

/** The word that begins with this capital, over hyphens and apostrophes: "O'Brien", "Anne-Marie", "Mia's". */
function wordAt(text: string, anchors: Anchors, i: number): NameWord {
  const start = anchors.capitalStart[i] as number;
  let end = anchors.capitalEnd[i] as number;
  let is = anchors.capitalIs[i] as number;
  if (end - start === 1 && text.charCodeAt(end) === 46 && isSingle(text, start, end))
    return { start, end: end + 1, stop: end + 1, is, initial: true };
  for (;;) {
    const code = text.charCodeAt(end);
    if (code !== 39 && code !== 45 && code !== 0x2019 && code !== 0x2bc) break;
    let next = end + 1;
    while (next - start <= LONGEST_WORD && (classOf(text.charCodeAt(next)) & (LOWER | UPPER)) !== 0) next++;
    if (next === end + 1) break;
    if (code !== 45 && next === end + 2 && (text.charCodeAt(end + 1) | 32) === 115)
      return { start, end, stop: next, is, initial: false };
    // "Anne-Marie" begins with a forename; what is no name is the whole word only. Small letters end the shouting.
    is &= (classOf(text.charCodeAt(next - 1)) & UPPER) === 0 ? ~(NO_NAME | SHOUTED) : ~NO_NAME;
    end = next;
  }
  return { start, end, stop: end, is, initial: end - start === 1 };
}

function isSingle(text: string, start: number, end: number): boolean {
  return end - start === 1 && (classOf(text.charCodeAt(start)) & UPPER) !== 0;
}

function isStopped(text: string, { stop, initial }: NameWord): boolean {
  return !initial && text.charCodeAt(stop) === 46;
}

function isJoined(text: string, last: NameWord, start: number): boolean {
  const gap = start - last.stop;
  const sign = text.charCodeAt(last.stop);
  if (gap === 1) return sign === 32 || sign === 0xa0 || sign === 95;
  // "T.Smith" and "J.R. Smith".
  if (gap === 0) return last.initial;
  if (gap === 2) return isShouted(last) && text.charCodeAt(last.stop) === 44 && text.charCodeAt(last.stop + 1) === 32;
  return gap < LONGEST_WORD && text.charCodeAt(last.stop) === 32 && PARTICLES.test(text.slice(last.stop, start));
}

function isShouted(word: NameWord): boolean {
  return (word.is & SHOUTED) !== 0 && word.end - word.start > 1;
}

/** The longest stretch of a run that is a name: everyday words and titles at its edges fall away. */
function nameOf(text: string, run: readonly NameWord[]): FullName | undefined {
  const name = nameIn(text, run);
  if (name === undefined) return undefined;
  const { start, end, forename, surname, known } = name;
  return { start, end, forename: wordOf(text, forename), surname: wordOf(text, surname), known };
}

/** The same without making words of it. */
export function nameIn(text: string, run: readonly NameWord[]): NameFound | undefined {
  if (run.length < 2) return undefined;
  let best = 0;
  let most = 1;
  for (let from = 0; from < run.length; from++) {
    let to = from;
    while (to < run.length && to - from < MOST_WORDS && isPossible(text, run[to] as NameWord)) to++;
    const length = to - from;
    if (length > most) [best, most] = [from, length];
    if (length > 0) from = to;
  }
  const first = run[best] as NameWord;
  const last = run[best + most - 1] as NameWord;
  if (most < 2 || (first.initial && last.initial)) return undefined;
  const isReversed = isShouted(first) && !isShouted(last) && (last.is & FORENAME) !== 0;
  const [forename, surname] = isReversed ? [last, first] : [first, last];
  return { start: first.start, end: last.end, forename, surname, known: (forename.is & FORENAME) !== 0 };
}

/** A number for a name: the same for the same name, small or capital. */
export function keyOfName(text: string, { forename, surname }: NameFound): number {
  return Math.imul(mixOf(text, forename), GOLDEN) ^ mixOf(text, surname);
}

const GOLDEN = 0x9e3779b1;

function mixOf(text: string, { start, end, initial }: NameWord): number {
  return mixOfWord(text.slice(start, initial ? start + 1 : end));
}

/** The word as written, without an initial's full stop. */
export function wordOf(text: string, { start, end, initial }: NameWord): string {
  return text.slice(start, initial ? start + 1 : end).replace(/[ʼ’]/g, "'");
}

/** Can this word be part of a name? */
export function isPossible(text: string, word: NameWord): boolean {
  if ((word.is & FORENAME) !== 0) return true;
  if ((word.is & (NO_NAME | WITH_DIGITS)) !== 0 || word.end - word.start > LONGEST_WORD) return false;
  if (!word.initial) return isNameShaped(text, word);
  const letter = text.charCodeAt(word.start) | 32;
  // "I", "A" and "O" alone are words; with a full stop they are initials.
  return word.stop > word.start + 1 || (letter !== 105 && letter !== 97 && letter !== 111);
}

/** All capitals, or at most three of them: "McDonald", not "LaTeXer". */
function isNameShaped(text: string, { start, end, is }: NameWord): boolean {
  if ((is & SHOUTED) !== 0) return true;
  let upper = 0;
  for (let i = start; i < end; i++) if ((classOf(text.charCodeAt(i)) & UPPER) !== 0) upper++;
  return upper <= 3;
}
