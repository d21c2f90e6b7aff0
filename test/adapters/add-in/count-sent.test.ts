import { countSent } from '../../../src/adapters/add-in/count-sent';
import { graphSentMail } from '../../../src/adapters/graph/graph-mail';
import { graphView } from '../../../src/adapters/graph/graph-tenant';
import { memoryStore } from '../../../src/adapters/memory/memory-system';
import { recallKnown } from '../../../src/recorder/known';
import { aTenant, identityOf, idOf, optionsOf } from '../../support/emulated-tenant';

const DAY = 86_400_000;

function scene(allowed: readonly string[] = ['Mail.ReadBasic']) {
  const under = aTenant();
  const options = optionsOf(under, idOf('staff'), 'addIn', {
    identity: identityOf(under, idOf('staff'), 'addIn', allowed),
  });
  const mail = graphSentMail(graphView(options), 'staff@greenfield.example');
  const asked: (readonly [string, string])[] = [];
  const store = memoryStore();
  return {
    ...{ under, asked, store },
    count: () =>
      countSent(store, under.time.clock, {
        count: (from, to) => {
          asked.push([from, to]);
          return mail.count(from, to);
        },
      }),
    sent: async () => (await recallKnown(store)).sent,
  };
}

test('yesterday’s mail is counted once a day, and a weekend in one', async () => {
  const { under, asked, count, sent } = scene();
  const today = new Date(under.time.clock.now()).toISOString().slice(0, 10);
  const back = (days: number) => new Date(Date.parse(today) - days * DAY).toISOString().slice(0, 10);
  await count();
  await count();
  expect(asked).toEqual([[`${back(1)}T00:00:00Z`, `${today}T00:00:00Z`]]);
  expect(await sent()).toMatchObject({ from: back(1), to: back(1) });
  await under.time.pass(3 * DAY);
  await count();
  expect(asked[1]).toEqual([`${today}T00:00:00Z`, `${back(-3)}T00:00:00Z`]);
  await under.time.pass(30 * DAY);
  await count();
  const { from, to } = (await sent()) ?? { from: '', to: '' };
  expect((Date.parse(to) - Date.parse(from)) / DAY).toBe(4);
  expect(under.tenant.violations).toEqual([]);
});

test('without consent nothing is counted and nothing is asked', async () => {
  const { under, count, sent } = scene([]);
  await count();
  expect([await sent(), under.tenant.violations]).toEqual([undefined, []]);
});
