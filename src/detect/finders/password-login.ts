import type { Confidence } from '../kinds';
import { STRUCTURE, type View } from '../scan/view';
import { addPlain } from './judge';
import { looksSecret } from './password-words';

// Secrets that no word right before them names: after a user's name, in rows below a heading, in an answer, in what somebody
// was told to type.

/** What follows a login, and another one: "bursar / Fox7!den", "admin:hT9$kLm2", "or bursar2 / Fox8!den". */
const LOGIN =
  /^(?:[^\S\n]{0,2}[:=-]|[.,;:)])?[^\S\n]{0,2}(?:are |is |as |with |of |like |or |and )?[^\s/:|]{3,40} ?[/|:] ?([^\s/|]{6,40})(?=[\s,;)]|$)/;
/** "I've reset your login, it's now Autumn2026!". */
const NOW = /^,? (?:and |so )?(?:it's|it is|its|they are)(?: now)? (\S{6,40})(?=\s|$)/;
/** "user exam01 to exam20", and below it "all Exams.June25". */
const ALL = /^:? [^\s,:]{3,40}(?: (?:to|-) [^\s,:]{3,40})?(?:,|\n| -)? ?(?:> ?)?(?:all|both) (\S{6,40})/;

/** "Wifi: SchoolGuest / Qwerty123", "log in with bursar / Fox7!den": a user and a secret with no word before it. */
export function findLogin(view: View, labelEnd: number): void {
  const after = view.text.slice(labelEnd, labelEnd + 100);
  let found = LOGIN.exec(after) ?? NOW.exec(after) ?? ALL.exec(after);
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
  const secret = view.text.slice(from, start + given.length).replace(/["'.,;:)?]+$/, '');
  if (!looksSecret(secret) && !(isPin && /^(?:\d{4,8}|\d{3}[ -]\d{3})$/.test(secret))) return false;
  addPlain(view, 'PASSWORD', from, from + secret.length, confidence, [STRUCTURE, { what: 'label', label: 'password' }]);
  return true;
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

/** "I told her Penguin!Chair", "tried Finch12": near a word for password what somebody was told or typed. */
const TOLD = /\b(?:told \w+|typing|typed|tried|trying|entered)(?: in)?(?: it's| it is| it was)? (\S{6,40})/gi;

export function findTold(view: View, labelStart: number, labelEnd: number): void {
  const from = Math.max(view.from, labelStart - 160);
  for (const found of view.text.slice(from, labelEnd + 60).matchAll(TOLD)) {
    const word = found[1] ?? '';
    addSecret(view, from + (found.index ?? 0) + found[0].length - word.length, word, 'medium');
  }
}

/** The rest of a line, and what stands on the next one after at most a user or a few words. */
const NEXT_LINE =
  /^([^\n]{0,80})\n(?:[> \t]{0,4}\n){0,2}[> \t]{0,4}(?:[^\n:/=]{0,24}?(?:: ?| ?[/=] ?|\b(?:is|its|it's) ))?(\S{4,40})(?=(\s{0,4}$|\s{0,4}\n)|\s)/i;
const ASKS = /\?|what/i;
const SAYS_BELOW = /below|follow|\bhere\b|this\b/i;

/** "What's the gate code?" and below it "4471"; "Password below." and two lines on "Fox7den", alone on its line. */
export function findOnNextLine(view: View, labelStart: number, labelEnd: number, isPin: boolean): void {
  const found = NEXT_LINE.exec(view.text.slice(labelEnd, labelEnd + 200));
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
const ROW = /^[^\n]{2,40}?(?: [/|-] |[,:\t] ?)(?:([\w.-]{3,30})(?: [/|-] |[,:\t] ?))?([^\s,]{4,40})[ \t]{0,4}$/;

/** "Class logins 3B", and below it a row for each pupil. Returns up to where rows are read. */
export function findRows(view: View, labelEnd: number, least: number): number {
  const { text } = view;
  let at = text.indexOf('\n', labelEnd) + 1;
  if (at < Math.max(1, least) || at - labelEnd > LONGEST_LINE) return least;
  const secrets: [start: number, end: number][] = [];
  for (;;) {
    const line = text.slice(at, at + LONGEST_LINE).split('\n', 1)[0] ?? '';
    const [, login, secret = ''] = ROW.exec(line) ?? [];
    if (!looksSecret(secret) && (login === undefined || !/^[A-Za-z]+$/.test(secret))) break;
    const start = at + line.lastIndexOf(secret);
    secrets.push([start, start + secret.length]);
    at += line.length + 1;
  }
  if (secrets.length < 2) return least;
  for (const [start, end] of secrets)
    addPlain(view, 'PASSWORD', start, end, 'medium', [{ what: 'table', label: 'password' }]);
  return at;
}
