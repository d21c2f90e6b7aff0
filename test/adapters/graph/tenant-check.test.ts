import { graphView } from '../../../src/adapters/graph/graph-tenant';
import { graphTenantCheck } from '../../../src/adapters/graph/tenant-check';
import type { Persona } from '../../../src/adapters/memory/tenant/rights';
import { PROBES, type ProbeId, type ProbeResult } from '../../../src/ports/tenant-check';
import { aRecord, itemOf } from '../../contracts/tenant/tenant-scene';
import { aTenant, appOf, idOf, optionsOf, portsOf, type TenantUnderTest } from '../../support/emulated-tenant';

async function aSchool(): Promise<TenantUnderTest> {
  const under = aTenant();
  await portsOf(under, 'policy-admin').policies.replace('one', undefined);
  await portsOf(under, 'staff').log.write([itemOf(aRecord(idOf('staff')))]);
  await portsOf(under, 'auditor').checkpoints.add('MailCheckLog-2026-11', 'x');
  return under;
}

async function check(
  under: TenantUnderTest,
  persona: Persona,
): Promise<Readonly<Record<ProbeId, ProbeResult['outcome']>>> {
  const before = JSON.stringify(under.tenant.state);
  const found: ProbeResult[] = [];
  const view = graphView(optionsOf(under, idOf(persona), appOf(persona)));
  for await (const result of graphTenantCheck(view).run()) found.push(result);
  expect(found.map(({ probe }) => probe)).toEqual(PROBES);
  // Looking leaves no trace.
  expect(JSON.stringify(under.tenant.state)).toBe(before);
  return Object.fromEntries(found.map(({ probe, outcome }) => [probe, outcome])) as Record<
    ProbeId,
    ProbeResult['outcome']
  >;
}

const wrong = (found: Readonly<Record<string, string>>) =>
  Object.keys(found).filter((probe) => found[probe] === 'wrong');

test('a school set up by the script passes, and between them its people can tell everything', async () => {
  const under = await aSchool();
  const [admin, auditor] = [await check(under, 'policy-admin'), await check(under, 'auditor')];
  expect([wrong(admin), wrong(auditor)]).toEqual([[], []]);
  expect(PROBES.filter((probe) => admin[probe] !== 'good' && auditor[probe] !== 'good')).toEqual([]);
  expect(under.tenant.violations).toEqual([]);
});

test.each<[string, ProbeId, (under: TenantUnderTest) => void]>([
  [
    'only three months are left',
    'months-ahead',
    ({ tenant }) => {
      const { lists } = tenant.state;
      lists.splice(0, lists.length, ...lists.filter(({ name }) => !/^MailCheckLog-202[789]/.test(name)));
    },
  ],
  [
    'an index is missing',
    'indexes',
    ({ tenant }) => {
      tenant.state.lists[0]!.columns.find(({ name }) => name === 'Bucket')!.indexed = false;
    },
  ],
  [
    'a record was edited',
    'log-untouched',
    ({ tenant }) => {
      tenant.state.lists[0]!.items[0]!.version = 2;
    },
  ],
  [
    'auditors may delete records',
    'log-unchangeable',
    ({ tenant }) => {
      (tenant.state.lists[0]!.rights as Record<string, readonly string[]>)['auditor'] = [
        'ViewListItems',
        'CancelCheckout',
        'DeleteListItems',
      ];
    },
  ],
  [
    'the list of requests is gone',
    'requests',
    ({ tenant }) => {
      tenant.state.lists.splice(
        tenant.state.lists.findIndex(({ name }) => name === 'Requests'),
        1,
      );
    },
  ],
  [
    'the last checkpoint is a week old',
    'checkpoints',
    ({ tenant }) => {
      const list = tenant.state.lists.find(({ name }) => name === 'Checkpoints')!;
      list.items[0] = { ...list.items[0]!, createdDateTime: '2026-11-16T09:00:00Z' };
    },
  ],
  [
    'no policy was published',
    'policy-file',
    ({ tenant }) => {
      tenant.state.drives[0]!.files.splice(0);
    },
  ],
])('it is told when %s', async (_, probe, breakIt) => {
  const under = await aSchool();
  breakIt(under);
  expect(wrong(await check(under, 'auditor'))).toContain(probe);
});

test('a silent service is "cannot tell", never "good"', async () => {
  const under = await aSchool();
  under.tenant.plan({ kind: 'conditional-access', times: 999 });
  const found = await check(under, 'auditor');
  expect(new Set(Object.values(found))).toEqual(new Set(['cannot-tell']));
});
