import { memoryTenant } from '../../../src/adapters/memory/tenant/memory-tenant';
import { PERSONAS, type Persona } from '../../../src/adapters/memory/tenant/rights';
import { virtualTime } from '../../../src/adapters/memory/memory-system';
import type { Chained } from '../../../src/log/record';
import { NOTHING, type RollUp } from '../../../src/log/roll-up';
import type { TenantPorts } from '../../../src/ports/tenant-ports';

/** A school's tenant as a contract suite sees it: whichever adapters stand behind, the same must hold. */
export interface TenantScene {
  as(persona: Persona): TenantPorts;
  idOf(persona: Persona): string;
  /** Milliseconds of the scene's clock. */
  now(): number;
  pass(ms: number): Promise<void>;
}

export const idOf = (persona: Persona): string => `00000000-0000-4000-8000-00000000000${PERSONAS.indexOf(persona) + 1}`;

export function memoryScene(): TenantScene {
  const time = virtualTime();
  const tenant = memoryTenant({
    clock: time.clock,
    people: PERSONAS.map((persona) => ({
      id: idOf(persona),
      name: `A ${persona}`,
      address: `${persona}@greenfield.example`,
      persona,
    })),
    organisation: { name: 'Greenfield Community Primary School', domains: ['greenfield.example'] },
    lists: { 'allstaff@greenfield.example': 42 },
  });
  return { as: (persona) => tenant.portsOf(idOf(persona)), idOf, now: time.clock.now, pass: time.pass };
}

let count = 0;

/** A record of an inspection, chained for itself, with nothing in it that anybody said. */
export function aRecord(writer: string, over: Readonly<Record<string, unknown>> = {}): Chained {
  count += 1;
  const id = `01935c00-0000-7000-8000-${String(count).padStart(12, '0')}`;
  return {
    v: 1,
    type: 'inspection',
    id,
    occurredAt: '2026-11-24T16:55:00.000Z',
    school: 'SCH042',
    writer,
    client: { kind: 'web', version: '1' },
    item: 'message',
    messageKey: `key-${count}`,
    policy: { id: 'recommended', version: '1', hash: 'a'.repeat(64) },
    decision: 'warn',
    phase: 'send',
    findings: [],
    answer: 'warned',
    recipients: { internal: 1, external: 2, hidden: 0, domains: ['consumer'] },
    attachments: { count: 0, bytes: 0, protected: 0, unread: 0 },
    timing: { total: 12 },
    nonce: 'b'.repeat(32),
    chain: { id: '01935c00-0000-4000-8000-000000000000', seq: 0, prevHash: '0'.repeat(64), hash: 'c'.repeat(64) },
    ...over,
  } as Chained;
}

export const aRollUp = (over: Partial<RollUp> = {}): RollUp => ({
  v: 1,
  school: 'SCH042',
  day: '2026-11-23',
  records: 3,
  size: 3,
  counts: { ...NOTHING, checked: 3, mixes: { 'data/personal=block|subject/missing=warn': 1 } },
  ...over,
});

export const itemOf = (...records: readonly Chained[]) => ({
  id: records[0]!.id,
  school: records[0]!.school,
  occurredAt: records[0]!.occurredAt,
  records,
  reasons: {},
});
