import * as M from '../data/meanings';
import { isAlnum, isBlank } from '../scan/chars';
import { STRUCTURE, type View } from '../scan/view';
import { addLabelled, addPlain, labelOf } from './judge';
import type { Run } from './run';

// National Insurance number: two letters, six digits, suffix A–D. First letter none of DFIQUV, second none of DFIOQUV,
// prefixes BG GB KN NK NT TN ZZ never given out (DWP and HMRC format rules). QQ is the government's dummy.
const FIRST = /^[A-CEGHJ-PRSTW-Z]$/;
const SECOND = /^[A-CEGHJ-NPRSTW-Z]$/;
const NEVER = ['BG', 'GB', 'KN', 'NK', 'NT', 'TN', 'ZZ'];

export function isNinoPrefix(letters: string): boolean {
  const upper = letters.toUpperCase();
  return upper.length === 2 && FIRST.test(upper.charAt(0)) && SECOND.test(upper.charAt(1)) && !NEVER.includes(upper);
}

/** The number in one piece, with or without its suffix: "AB123456C", "ab123456", "AB 123456C". */
export function findNinoInOne(value: string, start: number, end: number, view: View): boolean {
  if (/^[A-Za-z]{2}\d{6}[A-Da-d]$/.test(value)) return judge(view, start, end, value.slice(0, 2), true);
  if (/^[A-Za-z]{2}\d{6}$/.test(value)) {
    const suffix = suffixAfter(view, end);
    return suffix > end
      ? judge(view, start, suffix, value.slice(0, 2), true)
      : judge(view, start, end, value.slice(0, 2), false);
  }
  if (/^\d{6}[A-Da-d]$/.test(value)) {
    const prefix = prefixBefore(view, start);
    return prefix >= 0 && judge(view, prefix, end, view.text.slice(prefix, prefix + 2), true);
  }
  return /^\d{2}[A-Za-z]\d{5}$/.test(value) && findTemporary(view, start, end);
}

/** The number in groups: the digits stand alone or the suffix hangs on the last group ("AB 12 34 56 C", "AB-12-34-56-C"). */
export function findNino(run: Run, view: View): number {
  const groups = run.groupsFor(6);
  const start = run.start[0] as number;
  const prefix = prefixBefore(view, start);
  if (prefix < 0) return 0;
  const letters = view.text.slice(prefix, prefix + 2);
  if (groups > 0 && groups <= 3) {
    const end = run.end[groups - 1] as number;
    const suffix = suffixAfter(view, end);
    if (suffix > end) return judge(view, prefix, suffix, letters, true) ? groups : 0;
    if (!isAlnum(view.code(end)) && run.count === groups) return judge(view, prefix, end, letters, false) ? groups : 0;
    return 0;
  }
  // The last group carries the suffix and is an anchor of its own: "12 34 56C".
  const digits = run.digits.length;
  const last = run.end[run.count - 1] as number;
  if (digits >= 6 || !(isBlank(view.code(last)) || view.code(last) === 45)) return 0;
  const tail = view.text.slice(last + 1, last + 8 - digits);
  if (tail.length !== 7 - digits || !/^\d+[A-Da-d]$/.test(tail) || isAlnum(view.code(last + 8 - digits))) return 0;
  return judge(view, prefix, last + 8 - digits, letters, true) ? run.count : 0;
}

/** Groups whose first one carries the prefix: "AB12 34 56 C". Read by hand, they are at most fourteen characters. */
export function findNinoInGroups(start: number, view: View): boolean {
  let digits = 0;
  let i = start + 2;
  for (; i < start + 14; i++) {
    const code = view.code(i);
    if (code >= 48 && code <= 57) digits++;
    else if (code !== 32 && code !== 45) break;
    if (digits === 6) {
      i++;
      break;
    }
  }
  if (digits !== 6) return false;
  const end = suffixAfter(view, i);
  return end > i && judge(view, start, end, view.text.slice(start, start + 2), true);
}

function judge(view: View, start: number, end: number, letters: string, whole: boolean): boolean {
  if (!isNinoPrefix(letters)) return false;
  const label = labelOf(view, start, end, M.L_NINO);
  if (label.meaning === M.L_NINO) {
    addLabelled(
      view,
      start,
      end,
      { kind: 'NINO', label: 'nino', checked: false, confidence: whole ? 'high' : 'medium' },
      label.where === 'column',
    );
    return true;
  }
  if (!whole) return false;
  if (label.meaning === M.L_OTHER) view.add('NINO', start, end, 'low', [STRUCTURE, { what: 'contradicting-label' }]);
  else addPlain(view, 'NINO', start, end, 'medium', [STRUCTURE]);
  return true;
}

/** "11 A 12345": two digits, a letter, five digits; the PAYE office's temporary reference, only with its label. */
function findTemporary(view: View, start: number, end: number): boolean {
  const label = labelOf(view, start, end, M.L_NINO);
  if (label.meaning !== M.L_NINO) return false;
  addLabelled(
    view,
    start,
    end,
    { kind: 'NINO', label: 'nino', checked: false, confidence: 'medium' },
    label.where === 'column',
  );
  return true;
}

/** Start of two letters standing before the digits, -1 when there are none. */
function prefixBefore(view: View, start: number): number {
  const gap = view.code(start - 1);
  if (gap !== 32 && gap !== 45) return -1;
  const at = start - 3;
  return isAsciiLetter(view.code(at)) && isAsciiLetter(view.code(at + 1)) && !isAlnum(view.code(at - 1)) ? at : -1;
}

/** End of the suffix letter after the digits, or `end` when there is none. */
function suffixAfter(view: View, end: number): number {
  const gap = view.code(end);
  const at = gap === 32 || gap === 45 ? end + 1 : end;
  const letter = view.code(at) & ~32;
  return letter >= 65 && letter <= 68 && !isAlnum(view.code(at + 1)) ? at + 1 : end;
}

function isAsciiLetter(code: number): boolean {
  return (code | 32) >= 97 && (code | 32) <= 122;
}
