import * as M from '../data/meanings';
import type { View } from '../scan/view';
import { addLabelled, labelOf, labelOrAbove } from './judge';
import type { Run } from './run';

// Teacher reference number: seven digits without a check digit, also written 12/34567; six digits in Scotland.
// Those who are no teachers yet have RP before it on DfE's sign-in page. Numbers 9999999 and the like stand for "unknown" (GOV.UK, HESA coding manual).
const SHAPES: readonly (readonly number[])[] = [[7], [2, 5], [2, 2, 3], [3, 4], [4, 3]];

export function findTrn(run: Run, view: View): number {
  if (run.total < 7) return 0;
  const shape = SHAPES.find((lengths) => run.hasShape(lengths));
  const groups = shape === undefined ? 0 : shape.length;
  // "823/4001" is a school.
  if (groups === 0 || (groups > 1 && shape?.[0] !== 2 && run.separators(2) === '/')) return 0;
  const start = run.start[0] as number;
  const end = run.end[groups - 1] as number;
  if (run.digits.startsWith('99999')) return 0;
  const label = labelOrAbove(view, start, end, M.L_TRN);
  // "0113 496 0073" below is a telephone number.
  if (label.meaning !== M.L_TRN || (label.where === 'above' && run.count > groups && groups > 1)) return 0;
  addLabelled(
    view,
    start,
    end,
    { kind: 'TRN', label: 'trn', checked: false, confidence: label.where === 'above' ? 'medium' : 'high' },
    label.where === 'column',
  );
  return groups;
}

/** "RP22/40817": letters and two digits, then five digits; only with its label. Returns where it ends, 0 when it is none. */
export function findLetteredTrn(value: string, start: number, end: number, view: View): number {
  if (!/^[Rr][Pp]\d{2}$/.test(value) || !/^\/\d{5}(?!\d)/.test(view.text.slice(end, end + 7))) return 0;
  const label = labelOf(view, start, end + 6, M.L_TRN);
  if (label.meaning !== M.L_TRN) return 0;
  addLabelled(
    view,
    start,
    end + 6,
    { kind: 'TRN', label: 'trn', checked: false, confidence: 'high' },
    label.where === 'column',
  );
  return end + 6;
}
