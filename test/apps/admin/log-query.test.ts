import { periodOf } from '../../../src/apps/admin/log/log-query';

describe('the days that the warning log shows', () => {
  it.each([
    ['on the first of a month, the month before as well', '2026-12-01T02:00:00Z', {}, '2026-11-02', '2026-12-01'],
    ['over the turn of the year', '2027-01-01T09:00:00Z', {}, '2026-12-03', '2027-01-01'],
    [
      'what the address asks for',
      '2026-12-01T02:00:00Z',
      { from: '2026-09-01', to: '2026-09-30' },
      '2026-09-01',
      '2026-09-30',
    ],
    ['from a day on, until today', '2026-12-01T02:00:00Z', { from: '2026-09-01' }, '2026-09-01', '2026-12-01'],
    [
      'the wrong way round, put right',
      '2026-12-01T02:00:00Z',
      { from: '2026-10-02', to: '2026-10-01' },
      '2026-10-01',
      '2026-10-02',
    ],
    [
      'no day at all, not asked for',
      '2026-12-01T02:00:00Z',
      { from: '2026-02-31x', to: '1' },
      '2026-11-02',
      '2026-12-01',
    ],
  ] as const)('%s', (_, now, query, from, to) => {
    expect(periodOf(query, Date.parse(now))).toEqual({ from, to });
  });
});
