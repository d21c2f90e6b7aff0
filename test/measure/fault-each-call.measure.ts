import vm from 'node:vm';
import { FAULTS } from '../contracts/scripted-office';
import { bundleOf } from '../apps/on-send/event-script';
import { JOURNEYS, MAILS, play, type JourneyName, type MailName } from '../apps/on-send/fault-journeys';
import { FaultTable } from './fault-table';

// Every call of every journey with every message fails once, in each of five ways: call 1, then 2, … until a run has no
// call left to fail. Some 25,000 runs of 30 ms each, which is what starting two or three runtimes takes; a line is
// printed as each journey ends.
//   npm run faults
const table = new FaultTable();
let script: vm.Script;
beforeAll(async () => {
  script = new vm.Script(await bundleOf('test/apps/on-send/small-main.ts'));
});
afterAll(() => console.log(String(table)));

test.each(Object.keys(JOURNEYS) as JourneyName[])(
  '%s: nothing leaves unseen, whichever call fails',
  async (journey) => {
    if (process.env['SEED'] !== undefined) return;
    const wrong: string[] = [];
    for (const mail of Object.keys(MAILS) as MailName[]) {
      if (mail === 'meeting' && /write|three/.test(journey)) continue;
      for (const fault of FAULTS) {
        for (let at = 1; ; at++) {
          const choose = (call: number) => (call === at ? fault : undefined);
          const run = await play(script, { journey, mail, runtime: 'classic', chance: () => 0.5, choose });
          table.note(fault, run);
          table.note(journey, run);
          if (run.complaints.length > 0)
            wrong.push(`${journey}, ${mail}, call ${at} ${fault}: ${run.complaints.join()}`);
          if (run.faults.length === 0) break;
        }
      }
    }
    process.stdout.write(`${journey}: ${wrong.length} wrong\n`);
    expect(wrong.slice(0, 20)).toEqual([]);
  },
  21_600_000,
);
