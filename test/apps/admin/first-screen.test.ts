import { graphTenant } from '../../../src/adapters/graph/graph-tenant';
import type { Send } from '../../../src/adapters/graph/transport';
import { dayWork } from '../../../src/apps/admin/day/day-work';
import { firstFacts, otherFacts } from '../../../src/apps/admin/pages/today-facts';
import { deskRolesOf, type DeskRole } from '../../../src/apps/admin/shell/roles';
import { sharedPolicy } from '../../../src/apps/admin/shell/shared-policy';
import { fetchOf } from '../../../src/emulator/graph/fetch-of';
import { listNameOf } from '../../../src/log/place';
import { presetFile } from '../../../src/policy/presets';
import type { TenantPorts } from '../../../src/ports/tenant-ports';
import { aRecord, itemOf } from '../../contracts/tenant/tenant-scene';
import { aTenant, idOf, optionsOf, portsOf, type TenantUnderTest } from '../../support/emulated-tenant';

const DAY = 86_400_000;

/** A tenant whose log holds this many records of the last weeks, with their days counted. */
async function aTenantWith(records: number): Promise<TenantUnderTest> {
  const under = aTenant({ quota: { perMinute: 1e9, perDay: 1e9, perUserFiveMinutes: 1e9 } });
  const now = under.time.clock.now();
  await portsOf(under, 'policy-admin').policies.replace(JSON.stringify(presetFile('recommended')), undefined);
  const staff = portsOf(under, 'staff', 'dashboard');
  for (let at = 0; at < records; at += 20) {
    const items = Array.from({ length: 20 }, (_, one) => {
      const occurredAt = new Date(now - (((at + one) % 20) + 1) * DAY).toISOString();
      return itemOf(aRecord(idOf('staff'), { occurredAt }));
    });
    await staff.log.write(items.filter(({ occurredAt }) => listNameOf(occurredAt) === listNameOf(isoOf(now))));
  }
  await dayWork(portsOf(under, 'auditor'), {
    now,
    site: 'greenfield.example',
    roleOf: () => 'staff',
    onProgress: () => undefined,
    breathe: () => Promise.resolve(),
    isStopped: () => false,
  });
  return under;
}

const isoOf = (moment: number): string => new Date(moment).toISOString();

/** What the first screen costs: every request the page makes, and what SharePoint charges for it. */
async function costOf(under: TenantUnderTest, role: Exclude<DeskRole, 'staff' | 'provisioner'>) {
  const asked: string[] = [];
  const fetch: Send = (url, init) => {
    asked.push(url);
    return fetchOf(under.tenant)(url, init);
  };
  const inner = graphTenant(optionsOf(under, idOf(role), 'dashboard', { fetch }));
  const unitsNow = (): number => {
    // A file that is fetched from its own address costs one unit; the emulated Graph does not see it.
    const files = asked.filter((url) => !url.startsWith('https://graph.microsoft.com/')).length;
    return under.tenant.throttle.usage('dashboard').units + files;
  };
  const ports: TenantPorts = { ...inner, policies: sharedPolicy(inner.policies, under.time.clock) };
  const before = unitsNow();
  // The roles are told from the token and the policy, as the page does before it draws anything.
  const file = await ports.policies.read();
  const roles = deskRolesOf({ id: idOf(role), address: '', roles: ['staff', role] }, [], undefined);
  const facts = await firstFacts({ ports, roles, now: under.time.clock.now() });
  const [requests, units] = [asked.length, unitsNow() - before];
  const others = facts.ok
    ? await otherFacts({ ports, roles, me: idOf(role), now: under.time.clock.now() }, facts.value)
    : facts;
  return { file, facts, others, requests, units };
}

describe('the first useful screen', () => {
  it.each([20, 1_000])('costs four requests and eight units at most, with %d records in the log', async (records) => {
    const under = await aTenantWith(records);
    const costs: Record<string, readonly number[]> = {};
    for (const role of ['auditor', 'head', 'data-protection-officer', 'policy-admin'] as const) {
      const { file, facts, others, requests, units } = await costOf(under, role);
      expect([role, file.ok, facts.ok, others.ok]).toEqual([role, true, true, true]);
      expect(facts.ok && facts.value.policy?.title).toBeTruthy();
      costs[role] = [requests, units];
      expect(requests).toBeLessThanOrEqual(4);
      expect(units).toBeLessThanOrEqual(8);
      // Heads look at requests first; everybody else sees the last day in numbers at once.
      expect(facts.ok && (role === 'head' ? facts.value.requests : facts.value.day?.counts.checked)).toBeDefined();
    }
    console.log(`${records} records: ${JSON.stringify(costs)} (requests, units)`);
  });
});
