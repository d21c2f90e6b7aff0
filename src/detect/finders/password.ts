import * as M from '../data/meanings';
import type { Confidence, Evidence } from '../kinds';
import type { Cell } from '../scan/table';
import { STRUCTURE, type View } from '../scan/view';
import { addPlain } from './judge';
import {
  findBefore,
  findCodeLater,
  findHanded,
  findLogin,
  findOnNextLine,
  findOthers,
  findRows,
  findSpelt,
  isMeeting,
} from './password-login';
import { valueAfter, type Value } from './password-value';
import { HOUR_OR_DAY, isNoValue, looksSecret } from './password-words';

// Passwords and PINs: a label, then a colon, an equals sign or "is", then the value.

export function findPasswords(view: View): void {
  const { marks } = view;
  let rowsTo = view.from;
  let handedTo = view.from;
  for (let i = 0; i < marks.count; i++) {
    const meaning = marks.meaning[i] as number;
    if (meaning < M.L_PASSWORD || (meaning > M.L_KEY && meaning !== M.L_NEUTRAL && meaning !== M.ACCESS)) continue;
    const end = marks.end[i] as number;
    const isAccount = meaning === M.L_USER || (meaning === M.L_KEY && CREDENTIALS.test(wordsOf(view, i)));
    if (isAccount) findLogin(view, end);
    const isPassword = meaning === M.L_PASSWORD;
    if ((isAccount || isPassword || meaning === M.L_PIN) && view.code(end - 1) === 115) {
      const before = rowsTo;
      rowsTo = findRows(view, end, rowsTo, meaning === M.L_PIN);
      if (rowsTo > before) continue;
    }
    if (meaning === M.L_NEUTRAL && !isOfPlace(view, marks.start[i] as number, end)) continue;
    const start = onLastLine(view, marks.start[i] as number, end);
    const isPin =
      (meaning === M.L_PIN && !OF_EXAM.test(view.text.slice(Math.max(0, start - 5), end + 30))) ||
      meaning === M.L_NEUTRAL;
    // Programmers write of users and resets all day long.
    if (isPassword || isPin || !view.isStrange) handedTo = findHanded(view, start, end, handedTo, isPassword);
    if (!isPassword && !isPin) continue;
    findBefore(view, start, isPin);
    const value = valueAfter(view, end);
    const already = view.found.length;
    if (value !== undefined) judge(view, start, end, value, isPin);
    if (isPin && view.found.length === already && !OF_CARD.test(wordsOf(view, i))) findCodeLater(view, end);
    if (isPassword && view.found.length === already) findSpelt(view, end);
    if (view.found.length === already)
      findOnNextLine(view, start, end, isPin || PASSCODE.test(view.text.slice(start, end)));
  }
}

const CREDENTIALS = /^credentials$/i;
const PASSCODE = /^pass ?code/i;

function wordsOf(view: View, mark: number): string {
  return view.text.slice(view.marks.start[mark] as number, view.marks.end[mark] as number);
}

/** "user: school_admin", and "password:" on the next line: the words of two lines are no label. */
function onLastLine(view: View, start: number, end: number): number {
  return start + view.text.slice(start, end).lastIndexOf('\n') + 1;
}

/** Of examinations there are entry codes too. */
const OF_EXAM = /exam entry|^.{0,5}entry.*(?:exam|gcse)/i;
/** What a code opens, and places that only codes are of: numbers of kitchens are telephone numbers. */
const PLACE =
  '(?:gate|door|alarm|safe|lock|padlock|shed|cupboard|wi-?fi|ipad|laptop|printer|\\w*cop(?:ie?r|ying)|barrier|box';
const OF_PLACE = new RegExp(`^ (?:for|to|on) (?:[a-z']+ ){0,5}?${PLACE})s?(?![a-z])`, 'i');
/** "The code for the back gate is 4471", "bike store code": a code is a secret where it opens something. */
const ANY_PLACE = `${PLACE}|lift|store|kitchen|entrance|cabinet|locker|building|larwm|drws|giât|sied)s?(?![a-z])`;
const CODE_OF_PLACE = new RegExp(`^ (?:[a-z']+ ){0,6}?${ANY_PLACE}`, 'i');
const AT_PLACE = new RegExp(`\\b${ANY_PLACE}:?(?: [a-z]+){0,3},?(?: -)? $`, 'i');
/** "The monitor asks for a code", "the code to confirm it is you". */
const ASKED = /\b(?:asks?|wants?) (?:for )?(?:a|the) $/;
const TO_CONFIRM = /^ to (?:confirm|verify|sign|log)/;
/** Codes of other things: "error code on the printer 5100". */
const OTHER_CODE = /\b(?:error|fault|asset|nominal|budget|item|order|stock|job) $/i;

function isOfPlace(view: View, start: number, end: number): boolean {
  const isCode = (view.code(start) | 32) === 99;
  // Most numbers are of nothing: "for", "to" and "on" begin with few letters.
  const next = view.code(end + 1) | 32;
  if (!isCode && next !== 102 && next !== 116 && next !== 111) return false;
  const after = view.text.slice(end, end + 60);
  if (!isCode) return OF_PLACE.test(after);
  const before = view.text.slice(Math.max(view.from, start - 50), start);
  if (OTHER_CODE.test(before)) return false;
  return CODE_OF_PLACE.test(after) || TO_CONFIRM.test(after) || AT_PLACE.test(before) || ASKED.test(before);
}

/** Labels that name much else: "set it to", "opens with". */
const WEAK_LABEL = /(?: to| as|opens with)$/i;
/** What its answer is to is kept secret: "memorable word - marigold". */
const SECRET_ANSWER = /^(?:memor|secur|secret)|question$/i;
/** Passes that open no account. */
const OTHER_PASS = /\b(?:bus|visitors?|boarding|parking|lunch|rail|travel|day) $/i;

function judge(view: View, labelStart: number, labelEnd: number, value: Value, isPin: boolean): void {
  const word = view.text.slice(value.start, value.end);
  const label = view.text.slice(labelStart, labelEnd);
  const seen: Evidence[] = [{ what: 'label', label: 'password' }];
  if (/phrase$/i.test(label) && value.joint !== 'plain') {
    const end = phraseEnd(view, value, true);
    if (end > value.end) return addPlain(view, 'PASSWORD', value.start, end, 'medium', seen);
  }
  if (word.length < 3 || word.length > 64 || (value.isQuoted ? word.split(' ').every(isNoValue) : isNoValue(word)))
    return;
  if (/^(?:https?:|www\.|mailto:)/i.test(word) || /^[^a-z0-9]+$/i.test(word)) return;
  if (view.code(labelStart - 1) === 47 || view.code(labelEnd) === 46) return;
  if (value.joint === 'plain' && HOUR_OR_DAY.test(word)) return;
  // A digit, a sign within, a capital within, or a sign after a capital.
  const isMixed =
    /\d|[a-z][A-Z]|^[A-Z].*[!#$%&*]$/.test(word) ||
    (/[A-Za-z][^A-Za-z]+[A-Za-z]/.test(word) && !/^[a-z]+(?:[-'/ ][a-z]+)+$/i.test(word));
  if (isPin) return judgePin(view, labelStart, label, value, word);
  const user = view.hasNear(labelStart, value.end, 80, 60, (meaning) => meaning === M.L_USER);
  // DB_PASSWORD=…, vm_password: "…"; but names of variables stand in programs too.
  if (view.code(labelStart - 1) === 95 && (value.joint !== 'separator' || !(isMixed || value.isQuoted))) return;
  if ((WEAK_LABEL.test(label) || value.joint === 'loose') && !looksSecret(word)) return;
  // "pass: x", "user rhale, pass x"; but marks are passed, and passes shown.
  if (/^pass$/i.test(label)) {
    if (OTHER_PASS.test(view.text.slice(Math.max(view.from, labelStart - 12), labelStart))) return;
    if (view.code(labelEnd) === 45 || !/[a-z]/i.test(word) || !(user || (isMixed && value.joint !== 'plain'))) return;
  }
  const confidence = confidenceOf(view, label, labelStart, value, word, isMixed);
  if (confidence === undefined) return;
  if (isMixed) seen.push(STRUCTURE);
  addPlain(
    view,
    'PASSWORD',
    value.start,
    confidence === 'medium' && !isMixed ? phraseEnd(view, value) : value.end,
    isMeeting(view, labelStart) ? 'low' : user && confidence !== 'low' ? 'high' : confidence,
    seen,
  );
}

function confidenceOf(
  view: View,
  label: string,
  labelStart: number,
  value: Value,
  word: string,
  isMixed: boolean,
): Confidence | undefined {
  const { joint, end, isQuoted } = value;
  if (joint === 'loose') return 'medium';
  if (joint === 'separator') {
    if (isMixed) return 'high';
    return isQuoted || phraseEnd(view, value) > end || !isHeading(view, end, word) ? 'medium' : undefined;
  }
  if (isMixed) {
    if (joint === 'is') return 'high';
    if (PASSCODE.test(label) && /^\d{4,8}$/.test(word)) return 'medium';
    return word.length >= 5 && (isQuoted || /\d|[A-Za-z][!@#$%&*?+^~]+(?:[A-Za-z]|$)/.test(word)) ? 'medium' : 'low';
  }
  if (isQuoted && /^[A-Za-z][A-Za-z -]{3,}$/.test(word)) return 'medium';
  if (value.isDashed && SECRET_ANSWER.test(label)) return 'medium';
  // "is marigold.", "is Peregrine and …"
  if (joint === 'is') {
    const goesOn = /^[A-Z]/.test(word) && /^ (?:(?:and|but|for|so)\b|\()/.test(view.text.slice(end, end + 5));
    return /^[A-Za-z]{4,}$/.test(word) && (endsSentence(view, end) || goesOn || phraseEnd(view, value) > end)
      ? 'medium'
      : undefined;
  }
  const user = view.hasNear(labelStart, labelStart, 60, 0, (meaning) => meaning === M.L_USER);
  return user && endsLine(view, end) ? 'medium' : undefined;
}

/**
 * "silver otter lamp": two to five short words to the end of the sentence, none of which speaks about a password; but in a
 * passphrase a well-known one begins with "correct".
 */
function phraseEnd(view: View, value: Value, isPhrase = false): number {
  const { start, end, joint, isQuoted } = value;
  const phrase = /^[a-z]{3,10}(?: [a-z]{3,10}){1,4}(?=\.?\s*(?:\n|$)|\. [A-Z])/.exec(
    view.text.slice(start, start + 60),
  );
  if (isQuoted || phrase === null) return end;
  const words = phrase[0].split(' ');
  if (isPhrase) {
    if (words.length < 3 || words.some((word) => word !== 'correct' && isNoValue(word))) return end;
  } else if ((joint !== 'separator' && words.length !== 3) || words.some(isNoValue)) return end;
  return start + phrase[0].length;
}

/** "Password: please use the one on your letter" goes on as a sentence; a value stands alone. */
function isHeading(view: View, end: number, word: string): boolean {
  return (
    !endsSentence(view, end) &&
    /^[A-Za-z'-]+$/.test(word) &&
    /^.(?!(?:user(?:name)?|and|login|pin)\b)[a-z]+(?:[\s.,;:?'")]|$)/i.test(view.text.slice(end, end + 30))
  );
}

function endsSentence({ text }: View, end: number): boolean {
  return /^[ "')]{0,3}(?:[\n.,;!]|$)/.test(text.slice(end, end + 4));
}
function endsLine({ text }: View, end: number): boolean {
  return /^[ .]{0,3}(?:\n|$)/.test(text.slice(end, end + 4));
}

/** Labels after which only digits are a code: "use the code 4471", "unlock with 4471". */
const ONLY_DIGITS = /^(?:enter|use|pin$|unlock|alarm is)/i;
/** What is asked of cards as well. */
const OF_CARD = /^(?:auth code|security)/i;
/** "731 204". */
const GROUPED = /^(?:\d{3,4}(?: \d{3,4}){1,2}|\d\d[-.]\d\d[-.]\d\d)(?![\w-])/;

function judgePin(view: View, labelStart: number, label: string, { start, joint }: Value, word: string): void {
  const code = GROUPED.exec(view.text.slice(start, start + 20))?.[0] ?? word;
  if (joint === 'loose' || !/\d/.test(code) || !/^[A-Za-z0-9#* -]+$/.test(code)) return;
  if (/^\d+(?:st|nd|rd|th|am|pm|%)$/i.test(code)) return;
  const digits = code.replace(/\D/g, '').length;
  if (digits < 3 && !/[A-Za-z]/.test(code)) return;
  const isStrong = joint !== 'plain';
  if (!isStrong && /^(?:pins|combination|auth)/i.test(label) && !/-|#$/.test(code)) return;
  if (!isStrong && ((digits < 3 && !looksSecret(code)) || /^(?:19|20)\d\d$/.test(code))) return;
  if (!(isStrong && label.length < 4) && ONLY_DIGITS.test(label) && !/^\d{4,8}$/.test(code)) return;
  // The three digits on the back of a card, and what its receipt says, belong to the card.
  const ofCard = (meaning: number): boolean => meaning === M.L_CARD || meaning === M.CARD_EXTRA;
  if (OF_CARD.test(label) && view.hasNear(labelStart, start, 80, 60, ofCard)) return;
  addPlain(
    view,
    'PASSWORD',
    start,
    start + code.length,
    isMeeting(view, labelStart) ? 'low' : isStrong ? 'high' : 'medium',
    [{ what: 'label', label: 'pin' }],
  );
  findOthers(view, start + code.length);
}

/** Passwords below a header, in a table that also has a column of logins or names: "sunny451", "4471". */
export function reportColumnPassword(view: View, { start, end }: Cell, besideLogin: boolean): void {
  const word = view.text.slice(start, Math.min(end, start + 65));
  if (word.length < 4 || word.length > 64 || isNoValue(word)) return;
  const mixed = /\d/.test(word) && /[A-Za-z]/.test(word);
  if (mixed || (besideLogin && !/\s/.test(word)))
    addPlain(view, 'PASSWORD', start, end, 'high', [{ what: 'table', label: 'password' }]);
}
