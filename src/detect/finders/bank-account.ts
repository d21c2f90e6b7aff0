import * as M from '../data/meanings';
import { checkModulus, type ModulusResult } from '../modulus';
import type { Confidence, Evidence } from '../kinds';
import { CHECKSUM, STRUCTURE, type View } from '../scan/view';
import { addLabelled, addPlain, labelOf } from './judge';
import type { Run } from './run';

// UK bank accounts: sort code of six digits (12-34-56), account number of eight (six and seven are filled up with 0).
// Sort codes outside Pay.UK's weight table cannot be checked.
const LABEL_SORT: Evidence = { what: 'label', label: 'sortCode' };

interface Pair {
  readonly sortCode: string;
  readonly hyphened: boolean;
  readonly start: number;
  readonly end: number;
}

const SORT_CODE = [2, 2, 2];
const HALVES = [4, 4];

/** A sort code at the run's beginning, in its usual writings. */
function sortCodeOf(run: Run): { groups: number; hyphened: boolean } | undefined {
  if (run.hasShape(SORT_CODE)) {
    const between = run.separators(3);
    if (between === '--') return { groups: 3, hyphened: true };
    return between === '  ' || between === '//' || between === '..' ? { groups: 3, hyphened: false } : undefined;
  }
  return run.lengthOf(0) === 6 ? { groups: 1, hyphened: false } : undefined;
}

/**
 * A sort code and, near it, an account number. `accountAt` finds the account number near a position.
 * Returns how many groups of the run were used.
 */
export function findBankAccount(
  run: Run,
  view: View,
  anchor: number,
  accountAt: (view: View, anchor: number, from: number) => readonly [number, number] | undefined,
): number {
  const code = sortCodeOf(run);
  if (code === undefined) return 0;
  const start = run.start[0] as number;
  const end = run.end[code.groups - 1] as number;
  const sortCode = run.digits.slice(0, 6);
  const label = labelOf(view, start, end, M.L_SORT);
  if (label.meaning !== 0 && label.meaning < M.L_NEUTRAL && ![M.L_SORT, M.L_ACCOUNT, M.L_BANK].includes(label.meaning))
    return 0;
  const pair: Pair = { sortCode, hyphened: code.hyphened, start, end };
  const account = accountAt(view, anchor, end);
  if (account !== undefined) return judgePair(view, pair, account, label.meaning === M.L_SORT) ? code.groups : 0;
  if (label.meaning !== M.L_SORT) return 0;
  addLabelled(
    view,
    start,
    end,
    { kind: 'BANK_ACCOUNT', label: 'sortCode', checked: false, confidence: 'low' },
    label.where === 'column',
  );
  return code.groups;
}

function judgePair(view: View, pair: Pair, [from, to]: readonly [number, number], labelled: boolean): boolean {
  const written = view.text.slice(from, to);
  // "10-20-30+ years", "2014-2019"
  if (/^(?:19|20)\d\d[-–](?:19|20)\d\d$/.test(written) || view.code(pair.end) === 43) return false;
  const account = written.replace(/\D/g, '');
  const modulus = checkModulus(pair.sortCode, account);
  const named = labelOf(view, from, to, M.L_ACCOUNT).meaning;
  const accountLabel = named === M.L_ACCOUNT;
  // "our invoice 55512345, due 30-11-26": what is called something else is no account beside a code nobody names.
  if (named === M.L_OTHER && !labelled) return false;
  const bank =
    labelled ||
    accountLabel ||
    view.hasNear(
      Math.min(pair.start, from),
      Math.max(pair.end, to),
      60,
      20,
      (m) => m === M.L_BANK || m === M.L_ACCOUNT || m === M.L_SORT,
    );
  const seen: Evidence[] = modulus === 'fits' ? [STRUCTURE, CHECKSUM] : [STRUCTURE];
  if (bank) seen.push(LABEL_SORT);
  if (modulus === 'fails' && !bank) return false;
  if (!bank && (!pair.hyphened || (isDay(pair.sortCode) && (modulus === 'unknown' || !isBeside(view, pair, from)))))
    return false;
  if (
    !labelled &&
    isDay(pair.sortCode) &&
    DATED.test(view.text.slice(Math.max(view.from, pair.start - 14), pair.start))
  )
    return false;
  const confidence = strengthOf(modulus, bank, labelled && accountLabel);
  addPlain(view, 'BANK_ACCOUNT', pair.start, pair.end, confidence, seen);
  addPlain(view, 'BANK_ACCOUNT', from, to, confidence, seen);
  return true;
}

/** Both labels make a pair nobody can check as sure as one that fits; one that fails may still be a slip of the pen. */
function strengthOf(modulus: ModulusResult, bank: boolean, both: boolean): Confidence {
  if (modulus === 'fails') return both ? 'medium' : 'low';
  return bank && (both || modulus === 'fits') ? 'high' : 'medium';
}

/** "31-07-26" is a day before it is a branch of a bank. */
function isDay(code: string): boolean {
  const [day, month] = [Number(code.slice(0, 2)), Number(code.slice(2, 4))];
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

/** "On 20-11-26", "due 30-11-26": said to be a day. */
const DATED =
  /(?:^|[^a-z])(?:on|due|dated?|by|until|from|since|delivery|delivered|posted|received|ar|dyddiad)[ :]{1,2}$/i;

/** "20-11-26 63748472", "20-11-26 / 63748472": the account follows at once; "20-11-26 order 63748472" is a day and an order. */
function isBeside(view: View, pair: Pair, from: number): boolean {
  return from > pair.end && !/[a-z]/i.test(view.text.slice(pair.end, from));
}

const OF_A_FIRM =
  /\b(?:customer|client|supplier|electricity|gas|water|energy|broadband|member\w*|patient|student|pupil|shop|store|trade|credit|library|paypal|meter|utility|council tax)\b/i;

/** An account number without a sort code, only right after its label. */
export function findLoneAccount(run: Run, view: View): number {
  const groups = run.lengthOf(0) === 8 ? 1 : run.hasShape(HALVES) && run.groupsFor(8) === 2 ? 2 : 0;
  if (groups === 0) return 0;
  const start = run.start[0] as number;
  const end = run.end[groups - 1] as number;
  const label = labelOf(view, start, end, M.L_ACCOUNT);
  if (label.meaning !== M.L_ACCOUNT || (label.where === 'before' && start - label.end > 16)) return 0;
  // "customer account number 12345678" is with a firm; "account 12345678" may be anything.
  const isNumbered =
    /n(?:o|um|r)/i.test(view.text.slice(label.start, label.end)) &&
    !OF_A_FIRM.test(view.text.slice(Math.max(view.from, label.start - 60), label.start));
  const bank =
    isNumbered ||
    label.where === 'column' ||
    view.hasNear(start, end, 120, 80, (m) => m === M.L_BANK || m === M.L_SORT);
  addLabelled(
    view,
    start,
    end,
    { kind: 'BANK_ACCOUNT', label: 'account', checked: false, confidence: bank ? 'medium' : 'low' },
    label.where === 'column',
  );
  return groups;
}
