import { memoryTenant } from '../../../adapters/memory/tenant/memory-tenant';
import type { Persona } from '../../../adapters/memory/tenant/rights';
import { DESK_ROLES, type DeskRole } from '../shell/roles';
import type { Surroundings } from '../shell/desk';
import type { Session } from '../app';
import { dayWork } from '../day/day-work';
import { demoPolicy } from './demo-policy';
import { demoRecords } from './demo-records';
import { demoRequests } from './demo-requests';
import { demoRoll } from './demo-roll';
import { DEMO_PEOPLE, demoId } from './demo-people';

const DAY = 86_400_000;
const PAST_DAYS = 45;

export interface DemoSchool {
  /** The session of whoever has this role; the head's for a word that is none. */
  sessionOf(role: string): Session;
}

/** A made-up school with six weeks behind it, in memory: gone when the page is closed. */
export async function demoSchool({ clock }: Pick<Surroundings, 'clock'>): Promise<DemoSchool> {
  const started = clock.now();
  let past: number | undefined = started - PAST_DAYS * DAY;
  const tenant = memoryTenant({
    clock: { now: () => past ?? clock.now() },
    people: DEMO_PEOPLE.map((person) => ({ ...person, persona: person.persona as Persona })),
    organisation: { name: 'Greenfield Community Primary School', domains: ['greenfield.example'] },
    lists: { 'allstaff@greenfield.example': 42 },
    months: monthsAround(started),
  });
  const owner = tenant.portsOf(demoId('provisioner'));
  const textOf = (version: string, day: string): string => JSON.stringify(demoPolicy(version, day), undefined, 2);
  const first = await owner.policies.replace(textOf('1', '2026-09-01'), undefined);
  past = started - 12 * DAY;
  if (first.ok) await owner.policies.replace(textOf('2', '2026-11-10'), first.value.etag);
  await owner.rolls.replace(demoRoll(), undefined);
  for (const { at, list, content, writer } of demoRecords(started, PAST_DAYS)) {
    past = at;
    tenant.plant(list, content, writer);
  }
  for (const { at, list, content, writer } of demoRequests(started)) {
    past = at;
    tenant.plant(list, content, writer);
  }
  past = started;
  // What the first visit of a day does: checkpoints, and the days that are over in numbers.
  await dayWork(tenant.portsOf(demoId('auditor')), {
    now: started,
    site: 'greenfield.example',
    roleOf: () => 'staff',
    onProgress: () => undefined,
    breathe: () => Promise.resolve(),
    isStopped: () => false,
  });
  past = undefined;
  const sessions = new Map<DeskRole, Session>();
  return {
    sessionOf(wanted) {
      const role = DESK_ROLES.find((one) => one === wanted) ?? 'head';
      const known = sessions.get(role) ?? { account: accountOf(role), ports: tenant.portsOf(demoId(role)) };
      sessions.set(role, known);
      return known;
    },
  };
}

function accountOf(role: DeskRole): Session['account'] {
  const { id, name, address } = DEMO_PEOPLE.find(({ persona }) => persona === role) ?? DEMO_PEOPLE[0];
  return { id, name, address, tenant: '00000000-0000-4000-8000-0000000000ff', roles: [] };
}

/** Two months back, this one, and eleven ahead, as the provisioning script leaves them. */
function monthsAround(now: number): readonly string[] {
  const date = new Date(now);
  return Array.from({ length: 14 }, (_, index) =>
    new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - 2 + index, 1)).toISOString().slice(0, 7),
  );
}
