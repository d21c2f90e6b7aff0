import * as M from '../data/meanings';
import type { Evidence } from '../kinds';
import { CHECKSUM, STRUCTURE, type View } from '../scan/view';
import { addPlain, CONTRADICTED } from './judge';
import type { Run } from './run';

// Payment cards: 13 to 19 digits, Luhn (ISO/IEC 7812); issuers by their published first digits.
export function fitsLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = digits.length - 1, twice = false; i >= 0; i--, twice = !twice) {
    const digit = digits.charCodeAt(i) - 48;
    sum += twice ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit;
  }
  return sum % 10 === 0;
}

/** Does an issuer give out numbers that begin and measure so? */
export function hasIssuer(digits: string): boolean {
  const length = digits.length;
  const two = Number(digits.slice(0, 2));
  const four = Number(digits.slice(0, 4));
  if (digits[0] === '4') return length === 16 || length === 13 || length === 19;
  if ((two >= 51 && two <= 55) || (four >= 2221 && four <= 2720)) return length === 16;
  if (two === 34 || two === 37) return length === 15;
  if (two === 36 || two === 38 || two === 39 || (four >= 3000 && four <= 3059)) return length >= 14 && length <= 16;
  if (four === 6011 || two === 65 || (four >= 6440 && four <= 6499)) return length >= 16;
  if (two === 35) return length >= 16;
  if (two === 62) return length >= 16;
  return two === 50 || (two >= 56 && two <= 58) || two === 63 || two === 67 ? length >= 12 : false;
}

const SHAPES: readonly (readonly number[])[] = [
  [4, 4, 4, 4],
  [4, 6, 5],
  [4, 6, 4],
  [4, 4, 4, 4, 3],
  [4, 4, 4, 1],
  [8, 8],
  [6, 13],
  [4, 4, 4, 2],
  [4, 4, 4, 3],
  [4, 4, 5],
  [4, 5, 6],
  [4, 7, 4],
];
/** Another name tells against a card only right before the number: "order no. 4111 …", not "the ticket of … says 4111 …". */
const CLOSE = 24;
const CARD_WORD: Evidence = { what: 'label', label: 'card' };

export function findPaymentCard(run: Run, view: View): number {
  const groups = groupsOf(run);
  if (groups === 0) return 0;
  const digits = run.digits.slice(0, run.sum[groups]);
  const start = run.start[0] as number;
  const end = run.end[groups - 1] as number;
  if (!fitsLuhn(digits) || /^(\d)\1*$/.test(digits)) return 0;
  const near = view.hasNear(start, end, 60, 30, (meaning) => meaning === M.L_CARD || meaning === M.CARD_EXTRA);
  const issuer = hasIssuer(digits);
  if (!issuer && !(near && digits.length >= 15)) return 0;
  const label = view.labelFor(start, end, CARD_OR_PHONE);
  if (label.meaning === M.L_OTHER && !near && start - label.end <= CLOSE)
    view.add('PAYMENT_CARD', start, end, 'low', [STRUCTURE, CHECKSUM, CONTRADICTED]);
  else if (near) addPlain(view, 'PAYMENT_CARD', start, end, 'high', [STRUCTURE, CHECKSUM, CARD_WORD]);
  else
    addPlain(view, 'PAYMENT_CARD', start, end, issuer && digits.length >= 14 ? 'medium' : 'low', [STRUCTURE, CHECKSUM]);
  return groups;
}

const CARD_OR_PHONE = (1 << M.L_CARD) | (1 << M.L_PHONE);

/** One group of 12 to 19 digits, or groups as printed on a card. */
function groupsOf(run: Run): number {
  const first = run.lengthOf(0);
  if (first >= 12 && first <= 19 && (run.end[0] as number) - (run.start[0] as number) === first) return 1;
  if (run.count < 2 || run.total < 13 || (first !== 4 && first !== 6 && first !== 8)) return 0;
  const shape = SHAPES.find((lengths) => run.hasShape(lengths));
  return shape === undefined ? 0 : shape.length;
}
