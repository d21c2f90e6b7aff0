import * as M from '../data/meanings';
import { isAlnum, isDigit } from '../scan/chars';
import { STRUCTURE, type View } from '../scan/view';
import { addLabelled, addPlain, labelOf } from './judge';
import type { Run } from './run';

// UK driver number: five characters of the surname (filled up with 9), decade digit, month 01–12 (+50 for women), day,
// year digit, two initials (9 for none), a digit, two check characters; an issue number may follow. Northern Ireland:
// eight digits (DVLA guidance, Presidio recogniser).
const SHAPE =
  /^[A-Z]{1,5}9{0,4}\d(?:0[1-9]|1[0-2]|5[1-9]|6[0-2])(?:0[1-9]|[12]\d|3[01])\d(?:99|[A-Z][A-Z9])[A-Z0-9][A-Z0-9]{2}$/;

export function fitsDrivingLicence(value: string): boolean {
  const upper = value.toUpperCase();
  return (
    upper.length === 16 && upper.charCodeAt(4) !== 0 && /^[A-Z]{1,5}9*$/.test(upper.slice(0, 5)) && SHAPE.test(upper)
  );
}

/** Reads sixteen letters and digits from `start` on, over single spaces; returns where they end, or 0. */
export function findDrivingLicence(start: number, view: View): number {
  // The sixth character is a digit, after a space or not.
  const sixth = view.code(start + 5);
  const isSplit = view.code(start + 4) === 32 && isDigit(view.code(start + 6));
  if (!isDigit(sixth) && !isSplit && !((sixth === 32 || sixth === 45) && isDigit(view.code(start + 6)))) return 0;
  let value = '';
  let i = start;
  let gaps = 0;
  for (; value.length < 16 && i < start + 22; i++) {
    const code = view.code(i);
    if (isAlnum(code) && code < 128) value += view.text.charAt(i);
    else if ((code === 32 || code === 45) && isAlnum(view.code(i + 1)) && ++gaps <= 4) continue;
    else break;
  }
  if (!fitsDrivingLicence(value) || (gaps > 0 && !/\d/.test(value.slice(5, 6)))) return 0;
  const issue = issueAfter(view, i);
  if (issue === i && isAlnum(view.code(i))) return 0;
  const label = labelOf(view, start, issue, M.L_LICENCE);
  if (label.meaning === M.L_LICENCE) {
    addLabelled(
      view,
      start,
      issue,
      { kind: 'UK_DRIVING_LICENCE', label: 'licence', checked: false, confidence: 'high' },
      label.where === 'column',
    );
  } else if (label.meaning === M.L_OTHER)
    view.add('UK_DRIVING_LICENCE', start, issue, 'low', [STRUCTURE, { what: 'contradicting-label' }]);
  else addPlain(view, 'UK_DRIVING_LICENCE', start, issue, gaps === 0 ? 'high' : 'medium', [STRUCTURE]);
  return issue;
}

/** End of a two-digit issue number after the licence number. */
function issueAfter(view: View, end: number): number {
  const at = view.code(end) === 32 ? end + 1 : end;
  const two = view.text.slice(at, at + 2);
  return /^\d\d$/.test(two) && !isAlnum(view.code(at + 2)) ? at + 2 : end;
}

/** Northern Ireland's eight digits, only with the label. */
export function findNorthernLicence(run: Run, view: View): number {
  if (run.lengthOf(0) !== 8) return 0;
  const start = run.start[0] as number;
  const end = run.end[0] as number;
  // "PRS licence LE-00123456": the tail of a longer code.
  if (view.code(start - 1) === 45 && isAlnum(view.code(start - 2))) return 0;
  const label = labelOf(view, start, end, M.L_LICENCE);
  if (label.meaning !== M.L_LICENCE) return 0;
  addLabelled(
    view,
    start,
    end,
    { kind: 'UK_DRIVING_LICENCE', label: 'licence', checked: false, confidence: 'medium' },
    label.where === 'column',
  );
  return 1;
}
