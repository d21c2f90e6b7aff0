import * as M from '../data/meanings';
import { isAlnum } from '../scan/chars';
import { STRUCTURE, type View } from '../scan/view';
import { addPlain, labelOf } from './judge';

// Vehicle registrations: AA99 AAA (no I, Q, Z in the area; age 02–29, 51–79; no I, Q at the end), A999 AAA, AAA 999A,
// and older ones, Northern Ireland's AAA 9999 (DVLA, Presidio recogniser). Contact grade; the label decides.
const CURRENT = /^[A-HJ-PR-Y]{2}(?:0[2-9]|[12]\d|5[1-9]|[67]\d)[A-HJ-PR-Z]{3}$/;
const PREFIX = /^[A-HJ-NPR-TV-Y]\d{1,3}[A-HJ-PR-Z]{3}$/;
const SUFFIX = /^[A-HJ-PR-Z]{3}\d{1,3}[A-HJ-NPR-TV-Y]$/;
const NORTHERN = /^(?:[A-HJ-Z]?[A-Z]?[IZ]|[A-Z][IZ][A-Z])\d{3,4}$/;
const DATELESS = /^(?:[A-Z]{1,3}\d{1,4}|\d{1,4}[A-Z]{1,3})$/;

/** The mixed run at `start`, with the letters or digits that may follow it after one space. */
export function findVehicleRegistration(value: string, start: number, end: number, view: View): boolean {
  // Plates begin with letters; only of the oldest may they stand apart before the digits.
  const before = end - start < 5 && /^\d{1,3}[A-Z]$/.test(value) ? lettersBefore(view, start) : '';
  if (before !== '' && isPlate(before + value)) return judge(view, before + value, start - before.length - 1, end);
  if (view.code(start) > 57) {
    const rest = wordAfter(view, end);
    const joined = rest === '' ? '' : value + rest;
    const whole = joined !== '' && isPlate(joined.toUpperCase()) ? joined : isPlate(value.toUpperCase()) ? value : '';
    if (whole !== '') return judge(view, whole, start, whole === value ? end : end + 1 + rest.length);
  }
  if (value.length < 4 || !DATELESS.test(value.toUpperCase())) return false;
  const label = labelOf(view, start, end, M.L_VEHICLE);
  if (label.meaning !== M.L_VEHICLE || label.end + 12 < start) return false;
  const confidence = NORTHERN.test(value.toUpperCase()) ? 'medium' : 'low';
  addPlain(view, 'VEHICLE_REGISTRATION', start, end, confidence, [STRUCTURE, { what: 'label', label: 'vehicle' }]);
  return true;
}

/** "Vehicle reg: SZL 4498": Northern Irish plates have an I or a Z, and their digits may stand apart. */
export function findNorthernPlate(start: number, end: number, view: View): boolean {
  const letters = lettersBefore(view, start);
  const from = start - letters.length - 1;
  if (letters === '' || !NORTHERN.test(letters + view.text.slice(start, end))) return false;
  if (labelOf(view, from, end, M.L_VEHICLE).meaning !== M.L_VEHICLE) return false;
  addPlain(view, 'VEHICLE_REGISTRATION', from, end, 'medium', [STRUCTURE, { what: 'label', label: 'vehicle' }]);
  return true;
}

function isPlate(value: string): boolean {
  return CURRENT.test(value) || PREFIX.test(value) || SUFFIX.test(value);
}

function judge(view: View, whole: string, start: number, end: number): boolean {
  const upper = view.text.slice(start, end).toUpperCase() === view.text.slice(start, end);
  const current = CURRENT.test(whole.toUpperCase());
  const label = labelOf(view, start, end, M.L_VEHICLE);
  if (label.meaning === M.L_VEHICLE) {
    if (!upper && label.where !== 'column' && !current) return false;
    addPlain(view, 'VEHICLE_REGISTRATION', start, end, 'medium', [STRUCTURE, { what: 'label', label: 'vehicle' }]);
  } else if (upper && current)
    addPlain(view, 'VEHICLE_REGISTRATION', start, end, label.meaning === 0 ? 'medium' : 'low', [STRUCTURE]);
  else if (upper && label.meaning === 0 && view.labelAbove(start, M.L_VEHICLE, false).meaning !== 0)
    addPlain(view, 'VEHICLE_REGISTRATION', start, end, 'medium', [STRUCTURE, { what: 'label', label: 'vehicle' }]);
  else if (upper) view.add('VEHICLE_REGISTRATION', start, end, 'low', [STRUCTURE]);
  else return false;
  return true;
}

/** "KLM 123P": three capitals and a space before the digits. */
function lettersBefore(view: View, start: number): string {
  return /(?:^|[^A-Za-z0-9])([A-Z]{3}) $/.exec(view.text.slice(Math.max(view.from, start - 5), start))?.[1] ?? '';
}

/** The word after one space, at most four characters; '' when there is none. */
function wordAfter(view: View, end: number): string {
  if (view.code(end) !== 32 && view.code(end) !== 45) return '';
  let i = end + 1;
  while (isAlnum(view.code(i)) && i - end <= 5) i++;
  return i - end <= 5 ? view.text.slice(end + 1, i) : '';
}
