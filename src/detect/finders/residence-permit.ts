import * as M from '../data/meanings';
import type { View } from '../scan/view';
import { addLabelled, labelOf } from './judge';

// Biometric residence permit: two letters, a digit or X, six digits. Share code (right to work): nine letters and
// digits. Both only with their label.
export function findResidencePermit(value: string, start: number, end: number, view: View): boolean {
  const permit = /^[A-Za-z]{2}[Xx\d]\d{6}$/.test(value);
  if (!permit && !/^[A-Za-z0-9]{9}$/.test(value)) return false;
  const label = labelOf(view, start, end, M.L_PERMIT);
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

/** "RP4 380921": the letters and the digit apart from the other six. Returns where it ends, 0 when it is none. */
export function findPermitInGroups(value: string, start: number, end: number, view: View): number {
  if (!/^[A-Za-z]{2}[Xx\d]$/.test(value) || !/^[ -]\d{6}(?![A-Za-z\d])/.test(view.text.slice(end, end + 8))) return 0;
  const stop = end + 7;
  const label = labelOf(view, start, stop, M.L_PERMIT);
  if (label.meaning !== M.L_PERMIT) return 0;
  addLabelled(
    view,
    start,
    stop,
    { kind: 'RESIDENCE_PERMIT', label: 'permit', checked: false, confidence: 'high' },
    label.where === 'column',
  );
  return stop;
}
