import { readFileSync } from 'node:fs';
import path from 'node:path';
import { coveragePage, rulesPage } from '../../tools/docs';

const DOCS = path.resolve(__dirname, '..', '..', 'docs');
const read = (name: string): string => readFileSync(path.join(DOCS, name), 'utf8');

describe('the pages made from the declarations', () => {
  it.each([
    ['rules.md', rulesPage],
    ['coverage.md', coveragePage],
  ])('%s is the one of today (npm run docs)', (name, page) => expect(read(name)).toBe(page()));

  it('say of each check what it does not catch', () => {
    expect(rulesPage().match(/^Does not catch:/gm)?.length).toBeGreaterThanOrEqual(38);
  });
});
