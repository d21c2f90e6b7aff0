import { memoryTenant } from '../../../adapters/memory/tenant/memory-tenant';
import type { Surroundings } from '../shell/desk';
import type { Session } from '../app';

const SELF = '00000000-0000-4000-8000-0000000000aa';

/** A place without a school: nothing is published, nobody wrote anything. What is made here leaves as a file. */
export function emptySchool({ clock }: Pick<Surroundings, 'clock'>): Session {
  const person = { id: SELF, name: '', address: '', persona: 'provisioner' } as const;
  const tenant = memoryTenant({ clock, people: [person], organisation: { name: '', domains: [] } });
  return {
    account: { ...person, tenant: SELF, roles: ['provisioner'] },
    ports: tenant.portsOf(SELF),
    site: 'not-set-up',
  };
}
