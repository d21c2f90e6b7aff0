import vm from 'node:vm';
import { bundleOf } from '../apps/on-send/event-script';
import { playSeed } from '../apps/on-send/fault-journeys';
import { FaultTable } from './fault-table';

// The send path under faults at random, by seed. Beside it, in a process of its own: fault-each-call.measure.ts.
//   npm run faults                        10,000 seeds
//   RUNS=500 FIRST=20000 npm run faults   others
//   SEED=4711 npm run faults              one run again, with everything that happened
const RUNS = Number(process.env['RUNS'] ?? '10000');
const FIRST = Number(process.env['FIRST'] ?? '0');
const SEED = process.env['SEED'];

let script: vm.Script;
beforeAll(async () => {
  script = new vm.Script(await bundleOf('test/apps/on-send/small-main.ts'));
});

test('faults at random', async () => {
  if (SEED !== undefined) {
    console.log(JSON.stringify(await playSeed(script, Number(SEED)), null, 2));
    return;
  }
  const byJourney = new FaultTable();
  const byFault = new FaultTable();
  const wrong: string[] = [];
  for (let seed = FIRST; seed < FIRST + RUNS; seed++) {
    const run = await playSeed(script, seed);
    byJourney.note(run.journey, run);
    byJourney.note('all', run);
    for (const [, fault] of run.faults) byFault.add(fault, 'injected');
    if (run.complaints.length > 0) wrong.push(`seed ${seed}: ${run.complaints.join(', ')}`);
  }
  console.log(
    `${RUNS} seeds from ${FIRST}\n${String(byJourney)}\n\n${String(byFault)}\n${wrong.slice(0, 20).join('\n')}`,
  );
  expect(wrong).toEqual([]);
}, 21_600_000);
