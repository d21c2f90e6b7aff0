import { FORENAMES } from './data/forenames';
import { NOT_NAMES } from './data/not-names';
import { isNameWord } from './scan/name-shape';

/** A person's name as it stands in a text: offsets in UTF-16 code units, end exclusive. */
export interface FullName {
  readonly start: number;
  readonly end: number;
  readonly forename: string;
  readonly surname: string;
}

/** A word of a name with what may stand inside it, and what joins words on one line. */
const WORD = /[\p{Lu}][\p{L}\p{M}'’ʼ-]{0,23}\.?/gu;
const MOST_WORDS = 5;
const PARTICLES = /^(?: (?:de|da|di|del|della|van|von|der|den|la|le|el|al|bin|ibn|ap|ab|ferch|ter|du|dos))+ $/;

/**
 * Finds "Forename Surname" shapes that are people rather than places, organisations or months: words with capitals side
 * by side, none of them an everyday word; also "SURNAME, Forename". Linear in the length of the text.
 */
export function findFullNames(text: string): readonly FullName[] {
  const names: FullName[] = [];
  let run: { word: string; start: number; end: number }[] = [];
  const close = (): void => {
    const name = nameOf(run);
    if (name !== undefined) names.push(name);
    run = [];
  };
  for (const match of text.matchAll(WORD)) {
    const last = run[run.length - 1];
    const found = wordAt(match[0], match.index);
    if (last !== undefined && !isJoined(text.slice(last.end, found.start), last.word)) close();
    run.push(found);
    // A possessive ends a name: "Mia Kaya's Book".
    if (found.end < match.index + match[0].length || run.length > 12) close();
  }
  close();
  return names;
}

function wordAt(raw: string, start: number): { word: string; start: number; end: number } {
  const plain = raw.replace(/[ʼ’]/g, "'");
  const bare = plain.replace(/'s\.?$|[.'-]{1,3}$/i, '');
  const isInitial = /^\p{Lu}\.$/u.test(plain);
  const word = isInitial ? plain.slice(0, 1) : bare;
  return { word, start, end: start + (isInitial ? plain.length : bare.length) };
}

function isJoined(between: string, before: string): boolean {
  return between === ' ' || between === '\u00a0' || PARTICLES.test(between) || (between === ', ' && isShouted(before));
}

function isShouted(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase();
}

/** The longest stretch of a run that is a name: everyday words and titles at its edges fall away. */
function nameOf(run: readonly { word: string; start: number; end: number }[]): FullName | undefined {
  let best: { from: number; to: number } | undefined;
  for (let from = 0; from < run.length; from++) {
    let to = from;
    while (to < run.length && to - from < MOST_WORDS && isPossible(run[to]?.word ?? '')) to++;
    const length = to - from;
    if (length >= 2 && (best === undefined || length > best.to - best.from)) best = { from, to };
    if (length > 0) from = to;
  }
  const first = best && run[best.from];
  const last = best && run[best.to - 1];
  if (!first || !last || (first.word.length === 1 && last.word.length === 1)) return undefined;
  const isReversed = isShouted(first.word) && !isShouted(last.word) && isForename(last.word);
  const [forename, surname] = isReversed ? [last.word, first.word] : [first.word, last.word];
  return { start: first.start, end: last.end, forename, surname };
}

function isPossible(word: string): boolean {
  const lower = word.toLowerCase();
  if (isForename(word)) return true;
  return (word.length === 1 || isNameWord(word)) && !NOT_NAMES.has(lower) && !/^(?:i|a|o)$/.test(lower);
}

function isForename(word: string): boolean {
  const lower = word.toLowerCase();
  return FORENAMES.has(lower) || FORENAMES.has(lower.split(/['-]/)[0] ?? lower);
}

/** Names with a known forename: those that surely are people. */
export function isKnownName({ forename }: FullName): boolean {
  return isForename(forename);
}
