import * as M from '../data/meanings';
import type { View } from '../scan/view';
import { addLabelled, labelOf, labelOrAbove, sureness } from './judge';
import { weighted, type Run } from './run';

// Unique taxpayer reference: ten digits, the first is the check digit: weights 6 7 8 9 10 5 4 3 2 on the others, the
// remainder modulo 11 picks from 21987654321 (python-stdnum gb.utr). A K may stand before or after.
const WEIGHTS = [6, 7, 8, 9, 10, 5, 4, 3, 2];
const CHECKS = '21987654321';

export function fitsUtr(digits: string): boolean {
  return digits.length === 10 && CHECKS.charAt(weighted(digits.slice(1), WEIGHTS) % 11) === digits[0];
}

export function findUtr(run: Run, view: View): number {
  const groups = run.groupsFor(10);
  if (groups === 0 || groups > 5) return 0;
  const start = run.start[0] as number;
  const end = run.end[groups - 1] as number;
  const fits = fitsUtr(run.digits.slice(0, 10));
  const label = fits
    ? labelOrAbove(view, start, end, M.L_UTR, run.isOneNumber(groups))
    : labelOf(view, start, end, M.L_UTR);
  if (label.meaning !== M.L_UTR) return 0;
  addLabelled(
    view,
    start,
    end,
    {
      kind: 'UTR',
      label: 'utr',
      checked: fits,
      confidence: sureness(label, fits),
    },
    label.where === 'column',
  );
  return groups;
}
