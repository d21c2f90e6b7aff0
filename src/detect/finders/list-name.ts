import { classOf, isDigit, isLetter, isUpper, LOWER, UPPER } from '../scan/chars';
import { mixed } from '../scan/lexicon';
import { FORENAME, isForename, isNoName, NO_NAME, nameBits, nameBitsOf } from '../scan/name-words';
import { isAlsoWord } from '../scan/persons';

/** Somebody named on a line of a list. */
export interface Name {
  readonly end: number;
  readonly words: number;
  readonly known: boolean;
  /** Surname first, or an initial: as registers are written. */
  readonly register: boolean;
  /** "Callum W": a forename and a letter. */
  readonly short?: boolean;
}

/** "CO – 8R", "MK: on track": two or three letters for somebody, at the beginning of a line. */
const INITIALS =
  /^((?:[A-Z]\.){2,3}|[A-Z]\. ?(?:Mc|O')[A-Z]\.|[A-Z]{2}(?= ?(?:[–,:(|\t\n-]|$))|[A-Z]{3}(?= ?(?:[–,(|\t\n-]|$)))/;
const SUBJECTS =
  /^(?:EN|MA|SC|HI|GG|GE|FR|SP|PE|RE|DT|IT|CS|MU|AR|DR|BI|CH|PH|AM|PM|HT|TA|PP|PS|CC|BC|FW|TO|NB|ICT|PSH|SLT|DSL|SEN|HOY|HOD|TBC|TBA|NOR|PTA|FYI|KS|EY|GP|ID|UK|US|NO|OK|Q|A|VAT|PO|EAL|FSM|EHC|LAC|CIN|CP|PPG|AEN|ADY|ALN|DOB|UPN|ULN|NHS)$/;

/** The letters a line begins with, where they stand for somebody. */
export function initialsAt(line: string, from: number): string | undefined {
  const initials = INITIALS.exec(line.slice(from, from + 8))?.[1];
  return initials === undefined || SUBJECTS.test(initials) ? undefined : initials;
}

/** Where a name may begin that is typed in small letters, and the two words that may be it. */
const IN_SMALL =
  /(^[\s>•*–-]*|[,;&/:(+] *| and | a | [–-] )([a-z]{3}[a-z'-]*)(?:( )([a-z'-]+))?(?=$| ?[,;&/(.!?\n]| and | a | [–-] | [a-z\d])/g;

/** Gives names in small letters their capitals; the line stays as long as it is. */
export function withCapitals(line: string): string {
  return line.replace(IN_SMALL, (all, before: string, one: string, space?: string, next?: string) => {
    if (!isForename(one) || isAlsoWord(one)) return all;
    const after = space === undefined || next === undefined ? '' : space + (isNoName(next) ? next : raised(next));
    return before + raised(one) + after;
  });
}

/** Gives the first word of a line its capital where no word of the language is known that looks like it. */
export function withFirstCapital(line: string): string {
  return line.replace(/^([\s>•*–-]*)([a-z]{3}[a-z'-]*)/, (all, before: string, word: string) =>
    nameBitsOf(word) === 0 ? before + raised(word) : all,
  );
}

function raised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Where the words with capitals at the end of a stretch begin. */
export function tailOf(text: string): number {
  return text.length - (/\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){0,2}$/u.exec(text)?.[0].length ?? 0);
}

/** The name that begins at `from`; undefined when none does. */
export function nameAt(line: string, from: number): Name | undefined {
  let words = 0;
  let full = 0;
  let known = false;
  let end = from;
  let at = from;
  let shouted = 0;
  let small = false;
  let isWide = false;
  let comma = false;
  let register = false;
  while (words < 4) {
    const word = readWord(line, at);
    if (word === undefined) break;
    const { stop, isKnown, isInitial, isAll } = word;
    const isDotted = isInitial && line.charCodeAt(stop) === FULL_STOP;
    if (word.isNoName && !isKnown && !isDotted && !(isInitial && words > 0)) break;
    // "Oakley Sheard EHCP": capitals after small letters are no name; "ABREU Ines" is one.
    if (isAll && stop - at < 6 && words > 0 && shouted === 0 && !isKnown) break;
    // "Gwen Tomos Bl 3", "Jodie Marsh Yr 9": a year is no name.
    if (words > 1 && stop - at < 3 && line.charCodeAt(stop) === SPACE && isDigit(line.charCodeAt(stop + 1))) break;
    // "J. Holt", "J.Holt"
    if (words === 1 && full === 0 && word.hasSmallSecond && line.charCodeAt(from + 1) === FULL_STOP) register = true;
    words++;
    if (isAll) shouted++;
    else if (!isInitial) small = true;
    if (!isInitial) full++;
    if (isKnown && !isInitial) known = true;
    if (isWide) comma = true;
    const isStopped = line.charCodeAt(stop) === FULL_STOP;
    end = isStopped ? stop + 1 : stop;
    if (isStopped && !isInitial) break;
    const gap = gapAt(line, end);
    if (gap === 0 && !(isInitial && isStopped)) break;
    if (gap > 1 || (gap === 1 && line.charCodeAt(end) !== SPACE)) {
      // A surname, a comma or a wide gap, a forename.
      if (words > 2 || isWide || (shouted > 0 && isInitial)) break;
      isWide = true;
    }
    at = end + gap;
  }
  if (full === 0) return undefined;
  register ||=
    comma ||
    (words === 2 && full === 1) ||
    (small && isUpper(line.charCodeAt(from)) && isUpper(line.charCodeAt(from + 1)));
  return { end, words, known, register, short: known && words === 2 && full === 1 };
}

const FULL_STOP = 46;
const AT_SIGN = 64;
const SPACE = 32;
const COMMA = 44;
const TAB = 9;
const WIDEST_GAP = 12;
const LONGEST_WORD = 24;

/** How many characters may stand between a name's words: one comma with or without a space, a tab, or spaces. */
function gapAt(line: string, from: number): number {
  const code = line.charCodeAt(from);
  if (code === COMMA) return line.charCodeAt(from + 1) === SPACE ? 2 : 1;
  if (code === TAB) return 1;
  let gap = 0;
  while (gap < WIDEST_GAP && line.charCodeAt(from + gap) === SPACE) gap++;
  return gap;
}

/** A word with a capital that can be part of a name. */
interface NamePart {
  readonly stop: number;
  readonly isKnown: boolean;
  readonly isNoName: boolean;
  readonly isInitial: boolean;
  readonly isAll: boolean;
  readonly hasSmallSecond: boolean;
}

function readWord(line: string, from: number): NamePart | undefined {
  if (!isUpper(line.charCodeAt(from))) return undefined;
  let stop = from;
  let mix = 0;
  let first = -1;
  let upper = 0;
  let lower = 0;
  for (; ; stop++) {
    let code = line.charCodeAt(stop);
    if (code === 0x2019) code = 39;
    const cls = classOf(code);
    if ((cls & UPPER) !== 0) upper++;
    else if ((cls & LOWER) !== 0) lower++;
    else if (code !== 39 && code !== 45) break;
    else if (first < 0) first = nameBits(mix);
    mix = mixed(mix, code);
  }
  const length = stop - from;
  const next = line.charCodeAt(line.charCodeAt(stop) === FULL_STOP ? stop + 1 : stop);
  if (length > LONGEST_WORD || (lower > 0 && upper > 3) || isDigit(next) || next === AT_SIGN) return undefined;
  if (!isLetter(line.charCodeAt(stop - 1))) return undefined;
  const bits = nameBits(mix);
  return {
    stop,
    isKnown: ((bits | Math.max(first, 0)) & FORENAME) !== 0,
    isNoName: (bits & NO_NAME) !== 0,
    isInitial: length === 1,
    isAll: length > 1 && lower === 0,
    hasSmallSecond: (classOf(line.charCodeAt(from + 1)) & LOWER) !== 0,
  };
}
