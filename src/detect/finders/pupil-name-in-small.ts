import type { Roll } from '../context';
import { ALNUM, classOf, LOWER } from '../scan/chars';
import { mixed } from '../scan/lexicon';
import { NO_NAME, nameBits } from '../scan/name-words';
import { followsName, isAlsoWord, isWordInSmall } from '../scan/persons';
import type { View } from '../scan/view';
import { ARTICLE, report, TITLE } from './pupil-name';

/** What may stand after a forename in small letters: a surname of one word or two, joined as in file names too. */
const AFTER = /^[ ._-]([a-z\u00df-\u024f'’-]{2,24}?)(?:['’]s?)?(?:[ ._-]([a-z'’-]{2,24}?))?(?![\p{L}@'’])/u;
const BEFORE = /([a-z\u00df-\u024f'’-]{2,24})[ ,._-]{1,2}$/u;

/**
 * Names on the roll typed in a hurry: whole names ("please add callum mcallister", "priya-nair-plan.pdf"), those that are
 * everyday words only where somebody has or does something ("will young not in again"), and forenames there.
 */
export function findNamesInSmall(view: View, roll: Roll): void {
  const { codes, to } = view;
  let mix = 0;
  let start = view.from;
  for (let i = view.from; i <= to; i++) {
    const code = i < to ? (codes[i] as number) : 10;
    if ((classOf(code) & ALNUM) !== 0) {
      mix = mixed(mix, code);
      continue;
    }
    const isSmall = i - start > 2 && (classOf(codes[start] as number) & LOWER) !== 0;
    if (isSmall && nameBits(mix) !== NO_NAME) findAt(view, roll, start, i);
    start = i + 1;
    mix = 0;
  }
}

function findAt(view: View, roll: Roll, start: number, end: number): void {
  const { text } = view;
  const forename = text.slice(start, end);
  const isWord = isAlsoWord(forename);
  const whole = wholeName(view, roll, forename, start, end);
  if (whole !== undefined) {
    const [from, to] = whole;
    const isArticled = ARTICLE.test(text.slice(Math.max(view.from, from - 6), from));
    if (!isWord) report(view, from, to, 'high');
    else if (!isArticled && isSaidOf(view, from, to)) report(view, from, to, 'medium');
    return;
  }
  if (isWordInSmall(forename)) return;
  // "priya n still has …", "mcallister c, absent"
  const letter = LETTER.exec(text.slice(end, end + 6))?.[1] ?? '';
  const isInitial = letter !== '' && (roll.hasInitials(forename, letter) || roll.hasInitials(letter, forename));
  if (isInitial) report(view, start, end + 2, 'medium');
  else if (roll.hasForename(forename) && isSaidOf(view, start, end)) report(view, start, end, 'medium');
}

/** A letter by itself; "a" and "i" are words unless the line or the clause ends there. */
const LETTER = /^ ([b-hj-z]|[ai](?=[,;:.)\n-]|$))(?=[ ,;:.()\n]|$)/;

/** Where the forename and a surname beside it are a name on the roll: "ellis carter hughes", "pritchard seren". */
function wholeName(
  view: View,
  roll: Roll,
  forename: string,
  start: number,
  end: number,
): readonly [start: number, end: number] | undefined {
  const [, one = '', two = ''] = AFTER.exec(view.text.slice(end, end + 52)) ?? [];
  if (one !== '' && roll.hasFullName(forename, one)) return [start, end + 1 + one.length];
  // "jayden whittles dad"
  if (one.endsWith('s') && roll.hasFullName(forename, one.slice(0, -1))) return [start, end + one.length];
  if (two !== '' && roll.hasFullName(forename, one + two)) return [start, end + 2 + one.length + two.length];
  const before = BEFORE.exec(view.text.slice(Math.max(view.from, start - 26), start))?.[1] ?? '';
  return before !== '' && roll.hasFullName(forename, before) ? [start - 1 - before.length, end] : undefined;
}

/** "reuben's tooth came out", "callum was sick", "will young not in": what somebody has or does; but "st george's". */
function isSaidOf(view: View, start: number, end: number): boolean {
  const [, before = ''] = /([a-z]+)\.? $/i.exec(view.text.slice(Math.max(view.from, start - 12), start)) ?? [];
  const [, own, does = ''] = /^(?:(['’]?s [a-z]|s? in (?:yr?|year)? ?\d)| ([a-z']{2,12})(?![\w@]))/.exec(view.text.slice(end, end + 16)) ?? [];
  const isDoing = does === 'not' || (followsName(does) && does !== 'and' && does !== 'will');
  return !TITLE.test(before) && (own !== undefined || isDoing);
}
