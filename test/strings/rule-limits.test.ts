import { RULES } from '../../src/rules/registry';
import { ruleLimits } from '../../src/strings/cy-gb/rule-limits';

test('what each check leaves alone and cannot catch is told in Welsh, line by line', () => {
  const lines = (of: { readonly leaves: readonly string[]; readonly misses: readonly string[] } | undefined) =>
    `${of?.leaves.length} left alone, ${of?.misses.length} missed`;
  const english = RULES.map(({ id, docs }) => `${id}: ${lines(docs)}`);
  expect(RULES.map(({ id }) => `${id}: ${lines(ruleLimits[id])}`)).toEqual(english);
  expect(Object.keys(ruleLimits)).toHaveLength(RULES.length);
});

test('no line is still English', () => {
  const all = Object.values(ruleLimits).flatMap(({ leaves, misses }) => [...leaves, ...misses]);
  expect(all.filter((line) => /\b(the|and|of|with|without|to|in|from)\b/.test(line))).toEqual([]);
});
