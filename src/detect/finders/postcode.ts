import * as M from '../data/meanings';
import { isAlnum, isBlank } from '../scan/chars';
import { STRUCTURE, type View } from '../scan/view';
import { addPlain, labelOf } from './judge';

// UK postcodes: outward A9 A99 AA9 AA99 A9A AA9A, inward a digit and two letters none of CIKMOV; the first letter none of
// QVX, the second none of IJZ; GIR 0AA is the one exception, ZZ99 stands for "unknown" (Royal Mail, Presidio recogniser).
const OUTWARD = /^(?:[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d{1,2}|\d[A-HJKPSTUW]|[A-HK-Y]\d[ABEHMNPRVWXY]))$/;
const INWARD = /^\d[ABD-HJLNP-UW-Z]{2}$/;

export function isPostcode(outward: string, inward: string): boolean {
  return (OUTWARD.test(outward) && INWARD.test(inward)) || (outward === 'GIR' && inward === '0AA');
}

/** `value` is the outward half or the whole code in one piece. */
export function findPostcode(value: string, start: number, end: number, view: View): boolean {
  if (value.length <= 4) {
    const gap = view.code(end) === 32 ? (view.code(end + 1) === 32 ? 2 : 1) : 0;
    if (gap === 0 || isAlnum(view.code(end + gap + 3))) return false;
    const inward = view.text.slice(end + gap, end + gap + 3);
    return isPostcode(value.toUpperCase(), inward.toUpperCase()) && judge(view, start, end + gap + 3, value + inward);
  }
  if (
    value.length > 7 ||
    view.code(start - 1) === 95 ||
    !isPostcode(value.slice(0, -3).toUpperCase(), value.slice(-3).toUpperCase())
  )
    return false;
  const label = labelOf(view, start, end, M.L_POSTCODE);
  if (label.meaning === M.L_POSTCODE)
    addPlain(view, 'POSTCODE', start, end, 'medium', [STRUCTURE, { what: 'label', label: 'postcode' }]);
  else if (
    value === value.toUpperCase() &&
    value.length >= 6 &&
    (label.meaning !== M.L_OTHER || inAddress(view, start))
  )
    addPlain(view, 'POSTCODE', start, end, inAddress(view, start) ? 'medium' : 'low', [STRUCTURE]);
  else if (label.meaning === 0 && view.labelAbove(start, M.L_POSTCODE, false).meaning !== 0)
    addPlain(view, 'POSTCODE', start, end, 'medium', [STRUCTURE, { what: 'label', label: 'postcode' }]);
  else if (label.meaning === 0 && inAddress(view, start)) addPlain(view, 'POSTCODE', start, end, 'medium', [STRUCTURE]);
  else return false;
  return true;
}

/** GIR 0AA begins with letters: its digits are the anchor. */
export function findGirobank(start: number, end: number, view: View): boolean {
  if (view.text.slice(start, end).toUpperCase() !== '0AA' || view.text.slice(start - 4, start).toUpperCase() !== 'GIR ')
    return false;
  return judge(view, start - 4, end, 'GIR0AA');
}

function judge(view: View, start: number, end: number, value: string): boolean {
  const upper = value === value.toUpperCase();
  const label = labelOf(view, start, end, M.L_POSTCODE);
  // "Share code W7K 4PD 9RT": what is called something else is no postcode, outside an address.
  const isOther =
    label.meaning === M.L_OTHER ||
    (label.where !== 'after' && WITH_LETTERS.has(label.meaning) && start - label.end <= MOST_BETWEEN);
  if (isOther && !inAddress(view, start)) return false;
  const sure = upper || label.meaning === M.L_POSTCODE || /[A-Z]/.test(value) || inAddress(view, start);
  addPlain(view, 'POSTCODE', start, end, sure ? 'medium' : 'low', [STRUCTURE]);
  return true;
}

/** Numbers in which letters and digits stand as in postcodes, right after what names them. */
const WITH_LETTERS: ReadonlySet<number> = new Set([M.L_NINO, M.L_PASSPORT, M.L_LICENCE, M.L_PERMIT, M.L_VEHICLE]);
const MOST_BETWEEN = 16;

function inAddress(view: View, start: number): boolean {
  if (view.hasNear(start, start, 60, 0, (meaning) => meaning === M.L_ADDRESS || meaning === M.STREET)) return true;
  return isBlank(view.code(start - 1)) && view.code(start - 2) === 44;
}
