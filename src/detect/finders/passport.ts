import * as M from '../data/meanings';
import type { View } from '../scan/view';
import { addLabelled, labelOf, labelOrAbove } from './judge';
import type { Run } from './run';

// UK passports: nine digits (NHS Data Dictionary). Older and foreign ones: one or two letters and six to eight digits.
export function findPassport(run: Run, view: View): number {
  const groups = run.groupsFor(9);
  if (groups === 0 || groups > 4) return 0;
  const start = run.start[0] as number;
  const end = run.end[groups - 1] as number;
  const label = labelOrAbove(view, start, end, M.L_PASSPORT);
  if (label.meaning !== M.L_PASSPORT) return 0;
  addLabelled(
    view,
    start,
    end,
    { kind: 'PASSPORT', label: 'passport', checked: false, confidence: label.where === 'above' ? 'medium' : 'high' },
    label.where === 'column',
  );
  return groups;
}

/** A passport number with letters: "CD7654321", "533401372GBR" is left to the machine-readable line. */
export function findLetteredPassport(value: string, start: number, end: number, view: View): boolean {
  if (!/^(?:[A-Za-z]{1,2}\d{6,8}|\d{6}[A-Za-z]|\d{2}[A-Za-z]{2}\d{5})$/.test(value)) return false;
  const label = labelOf(view, start, end, M.L_PASSPORT);
  if (label.meaning !== M.L_PASSPORT) return false;
  addLabelled(
    view,
    start,
    end,
    { kind: 'PASSPORT', label: 'passport', checked: false, confidence: 'medium' },
    label.where === 'column',
  );
  return true;
}
