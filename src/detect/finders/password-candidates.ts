import * as M from '../data/meanings';
import { isAlnum, isBlank, isDigit } from '../scan/chars';
import type { View } from '../scan/view';
import { isNoValue, looksSecret } from './password-words';

// Whatever may be a password or a code near words that speak of them: what stands around it decides (password-odds.ts).

/** What a candidate looks like, as numbers: the weights have a place for each. */
export const PIN = 0;
export const YEAR = 1;
/** "C1379Y" */
export const LETTERED = 2;
/** "731 204", "44-18-93", "1 9 0 4" */
export const GROUPS = 3;
/** "Harbour58" */
export const STRONG = 4;
/** "redfox22" */
export const MIXED = 5;
/** "purple-kettle-seven" */
export const JOINED = 6;
export const CAPITAL = 7;
export const SMALL = 8;
/** "velvet tractor noodle" */
export const PHRASE = 9;
export const QUOTED = 10;
export const LONG = 11;

/** What may be a secret. Offsets of the stretch, end exclusive. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly shape: number;
}

/** So far before and after a word that speaks of secrets a candidate may stand. */
const BEFORE = 100;
const AFTER = 220;
/** Whoever writes to somebody hands over no more in a stretch of text. */
const MOST = 120;
const LONGEST = 80;
const LONGEST_SECRET = 64;

/** Does mark number `i` speak of passwords, codes, what is locked, or who gets in? */
export function speaksOfSecrets(view: View, i: number): boolean {
  const meaning = view.marks.meaning[i] as number;
  // "code" and "cod", but neither "number" nor "id".
  if (meaning === M.L_NEUTRAL) return (view.code(view.marks.start[i] as number) | 32) === LETTER_C;
  return (meaning >= M.L_PASSWORD && meaning <= M.L_KEY) || meaning === M.ACCESS || meaning === M.LOCKED;
}

const LETTER_C = 99;

/** Near these words too may be the secret; near the others only what holds digits or signs. */
function isNamed(meaning: number): boolean {
  return (meaning >= M.L_PASSWORD && meaning <= M.L_USER) || meaning === M.ACCESS;
}

/** Candidates in order, none inside another. */
export function secretCandidates(view: View): readonly Candidate[] {
  const { marks } = view;
  const found: Candidate[] = [];
  let done = view.from;
  for (let i = 0; i < marks.count && found.length < MOST; i++) {
    if (!speaksOfSecrets(view, i)) continue;
    const meaning = marks.meaning[i] as number;
    const from = Math.max(done, (marks.start[i] as number) - BEFORE);
    const to = Math.min(view.to, (marks.end[i] as number) + AFTER);
    if (to > from) done = addBetween(view, from, to, isNamed(meaning), found);
  }
  return found;
}

/** Goes from one run of characters without blanks to the next. Returns where it stopped. */
function addBetween(view: View, from: number, to: number, isWordToo: boolean, into: Candidate[]): number {
  let i = from;
  // The region may begin within one.
  if (i > view.from) while (i < to && !isBetween(view.code(i - 1))) i++;
  while (i < to) {
    if (isBetween(view.code(i))) {
      i++;
      continue;
    }
    const start = i;
    let digits = 0;
    let inner = 0;
    for (; !isBetween(view.code(i)); i++) {
      const code = view.code(i);
      if (isDigit(code)) digits++;
      else if (!isAlnum(code)) inner++;
    }
    if (i - start > LONGEST || into.length >= MOST) continue;
    const isWord = isWordToo && (isAfterJoint(view, start) || !isAlnum(view.code(start)));
    // "Fox!den", not "den.": the sentence's own signs stand at its end.
    if (digits > 0 || isWord || (inner > 0 && inner > endSigns(view, i)))
      i = Math.max(i, addRun(view, start, i, digits > 0, isWord, into));
  }
  return i;
}

/** How many signs stand at the end of a run. */
function endSigns(view: View, end: number): number {
  let count = 0;
  while (end - count > view.from && !isAlnum(view.code(end - count - 1))) count++;
  return count;
}

function isBetween(code: number): boolean {
  return isBlank(code) || code === 44 || code === 59 || code === 124;
}

const OPENING = /^["'“‘(`*[<_]+/;
const CLOSING = /(?:["'”’`.:)?\]>]|\*(?=\*|$))+$/;
/** "Code:X4590", "pw=x", "rwhitmore/Kestrel_402": what stands before the value in the same run. */
const LEAD = /^(?:[A-Za-z]{2,20}[:=]+|[\w.]{3,30}\/(?=[^/]+$))/;
const GROUPED =
  /^(?:\d{3,4}(?: \d{3,4}){1,2}|\d{2}[-.]\d{2}[-.]\d{2}|\d(?:[ -]\d){3,7}|\d{2} \d{2}(?: \d{2})?)(?![\w/:-]| ?%)/;
const SPOKEN = /^[a-z]{3,10}(?: [a-z]{3,10}){2,4}(?=[.,;)]|\n|$| \()/;
const WORD = /^[\p{L}'-]{3,}$/u;
const IS_JOINED = /^[A-Za-z]{2,}(?:[-._][A-Za-z]{2,}){1,4}$/;
const LONGEST_JOINT = 10;
const JOINTS = new Set(
  "is as to be now it's its word pw with use try and yw are still currently called password cyfrinair".split(' '),
);

/** Adds what a run may be. Returns where to go on. */
function addRun(view: View, from: number, to: number, hasDigit: boolean, isWord: boolean, into: Candidate[]): number {
  const given = view.text.slice(from, to);
  const opening = OPENING.exec(given)?.[0].length ?? 0;
  const lead = LEAD.exec(given.slice(opening))?.[0].length ?? 0;
  const start = from + opening + lead;
  const bare = view.text.slice(start, to).replace(CLOSING, '');
  // "Tuesday!" ends a sentence, "Summer2026!" may be all of it.
  const word = /^\p{L}+!+$/u.test(bare) ? bare.replace(/!+$/, '') : bare;
  if (word === '') return to;
  const add = (length: number, shape: number): number => {
    into.push({ start, end: start + length, shape });
    return start + length;
  };
  if (hasDigit) {
    const groups = /^\d/.test(word) ? (GROUPED.exec(view.text.slice(start, start + 24))?.[0].length ?? 0) : 0;
    if (groups > word.length) return add(groups, GROUPS);
  }
  const plain = plainShape(word, hasDigit);
  if (plain !== undefined) return add(word.length, plain);
  if (!isWord || !WORD.test(word) || isNoValue(word)) return to;
  // "the password keeper for the kiosk": after a word, a small one that goes on is part of what is said.
  if (opening + lead === 0 && !isAfterSign(view, from) && /^\p{Ll}[^\n]* \p{Ll}/u.test(view.text.slice(start, to + 2)))
    return to;
  const phrase = SPOKEN.exec(view.text.slice(start, start + 60))?.[0] ?? '';
  if (phrase !== '' && !phrase.split(' ').some(isNoValue)) return add(phrase.length, PHRASE);
  return add(word.length, opening > 0 ? QUOTED : /^\p{Lu}/u.test(word) ? CAPITAL : SMALL);
}

/** Addresses, of the web and in old directories ("HOU/ECT@ECT"), and encoded bytes. */
const NO_SECRET = /^(?:https?:|www\.|mailto:)|@.*\.|\//i;

/** The shape of a secret that looks like no word. */
function plainShape(word: string, hasDigit: boolean): number | undefined {
  if (hasDigit) {
    if (/^[*#]?\d{4,8}[#*]?$/.test(word)) return /^(?:19|20)\d\d$/.test(word) ? YEAR : PIN;
    if (/^(?:[A-Z]{1,2}\d{3,6}[A-Z]?|\d{3,6}[A-Z])[#*]?$/i.test(word)) return LETTERED;
    if (/^\d{2,6}(?:-\d{2,6}){2,}$/.test(word)) return word.length > 24 ? LONG : GROUPS;
    if (/^\d(?:-\d){3,7}$/.test(word)) return GROUPS;
  }
  if (word.length > LONGEST_SECRET || isNoValue(word) || NO_SECRET.test(word)) return undefined;
  if (looksSecret(word)) {
    if (word.length > 24) return LONG;
    return /[a-z]/.test(word) && /[A-Z]/.test(word) ? STRONG : MIXED;
  }
  return IS_JOINED.test(word) ? JOINED : undefined;
}

/** "Kofi – ka1, hen": a login and its word. */
const IS_LOGIN = /[\w.]\d{1,4}, ?$/;

/** "password: x", "– x" */
function isAfterSign(view: View, start: number): boolean {
  const sign = view.code(endBefore(view, start) - 1);
  if (sign === 44) return IS_LOGIN.test(view.text.slice(Math.max(view.from, start - 24), start));
  return sign === 58 || sign === 61 || sign === 45 || sign === 47 || sign === 0x2013;
}

/** Where what stands before a place ends, blanks left out. */
function endBefore(view: View, start: number): number {
  let end = start;
  while (end > view.from && isBlank(view.code(end - 1))) end--;
  return end;
}

/** The same, or "is x", "with x". */
function isAfterJoint(view: View, start: number): boolean {
  if (isAfterSign(view, start)) return true;
  const end = endBefore(view, start);
  let from = end;
  while (from > view.from && end - from < LONGEST_JOINT && !isBlank(view.code(from - 1))) from--;
  return JOINTS.has(view.text.slice(from, end).toLowerCase());
}
