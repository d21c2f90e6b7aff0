import { monthsOf, newestDay } from '../../../src/apps/admin/day/read-roll-ups';
import { adviceFor, reachOf, roleRows, ruleRows, weeksOf } from '../../../src/apps/admin/pages/insight-figures';
import { NOTHING, totalOf, type RollUp } from '../../../src/log/roll-up';
import { aRollUp } from '../../contracts/tenant/tenant-scene';

const rule = { found: 20, anyway: 0, mended: 0, clicked: 0, disputed: 0 };

describe('the figures of Insight', () => {
  it('counts week by week, and a holiday stands with zeros', () => {
    const weeks = weeksOf([
      aRollUp({ day: '2026-11-04', counts: { ...NOTHING, checked: 3 } }),
      aRollUp({ day: '2026-11-02', counts: { ...NOTHING, checked: 4 } }),
      aRollUp({ day: '2026-11-16', counts: { ...NOTHING, checked: 6 } }),
    ]);
    expect(weeks.map(({ week, counts }) => [week, counts.checked])).toEqual([
      ['2026-11-02', 7],
      ['2026-11-09', 0],
      ['2026-11-16', 6],
    ]);
  });

  it('sets what was checked beside what was sent, once five people let their sent mail be counted', () => {
    const november = { from: '2026-11-01', to: '2026-11-30' };
    const day = (people: number, sent: number, checked: number) =>
      aRollUp({ counts: { ...NOTHING, coverage: { people, sent, checked } } });
    const reachIn = (days: readonly RollUp[]) => reachOf(days, totalOf(days, november));
    expect(reachIn([day(6, 60, 40), day(2, 20, 20)])).toEqual({ sent: 80, checked: 60, share: 75 });
    expect(reachIn([day(5, 10, 12)])).toEqual({ sent: 10, checked: 10, share: 100 });
    expect(reachIn([day(4, 60, 40), day(4, 60, 40)])).toBeUndefined();
    expect(reachIn([aRollUp()])).toBeUndefined();
  });

  it('adds up one school, or all', () => {
    const days = [
      aRollUp({ school: 'elm' }),
      aRollUp({ school: 'oak' }),
      aRollUp({ school: 'oak', day: '2026-12-01' }),
    ];
    const november = { from: '2026-11-01', to: '2026-11-30' };
    expect(totalOf(days, november).checked).toBe(6);
    expect(totalOf(days, { ...november, school: 'oak' }).mixes).toEqual(aRollUp().counts.mixes);
  });

  it.each([
    ['mostly clicked away', { anyway: 18, mended: 2, clicked: 16 }, 0, 'loosen'],
    ['often found to be wrong', { anyway: 8, mended: 12 }, 25, 'loosen'],
    ['sent with good reasons', { anyway: 18, mended: 2, clicked: 2 }, 0, 'keep'],
    ['nearly always put right', { anyway: 1, mended: 19, clicked: 1 }, 0, 'tighten'],
    ['too few to say', { found: 4, anyway: 4, clicked: 4 }, 0, undefined],
  ])('%s', (_, count, wrong, advice) => {
    expect(adviceFor({ ...rule, ...count }, wrong)).toBe(advice);
  });

  it('tells how often a check was found to be wrong, and keeps quiet about few', () => {
    const counts = { ...NOTHING, rules: { a: { ...rule, anyway: 6, mended: 4 }, b: { ...rule, found: 4, anyway: 4 } } };
    expect(ruleRows(counts, { a: 5 }).map((row) => [row.rule, row.sentShare, row.wrongShare])).toEqual([
      ['a', 60, 25],
      ['b', undefined, undefined],
    ]);
  });

  it('holds each role against one question in forty mails', () => {
    const roles = {
      staff: { checked: 400, stopped: 30 },
      office: { checked: 80, stopped: 1 },
      few: { checked: 4, stopped: 4 },
    };
    expect(roleRows({ ...NOTHING, roles }).map(({ role, per40 }) => [role, per40])).toEqual([
      ['staff', 3],
      ['office', 0.5],
    ]);
  });

  it('asks one question for each month, and on a Monday for the Friday', async () => {
    expect(monthsOf({ from: '2026-11-30', to: '2027-01-01' })).toEqual(['2026-11', '2026-12', '2027-01']);
    const asked: string[] = [];
    const day = async (one: string) => ({ ok: true as const, value: (asked.push(one), []) });
    const store = { day, month: day, add: () => Promise.reject(new Error('nothing is written')) };
    for (const at of ['2026-11-23', '2026-11-24', '2026-11-29']) await newestDay(store, Date.parse(`${at}T09:00:00Z`));
    expect(asked).toEqual(['2026-11-20', '2026-11-23', '2026-11-27']);
  });
});
