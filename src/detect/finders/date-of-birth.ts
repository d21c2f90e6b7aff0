import * as M from '../data/meanings';
import type { Confidence, Evidence } from '../kinds';
import { isAlnum, isDigit, isLetter } from '../scan/chars';
import { STRUCTURE, type View } from '../scan/view';
import { addPlain } from './judge';
import { dateAt, shortDate, type WrittenDate } from './date';

// A date counts as a date of birth only with birth wording or under a column so named: any date taken as one alarms 437
// of 1,000 ordinary mails (measured). Nobody is older than 110.
const AHEAD = 72;
const BEHIND = 34;
const OLDEST = 110;
const OLDEST_AT_SCHOOL = 75;
const OLDEST_ALIVE = 90;

export function findDatesOfBirth(view: View, thisYear: number): void {
  const { marks } = view;
  let past = view.from;
  for (let i = 0; i < marks.count; i++) {
    const meaning = marks.meaning[i];
    if (meaning !== M.L_BIRTH && meaning !== M.WEAK_BIRTH) continue;
    const start = marks.start[i] as number;
    const end = marks.end[i] as number;
    if (meaning === M.WEAK_BIRTH && !isShortForm(view, start, end)) continue;
    const weak = meaning === M.WEAK_BIRTH;
    const said = view.text.slice(start, end);
    if (/^born/i.test(said) && NO_BIRTH.test(view.text.slice(end, end + 18)) && !isOfOne(view, start, end)) continue;
    if (/^b(?:irth)?days?$/i.test(said) && OF_A_DAY.test(view.text.slice(end, end + 14))) continue;
    // What follows the next label is the next label's.
    const reach = Math.min(weak ? 4 : AHEAD, nextLabel(view, i) - end);
    const from = end + (FORMAT.exec(view.text.slice(end, end + 30))?.[0].length ?? 0);
    const ahead =
      dateAhead(view, Math.max(from, past), from, reach, thisYear) ??
      (from < past || weak ? undefined : (sixDigitsAfter(view, from, thisYear) ?? answerBelow(view, end, thisYear)));
    const date = ahead ?? (weak ? undefined : dateBehind(view, start, past, thisYear));
    if (date === undefined || !isPlausible(date, thisYear) || isInPath(view, date) || isDeadline(view, date)) continue;
    past = Math.max(past, date.end);
    // "born on 14 May 1939": people of that age stand in stories and obituaries; a form's own label stays sure.
    report(
      view,
      date,
      { what: 'label', label: 'birth' },
      isOfNumber(view, start) ? 'low' : strengthOf(said, thisYear - date.year),
    );
    // "born 4 March 2012 and 6 May 2014": the label goes on over "and", commas and semicolons.
    for (
      let next = following(view, date.end, thisYear), n = 0;
      next !== undefined && n < 40;
      next = following(view, next.end, thisYear), n++
    ) {
      if (!isPlausible(next, thisYear)) break;
      report(view, next, { what: 'label', label: 'birth' });
      past = next.end;
    }
  }
}

/** "When's his birthday? We need it for the list." and on the next line the date. */
const QUESTION = /^[^\n]{0,90}\?[^\n]{0,90}\n(?:[>\s]|[A-Za-z'’]{1,12}[,.:]? ){0,6}(?=\d)/;

function answerBelow(view: View, end: number, thisYear: number): WrittenDate | undefined {
  const after = view.text.slice(end, end + 260);
  const question = after.includes('?') ? QUESTION.exec(after)?.[0] : undefined;
  return question === undefined ? undefined : dateAt(view.text, end + question.length, thisYear);
}

/** "DOB 090515": right after the label; a year, a month and a day where only that makes a date. */
function sixDigitsAfter(view: View, from: number, thisYear: number): WrittenDate | undefined {
  const [all, digits = ''] = /^[\s:=-]{1,3}(\d{6})(?![\d/.-])/.exec(view.text.slice(from, from + 11)) ?? [''];
  return all === '' ? undefined : shortDate(from + all.length - 6, digits, thisYear);
}

/** "Children born after 1 September 2021": a rule for many. */
const NO_BIRTH =
  /^ (?:after|before|between|since|from|out of|into|in(?: the)? (?:autumn|spring|summer|winter|same|academic|school)|during|on or)\b/i;
/** "Ada was born in the summer, 12 July 2012"; but "who was born after 1 September". */
function isOfOne({ text, from }: View, start: number, end: number): boolean {
  return (
    /\bwas $/.test(text.slice(Math.max(from, start - 5), start)) &&
    /^ (?:in|during|on)\b/.test(text.slice(end, end + 8))
  );
}
/** "Birthday party 12.03.2026": a day in the diary. */
const OF_A_DAY = /^ ?(?:party|parties|cake|cards?|treats?|tea|presents?|bash|celebrations?|do|assembly|meal|lunch)\b/i;
/** "Date of birth (dd/mm/yyyy)": how the date is to be written. */
const FORMAT = /^ ?[([](?:d{1,2}|m{1,2}|y{2,4})[ dmy/.-]{2,14}[)\]]/i;

function strengthOf(said: string, age: number): Confidence {
  if (/^born/i.test(said)) return age > OLDEST_ALIVE ? 'low' : age > OLDEST_AT_SCHOOL ? 'medium' : 'high';
  // "Birthdays will be read out on 12/03/2026": a day of this year or the last is a day in the diary.
  return /^b(?:irth)?days?$/i.test(said) && age < 2 ? 'low' : 'high';
}

/** "Its 50th birthday on 12 September": a day in the diary, of a school as well. */
function isOfNumber({ text, from }: View, start: number): boolean {
  const before = text.slice(Math.max(from, start - 20), start);
  return /\d(?:st|nd|rd|th) $/.test(before) && !OWN_BIRTHDAY.test(before);
}

/** "Mia's 5th", "her 18th"; but "the school's 50th". */
const OWN_BIRTHDAY = /(?:(?<!school|trust|club|company|college)['’]s|\b(?:his|her|my)) \d+(?:st|nd|rd|th) $/i;

function nextLabel({ marks }: View, i: number): number {
  for (let k = i + 1; k < marks.count && (marks.start[k] as number) - (marks.end[i] as number) < AHEAD; k++)
    if (marks.meaning[k] === M.L_BIRTH) return marks.start[k] as number;
  return Infinity;
}

/** A date in a column headed "DOB". */
export function reportColumnDate(view: View, start: number, end: number, thisYear: number): void {
  const date = dateAt(view.text, start, thisYear);
  if (date !== undefined && date.end <= end && isPlausible(date, thisYear))
    report(view, date, { what: 'table', label: 'birth' });
}

function report(view: View, date: WrittenDate, because: Evidence, confidence: Confidence = 'high'): void {
  addPlain(view, 'DATE_OF_BIRTH', date.start, date.end, confidence, [STRUCTURE, because]);
}

function isPlausible(date: WrittenDate, thisYear: number): boolean {
  return date.year <= thisYear && thisYear - date.year <= OLDEST;
}

/** "Dates of birth must be removed by 31/12/2025", "birth certificate, approved 10/07/2025". */
function isDeadline(view: View, { start }: WrittenDate): boolean {
  return DEADLINE.test(view.text.slice(Math.max(view.from, start - 14), start));
}
const DEADLINE =
  /\b(?:(?:by|until|till|before|after|since|due|deadline|expires?)(?: on)?:?|(?:approved|reviewed|updated)(?: on)?) $/i;

/** "/2013/12/05/asking-for-a-date-of-birth": part of an address. */
function isInPath(view: View, { start, end }: WrittenDate): boolean {
  return view.code(start - 1) === 47 && /^\/[a-z][\w-]{3,}/.test(view.text.slice(end, end + 8));
}

/** "b. 4/3/2012", "(b 2012-03-04)": a lone b before a date. */
function isShortForm(view: View, start: number, end: number): boolean {
  const before = view.code(start - 1);
  const after = view.code(end);
  return (
    (before === 40 || before === 32 || before === 10) &&
    (after === 46 || after === 58 || (after === 32 && isDigit(view.code(end + 1)))) &&
    view.code(start) === 98
  );
}

/** The first date after the label, in the same sentence or on the next line, before another label. */
function dateAhead(
  view: View,
  from: number,
  labelEnd: number,
  reach: number,
  thisYear: number,
): WrittenDate | undefined {
  const stop = Math.min(view.to, labelEnd + reach);
  let lineEnds = 0;
  let words = 0;
  for (let i = from; i < stop; i++) {
    const code = view.code(i);
    if (code === 10 && (++lineEnds > 2 || words > 0)) return undefined;
    if (isFullStop(view, i) && i > labelEnd + 1) return undefined;
    const previous = view.code(i - 1);
    if (!isAlnum(code) || isAlnum(previous)) continue;
    const date = isDigit(code) || isLetter(code) ? dateAt(view.text, i, thisYear) : undefined;
    if (date !== undefined) return date;
    words++;
  }
  return undefined;
}

function isFullStop(view: View, i: number): boolean {
  const code = view.code(i);
  return (
    (code === 46 || code === 33 || code === 63) &&
    view.code(i + 1) === 32 &&
    !isDigit(view.code(i - 1)) &&
    view.code(i + 2) >= 65 &&
    view.code(i + 2) <= 90
  );
}

/** "1985-01-01 is my birthday", "04/03/2012 (DOB)": the last date that begins shortly before the label, on its line. */
function dateBehind(view: View, start: number, past: number, thisYear: number): WrittenDate | undefined {
  for (let i = start - 6; i >= Math.max(past, view.from, start - BEHIND); i--) {
    if (view.code(i) === 10) return undefined;
    if (!isAlnum(view.code(i)) || isAlnum(view.code(i - 1))) continue;
    const date = dateAt(view.text, i, thisYear);
    if (date !== undefined && date.end <= start && start - date.end <= 22) return longest(view, date, i, thisYear);
  }
  return undefined;
}

/** "4th March 1985" is also found as "March 19, 85"-like pieces from the right: take the reading that begins earliest. */
function longest(view: View, date: WrittenDate, at: number, thisYear: number): WrittenDate {
  for (let i = Math.max(view.from, at - 12); i < at; i++) {
    if (!isAlnum(view.code(i)) || isAlnum(view.code(i - 1))) continue;
    const wider = dateAt(view.text, i, thisYear);
    if (wider !== undefined && wider.end === date.end) return wider;
  }
  return date;
}

/** "12/3/14 but dad's put 21/3/14": another date of the same person. */
const OR_ELSE = /^,? (?:but|not|or|and it should be|should be|instead of|rather than)(?: [a-z'’]+){0,6} (?=\d)/i;

function following(view: View, end: number, thisYear: number): WrittenDate | undefined {
  const between =
    /^(?: ?[,;&/] ?| and | & |, and )/.exec(view.text.slice(end, end + 6)) ??
    OR_ELSE.exec(view.text.slice(end, end + 50));
  return between === null ? undefined : dateAt(view.text, end + between[0].length, thisYear);
}
