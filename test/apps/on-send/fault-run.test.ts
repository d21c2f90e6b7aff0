import vm from 'node:vm';
import { FAULTS } from '../../contracts/scripted-office';
import { bundleOf } from './event-script';
import { JOURNEYS, MAILS, play, playSeed, type FaultRun, type JourneyName, type MailName } from './fault-journeys';

// The long run is `npm run faults`: ten thousand seeds and every journey with every message.
const RUNS = 80;
const LONG_STEP = 3;
jest.setTimeout(300_000);
let script: vm.Script;
beforeAll(async () => {
  script = new vm.Script(await bundleOf('test/apps/on-send/small-main.ts'));
});

/**
 * Fails call 1, then 2, … until a run has no call left to fail. But for the clean message each way takes its share of
 * the calls, so that each call fails in one or two ways; `npm run faults` fails each in all five.
 */
async function failEach(journey: JourneyName, mail: MailName, fault: (typeof FAULTS)[number]): Promise<FaultRun[]> {
  const wrong: FaultRun[] = [];
  const isLong = mail !== 'clean';
  const [first, step] = isLong ? [1 + (FAULTS.indexOf(fault) % LONG_STEP), LONG_STEP] : [1, 1];
  for (let at = first; ; at += step) {
    const run = await play(script, {
      journey,
      mail,
      runtime: 'classic',
      chance: () => 0.5,
      choose: (call) => (call === at ? fault : undefined),
    });
    if (run.complaints.length > 0) wrong.push(run);
    if (run.faults.length === 0) {
      expect(at).toBeGreaterThan(10);
      return wrong;
    }
  }
}

describe('Outlook, the network and the stores failing at any call, in any way', () => {
  const chosen = [
    ['send', 'clean'],
    ['send', 'blockedFile'],
    ['send', 'meeting'],
    ['write, change, send', 'reply'],
  ] as const;
  for (const [journey, mail] of chosen) {
    it.each(FAULTS)(`“${journey}” of a ${mail} message ends rightly when call 1, then 2, … %s`, async (fault) => {
      expect(await failEach(journey, mail, fault)).toEqual([]);
    });
  }

  it(`one right answer for each Send in ${RUNS} runs with faults at random`, async () => {
    const seen = { journeys: new Set<string>(), mails: new Set<string>() };
    for (let seed = 0; seed < RUNS; seed++) {
      const { complaints, journey, mail, faults } = await playSeed(script, seed);
      expect({ seed, complaints, journey, faults: complaints.length > 0 ? faults : [] }).toEqual({
        seed,
        complaints: [],
        journey,
        faults: [],
      });
      seen.journeys.add(journey);
      seen.mails.add(mail);
    }
    expect([seen.journeys.size, seen.mails.size]).toEqual([Object.keys(JOURNEYS).length, Object.keys(MAILS).length]);
  });

  it('a seed plays exactly the same again', async () => {
    for (const seed of [3, 17, 40]) expect(await playSeed(script, seed)).toEqual(await playSeed(script, seed));
  });
});
