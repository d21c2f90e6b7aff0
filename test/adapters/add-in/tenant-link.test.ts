import { TenantLink, type Reach } from '../../../src/adapters/add-in/tenant-link';
import { memoryRecordQueue } from '../../../src/adapters/memory/memory-record-queue';
import {
  countingIds,
  memoryFetch,
  memoryStore,
  seededRandom,
  virtualTime,
} from '../../../src/adapters/memory/memory-system';
import { memoryIdentity } from '../../../src/adapters/memory/tenant/memory-identity';
import { memoryTenant } from '../../../src/adapters/memory/tenant/memory-tenant';
import { accountKeyOf, storeOf } from '../../../src/gate/account';
import { policySource } from '../../../src/gate/policy-source';
import { readTenantPolicy } from '../../../src/gate/tenant-policy';
import { checkpointText, seenOf } from '../../../src/log/checkpoint';
import type { SignInReason } from '../../../src/ports/identity';
import type { TenantReason } from '../../../src/ports/tenant';
import { recallKnown } from '../../../src/recorder/known';
import { parkingRecorder } from '../../../src/recorder/parking';
import { queueRecorder } from '../../../src/recorder/recorder';
import { anInspection, aMonth } from '../../log/log-scene';
import { aPolicy, smallEngine } from '../../gate/small-engine';

const HOUR = 3_600_000;
const ADDRESS = 't.ashworth@greenfield.example';
const TEACHER = { id: 'teacher', name: 'Tom Ashworth', address: ADDRESS, persona: 'staff' } as const;
const ADMIN = { id: 'admin', name: 'Sam', address: 's@greenfield.example', persona: 'policy-admin' } as const;
const AUDITOR = { id: 'auditor', name: 'Dan', address: 'd@greenfield.example', persona: 'auditor' } as const;
const ACCOUNT = { id: TEACHER.id, tenant: 'tenant', name: TEACHER.name, address: ADDRESS, roles: [] };

interface Trouble {
  signIn?: SignInReason | undefined;
  tenant?: TenantReason | undefined;
  reach?: 'missing' | 'offline';
}

async function scene(trouble: Trouble = {}) {
  const time = virtualTime();
  const { clock, timers } = time;
  const people = [TEACHER, ADMIN, AUDITOR];
  const tenant = memoryTenant({ clock, people, fault: () => trouble.tenant });
  const identity = memoryIdentity({ accounts: [ACCOUNT], isSignedIn: true, fault: () => trouble.signIn });
  const reach: Reach = async () =>
    trouble.reach
      ? { ok: false, reason: trouble.reach }
      : { ok: true, value: { identity, ports: tenant.portsOf(TEACHER.id), gatherMs: 0 } };
  const page = memoryStore();
  const roaming = memoryStore();
  const [store, events] = [storeOf(page, accountKeyOf(ADDRESS)), storeOf(roaming, accountKeyOf(ADDRESS))];
  const queue = memoryRecordQueue();
  const ids = countingIds();
  const isGoodPolicy = (text: string): boolean => smallEngine.decodePolicy(text).ok;
  const link = new TenantLink({
    reach,
    queue,
    store,
    roaming: events,
    clock,
    timers,
    ids,
    isGoodPolicy,
    random: seededRandom(1),
  });
  return {
    ...{ time, tenant, link, store, events, queue, ids, trouble },
    keep: (count: number) => queueRecorder(queue, ids).keep(record(count), { isUrgent: true }),
    /** What the gate takes for the policy on this device; the file beside the add-in says version 1. */
    inForce: async () => {
      const fetch = memoryFetch({ 'https://x.example/policy.json': JSON.stringify(aPolicy()) });
      const source = policySource({
        engine: smallEngine,
        fetch,
        store: page,
        clock,
        timers,
        origin: 'https://x.example',
      });
      const { from, policy } = await source.inForce(ADDRESS);
      return [from, policy.version];
    },
    publish: (version: string) =>
      tenant.portsOf(ADMIN.id).policies.replace(JSON.stringify(aPolicy({ version })), undefined),
    async inLog() {
      let count = 0;
      for await (const read of tenant.portsOf(AUDITOR.id).log.read('MailCheckLog-2026-11', { by: 'list' }))
        count += read.ok ? read.lines.length : 0;
      return count;
    },
  };
}

const record = (count: number) => anInspection(count, { writer: 'unknown', occurredAt: '2026-11-24T09:00:00.000Z' });

describe('the add-in’s way into the school’s Microsoft 365', () => {
  it('signs in without a word, writes what waited, and learns who writes', async () => {
    const at = await scene();
    await at.keep(0);
    await at.link.start();
    expect(at.link.read()).toMatchObject({ tenant: { is: 'on', account: { id: 'teacher' } }, records: { waiting: 0 } });
    expect(await at.inLog()).toBe(1);
    expect(await recallKnown(at.store)).toMatchObject({ writer: 'teacher' });
  });

  it('takes over what classic Outlook’s events have parked, once', async () => {
    const at = await scene();
    const recorder = parkingRecorder(at.events, at.ids);
    await recorder.keep(record(0), { isUrgent: true });
    await recorder.keep(record(1), { isUrgent: false });
    await at.link.start();
    await at.link.flush({ all: true });
    expect(await at.inLog()).toBe(2);
  });

  it.each<[SignInReason]>([['no-consent'], ['blocked-here'], ['offline'], ['unsupported']])(
    'nobody could be signed in (%s): that is a state, and the records stay on the device',
    async (reason) => {
      const at = await scene({ signIn: reason });
      await at.keep(0);
      await at.link.start();
      expect(at.link.read()).toMatchObject({ tenant: { is: 'off', reason }, records: { waiting: 1 } });
      at.trouble.signIn = undefined;
      await at.link.signIn();
      expect(at.link.read()).toMatchObject({ tenant: { is: 'on' }, records: { waiting: 0 } });
    },
  );

  it.each([
    ['missing', { is: 'not-set-up' }],
    ['offline', { is: 'off', reason: 'offline' }],
  ] as const)('no tenant.json (%s)', async (reach, tenant) => {
    const at = await scene({ reach });
    await at.link.start();
    expect(at.link.read()).toMatchObject({ tenant });
  });

  it('a log that is busy is waited for, told, and written to by itself later', async () => {
    const at = await scene();
    await at.link.start();
    await at.keep(0);
    at.trouble.tenant = 'busy';
    expect(await at.link.flush()).toMatchObject({ is: 'waiting', reason: 'throttled' });
    expect(at.link.read().records).toEqual({ waiting: 1, aside: 0, trouble: 'throttled' });
    at.trouble.tenant = undefined;
    await at.time.pass(HOUR);
    expect(at.link.read().records).toEqual({ waiting: 0, aside: 0 });
    expect(await at.inLog()).toBe(1);
    at.link.stop();
  });
});

describe('the policy from the tenant', () => {
  it('comes before the file beside the add-in, and goes on when the tenant is silent', async () => {
    const at = await scene();
    expect(await at.inForce()).toEqual(['network', '1']);
    await at.publish('7');
    await at.link.start();
    expect(await at.inForce()).toEqual(['tenant', '7']);
    at.trouble.tenant = 'offline';
    at.link.stop();
    await at.time.pass(100 * HOUR);
    expect(await at.inForce()).toEqual(['tenant', '7']);
  });

  it('reaches classic Outlook’s events once they have left something in their store', async () => {
    const at = await scene();
    await at.publish('7');
    await parkingRecorder(at.events, at.ids).keep(record(0), { isUrgent: true });
    await at.link.start();
    expect((await readTenantPolicy(at.events))?.value?.text).toContain('"7"');
    expect(await recallKnown(at.events)).toMatchObject({ writer: 'teacher' });
  });

  it('a copy that was changed on the device is not taken', async () => {
    const at = await scene();
    await at.publish('7');
    await at.link.start();
    const kept = await at.store.get('policy-of-tenant');
    await at.store.set('policy-of-tenant', (kept.ok ? (kept.value ?? '') : '').replace('\\"7\\"', '\\"8\\"'));
    expect(await at.inForce()).toEqual(['network', '1']);
  });

  it('ends where the school has no tenant of ours any more', async () => {
    const at = await scene();
    await at.publish('7');
    await at.link.start();
    at.trouble.reach = 'missing';
    await new TenantLink({ ...linkOptionsOf(at.link) }).start();
    expect(await at.inForce()).toEqual(['network', '1']);
  });

  it('brings the newest checkpoint with it, so that every record witnesses the past', async () => {
    const at = await scene();
    const [checkpoint] = aMonth(20).checkpoints;
    if (!checkpoint) throw new Error('no checkpoint');
    await at.tenant.portsOf(AUDITOR.id).checkpoints.add('MailCheckLog-2026-11', checkpointText(checkpoint));
    await at.link.start();
    expect(await recallKnown(at.store)).toMatchObject({ seen: seenOf(checkpoint) });
  });
});

/** The same device, its page opened again. */
function linkOptionsOf(link: TenantLink): ConstructorParameters<typeof TenantLink>[0] {
  return (link as unknown as { options: ConstructorParameters<typeof TenantLink>[0] }).options;
}
