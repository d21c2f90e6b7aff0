import { DASHBOARD_SCOPES, ADD_IN_SCOPES } from '../../src/adapters/graph/place';
import { graphTenant, type GraphTenantOptions } from '../../src/adapters/graph/graph-tenant';
import { PERSONAS, type Persona } from '../../src/adapters/memory/tenant/rights';
import { seededRandom, virtualTime, type VirtualTime } from '../../src/adapters/memory/memory-system';
import { fetchOf } from '../../src/emulator/graph/fetch-of';
import { newTenant, POLICY_DRIVE, SITE_ID } from '../../src/emulator/graph/school-tenant';
import type { EmulatedPerson } from '../../src/emulator/graph/state';
import { emulatedTenant, type EmulatedTenant, type EmulatedTenantOptions } from '../../src/emulator/graph/tenant';
import type { Account, Identity, Token } from '../../src/ports/identity';
import { describedExchanges } from './graph-description';

export const idOf = (persona: Persona): string => `00000000-0000-4000-8000-00000000000${PERSONAS.indexOf(persona) + 1}`;

export const personaPeople: readonly EmulatedPerson[] = PERSONAS.map((persona) => ({
  id: idOf(persona),
  name: `A ${persona}`,
  address: `${persona}@greenfield.example`,
  memberOf: persona === 'outsider' ? [] : ['staff', persona].filter((group) => group !== 'provisioner'),
  ...(persona === 'provisioner' ? { isOwner: true } : {}),
}));

/** Promises of web streams and blobs settle outside the microtask queue. */
export const settleAll = async (): Promise<void> => {
  for (let turn = 0; turn < 6; turn += 1) await new Promise<void>((resolve) => setImmediate(resolve));
};

export interface TenantUnderTest {
  readonly tenant: EmulatedTenant;
  readonly time: VirtualTime;
}

/** A tenant on a clock of its own; every exchange is held against Microsoft's description. */
export function aTenant(options: Partial<EmulatedTenantOptions> = {}): TenantUnderTest {
  const time = virtualTime(undefined, true, settleAll);
  const state = newTenant({ now: time.clock.now(), people: personaPeople });
  const described = describedExchanges();
  const tenant: EmulatedTenant = emulatedTenant({
    state,
    now: time.clock.now,
    observe: (request, response, route) => {
      for (const fault of described.check(request, response, route)) tenant.violate('description', fault);
    },
    ...options,
  });
  return { tenant, time };
}

export type AppKey = 'addIn' | 'dashboard';
const BASE_SCOPES: Readonly<Record<AppKey, readonly string[]>> = {
  addIn: ['User.Read', ...ADD_IN_SCOPES],
  dashboard: ['User.Read', ...DASHBOARD_SCOPES],
};

/** Somebody signed in, with tokens the tenant knows. A scope outside `allowed` needs consent first. */
export function identityOf(
  { tenant, time }: TenantUnderTest,
  personId: string,
  app: AppKey,
  allowed: readonly string[] = [
    'User.ReadBasic.All',
    'Group.ReadBasic.All',
    'Files.ReadWrite',
    'Mail.Send',
    'Mail.ReadBasic',
  ],
): Identity {
  const person = tenant.state.people.find(({ id }) => id === personId);
  const account: Account = {
    id: personId,
    tenant: 'tenant',
    name: person?.name ?? '',
    address: person?.address ?? '',
    roles: [],
  };
  const mayHave = new Set([...BASE_SCOPES[app], ...allowed]);
  const held = new Map<string, string>();
  const token = (scopes: readonly string[], how?: { readonly fresh?: boolean }): Promise<Token> => {
    if (scopes.some((scope) => !mayHave.has(scope))) return Promise.resolve({ ok: false, reason: 'no-consent' });
    const key = scopes.join(' ');
    if (!held.has(key) || how?.fresh)
      held.set(key, tenant.tokens.issue({ person: personId, app, scopes, expires: time.clock.now() + 3_600_000 }));
    return Promise.resolve({ ok: true, token: held.get(key) ?? '', account });
  };
  const signedIn = { ok: true, account } as const;
  return {
    start: async () => signedIn,
    accounts: () => [account],
    current: () => account,
    use: () => signedIn,
    signIn: async () => signedIn,
    token,
    stepUp: (scopes) => {
      scopes.forEach((scope) => mayHave.add(scope));
      return token(scopes);
    },
    signOut: async () => ({ ok: false, reason: 'signed-out' }),
  };
}

export function optionsOf(
  under: TenantUnderTest,
  personId: string,
  app: AppKey,
  over: Partial<GraphTenantOptions> = {},
): GraphTenantOptions {
  return {
    identity: identityOf(under, personId, app),
    place: { site: SITE_ID, policyDrive: POLICY_DRIVE, scopes: app === 'addIn' ? ADD_IN_SCOPES : DASHBOARD_SCOPES },
    fetch: fetchOf(under.tenant),
    clock: under.time.clock,
    timers: under.time.timers,
    random: seededRandom(7),
    ...over,
  };
}

export const appOf = (persona: Persona): AppKey =>
  persona === 'staff' || persona === 'outsider' ? 'addIn' : 'dashboard';

export function portsOf(under: TenantUnderTest, persona: Persona, app: AppKey = appOf(persona)) {
  return graphTenant(optionsOf(under, idOf(persona), app));
}
