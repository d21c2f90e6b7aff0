import { keptUntil, retentionPlan, STANDARD_RETENTION } from '../../src/log/retention-plan';
import { SHAPES } from '../../src/log/record-shapes';
import { KEPT_TYPES } from '../../src/policy/retention';

const lists = ['MailCheckLog-2026-11', 'MailCheckLog-2025-09', 'MailCheckLog-2026-03', 'Requests'];
const due = (retention: Parameters<typeof retentionPlan>[1], today = '2026-11-29') =>
  retentionPlan(lists, retention, today).map(({ list, due: what, types }) => [list.slice(-7), what, types.length]);

test('the sorts of records a policy can keep apart are those of the log', () => {
  expect([...KEPT_TYPES]).toEqual(Object.keys(SHAPES));
});

test('a month is kept to the end of its last month, and the month that runs is not looked at', () => {
  expect(keptUntil('MailCheckLog-2025-11', 12)).toBe('2026-11-30');
  expect(due(STANDARD_RETENTION)).toEqual([
    ['2025-09', 'drop', 8],
    ['2026-03', 'thin', 0],
  ]);
  expect(retentionPlan(lists, STANDARD_RETENTION, '2026-09-30').map(({ due: what }) => what)).toEqual(['thin', 'keep']);
  expect(retentionPlan(lists, STANDARD_RETENTION, '2026-10-01').map(({ due: what }) => what)).toEqual(['drop', 'thin']);
});

test('what is kept longer holds the month’s list; the rest is thinned out of it', () => {
  const [first] = retentionPlan(lists, { ...STANDARD_RETENTION, types: { incident: 72 } }, '2026-11-29');
  expect(first).toMatchObject({ due: 'thin', until: '2031-09-30', isReasonsOver: true });
  expect(first?.types).not.toContain('incident');
  expect(first?.types).toContain('inspection');
});

test('a legal hold keeps all records of its months, and says which hold it is', () => {
  const holds = [{ from: '2025-01', to: '2025-12', why: 'A complaint' }];
  const plan = retentionPlan(lists, { ...STANDARD_RETENTION, holds }, '2026-11-29');
  expect(plan.map(({ due: what, hold }) => [what, hold?.why])).toEqual([
    ['held', 'A complaint'],
    ['thin', undefined],
  ]);
  const open = [{ from: '', to: '', why: '' }];
  expect(due({ ...STANDARD_RETENTION, holds: open }).map(([, what]) => what)).toEqual(['held', 'held']);
});
