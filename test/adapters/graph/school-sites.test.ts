import { siteOfSchool, type SchoolSite } from '../../../src/adapters/add-in/site-of-school';
import { TenantLink } from '../../../src/adapters/add-in/tenant-link';
import { graphView, portsIn, viewAt } from '../../../src/adapters/graph/graph-tenant';
import { officesIn } from '../../../src/adapters/graph/offices';
import { LISTS } from '../../../src/adapters/graph/place';
import { graphTenantCheck } from '../../../src/adapters/graph/tenant-check';
import { readTenantConfig } from '../../../src/adapters/graph/tenant-config';
import { memoryRecordQueue } from '../../../src/adapters/memory/memory-record-queue';
import { countingIds, memoryStore, virtualTime } from '../../../src/adapters/memory/memory-system';
import { limitIn } from '../../../src/apps/admin/shell/place';
import { newTenant, schoolSite, SITE_ID } from '../../../src/emulator/graph/school-tenant';
import type { EmulatedPerson } from '../../../src/emulator/graph/state';
import { queueRecorder } from '../../../src/recorder/recorder';
import { aRecord, aRollUp, itemOf } from '../../contracts/tenant/tenant-scene';
import { ask } from '../../emulator/graph/ask';
import { aPolicy, smallEngine } from '../../gate/small-engine';
import { anInspection } from '../../log/log-scene';
import { aTenant, identityOf, optionsOf, type AppKey, type TenantUnderTest } from '../../support/emulated-tenant';

const MONTH = 'MailCheckLog-2026-11';
const [OAK, ELM] = [schoolSite('oak'), schoolSite('elm')];
const OFFICES = ['staff', 'auditor', 'head', 'data-protection-officer'];

const person = (
  number: number,
  address: string,
  memberOf: readonly string[],
  memberAt: Readonly<Record<string, readonly string[]>>,
): EmulatedPerson => ({
  id: `00000000-0000-4000-8000-00000000010${number}`,
  name: address,
  address,
  memberOf,
  memberAt,
});

/** A teacher of each school, all offices of one school in one hand, an auditor of the trust, a policy administrator. */
const tom = person(1, 't.ashworth@oak.example', ['staff'], { [OAK.name]: ['staff'] });
const nia = person(2, 'n.bowen@elm.example', ['staff'], { [ELM.name]: ['staff'] });
const ofOak = person(3, 'office@oak.example', ['staff'], { [OAK.name]: OFFICES });
const ofTrust = person(4, 'audit@trust.example', OFFICES, { [OAK.name]: OFFICES, [ELM.name]: OFFICES });
const admin = person(5, 'admin@trust.example', ['staff', 'policy-admin'], {});
const people = [tom, nia, ofOak, ofTrust, admin];

function trust(): TenantUnderTest {
  return aTenant({ state: newTenant({ now: virtualTime().clock.now(), people, ownSites: ['oak', 'elm'] }) });
}

const viewOf = (under: TenantUnderTest, { id }: EmulatedPerson, app: AppKey) => graphView(optionsOf(under, id, app));
const portsAt = (under: TenantUnderTest, who: EmulatedPerson, app: AppKey, site: string) =>
  portsIn(viewAt(viewOf(under, who, app), site));

/** What the two schools have: a record, a request, a signature and a day's count in each. */
async function written(): Promise<TenantUnderTest> {
  const under = trust();
  for (const [who, site, school] of [
    [tom, OAK.id, 'oak'],
    [nia, ELM.id, 'elm'],
  ] as const) {
    const ports = portsAt(under, who, 'addIn', site);
    const place = school === 'oak' ? '1' : '2';
    const base = {
      v: 1 as const,
      id: `01935c00-0000-7000-8000-00000000010${place}`,
      occurredAt: '2026-11-24T16:55:00.000Z',
      ...{ school, writer: who.id, nonce: 'd'.repeat(32) },
    };
    expect(await ports.log.write([itemOf(aRecord(who.id, { school }))])).toMatchObject([{ ok: true }]);
    const request = { ...base, type: 'request', request: 'permission', rules: ['recipients/mass-send'] } as const;
    expect(await ports.requests.add(request)).toMatchObject({ ok: true });
    const agreement = { id: 'trust', version: '1', hash: 'e'.repeat(64) };
    expect(await ports.agreements.add({ ...base, type: 'agreement', agreement })).toMatchObject({ ok: true });
    await portsAt(under, ofTrust, 'dashboard', site).rollUps.add(aRollUp({ school, day: '2026-11-23' }));
  }
  return under;
}

/** How many records, requests, signatures and counted schools somebody reads there; a word where the tenant refuses. */
async function readAt(under: TenantUnderTest, who: EmulatedPerson, app: AppKey, site: string) {
  const ports = portsAt(under, who, app, site);
  let records: number | string = 0;
  for await (const page of ports.log.read(MONTH, { by: 'list' }))
    records = page.ok ? Number(records) + page.lines.length : page.reason;
  const [requests, agreements, days] = [
    await ports.requests.all('2026-11-01'),
    await ports.agreements.all('2026-11-01'),
    await ports.rollUps.day('2026-11-23'),
  ];
  return [
    records,
    requests.ok ? requests.value.kept.length : requests.reason,
    agreements.ok ? agreements.value.kept.length : agreements.reason,
    days.ok ? days.value.length : days.reason,
  ];
}

const SCOPES = { addIn: ['Lists.SelectedOperations.Selected'], dashboard: ['Sites.Selected'] } as const;

describe('schools of a trust, each with a site of its own', () => {
  it.each(['addIn', 'dashboard'] as const)(
    'whoever holds every office of one school is refused everything of the other, whatever they call (%s)',
    async (app) => {
      const under = await written();
      const asking = { person: ofOak.id, app, scopes: SCOPES[app] };
      const statuses: (readonly [string, number])[] = [];
      for (const name of [MONTH, ...Object.values(LISTS)]) {
        const list = `/sites/${ELM.id}/lists/${name}`;
        const fields = { fields: { Title: 'x' } };
        const calls: (readonly [string, string, unknown?])[] = [
          ['GET', list],
          ['GET', `${list}/columns`],
          ['GET', `${list}/items?$expand=fields`],
          ['GET', `${list}/items/1?$expand=fields`],
          ['GET', `${list}/items/1/versions`],
          ['GET', `${list}/items/delta()`],
          ['POST', `${list}/items`, fields],
          ['PATCH', `${list}/items/1`, fields],
          ['DELETE', `${list}/items/1`],
        ];
        for (const [method, path, body] of calls)
          statuses.push([`${method} ${path}`, ask(under, asking, method, path, body).status]);
      }
      for (const path of [`/sites/${ELM.id}`, `/sites/${ELM.id}/lists`])
        statuses.push([path, ask(under, asking, 'GET', path).status]);
      expect(statuses.filter(([, status]) => status !== 403)).toEqual([]);
      expect(statuses.length).toBeGreaterThan(50);
    },
  );

  it('each reads what their offices give them: one school, both, or nothing but their own', async () => {
    const under = await written();
    const no = 'no-right';
    const read = (who: EmulatedPerson, app: AppKey) =>
      Promise.all([OAK.id, ELM.id, SITE_ID].map((site) => readAt(under, who, app, site)));
    expect(await read(ofOak, 'dashboard')).toEqual([
      [1, 1, 1, 1],
      [no, no, no, no],
      [0, 0, 0, no],
    ]);
    expect(await read(ofTrust, 'dashboard')).toEqual([
      [1, 1, 1, 1],
      [1, 1, 1, 1],
      [0, 0, 0, 0],
    ]);
    // Through the add-in nobody reads more than their own, and nothing at all of the other school.
    expect(await read(ofOak, 'addIn')).toEqual([
      [0, 0, 0, no],
      [no, no, no, no],
      [0, 0, 0, no],
    ]);
    expect(await read(tom, 'addIn')).toEqual([
      [1, 1, 1, no],
      [no, no, no, no],
      [0, 0, 0, no],
    ]);
    expect(await read(admin, 'dashboard')).toEqual([
      [no, no, no, no],
      [no, no, no, no],
      [0, 0, 0, 0],
    ]);
    expect(under.tenant.violations).toEqual([]);
  });

  it('the dashboard finds out in one request in which of them somebody has an office', async () => {
    const under = await written();
    const sites = [SITE_ID, OAK.id, ELM.id];
    const offices = async (who: EmulatedPerson) => [
      ...((await officesIn(viewOf(under, who, 'dashboard'), sites)) ?? []),
    ];
    expect(await offices(ofOak)).toEqual([OAK.id]);
    expect(await offices(ofTrust)).toEqual(sites);
    expect(await offices(tom)).toEqual([]);
    expect(await offices(admin)).toEqual([SITE_ID]);
    expect(under.tenant.violations).toEqual([]);
  });

  it('an answer that is missing is no “no”', async () => {
    const under = await written();
    under.tenant.plan({ kind: 429, retryAfter: 5, path: ELM.id });
    expect(await officesIn(viewOf(under, ofTrust, 'dashboard'), [OAK.id, ELM.id])).toBeUndefined();
  });

  it('a school’s site is looked over without the policy, which lies in the first', async () => {
    const under = await written();
    const view = viewAt(viewOf(under, ofOak, 'dashboard'), OAK.id);
    const found: string[] = [];
    for await (const { probe, outcome } of graphTenantCheck(view, { hasPolicy: false }).run())
      found.push(`${probe} ${outcome}`);
    expect(found.filter((one) => one.startsWith('policy'))).toEqual([]);
    expect(found).toEqual(expect.arrayContaining(['site good', 'months-ahead good', 'indexes good', 'log-reach good']));
    expect(found.filter((one) => one.endsWith('wrong'))).toEqual([]);
  });
});

const SCHOOLS = {
  oak: { title: 'Oak', domains: ['oak.example'], disclaimers: {}, rules: {} },
  elm: { title: 'Elm', domains: ['elm.example'], disclaimers: {}, rules: {} },
};
const POLICY = JSON.stringify({ ...aPolicy(), schools: SCHOOLS });

/** The add-in of one person on a device, over the emulated tenant. */
function deviceOf(under: TenantUnderTest, who: EmulatedPerson, address = who.address) {
  const { clock, timers } = under.time;
  const [queue, store, ids] = [memoryRecordQueue(), memoryStore(), countingIds()];
  const isGoodPolicy = (text: string): boolean => smallEngine.decodePolicy(text).ok;
  const view = viewOf(under, who, 'addIn');
  const siteAt = ({ id, schools }: typeof OAK): SchoolSite => ({ site: id, schools, ports: portsIn(viewAt(view, id)) });
  const ofSchools = [siteAt(OAK), siteAt(ELM)];
  const reached = { identity: identityOf(under, who.id, 'addIn'), ports: portsIn(view), ofSchools, gatherMs: 0 };
  const { random } = optionsOf(under, who.id, 'addIn');
  const newLink = () =>
    new TenantLink({
      ...{ address, queue, store, clock, timers, ids, random, isGoodPolicy },
      reach: async () => ({ ok: true, value: reached }),
    });
  const keep = (count: number) =>
    queueRecorder(queue, ids).keep(anInspection(count, { writer: 'unknown', occurredAt: '2026-11-24T09:00:00.000Z' }), {
      isUrgent: true,
    });
  return { newLink, keep };
}

async function chainsAt(under: TenantUnderTest, site: string): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const page of portsAt(under, ofTrust, 'dashboard', site).log.read(MONTH, { by: 'list' }))
    if (page.ok) for (const line of page.lines) if ('record' in line) found.push(`${line.record.chain.seq}`);
  return found;
}

const publish = (under: TenantUnderTest, text: string, etag?: string) =>
  portsIn(viewOf(under, admin, 'dashboard')).policies.replace(text, etag);

describe('the add-in of a trust whose schools have sites of their own', () => {
  it('writes a sender’s records to the site of the sender’s school, and nowhere else', async () => {
    const under = trust();
    await publish(under, POLICY);
    for (const who of [tom, nia]) {
      const device = deviceOf(under, who);
      await device.keep(0);
      const link = device.newLink();
      await link.start();
      expect(link.read()).toMatchObject({ tenant: { is: 'on' }, records: { waiting: 0 } });
      link.stop();
    }
    expect([await chainsAt(under, OAK.id), await chainsAt(under, ELM.id), await chainsAt(under, SITE_ID)]).toEqual([
      ['0'],
      ['0'],
      [],
    ]);
    expect(under.tenant.violations).toEqual([]);
  });

  it('writes to the trust’s own site for whoever is at no school, and where no policy names schools', async () => {
    const under = trust();
    const device = deviceOf(under, tom, 'someone@trust.example');
    await device.keep(0);
    const link = device.newLink();
    await link.start();
    expect(await chainsAt(under, SITE_ID)).toEqual(['0']);
  });

  it('keeps records on the device rather than put them into the wrong log while the policy cannot be read', async () => {
    const under = trust();
    await publish(under, POLICY);
    under.tenant.plan({ kind: 'lost-request', path: '/drives/', times: 50 });
    const device = deviceOf(under, tom);
    await device.keep(0);
    const link = device.newLink();
    await under.time.passUntil(link.start(), 120_000);
    expect(link.read()).toMatchObject({ tenant: { is: 'off', reason: 'offline' }, records: { waiting: 1 } });
    expect(await chainsAt(under, SITE_ID)).toEqual([]);
  });

  it('begins another chain when somebody’s records go to another site, so that neither log shows a gap', async () => {
    const under = trust();
    const device = deviceOf(under, tom);
    const day = async (count: number): Promise<void> => {
      await device.keep(count);
      const link = device.newLink();
      await link.start();
      await device.keep(count + 1);
      await link.flush({ all: true });
      link.stop();
    };
    await day(0);
    expect(await chainsAt(under, SITE_ID)).toEqual(['0', '1']);
    await publish(under, POLICY);
    await under.time.pass(5 * 3_600_000);
    await day(2);
    // What waited during the move still carries the old chain; what comes after begins at nought.
    expect(await chainsAt(under, OAK.id)).toEqual(['2', '0']);
  });

  it('takes the longest domain of the policy, and no other school for want of one', () => {
    const sites = [OAK, ELM].map(({ id, schools }) => ({ site: id, schools, ports: {} as SchoolSite['ports'] }));
    const siteFor = (address: string) => siteOfSchool(sites, POLICY, address)?.site;
    expect(siteFor('a@mail.OAK.example')).toBe(OAK.id);
    expect(siteFor('a@elm.example')).toBe(ELM.id);
    expect(siteFor('a@trust.example')).toBeUndefined();
    expect(siteOfSchool(sites, '{"schools":[1]}', 'a@oak.example')).toBeUndefined();
  });
});

describe('tenant.json with several sites', () => {
  const FILE = {
    v: 1,
    tenant: '72f90000-0000-4000-8000-000000000042',
    addInApp: 'a0000000-0000-4000-8000-000000000001',
    dashboardApp: 'a0000000-0000-4000-8000-000000000002',
    site: SITE_ID,
    policyDrive: 'b!policy-library',
  };
  const read = (sites?: unknown) =>
    readTenantConfig(JSON.stringify(sites === undefined ? FILE : { ...FILE, sites }), 'https://x.example');

  it('a file of one site stays as good as it was', () => {
    expect(read()).toEqual({ ok: true, value: FILE });
    expect(read([])).toEqual({ ok: true, value: FILE });
  });

  it('a site stands for one school or for several', () => {
    const sites = [
      { site: OAK.id, schools: ['oak', 'ash'] },
      { site: ELM.id, schools: ['elm'] },
    ];
    expect(read(sites)).toEqual({ ok: true, value: { ...FILE, sites } });
  });

  it.each<[string, unknown]>([
    ['no list', { site: OAK.id, schools: ['oak'] }],
    [
      'a school with two sites',
      [
        { site: OAK.id, schools: ['oak'] },
        { site: ELM.id, schools: ['oak'] },
      ],
    ],
    [
      'a site named twice',
      [
        { site: OAK.id, schools: ['oak'] },
        { site: OAK.id, schools: ['elm'] },
      ],
    ],
    ['the trust’s own site', [{ site: SITE_ID, schools: ['oak'] }]],
    ['a site of no school', [{ site: OAK.id, schools: [] }]],
    ['what is no id', [{ site: OAK.id, schools: ['../x'] }]],
    ['an address', [{ site: 'https://x.example/sites/a', schools: ['oak'] }]],
  ])('a file that cannot be followed is not followed in part: %s', (_, sites) => {
    expect(read(sites)).toEqual({ ok: false, reason: 'broken' });
  });
});

test('named for one school, a person sees all of that school’s own site, and of a shared one their part', () => {
  expect(limitIn([], ['oak'])).toEqual(['oak']);
  expect(limitIn(['oak'], ['oak'])).toBeUndefined();
  expect(limitIn(['oak', 'ash'], ['oak'])).toEqual(['oak']);
  expect(limitIn(['oak', 'ash'], undefined)).toBeUndefined();
});
