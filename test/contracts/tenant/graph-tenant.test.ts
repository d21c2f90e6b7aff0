import { aTenant, idOf, portsOf, type TenantUnderTest } from '../../support/emulated-tenant';
import { hasDescription, totals } from '../../support/graph-description';
import { describeTenant } from './tenant-contract';
import type { TenantScene } from './tenant-scene';

const tenants: TenantUnderTest[] = [];

function graphScene(): TenantScene {
  const under = aTenant();
  tenants.push(under);
  return {
    as: (persona) => portsOf(under, persona),
    idOf,
    now: under.time.clock.now,
    pass: under.time.pass,
  };
}

describeTenant('over Microsoft Graph', graphScene);

afterEach(() => {
  for (const { tenant } of tenants.splice(0)) expect(tenant.violations).toEqual([]);
});

afterAll(() => {
  const against = hasDescription ? "Microsoft's description" : 'the type package (the description is not there)';
  console.log(`${totals.calls} Graph calls held against ${against}: ${totals.violations} violations`);
  expect(totals.calls).toBeGreaterThan(100);
});
