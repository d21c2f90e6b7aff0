import { graphTenant } from '../../adapters/graph/graph-tenant';
import { ADD_IN_SCOPES, DASHBOARD_SCOPES } from '../../adapters/graph/place';
import { seededRandom } from '../../adapters/memory/memory-system';
import { dayWork } from '../../apps/admin/day/day-work';
import { demoPolicy } from '../../apps/admin/demo/demo-policy';
import { demoRecords } from '../../apps/admin/demo/demo-records';
import { demoRequests } from '../../apps/admin/demo/demo-requests';
import { demoRoll } from '../../apps/admin/demo/demo-roll';
import type { Chained } from '../../log/record';
import type { RawObject } from '../../policy/reader';
import type { Account, Identity } from '../../ports/identity';
import type { Timers } from '../../ports/system';
import type { StoredAgreement } from '../../ports/agreement-store';
import type { StoredDecision } from '../../ports/decision-store';
import type { StoredRequest } from '../../ports/request-store';
import type { TenantPorts } from '../../ports/tenant-ports';
import { fetchOf } from '../graph/fetch-of';
import { OWN_SITE, POLICY_DRIVE, SITE_ID, TRUST_PEOPLE } from '../graph/school-tenant';
import type { EmulatedTenant } from '../graph/tenant';
import greenfield from './greenfield.json';

const DAY = 86_400_000;
/** Three weeks: enough for the charts, and begun in a second. */
export const PAST_DAYS = 21;

type App = 'addIn' | 'dashboard';

/** Nothing waits inside one process, so no time limit ever ends. */
const ENDLESS: Timers = { available: true, after: () => () => undefined };

const [tom, sam, daniel, margaret, priya, joan, , nia, hugh] = TRUST_PEOPLE.map(({ id }) => id) as [
  string,
  ...string[],
];

/**
 * Lets the people of the demonstration work for three weeks, through the same adapters and calls as in a school: a
 * policy with two versions, a pupil roll, the records of their mail, requests, and an auditor's first visit. Where the
 * tenant has a site for the second school, that school's records are there and nowhere else.
 *
 * @param turnTo sets the tenant's clock, epoch milliseconds
 */
export async function livePastWeeks(tenant: EmulatedTenant, now: number, turnTo: (ms: number) => void): Promise<void> {
  let time = now;
  const at = (ms: number): void => {
    time = ms;
    turnTo(ms);
  };
  const portsOf = portsIn(tenant, () => time);
  const own = tenant.state.schoolSites?.find(({ schools }) => schools.includes(OWN_SITE));
  at(now - PAST_DAYS * DAY);
  const { policies: administrator, rolls } = portsOf(sam ?? '', 'dashboard');
  const text = (version: string, day: string): string =>
    JSON.stringify(asPublished(demoPolicy(version, day)), undefined, 2);
  const first = await administrator.replace(text('1', '2026-09-01'), undefined);
  await rolls.replace(demoRoll(), undefined);
  const writers = [tom, sam, joan, margaret, priya, daniel].map((id) => id ?? '');
  const people = { askers: [tom, joan, priya] as [string, string, string], head: margaret ?? '', officer: priya ?? '' };
  const shared = demoRecords(now, PAST_DAYS, writers, own ? { schools: ['greenfield'] } : {});
  const weeks = { schools: [OWN_SITE], seed: 7 };
  const apart = own
    ? demoRecords(
        now,
        PAST_DAYS,
        [nia, hugh, margaret].map((id) => id ?? ''),
        weeks,
      )
    : [];
  const things = [
    ...[...shared, ...demoRequests(now, people)].map((thing) => ({ ...thing, site: SITE_ID })),
    ...apart.map((thing) => ({ ...thing, site: own?.id ?? SITE_ID })),
  ];
  for (const { at: moment, list, content, writer, site } of things.sort((a, b) => a.at - b.at)) {
    at(moment);
    await put(list, content, (app) => portsOf(writer, app, site));
  }
  at(now - 6 * DAY);
  if (first.ok) await administrator.replace(text('2', '2026-11-10'), first.value.etag);
  at(now);
  const work = {
    now,
    roleOf: () => 'staff' as const,
    onProgress: () => undefined,
    breathe: () => Promise.resolve(),
    isStopped: () => false,
  };
  await dayWork(portsOf(daniel ?? '', 'dashboard'), { ...work, site: SITE_ID.slice(0, SITE_ID.indexOf(',')) });
  if (own) await dayWork(portsOf(hugh ?? '', 'dashboard', own.id), { ...work, site: own.id });
}

/** Hugh audits the second school alone; closing texts are those the drafts carry, else each stop would begin with them. */
function asPublished(policy: RawObject): RawObject {
  const schools = policy['schools'] as Readonly<Record<string, RawObject>>;
  const roles = { auditors: TRUST_PEOPLE.filter(({ id }) => id === hugh).map(({ address }) => address) };
  const { disclaimers } = greenfield;
  return {
    ...policy,
    organisation: { ...(policy['organisation'] as RawObject), disclaimers },
    schools: { ...schools, [OWN_SITE]: { ...schools[OWN_SITE], roles } },
  };
}

async function put(list: string, content: unknown, portsOf: (app: App) => TenantPorts): Promise<void> {
  if (list === 'Requests') return void (await portsOf('addIn').requests.add(content as StoredRequest));
  if (list === 'Agreements') return void (await portsOf('addIn').agreements.add(content as StoredAgreement));
  if (list === 'Decisions') return void (await portsOf('dashboard').decisions.add(content as StoredDecision));
  const records = content as readonly Chained[];
  const [record] = records;
  if (record === undefined) return;
  const app: App = record.type === 'inspection' ? 'addIn' : 'dashboard';
  const { id, school, occurredAt } = record;
  await portsOf(app).log.write([{ id, school, occurredAt, records, reasons: {} }]);
}

function portsIn(tenant: EmulatedTenant, now: () => number): (person: string, app: App, at?: string) => TenantPorts {
  const made = new Map<string, TenantPorts>();
  return (person, app, site = SITE_ID) => {
    const key = `${person} ${app} ${site}`;
    const known = made.get(key);
    if (known) return known;
    const ports = graphTenant({
      identity: identityOf(tenant, person, app, now),
      place: { site, policyDrive: POLICY_DRIVE, scopes: app === 'addIn' ? ADD_IN_SCOPES : DASHBOARD_SCOPES },
      fetch: fetchOf(tenant),
      clock: { now },
      timers: ENDLESS,
      random: seededRandom(7),
    });
    made.set(key, ports);
    return ports;
  };
}

/** Somebody who is signed in for as long as the weeks take. */
function identityOf(tenant: EmulatedTenant, person: string, app: App, now: () => number): Identity {
  const { name = '', address = '' } = tenant.state.people.find(({ id }) => id === person) ?? {};
  const account: Account = { id: person, tenant: 'tenant', name, address, roles: [] };
  const signedIn = { ok: true, account } as const;
  const token = (scopes: readonly string[]) => {
    const expires = now() + 3_600_000;
    return Promise.resolve({
      ok: true,
      token: tenant.tokens.issue({ person, app, scopes, expires }),
      account,
    } as const);
  };
  return {
    start: () => Promise.resolve(signedIn),
    accounts: () => [account],
    current: () => account,
    use: () => signedIn,
    signIn: () => Promise.resolve(signedIn),
    token,
    stepUp: token,
    signOut: () => Promise.resolve({ ok: false, reason: 'signed-out' }),
  };
}
