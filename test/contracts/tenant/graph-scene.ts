import { aTenant, idOf, portsOf, type TenantUnderTest } from '../../support/emulated-tenant';
import type { TenantScene } from './tenant-scene';

const tenants: TenantUnderTest[] = [];

/** A school over Microsoft Graph: the emulated tenant, each exchange held against Microsoft's description. */
export function graphScene(): TenantScene {
  const under = aTenant();
  tenants.push(under);
  return {
    as: (persona) => portsOf(under, persona),
    idOf,
    now: under.time.clock.now,
    pass: under.time.pass,
  };
}

/** What the tenants of the last test would not have allowed. */
export function violationsSoFar(): readonly unknown[] {
  return tenants.splice(0).flatMap(({ tenant }) => tenant.violations);
}
