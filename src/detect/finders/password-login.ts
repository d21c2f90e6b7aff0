import type { Confidence } from '../kinds';
import * as M from '../data/meanings';
import { STRUCTURE, type View } from '../scan/view';
import { addPlain } from './judge';
import { isNoValue, looksSecret } from './password-words';

// Secrets that no word right before them names: after a user's name, in rows below a heading, in an answer, in what somebody
// was told to type.

/**
 * What follows a login, and another one: "bursar / Fox7!den", "admin:hT9$kLm2", "or bursar2 / Fox8!den", "HALL-GUEST" and below it
 * "Key: fox8den".
 */
const LOGIN =
  /^(?:[^\S\n]{0,2}[:=-]|[.,;:)])?[^\S\n]{0,2}(?:are |is |as |with |of |like |or |and )?[^\s/:|,]{3,40}(?: ?[/|:] ?|,?\s(?:> )?key:? )([^\s/|]{6,40})(?=[\s,;)]|$)/i;

/** "Wifi: SchoolGuest / Qwerty123", "log in with bursar / Fox7!den": a user and a secret with no word before it. */
export function findLogin(view: View, labelEnd: number): void {
  const after = view.text.slice(labelEnd, labelEnd + 100);
  let found = LOGIN.exec(after);
  for (let from = labelEnd; found !== null;) {
    const secret = found[1] ?? '';
    if (!addSecret(view, from + found[0].length - secret.length, secret, 'medium')) return;
    from += found[0].length;
    found = LOGIN.exec(view.text.slice(from, from + 100));
  }
}

/** Reports what looks like a secret; signs of the sentence around it are left off. */
function addSecret(view: View, start: number, given: string, confidence: Confidence, isPin = false): boolean {
  const from = start + (/^["'(]*/.exec(given)?.[0].length ?? 0);
  const secret = trimmed(view.text.slice(from, start + given.length));
  if (!looksSecret(secret) && !(isPin && /^(?:\d{4,8}|\d{3}[ -]\d{3})$/.test(secret))) return false;
  addPlain(view, 'PASSWORD', from, from + secret.length, confidence, [STRUCTURE, { what: 'label', label: 'password' }]);
  return true;
}

function trimmed(word: string): string {
  return word.replace(/["'.,;:)?]+$/, '');
}

/** "Use Willow-92-Tree as the password", "Willow-92-Tree is the password", "482 913 is your … code". */
const BEFORE = /(?:^|\s)(\d{3}[ -]\d{3}|\S{4,40})\s(?:is|as|for)\s(?:the|your|its|my)\s(?:[\w']+\s){0,2}$/i;

/** The value stands before its label. */
export function findBefore(view: View, labelStart: number, isPin: boolean): void {
  const before = view.text.slice(Math.max(view.from, labelStart - 80), labelStart);
  const found = BEFORE.exec(before);
  const word = found?.[1] ?? '';
  if (found !== null && (!isPin || /^\d[\d -]+$/.test(word)))
    addSecret(view, labelStart - before.length + found.index + found[0].indexOf(word), word, 'high', isPin);
}

/**
 * "I told her Penguin!Chair", "tried Finch12", "Use Larch-20", "it's now Bluebell47", "all Exams.June25": what stands before a
 * secret that is handed over.
 */
const HANDED =
  /(?:[:,=/(–-]|\b(told \w+|typing|typed|tried|trying|entered)|\b(?:try|use|using|with|word|now|be|is|its|it|it's|one|need|then|and|or|all|both|i))(?: now| in| it's| it was)? ["'(]?(?=(\S{6,40}))/gi;
/** What follows it is who logs in. */
const WHO =
  /\b(?:user ?(?:name|id)?|log ?[io]n|account|id|as|ssid|network|name|called)[^\w\n]*(?:(?:is|with|now|will be)[^\w\n]*)?$/i;
const WHO_BEFORE = 24;
/** Letters of both sizes or signs, and digits or signs: no name of a user or a file, no order number, nothing of a program. */
const STRONG =
  /^(?![@#]|.*\.[a-z]{3}x?$)(?:(?=.*[a-z]{2})|(?=.*\d)(?=.*[!#$%&*+^~])(?=.*[a-z]))(?=.*[A-Z!#$%&*+^~])(?=.*[\d!$%^~])[\w!#$%&*+^~.@-]{7,24}$/;
const MAY_BE_STRONG = /[A-Za-z!#$%&*+^~.-]\d|\d[A-Za-z!#$%&*+^~]|[a-z][!$%^~][A-Za-z]/;
const REACH = 160;
const MOST_APART = 32;
const MOST_HANDED = 12;

/**
 * Secrets handed over near a word for a password or for being locked out, over a few lines and from `least` on; `isNamed`: a
 * password is spoken of, so that weaker ones count on its own line and after what was told or typed. Returns up to where it looked.
 */
export function findHanded(view: View, labelStart: number, labelEnd: number, least: number, isNamed: boolean): number {
  const to = labelEnd + REACH;
  // Labels right after each other have the same neighbours.
  if (least - to > -MOST_APART) return least;
  const from = Math.max(view.from, labelStart - REACH, Math.min(least, labelStart));
  const near = view.text.slice(from, to);
  if (!isNamed && !MAY_BE_STRONG.test(near)) return to;
  const [line = ''] = near.slice(labelEnd - from).split('\n', 1);
  let looked = 0;
  for (const found of near.matchAll(HANDED)) {
    if (++looked > MOST_HANDED) break;
    const word = found[2] ?? '';
    const start = from + (found.index ?? 0) + found[0].length;
    const secret = trimmed(word);
    const isWho = WHO.test(view.text.slice(Math.max(from, start - WHO_BEFORE), start));
    const isOwn = isNamed && start > labelEnd && start < labelEnd + line.length && /[a-z]{3}/.test(secret);
    if (((isNamed && found[1] !== undefined) || (!isWho && (isOwn || STRONG.test(secret)))) && looksSecret(secret))
      addSecret(view, start, word, isMeeting(view, start) ? 'low' : 'medium');
  }
  return to;
}

/** Passcodes of video meetings and telephone conferences are ordinary in invitations. */
export function isMeeting(view: View, labelStart: number): boolean {
  const before = view.text.slice(Math.max(view.from, labelStart - 220), labelStart).toLowerCase();
  return (
    /(?:meeting id|zoom|teams meeting|conference id|webinar|dial.in|google meet|join (?:the )?meeting)(?![^]*\b(?:account|log ?in)\b)/.test(
      before,
    ) && !/\n\s*\n\s*\n/.test(before)
  );
}

/** "4471", "1979#", "C2580Y" after what says that it is one, on the line of a code. */
const CODE_LATER =
  /^(?! pad)[^\n?!.]{0,90}?(?:[:,=–-]|\?{1,3} is it|\b(?:is|was|be|type|it's|its|now|pin|code|number|keypad|combination))(?: now)? (?=([A-Z*]?\d{4,6}[A-Z#*]?|[A-Z]\d{2,4}[A-Z]|\d\d[-.]\d\d(?:[-.]\d\d)?)(?:[.,!;)?]?\s|[.,!;)?]?$))/i;

/** "Alarm PIN changed after the weekend, the new one is 4471." */
export function findCodeLater(view: View, labelEnd: number): void {
  const found = CODE_LATER.exec(view.text.slice(labelEnd, labelEnd + 100));
  if (found === null) return;
  const code = found[1] ?? '';
  const start = labelEnd + found[0].length;
  const isOther = (meaning: number): boolean => meaning <= M.L_CALL && meaning !== M.L_PIN && meaning !== M.L_NEUTRAL;
  if (/^(?:19|20)\d\d$/.test(code) || view.hasNear(start, start, start - labelEnd, 0, isOther)) return;
  addPlain(view, 'PASSWORD', start, start + code.length, 'medium', [{ what: 'label', label: 'pin' }]);
}

/** ", kitchen door 7788", " alarm 6642": what another code opens, right behind the first. */
const ANOTHER =
  /^[#*]?[,;]?(?: and)?(?: the)?(?: [a-z]+){0,2} (?:door|gate|alarm|safe|lock|padlock|shed|box|cupboard|barrier|shutter)(?: is| code| pin|:)? (?=(\d{4,6})[#*]?(?![\w-]))/i;
const MOST_OTHERS = 6;

/** Codes in a row behind one that was found. */
export function findOthers(view: View, end: number): void {
  let at = end;
  for (let n = 0; n < MOST_OTHERS; n++) {
    const found = ANOTHER.exec(view.text.slice(at, at + 60));
    if (found === null) return;
    const start = at + found[0].length;
    at = start + (found[1] ?? '').length;
    if (/^(?:19|20)\d\d$/.test(found[1] ?? '')) return;
    addPlain(view, 'PASSWORD', start, at, 'medium', [{ what: 'label', label: 'pin' }]);
  }
}

/** "set the password as purple rabbit teapot nine with spaces": words, and how they are written. */
const SPELT =
  /^[^\n.?!]{0,40}?\b(?:as|is|to|be|:) (?=([a-z]{3,10}(?: [a-z]{3,10}){2,4}?),? (?:with (?:the )?spaces|no spaces|all (?:one word|lower ?case)))/;

export function findSpelt(view: View, labelEnd: number): void {
  const after = view.text.slice(labelEnd, labelEnd + 130);
  const found = after.includes('spaces') || after.includes('all ') ? SPELT.exec(after) : null;
  const phrase = found?.[1] ?? '';
  if (found === null || phrase.split(' ').some(isNoValue)) return;
  const start = labelEnd + found[0].length;
  addPlain(view, 'PASSWORD', start, start + phrase.length, 'medium', [{ what: 'label', label: 'password' }]);
}

/** The rest of a line, and what stands on the next one after at most a user or a few words. */
const NEXT_LINE =
  /^([^\n]{0,80})\n(?:[> \t]{0,4}\n){0,2}[> \t]{0,4}(?:[^\n:/=]{0,24}?(?:: ?| ?[/=] ?|\b(?:is|its|it's) ))?(\S{4,40})(?=(\s{0,4}$|\s{0,4}\n)|\s)/i;
const ASKS = /\?|what|anyone/i;
const SAYS_BELOW = /below|follow|\bhere\b|this\b/i;

/** "What's the gate code?" and below it "4471"; "Password below." and two lines on "Fox7den", alone on its line. */
export function findOnNextLine(view: View, labelStart: number, labelEnd: number, isPin: boolean): void {
  const after = view.text.slice(labelEnd, labelEnd + 200);
  const found = after.includes('\n') ? NEXT_LINE.exec(after) : null;
  if (found === null) return;
  const [all, rest = '', word = '', isAlone] = found;
  const line =
    (view.text
      .slice(Math.max(view.from, labelStart - 60), labelStart)
      .split('\n')
      .pop() ?? '') + rest;
  if (ASKS.test(line) || (isAlone !== undefined && (SAYS_BELOW.test(line) || !/\w/.test(line))))
    addSecret(view, labelEnd + all.length - word.length, word, 'medium', isPin);
}

const LONGEST_LINE = 120;
/** "Ada - ada3b - redfox22", "Ada: redfox22". */
const ROW = /^[^\n]{2,40}?(?: [/|=-] |[,:\t] ?)(?:([\w.-]{3,30})(?: [/|=-] |[,:\t] ?))?([^\s,]{4,40})[ \t]{0,4}$/;

/** "Class logins 3B", and below it a row for each pupil. Returns up to where rows are read. */
export function findRows(view: View, labelEnd: number, least: number, isPin: boolean): number {
  const { text } = view;
  let at = text.indexOf('\n', labelEnd) + 1;
  if (at < Math.max(1, least) || at - labelEnd > LONGEST_LINE) return least;
  const secrets: [start: number, end: number][] = [];
  for (;;) {
    const line = text.slice(at, at + LONGEST_LINE).split('\n', 1)[0] ?? '';
    const [, login, secret = ''] = ROW.exec(line) ?? [];
    // "Name, User name, Password" stands above the rows of some lists.
    const isHeader = secrets.length === 0 && isNoValue(secret);
    const isCode = isPin && /^\d{4,8}$/.test(secret);
    if (!isHeader && !isCode && !looksSecret(secret) && (login === undefined || !/^[A-Za-z]+$/.test(secret))) break;
    const start = at + line.lastIndexOf(secret);
    if (!isHeader) secrets.push([start, start + secret.length]);
    at += line.length + 1;
  }
  if (secrets.length < 2) return least;
  for (const [start, end] of secrets)
    addPlain(view, 'PASSWORD', start, end, 'medium', [{ what: 'table', label: 'password' }]);
  return at;
}
