import * as M from '../data/meanings';
import type { Confidence, Evidence } from '../kinds';
import { isBlank } from '../scan/chars';
import type { Cell } from '../scan/table';
import { STRUCTURE, type View } from '../scan/view';
import { addPlain } from './judge';

// Passwords and PINs: a label, then a colon, an equals sign or "is", then the value. Traps measured on mail: "password
// protected", "password is case sensitive", "Password: Date of Birth", policies, meeting passcodes (low).
const FUNCTION_WORDS = new Set(
  'the was are been has have had will would can could should must may might protected protection reset resets resetting policy policies reminder reminders required requirement field manager managers incorrectly incorrect correct none n/a too and case sensitive see letter not for from with without its your you our their his her this that these those then when where which who please changed change expired expires expiry invalid valid same different strong weak secure stored sent separately overleaf below above attached enclosed following date birth name number if/when unknown blank empty hidden file files page pages screen hash hashes box again only also yet still now next prompt prompts generator generators rotation rules rule guidance length complexity security safety sharing shared hint hints question questions recovery via using used tba tbc tbd later soon off out than but what how why because all any each every some least minimum maximum unique new old original initial temporary given issued supplied provided set made chosen created needed being never always known both either work works working wrong right longer longest there here asked ask email letters characters digits long short between within during before after until one two three xxx xxxx xxxxx xxxxxx yours mine himself herself forgotten lost stolen entered enter typed type field(s) list lists database lookup encryption encrypted hashing cracking crackers cracker aging ageing authentication etc string strings based less free login logins username usernames user users account accounts'.split(
    ' ',
  ),
);
/** "Password reset requested at 10:15". */
const HOUR_OR_DAY = /^\d{1,2}(?:[:.]\d\d(?:[ap]m)?|[/.-]\d{1,2}[/.-]\d{2,4})$/i;
/** The same word as the label: "Username: / Password:" on a form. */
const FORM_WORDS =
  /^(?:password|passwords|username|user|login|pin|email|confirm|repeat|forgot|enter|type|choose|submit|remember|sign|log)$/i;

interface Value {
  readonly start: number;
  readonly end: number;
  /** How the value is joined to its label. */
  readonly joint: 'separator' | 'is' | 'plain';
}

export function findPasswords(view: View): void {
  const { marks } = view;
  for (let i = 0; i < marks.count; i++) {
    const meaning = marks.meaning[i] as number;
    if (meaning === M.L_USER) findLogin(view, marks.end[i] as number);
    if (meaning !== M.L_PASSWORD && meaning !== M.L_PIN) continue;
    const end = marks.end[i] as number;
    const start = onLastLine(view, marks.start[i] as number, end);
    if (meaning === M.L_PASSWORD) findValueBefore(view, start);
    const value = valueAfter(view, end);
    if (value !== undefined) judge(view, start, end, value, meaning === M.L_PIN);
  }
}

/** "user: school_admin", and "password:" on the next line: the words of two lines are no label. */
function onLastLine(view: View, start: number, end: number): number {
  return start + view.text.slice(start, end).lastIndexOf('\n') + 1;
}

/** "Use Willow-92-Tree as the password", "Willow-92-Tree is the password". */
const VALUE_BEFORE =
  /(?:\b(?:use|using|enter|type)\s(\S{5,40})\s(?:as|for)|(?:^|\s)(\S{5,40})\sis)\s(?:the|your|its|my)\s$/i;

function findValueBefore(view: View, labelStart: number): void {
  const before = view.text.slice(Math.max(view.from, labelStart - 80), labelStart);
  const found = VALUE_BEFORE.exec(before);
  const word = (found?.[1] ?? found?.[2] ?? '').replace(/^["'(]+|["'),.:;]+$/g, '');
  if (found === null || !/[A-Za-z].*\d|\d.*[A-Za-z]/.test(word) || HOUR_OR_DAY.test(word)) return;
  const start = labelStart - before.length + found.index + found[0].indexOf(word);
  addPlain(view, 'PASSWORD', start, start + word.length, 'high', [STRUCTURE, { what: 'label', label: 'password' }]);
}

/** The value after a label: "Password: x", "password is x", "password for the portal is x", "pw x". */
function valueAfter(view: View, labelEnd: number): Value | undefined {
  let i = labelEnd;
  // "I've reset it to …", "the new passcode is …": some labels hold their joint.
  let joint: Value['joint'] = /(?: to| is)$/i.test(view.text.slice(labelEnd - 3, labelEnd)) ? 'is' : 'plain';
  const use = USED.exec(view.text.slice(labelEnd, labelEnd + 60));
  if (use !== null && joint === 'plain') {
    i += use[0].length;
    joint = 'is';
  }
  const stop = Math.min(view.to, labelEnd + 60);
  let words = 0;
  let lineEnds = 0;
  for (; i < stop;) {
    const code = view.code(i);
    if (code === 10) {
      if (joint !== 'separator' || ++lineEnds > 1) return undefined;
      i++;
    } else if (code === 58 || code === 61) {
      joint = 'separator';
      i++;
      if (view.code(i) === 62) i++;
    } else if (
      isBlank(code) ||
      code === 34 ||
      code === 39 ||
      code === 96 ||
      code === 42 ||
      code === 40 ||
      code === 41 ||
      code === 45 ||
      code === 62 ||
      (code === 44 && joint === 'plain' && words > 0)
    ) {
      i++;
    } else {
      const word = wordAt(view, i);
      const lower = word.toLowerCase();
      if (joint === 'plain' && JOINS.has(lower)) joint = 'is';
      else if (joint === 'is' && AFTER_JOIN.has(lower)) {
        // "is now set to …"
      } else if (joint === 'plain' && words < 6 && isLinking(lower, words)) words++;
      else if (joint === 'separator' && (lower === 'is' || lower === 'the')) words++;
      else return { start: i, end: i + word.length, joint };
      i += word.length;
      if (word.length === 0) return undefined;
    }
  }
  return undefined;
}

const JOINS = new Set("is was will to are now it's yw ydy ydi".split(' '));
const AFTER_JOIN = new Set('now set to still the just currently simply this:'.split(' '));
const FIRST_LINKS = new Set('for on of (for you i we number code has changed set reset below from'.split(' '));

/** "password's x", "password to open the file is x": the joint stands right after the label or at the end of what it is for. */
const USED = /^(?:'s(?= )| (?:to|that) [a-z]+(?: [a-z'-]+){0,6} (?:is|was)(?=[ :]))/;
/** What follows a login: "bursar / Fox7!den", "admin:hT9$kLm2". */
const LOGIN =
  /^(?:[^\S\n]{0,2}[:=-])?[^\S\n]{0,2}(?:are |is |as |with |of )?[^\s/:|]{3,40}(?: ?[/|] ?|: ?)([^\s/|]{6,40})(?=[\s,;)]|$)/;

/** "I've reset your login, it's now Autumn2026!". */
const NOW = /^,? (?:and |so )?(?:it's|it is|its|they are)(?: now)? (\S{6,40})(?=\s|$)/;

/** "Wifi: SchoolGuest / Qwerty123", "log in with bursar / Fox7!den": a user and a secret with no word before it. */
function findLogin(view: View, labelEnd: number): void {
  const after = view.text.slice(labelEnd, labelEnd + 100);
  const login = LOGIN.exec(after) ?? NOW.exec(after);
  const secret = (login?.[1] ?? '').replace(/[.,;:)]+$/, '');
  if (login === null || !/[A-Za-z].*(?:\d|[!@#$%&*?+^~].)|\d.*[A-Za-z]/.test(secret)) return;
  if (/@.*\.|^\d+(?:st|nd|rd|th|am|pm)?$|^(?:year|yr|class|room|office|windows|ks|form)\d+$/i.test(secret)) return;
  const start = labelEnd + login[0].lastIndexOf(login[1] ?? '');
  addPlain(view, 'PASSWORD', start, start + secret.length, 'medium', [STRUCTURE, { what: 'label', label: 'password' }]);
}

/** Words between a label and its joint: "for the pupil portal", "on this laptop", "number", "you need". */
function isLinking(lower: string, words: number): boolean {
  return words === 0 ? FIRST_LINKS.has(lower) : /^[a-z][a-z'/-]*$/.test(lower) && lower.length < 14;
}

/** Up to white space; sentence punctuation, brackets and quotes at the end are left off. */
function wordAt(view: View, start: number): string {
  let end = start;
  while (end < start + 80 && end < view.to) {
    const code = view.code(end);
    if (isBlank(code) || code === 34 || code === 60 || code === 62 || code === 124) break;
    end++;
  }
  while (end > start + 1 && ".,;:)]}?'`*".includes(view.text.charAt(end - 1))) end--;
  return view.text.slice(start, end);
}

function judge(view: View, labelStart: number, labelEnd: number, value: Value, pin: boolean): void {
  const word = view.text.slice(value.start, value.end);
  const lower = word.toLowerCase();
  if (word.length < 3 || word.length > 64 || FUNCTION_WORDS.has(lower) || FORM_WORDS.test(word)) return;
  if (/^(?:https?:|www\.|mailto:)/i.test(word) || /^[^a-z0-9]+$/i.test(word) || /^[*x•.\-_#]+$/i.test(word)) return;
  if (view.code(labelStart - 1) === 47 || view.code(labelEnd) === 46 || view.code(labelStart - 1) === 95) return;
  if (value.joint === 'plain' && HOUR_OR_DAY.test(word)) return;
  const hasDigit = /\d/.test(word);
  const hasSymbol = /[^A-Za-z0-9]/.test(word.replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, ''));
  const mixed = hasDigit || (hasSymbol && !/^[a-z]+(?:[-'/][a-z]+)+$/i.test(word)) || /[a-z][A-Z]/.test(word);
  if (pin) return judgePin(view, labelStart, value, word, hasDigit);
  const confidence = confidenceOf(view, labelStart, value, word, mixed);
  if (confidence === undefined) return;
  const user = view.hasNear(labelStart, value.end, 80, 60, (meaning) => meaning === M.L_USER);
  const seen: Evidence[] = [{ what: 'label', label: 'password' }];
  if (mixed) seen.push(STRUCTURE);
  addPlain(
    view,
    'PASSWORD',
    value.start,
    value.end,
    isMeeting(view, labelStart) ? 'low' : user && confidence !== 'low' ? 'high' : confidence,
    seen,
  );
}

function confidenceOf(
  view: View,
  labelStart: number,
  value: Value,
  word: string,
  mixed: boolean,
): Confidence | undefined {
  if (value.joint === 'separator')
    return isHeading(view, value.end, word) ? (mixed ? 'high' : undefined) : mixed ? 'high' : 'medium';
  if (mixed) {
    if (value.joint === 'is') return 'high';
    return word.length >= 5 && /\d|[A-Za-z][!@#$%&*?+^~]+[A-Za-z]/.test(word) ? 'medium' : 'low';
  }
  const user = view.hasNear(labelStart, labelStart, 60, 0, (meaning) => meaning === M.L_USER);
  if (value.joint === 'is') return endsSentence(view, value.end) && /^[A-Za-z]{4,}$/.test(word) ? 'medium' : undefined;
  return user && endsLine(view, value.end) ? 'medium' : undefined;
}

/** "Password: please use the one on your letter" goes on as a sentence; a value stands alone. */
function isHeading(view: View, end: number, word: string): boolean {
  if (endsSentence(view, end) || !/^[A-Za-z'-]+$/.test(word)) return false;
  return /^(?!(?:username|user|and|login|pin)$)[a-z]+$/i.test(wordAt(view, end + 1));
}

function endsSentence(view: View, end: number): boolean {
  let i = end;
  while (i < end + 3 && (view.code(i) === 32 || view.code(i) === 34 || view.code(i) === 39 || view.code(i) === 41)) i++;
  const code = view.code(i);
  return code === 10 || code === 46 || code === 44 || code === 59 || code === 33 || i >= view.to;
}
function endsLine(view: View, end: number): boolean {
  let i = end;
  while (i < end + 3 && (view.code(i) === 32 || view.code(i) === 46)) i++;
  return view.code(i) === 10 || i >= view.to;
}

function judgePin(view: View, labelStart: number, value: Value, word: string, hasDigit: boolean): void {
  if (!hasDigit || word.length > 24 || !/^[A-Za-z0-9#*-]+$/.test(word) || /^\d+(?:st|nd|rd|th|am|pm|%)$/i.test(word))
    return;
  if (!/\d{3}/.test(word) && !/[A-Za-z]/.test(word)) return;
  const strong = value.joint !== 'plain';
  const upper = view.text.slice(labelStart, labelStart + 3);
  if (
    !strong &&
    upper !== 'PIN' &&
    upper !== 'OTP' &&
    !/^(?:[A-Za-z]\w+ code|key ?safe|use the code \d{4})/i.test(view.text.slice(labelStart, labelStart + 30))
  )
    return;
  addPlain(view, 'PASSWORD', value.start, value.end, isMeeting(view, labelStart) ? 'low' : strong ? 'high' : 'medium', [
    { what: 'label', label: 'pin' },
  ]);
}

/** Passcodes of video meetings and telephone conferences are ordinary in invitations. */
function isMeeting(view: View, labelStart: number): boolean {
  const before = view.text.slice(Math.max(view.from, labelStart - 220), labelStart).toLowerCase();
  return (
    /meeting id|zoom|teams meeting|conference id|webinar|dial.in|google meet|join (?:the )?meeting/.test(before) &&
    !/\n\s*\n\s*\n/.test(before)
  );
}

/** Passwords below a header, in a table that also has a column of logins or names: "sunny451", "4471". */
export function reportColumnPassword(view: View, { start, end }: Cell, besideLogin: boolean): void {
  const word = view.text.slice(start, Math.min(end, start + 65));
  if (word.length < 4 || word.length > 64 || isBlankLike(word)) return;
  const mixed = /\d/.test(word) && /[A-Za-z]/.test(word);
  if (mixed || (besideLogin && !/\s/.test(word)))
    addPlain(view, 'PASSWORD', start, end, 'high', [{ what: 'table', label: 'password' }]);
}

function isBlankLike(word: string): boolean {
  return FUNCTION_WORDS.has(word.toLowerCase()) || FORM_WORDS.test(word) || /^[*x•.\-_#]+$/i.test(word);
}
