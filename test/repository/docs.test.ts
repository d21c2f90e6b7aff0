import { readFileSync } from 'node:fs';
import path from 'node:path';
import { coveragePage, rulesPage } from '../../tools/docs';
import { dayOf, scalePage, SIZES } from '../../tools/scale';

const DOCS = path.resolve(__dirname, '..', '..', 'docs');
const read = (name: string): string => readFileSync(path.join(DOCS, name), 'utf8');

describe('the pages made from the declarations', () => {
  it.each([
    ['rules.md', rulesPage],
    ['coverage.md', coveragePage],
    ['scale.md', scalePage],
  ])('%s is the one of today (npm run docs)', (name, page) => expect(read(name)).toBe(page()));

  it('say of each check what it does not catch', () => {
    expect(rulesPage().match(/^Does not catch:/gm)?.length).toBeGreaterThanOrEqual(38);
  });

  it('a county stays under a tenth of the day’s quota and half of its busiest minute’s', () => {
    const county = SIZES.find(({ staff }) => staff === 50_000);
    if (!county) throw new Error('no county');
    const day = dayOf(county);
    expect(day.sends).toBeGreaterThan(990_000);
    expect(day.units / county.quota.perDay).toBeLessThan(0.1);
    expect(day.busiestMinute / county.quota.perMinute).toBeLessThan(0.5);
  });
});
