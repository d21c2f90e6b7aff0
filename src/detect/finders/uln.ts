import * as M from '../data/meanings';
import type { View } from '../scan/view';
import { addLabelled, labelOf, labelOrAbove, sureness } from './judge';
import { weighted, type Run } from './run';

// Unique learner number: ten digits, the first not zero; sum with weights 10…1 leaves 10 modulo 11 (HESA coding manual).
const WEIGHTS = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1];

export function fitsUln(digits: string): boolean {
  return digits.length === 10 && digits[0] !== '0' && weighted(digits, WEIGHTS) % 11 === 10;
}

export function findUln(run: Run, view: View): number {
  const groups = run.groupsFor(10);
  if (groups === 0 || groups > 5) return 0;
  const start = run.start[0] as number;
  const end = run.end[groups - 1] as number;
  const fits = fitsUln(run.digits.slice(0, 10));
  const label = fits
    ? labelOrAbove(view, start, end, M.L_ULN, run.isOneNumber(groups))
    : labelOf(view, start, end, M.L_ULN);
  if (label.meaning !== M.L_ULN) return 0;
  addLabelled(
    view,
    start,
    end,
    {
      kind: 'ULN',
      label: 'uln',
      checked: fits,
      confidence: sureness(label, fits),
    },
    label.where === 'column',
  );
  return groups;
}
