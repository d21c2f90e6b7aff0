import * as M from '../data/meanings';
import { isAlnum } from '../scan/chars';
import type { View } from '../scan/view';
import { addLabelled, labelOf, labelOrAbove } from './judge';

// Biometric residence permit: two letters, a digit or X, six digits. Share code (right to work): nine letters and
// digits. Both only with their label.
export function findResidencePermit(value: string, start: number, end: number, view: View): boolean {
  const permit = /^[A-Za-z]{2}[Xx\d]\d{6}$/.test(value);
  if (!permit && !/^[A-Za-z0-9]{9}$/.test(value)) return false;
  const label = permit ? labelOrAbove(view, start, end, M.L_PERMIT) : labelOf(view, start, end, M.L_PERMIT);
  if (label.meaning !== M.L_PERMIT) return false;
  addLabelled(
    view,
    start,
    end,
    { kind: 'RESIDENCE_PERMIT', label: 'permit', checked: false, confidence: permit ? 'high' : 'medium' },
    label.where === 'column',
  );
  return true;
}

const IN_GROUPS = /^[A-Za-z]{2}[ -]?[Xx\d][ -]?\d{3}[ -]?\d{3}(?![A-Za-z\d])/;
const LONGEST_IN_GROUPS = 14;

/** "RP4 380921", "RFX 325795", "ZW 6603237"; `start` is that of its letters. Returns where it ends, 0 when it is none. */
export function findPermitInGroups(start: number, view: View): number {
  if (isAlnum(view.code(start - 1))) return 0;
  const written = IN_GROUPS.exec(view.text.slice(start, start + LONGEST_IN_GROUPS))?.[0];
  if (written === undefined) return 0;
  const end = start + written.length;
  const label = labelOrAbove(view, start, end, M.L_PERMIT);
  if (label.meaning !== M.L_PERMIT) return 0;
  addLabelled(
    view,
    start,
    end,
    { kind: 'RESIDENCE_PERMIT', label: 'permit', checked: false, confidence: 'high' },
    label.where === 'column',
  );
  return end;
}
