import * as M from '../data/meanings';
import { isAlnum, isDigit } from '../scan/chars';
import type { Confidence } from '../kinds';
import { STRUCTURE, type View } from '../scan/view';
import { addPlain, labelOf } from './judge';
import type { Run } from './run';

// UK telephone numbers by prefix and length (Ofcom national numbering plan; drama ranges 07700 900xxx, 01632 960xxx …
// count like live ones): 01, 02, 03 with nine or ten digits after the 0, 07 with ten; international forms with 44.
// Others: with a plus, or in North American shape, or after a telephone label.
const YEAR_FIRST = [4, 2, 2];
const AMERICAN = [1, 3, 3, 4];

export function findPhoneNumber(run: Run, view: View): number {
  if (run.total < 6) return 0;
  const first = run.start[0] as number;
  // "ISBN-10 0092128890": the first digits are the label's.
  const mark = view.markAt(first) - 1;
  if (mark >= 0 && (view.marks.end[mark] as number) > first) return 0;
  const plus = plusBefore(view, first);
  const k = plus ? internationalGroups(run) : nationalGroups(run);
  const label = labelOf(view, first, run.end[Math.max(0, k - 1)] as number, M.L_PHONE);
  if (label.meaning === M.L_OTHER || (label.meaning !== 0 && label.meaning < M.L_PHONE && label.meaning !== M.L_NHS))
    return 0;
  const labelled = label.meaning === M.L_PHONE || label.where === 'column';
  if (k > 0) return report(view, run, k, labelled ? 'high' : 'medium');
  const shaped = americanGroups(run, view);
  const called = labelled || isCalled(view, run, Math.max(shaped, run.count));
  if (shaped > 0) return report(view, run, shaped, called || /^1?[2-9]/.test(run.digits) ? 'medium' : 'low');
  const extension = extensionEnd(run, view);
  if (extension > 0) {
    addPlain(view, 'PHONE_NUMBER', bracketed(view, first), extension, 'medium', [STRUCTURE]);
    return run.count;
  }
  if (!called || run.total < (labelled ? 6 : 7)) return 0;
  const groups = looseGroups(run);
  if (groups === 0 || (!labelled && (groups < 2 || isDate(run)))) return 0;
  return report(view, run, groups, 'medium');
}

/** "call me on 9472 7916", "781 1704 office": words about telephoning right beside the number. */
function isCalled(view: View, run: Run, groups: number): boolean {
  const first = run.start[0] as number;
  return view.hasNear(first, run.end[groups - 1] as number, 12, 2, isCall);
}

function isCall(meaning: number): boolean {
  return meaning === M.L_CALL || meaning === M.L_PHONE;
}

/** "12 11 2026", "2026-11-12": calling on a day is not calling a number. */
function isDate(run: Run): boolean {
  if (run.hasShape(YEAR_FIRST)) return true;
  return (
    run.count >= 3 && run.lengthOf(0) <= 2 && run.lengthOf(1) <= 2 && (run.lengthOf(2) === 4 || run.lengthOf(2) === 2)
  );
}

/** "345-899-3560x4587": end of a North American number whose last group carries an extension, 0 when there is none. */
function extensionEnd(run: Run, view: View): number {
  const from = run.lengthOf(0) === 1 ? 1 : 0;
  if (run.count !== from + 2 || run.lengthOf(from) !== 3 || run.lengthOf(from + 1) !== 3) return 0;
  const end = run.end[run.count - 1] as number;
  const rest = /^[-. ]\d{4} ?x\d{1,6}(?![0-9a-z])/i.exec(view.text.slice(end, end + 16));
  return rest === null ? 0 : end + rest[0].length;
}

function report(view: View, run: Run, groups: number, confidence: Confidence): number {
  const start = bracketed(view, run.start[0] as number);
  const end = run.end[groups - 1] as number;
  if (isAlnum(view.code(end)) || (view.code(end) === 45 && isDigit(view.code(end + 1)))) return 0;
  addPlain(
    view,
    'PHONE_NUMBER',
    start,
    end,
    confidence,
    confidence === 'high' ? [STRUCTURE, { what: 'label', label: 'phone' }] : [STRUCTURE],
  );
  return groups;
}

/** Start of the number with the bracket and the plus that open it. */
function bracketed(view: View, first: number): number {
  let start = first;
  if (view.code(start - 1) === 40) start--;
  return view.code(start - 1) === 43 ? start - 1 : start;
}

function plusBefore(view: View, start: number): boolean {
  return view.code(start - 1) === 43 || (view.code(start - 1) === 40 && view.code(start - 2) === 43);
}

const ZERO = 48;
const FOUR = 52;

/** Groups of a national number: as many as make 10 or 11 digits beginning with 01, 02, 03, 07, or 0044 and so on. */
function nationalGroups(run: Run): number {
  const first = run.text.charCodeAt(run.start[0] as number);
  if (first !== ZERO && first !== FOUR) return 0;
  if (run.digits.startsWith('0044')) return groupsWithin(run, 13, 15);
  if (run.digits.startsWith('44') && run.lengthOf(0) === 12) return 1;
  if (!/^0[12378]/.test(run.digits) || run.lengthOf(0) < 3) return 0;
  if (run.separators(run.count).includes('\n') && run.groupsFor(11) === 0) return 0;
  const eleven = run.groupsFor(11);
  if (eleven > 0 && eleven <= 5) return eleven;
  const ten = run.groupsFor(10);
  return ten > 0 && ten <= 4 && run.digits[1] === '1' && run.lengthOf(0) >= 4 ? ten : 0;
}

function internationalGroups(run: Run): number {
  const text = run.digits;
  if (text.startsWith('44')) return groupsWithin(run, 11, 13);
  return groupsWithin(run, 8, 15);
}

/** The most groups whose digits number between `least` and `most`. */
function groupsWithin(run: Run, least: number, most: number): number {
  for (let k = Math.min(run.count, 7); k > 0; k--) {
    const digits = run.sum[k] as number;
    if (digits >= least && digits <= most) return k;
  }
  return 0;
}

/** (555) 123-4567, 555-123-4567, 555.123.4567, 1-312-515-2239. */
function americanGroups(run: Run, view: View): number {
  const from = run.hasShape(AMERICAN) && run.digits.startsWith('1') ? 1 : 0;
  if (run.lengthOf(from) !== 3 || run.lengthOf(from + 1) !== 3 || run.lengthOf(from + 2) !== 4) return 0;
  const between = run.text.slice(run.end[from + 1], run.start[from + 2]);
  const bracket = view.code((run.start[from] as number) - 1) === 40;
  return between === '-' || between === '.' || bracket ? from + 3 : 0;
}

/** After a label: seven to fifteen digits in the groups people write. */
function looseGroups(run: Run): number {
  for (let k = Math.min(run.count, 6); k > 0; k--) {
    const digits = run.sum[k] as number;
    // "unit 10-12-14", "pages 120-136"
    const isOfRanges = digits < 7 && k > 1 && run.separators(k).includes('-');
    if (digits >= 6 && digits <= 15 && !isOfRanges) return k;
  }
  return 0;
}
