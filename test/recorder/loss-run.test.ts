import { newTenant } from '../../src/emulator/graph/school-tenant';
import { aTenant } from '../support/emulated-tenant';
import { chanceOfFaults, lossRun, peopleOfRun } from './loss-run';
import { history } from './history';

const START = Date.UTC(2026, 10, 24, 9);

it('500 records of 5 clients come through while a fifth of all calls fails: none lost, none stale, none twice', async () => {
  const faults = chanceOfFaults(11);
  const state = newTenant({ now: START, people: peopleOfRun(5), months: 2 });
  const under = aTenant({ state, fault: () => faults.fault() });
  const run = await lossRun({ under, records: 500, clients: 5 }, faults);
  expect(run.verdict).toMatchObject({ kept: 500 - run.refused, lost: 0, stale: 0, duplicated: 0, invented: 0 });
  expect(run.faults).toEqual([]);
  expect(run.violations).toEqual([]);
  // The run meant something: calls failed, pages died, answers were lost.
  expect(run.failed / run.calls).toBeGreaterThan(0.12);
  expect([run.crashes > 0, run.copies > 0, run.refused > 0, run.verdict.readings > 1]).toEqual(Array(4).fill(true));
});

describe('the judge', () => {
  const told = (story: (at: ReturnType<typeof history>) => void) => {
    const at = history();
    story(at);
    return at.verdict();
  };
  it('finds what was lost, stale, given twice, invented', () => {
    expect(told((at) => (at.kept('a'), at.acknowledged('b'), at.read([])))).toMatchObject({ lost: 2 });
    expect(told((at) => (at.kept('a'), at.read(['a']), at.read([])))).toMatchObject({ stale: 1, lost: 1 });
    expect(told((at) => (at.kept('a'), at.read(['a', 'a'])))).toMatchObject({ duplicated: 1, lost: 0 });
    expect(told((at) => at.read(['x']))).toMatchObject({ invented: 1 });
  });
});
