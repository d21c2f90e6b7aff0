import vm from 'node:vm';
import { FAULTS } from '../contracts/scripted-office';
import { bundleOf } from '../apps/on-send/event-script';
import {
  JOURNEYS,
  MAILS,
  play,
  playSeed,
  type FaultRun,
  type JourneyName,
  type MailName,
} from '../apps/on-send/fault-journeys';

// The send path under faults: random ones by seed, then every call of every journey in each of five ways.
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

/** Counts, by a name, of what was seen. */
class Table {
  private readonly rows = new Map<string, Map<string, number>>();
  private readonly columns = new Set<string>();

  add(row: string, column: string, count = 1): void {
    const held = this.rows.get(row) ?? new Map<string, number>();
    this.rows.set(row, held.set(column, (held.get(column) ?? 0) + count));
    this.columns.add(column);
  }

  toString(): string {
    const columns = [...this.columns];
    const line = (cells: readonly string[]): string =>
      cells.map((cell, at) => (at === 0 ? cell.padEnd(30) : cell.padStart(14))).join('');
    const body = [...this.rows].map(([row, counts]) =>
      line([row, ...columns.map((column) => String(counts.get(column) ?? 0))]),
    );
    return [line(['', ...columns]), ...body].join('\n');
  }
}

const ALWAYS = ['silent pass', 'no answer', 'two answers', 'late', 'needless stop', 'no sentence'] as const;

function note(table: Table, row: string, run: FaultRun): void {
  table.add(row, 'runs');
  table.add(row, 'faults', run.faults.length);
  const sends = run.steps.filter(({ mustStop }) => mustStop !== undefined);
  const stopped = sends.filter(({ handled }) => handled.completed[0]?.['allowEvent'] === false);
  table.add(row, 'stopped', stopped.length);
  table.add(row, 'allowed', sends.length - stopped.length);
  for (const what of ALWAYS) table.add(row, what, run.complaints.filter((one) => one === what).length);
}

test('faults at random', async () => {
  if (SEED !== undefined) {
    console.log(JSON.stringify(await playSeed(script, Number(SEED)), null, 2));
    return;
  }
  const byJourney = new Table();
  const byFault = new Table();
  const wrong: string[] = [];
  for (let seed = FIRST; seed < FIRST + RUNS; seed++) {
    const run = await playSeed(script, seed);
    note(byJourney, run.journey, run);
    note(byJourney, 'all', run);
    for (const [, fault] of run.faults) byFault.add(fault, 'injected');
    if (run.complaints.length > 0) wrong.push(`seed ${seed}: ${run.complaints.join(', ')}`);
  }
  console.log(
    `${RUNS} seeds from ${FIRST}\n${String(byJourney)}\n\n${String(byFault)}\n${wrong.slice(0, 20).join('\n')}`,
  );
  expect(wrong).toEqual([]);
}, 21_600_000);

test('every call of every journey, in each way', async () => {
  if (SEED !== undefined) return;
  const table = new Table();
  const wrong: string[] = [];
  for (const journey of Object.keys(JOURNEYS) as JourneyName[]) {
    for (const mail of Object.keys(MAILS) as MailName[]) {
      if (mail === 'meeting' && /write|three/.test(journey)) continue;
      for (const fault of FAULTS) {
        for (let at = 1; ; at++) {
          const choose = (call: number) => (call === at ? fault : undefined);
          const run = await play(script, { journey, mail, runtime: 'classic', chance: () => 0.5, choose });
          note(table, fault, run);
          if (run.complaints.length > 0)
            wrong.push(`${journey}, ${mail}, call ${at} ${fault}: ${run.complaints.join()}`);
          if (run.faults.length === 0) break;
        }
      }
    }
  }
  console.log(`${String(table)}\n${wrong.slice(0, 20).join('\n')}`);
  expect(wrong).toEqual([]);
}, 21_600_000);
