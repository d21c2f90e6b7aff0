import { isAlnum, isDigit, isLetter } from '../scan/chars';

/** A calendar date as written; two-digit years are read as the past hundred years. */
export interface WrittenDate {
  readonly start: number;
  readonly end: number;
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec';
const WELSH = 'ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr'.split(' ');
const MONTH_NAMES = 'january february march april may june july august september october november december'.split(' ');

/** Reads a date that begins at `at`: 04/03/2012, 4.3.12, 2012-03-04, 4th (of) March 2012, March 4, 2012, 04032012. */
export function dateAt(text: string, at: number, thisYear: number): WrittenDate | undefined {
  if (at > 0 && isAlnum(text.charCodeAt(at - 1))) return undefined;
  if (!isDigit(text.charCodeAt(at))) return monthFirst(text, at, thisYear);
  const first = numberAt(text, at, 8);
  if (first.length === 8) return compact(text, at, thisYear);
  if (first.length === 4) return yearFirst(text, at, thisYear);
  if (first.length > 2) return undefined;
  return dayFirst(text, at, first, thisYear);
}

function dayFirst(text: string, at: number, day: string, thisYear: number): WrittenDate | undefined {
  const after = at + day.length;
  const separator = text.charAt(after);
  if (/[/.\-\\]/.test(separator) && isDigit(text.charCodeAt(skipSpace(text, after + 1)))) {
    const monthStart = skipSpace(text, after + 1);
    const month = numberAt(text, monthStart, 3);
    const next = skipSpace(text, monthStart + month.length);
    if (!/[/.\-\\]/.test(text.charAt(next))) return undefined;
    return finish(text, at, skipSpace(text, next + 1), day, month, thisYear, true);
  }
  if (separator === ' ' && isDigit(text.charCodeAt(after + 1))) {
    const month = numberAt(text, after + 1, 3);
    const next = after + 1 + month.length;
    return text.charAt(next) === ' ' ? finish(text, at, next + 1, day, month, thisYear, true) : undefined;
  }
  let i = skipFiller(text, skipOrdinal(text, after));
  if (text.slice(i, i + 3).toLowerCase() === 'of ') i += 3;
  const [month, monthEnd] = monthAt(text, i);
  return month === 0 ? undefined : finish(text, at, skipFiller(text, monthEnd), day, String(month), thisYear, false);
}

/** The year stands at `yearAt`. Day and month change places where only that makes a date. */
function finish(
  text: string,
  at: number,
  yearAt: number,
  first: string,
  second: string,
  thisYear: number,
  swap: boolean,
): WrittenDate | undefined {
  const apostrophe = text.charAt(yearAt) === "'" ? 1 : 0;
  const digits = numberAt(text, yearAt + apostrophe, 5);
  if ((digits.length !== 2 && digits.length !== 4) || isLetter(text.charCodeAt(yearAt + apostrophe + digits.length)))
    return undefined;
  const year = yearOf(digits, thisYear);
  const end = yearAt + apostrophe + digits.length;
  return (
    make(at, end, year, Number(second), Number(first)) ??
    (swap ? make(at, end, year, Number(first), Number(second)) : undefined)
  );
}

function yearFirst(text: string, at: number, thisYear: number): WrittenDate | undefined {
  const year = numberAt(text, at, 4);
  const separator = text.charAt(at + 4);
  if (separator === '' || !'-/. '.includes(separator)) return undefined;
  const month = numberAt(text, at + 5, 3);
  if (month.length === 0 || text.charAt(at + 5 + month.length) !== separator) return undefined;
  const dayAt = at + 6 + month.length;
  const day = numberAt(text, dayAt, 3);
  return make(at, dayAt + day.length, yearOf(year, thisYear), Number(month), Number(day));
}

/** ddmmyyyy or yyyymmdd. */
function compact(text: string, at: number, thisYear: number): WrittenDate | undefined {
  const digits = numberAt(text, at, 9);
  if (digits.length !== 8) return undefined;
  const [a, b] = [Number(digits.slice(0, 2)), Number(digits.slice(2, 4))];
  const year = Number(digits.slice(4));
  if (year > 1900 && year <= thisYear) return make(at, at + 8, year, b, a);
  return make(at, at + 8, Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6)));
}

/** ddmmyy, or yymmdd where only that makes a date, as a form's label names them. */
export function shortDate(at: number, digits: string, thisYear: number): WrittenDate | undefined {
  const [a = '', b = '', c = ''] = digits.match(/\d\d/g) ?? [];
  return (
    make(at, at + 6, yearOf(c, thisYear), Number(b), Number(a)) ??
    make(at, at + 6, yearOf(a, thisYear), Number(b), Number(c))
  );
}

function monthFirst(text: string, at: number, thisYear: number): WrittenDate | undefined {
  const [month, end] = monthAt(text, at);
  if (month === 0) return undefined;
  const dayAt = skipFiller(text, end);
  const day = numberAt(text, dayAt, 3);
  if (day.length === 0 || day.length > 2) return undefined;
  const yearAt = skipFiller(text, skipOrdinal(text, dayAt + day.length));
  return finish(text, at, yearAt, day, String(month), thisYear, false);
}

/** Number of the month whose name stands at `at`, and where the name ends. */
function monthAt(text: string, at: number): [number, number] {
  let i = at;
  while (i - at < 10 && isLetter(text.charCodeAt(i))) i++;
  const word = text.slice(at, i).toLowerCase();
  if (word.length < 3) return [0, at];
  const welsh = WELSH.indexOf(word) + 1;
  if (welsh > 0) return [welsh, i];
  const month = MONTHS.indexOf(word.slice(0, 3)) / 4 + 1;
  if (!Number.isInteger(month) || month < 1) return [0, at];
  const name = MONTH_NAMES[month - 1] ?? '';
  return word.length === 3 || word === 'sept' || word === name ? [month, i] : [0, at];
}

function make(start: number, end: number, year: number, month: number, day: number): WrittenDate | undefined {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 ? (leap ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  if (month < 1 || month > 12 || day < 1 || day > days || year < 1000) return undefined;
  return { start, end, year, month, day };
}

function yearOf(digits: string, thisYear: number): number {
  if (digits.length === 4) return Number(digits);
  const century = Math.floor(thisYear / 100) * 100;
  const year = century + Number(digits);
  return year > thisYear ? year - 100 : year;
}

function numberAt(text: string, at: number, most: number): string {
  let i = at;
  while (i - at < most && isDigit(text.charCodeAt(i))) i++;
  return text.slice(at, i);
}
function skipSpace(text: string, at: number): number {
  return text.charAt(at) === ' ' ? at + 1 : at;
}
/** At most three of space, comma, full stop, hyphen, slash. */
function skipFiller(text: string, at: number): number {
  let i = at;
  while (i - at < 3 && ' ,.-/\n'.includes(text.charAt(i)) && i < text.length) i++;
  return i;
}
function skipOrdinal(text: string, at: number): number {
  const two = text.slice(at, at + 2).toLowerCase();
  return (two === 'st' || two === 'nd' || two === 'rd' || two === 'th') && !isLetter(text.charCodeAt(at + 2))
    ? at + 2
    : at;
}
