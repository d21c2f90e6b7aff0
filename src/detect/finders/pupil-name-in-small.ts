import type { Roll } from '../context';
import { ALNUM, classOf, LOWER } from '../scan/chars';
import { mixed } from '../scan/lexicon';
import { NO_NAME, nameBits, nameBitsOf } from '../scan/name-words';
import { followsName, isAlsoWord, isWordInSmall } from '../scan/persons';
import type { View } from '../scan/view';
import { ARTICLE, isOfSchool, report, TITLE } from './pupil-name';

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
    const bits = nameBits(mix);
    // Of words nobody knows there are many: they are asked for where something like the other half of a name follows.
    if (isSmall && bits !== NO_NAME && (bits !== 0 || isFollowed(view, start, i))) findAt(view, roll, start, i);
    start = i + 1;
    mix = 0;
  }
}

function isFollowed({ text }: View, start: number, end: number): boolean {
  const after = text.slice(end, end + 52);
  if (LETTER.test(after)) return true;
  // "joy street": a forename that is a word, and a surname that is one.
  if (end - start < 8 && isWordInSmall(text.slice(start, end))) return true;
  const next = AFTER.exec(after)?.[1];
  return next !== undefined && next.length > 3 && nameBitsOf(next) === 0;
}

function findAt(view: View, roll: Roll, start: number, end: number): void {
  const { text } = view;
  const word = text.slice(start, end);
  if (roll.hasForename(word)) {
    if (!findWhole(view, roll, start, end) && !isWordInSmall(word)) findForename(view, roll, start, end);
    return;
  }
  // "mcallister c, absent"
  const letter = LETTER.exec(text.slice(end, end + 6))?.[1];
  if (letter !== undefined && roll.hasInitials(letter, word)) report(view, start, end + 2, 'medium');
}

/** "ellis carter hughes", "pritchard seren", "jayden whittles dad"; an everyday word only where somebody is said something of. */
function findWhole(view: View, roll: Roll, start: number, end: number): boolean {
  const { text } = view;
  const forename = text.slice(start, end);
  const isWord = isAlsoWord(forename);
  const isName = (surname: string, from: number, to: number, first = forename): boolean => {
    if (surname === '' || !roll.hasFullName(first, surname)) return false;
    if (isWord && (isArticled(view, from) || !isAbout(view, forename, from, to))) return false;
    report(view, from, to, isWord ? 'medium' : 'high');
    return true;
  };
  const [, one = '', two = ''] = AFTER.exec(text.slice(end, end + 52)) ?? [];
  const stop = end + 1 + one.length;
  const least = Math.max(view.from, start - 26);
  const beside = BEFORE.exec(text.slice(least, start));
  return (
    isName(one, start, stop) ||
    isName(one.endsWith('s') ? one.slice(0, -1) : '', start, stop - 1) ||
    isName(two === '' ? '' : one + two, start, stop + 1 + two.length) ||
    isName(two, start, stop + 1 + two.length, forename + one) ||
    (beside !== null && isName(beside[1] ?? '', least + beside.index, end))
  );
}

/** "will young children", "we hope winters are mild": these are verbs more often than names. */
const VERB = /^(?:will|may|hope|mark|chase|rob|bill|sue|pat)$/;

/** An everyday word is a forename where somebody has or does something, and with a surname where a sentence is of school. */
function isAbout(view: View, forename: string, start: number, end: number): boolean {
  return isSaidOf(view, start, end) || (!VERB.test(forename) && isOfSchool(view, { start, end }));
}

/** "priya n still has …", "reuben's tooth". */
function findForename(view: View, roll: Roll, start: number, end: number): void {
  const letter = LETTER.exec(view.text.slice(end, end + 6))?.[1];
  if (letter !== undefined && roll.hasInitials(view.text.slice(start, end), letter))
    report(view, start, end + 2, 'medium');
  else if (isSaidOf(view, start, end)) report(view, start, end, 'medium');
}

function isArticled({ text, from }: View, at: number): boolean {
  return ARTICLE.test(text.slice(Math.max(from, at - 6), at));
}

/** A letter by itself; "a" and "i" are words unless the line or the clause ends there. */
const LETTER = /^ ([b-hj-z]|[ai](?=[,;:.)\n-]|$))(?=[ ,;:.()\n]|$)/;

/** "reuben's tooth came out", "callum was sick", "will young not in": what somebody has or does; but "st george's". */
function isSaidOf(view: View, start: number, end: number): boolean {
  const [, before = ''] = /([a-z]+)\.? $/i.exec(view.text.slice(Math.max(view.from, start - 12), start)) ?? [];
  const [, own, does = ''] =
    /^(?:(['’]?s [a-z]|['’] [a-z]|s? (?:in )?(?:yr?|year) ?\d|s? in \d)| ([a-z']{2,12})(?![\w@]))/.exec(
      view.text.slice(end, end + 16),
    ) ?? [];
  const isDoing = does === 'not' || (followsName(does) && does !== 'and' && does !== 'will');
  return !TITLE.test(before) && (own !== undefined || isDoing);
}
