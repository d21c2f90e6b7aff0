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
import { makeRoll } from '../../../src/detect/roll';
import { accountKeyOf, storeOf } from '../../../src/gate/account';
import { agreementOf, readAgreement } from '../../../src/gate/agreement-state';
import { policySource } from '../../../src/gate/policy-source';
import { readTenantFile, TENANT_POLICY_KEY, TENANT_ROLL_KEY } from '../../../src/gate/tenant-file';
import { rollIn, textOfRoll } from '../../../src/gate/tenant-roll';
import { checkpointText, seenOf } from '../../../src/log/checkpoint';
import type { Policy } from '../../../src/policy/policy';
import type { StoredAgreement } from '../../../src/ports/agreement-store';
import type { SignInReason } from '../../../src/ports/identity';
import type { Store } from '../../../src/ports/system';
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
  const random = seededRandom(1);
  const newLink = () =>
    new TenantLink({
      reach,
      address: ADDRESS,
      queue,
      store,
      roaming: events,
      clock,
      timers,
      ids,
      isGoodPolicy,
      random,
    });
  const link = newLink();
  return {
    ...{ time, tenant, link, store, events, queue, ids, trouble },
    /** Another page on the same device. */
    again: () => newLink(),
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
    publish: (version: string, rules?: Policy['rules']) =>
      tenant
        .portsOf(ADMIN.id)
        .policies.replace(JSON.stringify(aPolicy({ version, ...(rules ? { rules } : {}) })), undefined),
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
    expect((await readTenantFile(at.events, TENANT_POLICY_KEY))?.value?.text).toContain('"7"');
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

describe('the pupil roll from the tenant', () => {
  const rollOf = (pupils: number): string =>
    textOfRoll(
      makeRoll(
        Array.from({ length: pupils }, (_, at) => ({ name: `Mia Stone${at}` })),
        'a salt for tests',
      ),
    );
  const bringIn = async ({ tenant }: Awaited<ReturnType<typeof scene>>, pupils: number): Promise<void> => {
    const { rolls } = tenant.portsOf(ADMIN.id);
    const before = await rolls.read();
    await rolls.replace(rollOf(pupils), before.ok ? before.value.etag : undefined);
  };
  const sizeOn = async (store: Store): Promise<number | undefined> =>
    rollIn((await readTenantFile(store, TENANT_ROLL_KEY))?.value?.text ?? '')?.size;

  it('is kept on the device when the policy is read, and whoever checks is told', async () => {
    const at = await scene();
    await bringIn(at, 3);
    await at.link.start();
    expect([await sizeOn(at.store), at.link.read().news]).toEqual([3, 1]);
  });

  it('is looked for once a day, not with every message', async () => {
    const at = await scene();
    await bringIn(at, 3);
    await at.link.start();
    at.link.stop();
    await bringIn(at, 4);
    await at.time.pass(5 * HOUR);
    await at.again().start();
    expect(await sizeOn(at.store)).toBe(3);
    await at.time.pass(22 * HOUR);
    await at.again().start();
    await at.time.pass(8 * HOUR);
    await at.again().start();
    expect(await sizeOn(at.store)).toBe(4);
  });

  it('a roll that is none does not take the place of a good one', async () => {
    const at = await scene();
    await bringIn(at, 3);
    await at.link.start();
    at.link.stop();
    const { rolls } = at.tenant.portsOf(ADMIN.id);
    const read = await rolls.read();
    await rolls.replace('no roll', read.ok ? read.value.etag : undefined);
    await at.time.pass(48 * HOUR);
    await at.again().start();
    expect(await sizeOn(at.store)).toBe(3);
  });

  it('reaches classic Outlook’s events where it has room, and is taken from there when it has none any more', async () => {
    const at = await scene();
    await bringIn(at, 100);
    await parkingRecorder(at.events, at.ids).keep(record(0), { isUrgent: true });
    await at.link.start();
    at.link.stop();
    expect(await sizeOn(at.events)).toBe(100);
    await bringIn(at, 4_000);
    await at.time.pass(24 * HOUR);
    await parkingRecorder(at.events, at.ids).keep(record(1), { isUrgent: true });
    for (let look = 0; look < 2; look += 1) {
      await at.time.pass(8 * HOUR);
      await at.again().start();
    }
    expect([await sizeOn(at.store), await sizeOn(at.events)]).toEqual([4_000, undefined]);
  });
});

describe('the sender’s own signature', () => {
  const rules = { 'sender/unsigned-agreement': { action: 'note' } } as unknown as Policy['rules'];
  const signed = (version: string): StoredAgreement => ({
    ...{ v: 1, type: 'agreement', id: `01935c00-0000-7000-8000-00000000000${version}` },
    ...{ occurredAt: '2026-11-24T09:00:00.000Z', school: '', writer: TEACHER.id, nonce: 'd'.repeat(32) },
    agreement: { id: aPolicy().id, version, hash: 'e'.repeat(64) },
  });

  it('is kept on the device where the policy asks for one', async () => {
    const at = await scene();
    await at.publish('7', rules);
    await at.link.start();
    const asked = await readAgreement(at.store);
    expect(asked).toEqual({ of: agreementOf(aPolicy({ version: '7' })), signedAt: 0, askedSince: at.time.clock.now() });
    expect(await readAgreement(at.events)).toBeUndefined();
  });

  it('counts as soon as it is given, and only for the version that was signed', async () => {
    const at = await scene();
    await at.publish('7', rules);
    await at.link.start();
    const { tenant } = at.link.read();
    if (tenant.is !== 'on') throw new Error('not signed in');
    const { news } = at.link.read();
    await tenant.ports.agreements.add(signed('7'));
    expect((await readAgreement(at.store))?.signedAt).toBe(at.time.clock.now());
    expect(at.link.read().news).toBe(news + 1);
    await tenant.ports.agreements.own();
    expect((await readAgreement(at.store))?.of).toBe(agreementOf(aPolicy({ version: '7' })));
  });

  it('given on another computer is found by the next look', async () => {
    const at = await scene();
    await at.publish('7', rules);
    await at.link.start();
    at.link.stop();
    await at.tenant.portsOf(TEACHER.id).agreements.add(signed('7'));
    await at.time.pass(5 * HOUR);
    await at.again().start();
    expect((await readAgreement(at.store))?.signedAt).toBeGreaterThan(0);
  });

  it('is not asked for where the policy does not', async () => {
    const at = await scene();
    await at.publish('7');
    await at.link.start();
    expect(await readAgreement(at.store)).toBeUndefined();
  });
});
