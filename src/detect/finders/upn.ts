import * as M from '../data/meanings';
import { isAlnum } from '../scan/chars';
import { CHECKSUM, STRUCTURE, type View } from '../scan/view';
import { addLabelled, addPlain, CONTRADICTED, labelOf } from './judge';

// Unique pupil number: check letter, twelve digits (LA 3, establishment 4, year 2, serial 3); a temporary one ends in a
// letter. Check: digits by their positions 2…13, modulo 23, into the alphabet without I, O and S (Government Data
// Standards Catalogue, UPN 2.0).
const LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ';

export function fitsUpn(value: string): boolean {
  const upper = value.toUpperCase();
  if (!/^[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]$/.test(upper)) return false;
  let sum = 0;
  for (let i = 1; i < 13; i++) {
    const code = upper.charCodeAt(i);
    sum += (i + 1) * (code < 58 ? code - 48 : LETTERS.indexOf(upper.charAt(i)));
  }
  return LETTERS.charAt(sum % 23) === upper.charAt(0);
}

export function findUpn(value: string, start: number, end: number, view: View): boolean {
  if (value.length !== 13 || !/^[A-Za-z]\d{11}[\dA-Za-z]$/.test(value)) return false;
  return judge(value, start, end, view);
}

/** "B 668 3362 11 196", "H801-2000-01-001": the letter, then twelve digits in groups. */
const IN_GROUPS = /^[A-Za-z](?:[ -]?\d){12}(?![A-Za-z\d])/;
const LONGEST_IN_GROUPS = 26;

/** A number in groups; `start` is that of its letter. Returns where it ends, 0 when it is none. */
export function findUpnInGroups(start: number, view: View): number {
  const written = IN_GROUPS.exec(view.text.slice(start, start + LONGEST_IN_GROUPS))?.[0];
  if (written === undefined || isAlnum(view.code(start - 1))) return 0;
  const value = written.replace(/[ -]/g, '');
  const end = start + written.length;
  if (labelOf(view, start, end, M.L_UPN).meaning !== M.L_UPN && !fitsUpn(value)) return 0;
  return judge(value, start, end, view) ? end : 0;
}

function judge(value: string, start: number, end: number, view: View): boolean {
  const label = labelOf(view, start, end, M.L_UPN);
  const fits = fitsUpn(value);
  if (label.meaning === M.L_UPN) {
    addLabelled(
      view,
      start,
      end,
      { kind: 'UPN', label: 'upn', checked: fits, confidence: fits ? 'high' : 'low' },
      label.where === 'column',
    );
    return true;
  }
  if (!fits) return false;
  if (label.meaning === M.L_OTHER) view.add('UPN', start, end, 'low', [STRUCTURE, CHECKSUM, CONTRADICTED]);
  else if (view.hasNear(start, end, 60, 30, (meaning) => meaning === M.CHILD)) {
    addPlain(view, 'UPN', start, end, 'high', [STRUCTURE, CHECKSUM, { what: 'person' }]);
  } else addPlain(view, 'UPN', start, end, 'medium', [STRUCTURE, CHECKSUM]);
  return true;
}
