import * as M from '../data/meanings';
import { classOf, isLetter, LOWER } from '../scan/chars';
import { mixed } from '../scan/lexicon';
import { FORENAME, NO_NAME, nameBits } from '../scan/name-words';
import { SHOUTED, WITH_DIGITS } from '../scan/scan';
import { isAlsoWord } from '../scan/persons';
import type { View } from '../scan/view';
import { joined, type NamedTogether } from './list-odds';
import * as S from './list-signs';
import { GREETING, MAIL } from './list-words';
import { reportList } from './people-list';

// Pupils named close together in no form of a list: "On Friday’s run: Meg (boots), Ayaan needs a coat, Jonas W and Tia",
// who plays whom, scores in a line. Many names among few words; the words around say whose they are.
const LEAST = 3;
const LONGEST = 1500;
/** Paragraphs in small letters are looked at when they have fewer words than that. */
const MOST_IN_SMALL = 60;
/** One word in so many is a name. */
const SPARSE = 20;
/** And one in so many, where hardly a forename is known. */
const SPARSE_UNKNOWN = 10;

/** People of a paragraph. */
interface Group {
  start: number;
  end: number;
  words: number;
  readonly names: Set<string>;
  /** Of these the forenames that are known as such. */
  known: number;
  /** Told apart by the letter of a surname, and called Mr or Mrs. */
  short: number;
  titled: number;
  /** With the initial of a forename. */
  register: number;
  /** Between signs. */
  listed: number;
}

/** What the finders of lists have reported is left to them. */
export function findPeopleGroups(view: View): void {
  if (view.isStrange) return;
  const already = view.found.filter(({ kind }) => kind === 'BULK_TABLE');
  for (const one of joined(peopleGroups(view))) {
    if (already.some(({ start, end }) => start < one.end && end > one.start)) continue;
    const till = Math.min(one.end, one.start + 600) + NEAR;
    if (TASKS.test(view.text.slice(Math.max(0, one.start - NEAR), till))) continue;
    reportList(view, one, 'together');
  }
}

/** So much around a group is looked at for what is to be done by whom. */
const NEAR = 40;
/** Who does what is agreed among adults. */
const TASKS = /(?:^|\n)[ >•*-]*[A-Z][a-z]+ +(?:will|to) [a-z][^]*\n[ >•*-]*[A-Z][a-z]+ +(?:will|to) [a-z]/;

/** Paragraphs in which several people are named, whoever they are. */
export function peopleGroups(view: View): NamedTogether[] {
  const { anchors } = view;
  const groups: NamedTogether[] = [];
  let capital = 0;
  for (let line = 0; line < anchors.lines;) {
    let last = line;
    while (last + 1 < anchors.lines && (anchors.wordsOf[last + 1] as number) > 0) last++;
    const start = anchors.lineStart[line] as number;
    const end = endOfParagraph(view, line, last);
    const first = capital;
    let forenames = 0;
    let names = 0;
    for (; capital < anchors.capitals && (anchors.capitalStart[capital] as number) < end; capital++) {
      const is = anchors.capitalIs[capital] as number;
      forenames += is & FORENAME;
      names += (is & NO_GUESS) === 0 ? 1 : 0;
    }
    const past = capital;
    let words = 0;
    let commas = 0;
    for (let i = line; i <= last; i++) {
      words += anchors.wordsOf[i] as number;
      commas += anchors.delimiters[4 * i + 1] as number;
    }
    while (
      capital < anchors.capitals &&
      (anchors.capitalStart[capital] as number) < (anchors.lineStart[last + 1] as number)
    )
      capital++;
    line = last + 1;
    if (words < LEAST || end - start > LONGEST) continue;
    const mayBeSmall = commas > 0 && forenames < LEAST && words < MOST_IN_SMALL;
    let group = newGroup(start, words);
    if (names >= LEAST && names * SPARSE >= words) readGroup(view, group, first, past, start, end);
    const isSmall = mayBeSmall && !isEnough(group);
    if (isSmall) readInSmall(view, (group = newGroup(start, words)), start, end);
    if (!isEnough(group) || (isSmall && group.known < LEAST_KNOWN)) continue;
    const told = read(view, group, start, end, isSmall);
    if (told !== undefined) groups.push(told);
  }
  return groups;
}

function newGroup(start: number, words: number): Group {
  return { start: -1, end: start, words, names: new Set(), known: 0, short: 0, titled: 0, register: 0, listed: 0 };
}

/** Of names nobody knows most must stand between signs, and they must be many for the words around. */
function isEnough({ names, known, register, listed, words }: Group): boolean {
  if (names.size < LEAST || (known === 0 && listed * 2 < names.size)) return false;
  return known * 2 >= names.size || register > 0 || names.size * SPARSE_UNKNOWN >= words;
}

/** Who signs the paragraph is none of those it names. */
function endOfParagraph({ anchors, text }: View, first: number, last: number): number {
  const start = anchors.lineStart[last] as number;
  const end = anchors.lineStart[last + 1] as number;
  const isSigned = last > first && end - start < 60 && SIGNED.test(text.slice(start, end));
  return isSigned && !SIGNED.test(text.slice(anchors.lineStart[last - 1], start)) ? start : end;
}

/** A word with these is no name that nobody knows. */
const NO_GUESS = NO_NAME | SHOUTED | WITH_DIGITS;

/** Who signs: a name or two that stand by themselves in the last line. */
const SIGNED = /^[ >]*[A-Z][\w.'’-]*(?: (?:and |& )?[A-Z][\w.'’-]*){0,2}[.!]?\s*$/;

const GREETS =
  /(?:^|\n)[ >]*(?:hi|hello|hey|dear|morning|afternoon|thanks|thank you|ta|cheers|regards|love|from|best|many thanks|kind regards)[, ]{1,2}$/i;
const TITLED = /\b(?:Mrs?|Miss|Ms|Dr|Sir|Cllr|Revd?)\.? $/;

/** In small letters so many must be known forenames. */
const LEAST_KNOWN = 2;

/** "ellis, noor, jake t and samira": names between signs, typed in small letters. */
function readInSmall({ codes, text }: View, group: Group, start: number, end: number): void {
  let from = start;
  let mix = 0;
  // The word before, where it may be a forename whose surname is to follow.
  let first = NOWHERE;
  let firstBits = 0;
  const count = (at: number, to: number, bits: number): void => {
    const name = text.slice(at, to);
    if (group.names.has(name)) return;
    group.names.add(name);
    group.listed++;
    if ((bits & FORENAME) !== 0) group.known++;
    if (/^ [a-z](?![a-z])/.test(text.slice(to, to + 3))) group.short++;
    if (group.start < 0) group.start = at;
    group.end = to;
  };
  for (let i = start; i <= end; i++) {
    const code = i < end ? (codes[i] as number) : 10;
    if ((classOf(code) & LOWER) !== 0) {
      mix = mixed(mix, code);
      continue;
    }
    if (i === from) {
      from = i + 1;
      first = NOWHERE;
      continue;
    }
    const isWhole = from === start || !isLetter(codes[from - 1] as number);
    const bits = isWhole && i - from > 2 ? nameBits(mix) : NO_NAME;
    let mayBeFirst = false;
    if (bits !== NO_NAME) {
      const before = text.slice(Math.max(0, from - 5), from);
      const isBefore = BEFORE_LISTED.test(before);
      const isAfter = LISTED.test(text.slice(i, i + 5));
      const isKnown = (bits & FORENAME) !== 0;
      const isName = isKnown && !isAlsoWord(text.slice(from, i));
      if (isName ? isBefore || isAfter : BETWEEN_SIGNS.test(before) && isAfter) count(from, i, bits);
      else if (bits === 0 && isAfter && first >= 0) count(first, from - 1, firstBits);
      mayBeFirst = code === SPACE && (isKnown || isBefore);
    }
    first = mayBeFirst ? from : NOWHERE;
    firstBits = bits;
    from = i + 1;
    mix = 0;
  }
}

const SPACE = 32;

/** What follows a name among names: a sign, "and", the letter of a surname. */
const LISTED = /^(?:[,;/.()\n]| and\b| & | - | \(| [a-z](?![a-z]))/;
const BEFORE_LISTED = /(?:[,;/:&+] ?| and | - )$/;
/** The same where a dash leads to what is said of the name before: "mia - trainers, leo - gumshield". */
const BETWEEN_SIGNS = /(?:[,;/:&+] ?| and )$/;

function readGroup(view: View, group: Group, first: number, past: number, start: number, end: number): void {
  const { text, anchors } = view;
  let before = NOWHERE;
  let parts = 0;
  for (let i = first; i < past; i++) {
    const from = anchors.capitalStart[i] as number;
    const to = anchors.capitalEnd[i] as number;
    const is = anchors.capitalIs[i] as number;
    const lead = text.slice(Math.max(start, from - 14), from);
    if (TITLED.test(lead)) group.titled++;
    const isKnown = (is & FORENAME) !== 0;
    // A surname, or the second half of a name; "Zak Amiri Nell Dufton" are two.
    const isSecond = from - before === 1 && !(parts > 1 && isKnown);
    parts = isSecond ? parts + 1 : 1;
    // "Y3 Vedant", "GS Sasha", "Also Temperance": what is no name has no second half.
    const isNone = !isSecond && !isKnown && (is & NO_GUESS) !== 0 && ((is & SHOUTED) === 0 || to - from < 4);
    before = isNone ? NOWHERE : to;
    if (isSecond || GREETS.test(lead)) continue;
    const after = text.slice(to, to + 6);
    const isFull = FULL.test(after);
    const begins = BEGINS.test(lead) && !INITIALED.test(lead);
    // Who is written to, and who writes.
    if (
      begins &&
      ((from - start < 4 && CALLED.test(after)) || (end - to < LONGEST_NAME && SIGNS.test(text.slice(to, end))))
    )
      continue;
    const isGuess = (is & NO_GUESS) === 0 && to - from > 2 && (!begins || isFull || SET_OFF.test(after));
    if (!isKnown && !isGuess) continue;
    const name = text.slice(from, to).toLowerCase();
    const isWord = isAlsoWord(name) && !isFull && (begins || !isKnown);
    if (isWord || DAY.test(name) || (!isFull && MONTH.test(name)) || group.names.has(name)) continue;
    group.names.add(name);
    if (isKnown) group.known++;
    if (INITIALED.test(lead)) group.register++;
    if (LISTED.test(after) || BEFORE_LISTED.test(lead)) group.listed++;
    if (isFull && !/[A-Za-z]/.test(text.charAt(to + 2))) group.short++;
    if (group.start < 0) group.start = from;
    group.end = to;
  }
}

/** "Friday", "Thurs", "Mondays"; what may be a forename besides. */
const DAY = /^(?:mon|tues?|weds?|thu|thurs?|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)$/;
const MONTH = /^(?:jan|feb|april|may|june|aug|august|sept?|oct|nov|dec|summer|autumn)$/;

const LONGEST_NAME = 40;
/** The rest of a name and nothing more. */
const SIGNS = /^(?:[ .][A-Z][\w'’-]*){0,2}[\s.!]*$/;
/** "Ruth, first aid slips …" */
const CALLED = /^, [a-z]/;
/** A second word of a name follows. */
const FULL = /^ (?!I['’ ])\p{Lu}/u;

/** Before all places of a text, and beside none. */
const NOWHERE = -9;
const BEGINS = /(?:^|[.!?\n])[ >•*"'-]*$/;
/** "R. Tatlow" */
const INITIALED = /(?:^|[^A-Za-z])[A-Z]\. ?$/;
/** "Twm, hamstring", "Dre x1": what stands behind a name at the beginning of a sentence. */
const SET_OFF = /^(?:[,(]| [(–-]| x?\d)/;

function read(view: View, group: Group, start: number, end: number, isSmall: boolean): NamedTogether | undefined {
  const people = group.names.size;
  if (people * SPARSE < group.words || group.titled * 2 > people) return undefined;
  const said = view.text.slice(Math.max(0, start - 100), Math.min(end, start + 600));
  if (MAIL.test(said) || GREETING.test(view.text.slice(start, end).trim())) return undefined;
  let terms = 0;
  let family = 0;
  view.hasNear(end, end, end - start, 0, (meaning) => {
    if (meaning >= M.FIRST_TERM && meaning <= M.LAST_ABBREVIATED) terms++;
    else if (meaning === M.RELATIVE) family++;
    return false;
  });
  const signs = [
    S.A_GROUP,
    S.howMany(people),
    S.inSixths(S.KNOWN, group.known / people),
    S.inSixths(S.SHORT, group.short / people),
    S.inSixths(S.REGISTER, group.register / people),
    S.inSixths(S.LISTED, group.listed / people),
    S.inBoth(group.known / people, (2 * people) / group.words),
    S.inSixths(S.ADULTS, group.titled / people),
    S.inSixths(S.DENSE, (2 * people) / group.words),
    S.inSixths(S.TERMS, terms / people),
    S.inSixths(S.FAMILY, family / people),
    S.inSixths(S.NUMBERS, (said.match(/\d+/g)?.length ?? 0) / people),
  ];
  if (isSmall) signs.push(S.SMALL);
  return { start: group.start, end: group.end, people, signs, isPlain: false, isSure: false };
}
