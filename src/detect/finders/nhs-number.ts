import * as M from '../data/meanings';
import { CHECKSUM, STRUCTURE, type View } from '../scan/view';
import { CONTRADICTED, addLabelled, labelOf, labelOrAbove, sureness } from './judge';
import { weighted, type Run } from './run';

// NHS number, CHI (Scotland), Health and Care number (Northern Ireland): ten digits, written 3-3-4 (NHS digital
// service manual); weights 10…2, 11 − (sum mod 11) is the last digit, 10 never issued (NHS Data Dictionary).
const WEIGHTS = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1];
const PRINTED = [3, 3, 4];
/** The number the NHS itself prints as an example; its check digit is wrong. */
const PUBLISHED_EXAMPLE = '9991234567';

export function fitsNhsNumber(digits: string): boolean {
  return digits.length === 10 && weighted(digits, WEIGHTS) % 11 === 0 && !/^(\d)\1*$/.test(digits);
}

export function findNhsNumber(run: Run, view: View): number {
  const groups = run.groupsFor(10);
  if (groups === 0 || groups > 5) return 0;
  const digits = run.digits.slice(0, 10);
  const start = run.start[0] as number;
  const end = run.end[groups - 1] as number;
  const fits = fitsNhsNumber(digits);
  const label = fits
    ? labelOrAbove(view, start, end, M.L_NHS, run.isOneNumber(groups))
    : labelOf(view, start, end, M.L_NHS);
  if (label.meaning === M.L_NHS) {
    const confidence = sureness(label, fits);
    addLabelled(
      view,
      start,
      end,
      { kind: 'NHS_NUMBER', label: 'nhs', checked: fits, confidence },
      label.where === 'column',
    );
    return groups;
  }
  if (!fits || digits === PUBLISHED_EXAMPLE || (label.meaning !== 0 && label.meaning < M.L_OTHER)) return 0;
  const spaced = groups === 3 && run.hasShape(PRINTED) && run.separators(3) === '  ';
  // One ten-digit number in eleven fits by chance: without its label only the printed shape 3-3-4 says anything.
  if (spaced)
    view.add(
      'NHS_NUMBER',
      start,
      end,
      'low',
      label.meaning === M.L_OTHER ? [STRUCTURE, CHECKSUM, CONTRADICTED] : [STRUCTURE, CHECKSUM],
    );
  return 0;
}
