import { countingIds, seededRandom, virtualTime } from '../../../src/adapters/memory/memory-system';
import { memoryTenant } from '../../../src/adapters/memory/tenant/memory-tenant';
import { bringInRoll, removeRoll } from '../../../src/apps/admin/policy/bring-in-roll';
import { Recorder } from '../../../src/apps/admin/shell/keep-record';
import type { Pupil } from '../../../src/detect/roll';
import { rollIn } from '../../../src/gate/tenant-roll';
import type { RollFileRead } from '../../../src/ports/roll-store';
import type { TenantReason } from '../../../src/ports/tenant';

const PEOPLE = [
  { id: 'sam', name: 'Sam', address: 's@greenfield.example', persona: 'policy-admin' },
  { id: 'joan', name: 'Joan', address: 'j@greenfield.example', persona: 'provisioner' },
] as const;
const PUPILS: readonly Pupil[] = [
  { name: 'Mia Stone', contacts: ['stone@family.example'] },
  { name: 'Tom Pike', contacts: ['pike@family.example'] },
];
const HASHING = {
  onProgress: (_done: number) => undefined as void,
  breathe: () => Promise.resolve(),
  isCancelled: () => false,
};

function school() {
  const trouble: { rolls?: TenantReason; log?: TenantReason } = {};
  const { clock } = virtualTime();
  const fault = (port: string): TenantReason | undefined => trouble[port as 'rolls'];
  const tenant = memoryTenant({ clock, people: PEOPLE, fault });
  const deskOf = async (id: string) => {
    const ports = tenant.portsOf(id);
    const random = seededRandom(1);
    const recorder = new Recorder({ ports, clock, random, ids: countingIds(), writer: id });
    const read = async (): Promise<RollFileRead | undefined> => {
      const got = await ports.rolls.read();
      return got.ok ? got.value : undefined;
    };
    const outside = { rolls: ports.rolls, recorder, random, standing: await read() };
    return {
      read,
      bringIn: (pupils: readonly Pupil[], how = HASHING) => bringInRoll(pupils, outside, how),
      remove: async () => removeRoll({ ...outside, standing: await read() }),
      async records() {
        const records: unknown[] = [];
        for await (const page of ports.log.read('MailCheckLog-2026-11', { by: 'list' }))
          if (page.ok) records.push(...page.lines);
        return JSON.stringify(records);
      },
    };
  };
  return { trouble, deskOf };
}

describe('a pupil roll brought in', () => {
  it('stands in the tenant as hashes alone, and the log says that it was done', async () => {
    const { deskOf } = school();
    const sam = await deskOf('sam');
    expect(await sam.bringIn(PUPILS)).toEqual({ is: 'imported', count: 2, isRecorded: true });
    const text = (await sam.read())?.text ?? '';
    expect(Buffer.from(text, 'base64').toString('latin1')).not.toMatch(/mia|stone|pike|family/i);
    expect(rollIn(text)?.pupilsOf('pike@family.example')).toEqual(['1']);
    const log = await sam.records();
    expect(log).toContain('"change":"roll-imported"');
    expect(log).toContain('"after":{"id":"pupil-roll","version":"2"');
    expect(log).not.toMatch(/stone|pike/i);
  });

  it('never replaces what somebody else brought in meanwhile', async () => {
    const { deskOf } = school();
    const [sam, joan] = [await deskOf('sam'), await deskOf('joan')];
    await joan.bringIn(PUPILS.slice(1));
    expect(await sam.bringIn(PUPILS)).toEqual({ is: 'conflict' });
    expect(rollIn((await sam.read())?.text ?? '')?.size).toBe(1);
  });

  it('can be cancelled before it is stored, and shows how far it is', async () => {
    const { deskOf } = school();
    const sam = await deskOf('sam');
    const many = Array.from({ length: 600 }, (_, at): Pupil => ({ name: `Mia Stone${at}` }));
    const seen: number[] = [];
    const how = { ...HASHING, onProgress: (done: number) => void seen.push(done) };
    expect(await sam.bringIn(many, { ...how, isCancelled: () => seen.length === 2 })).toEqual({ is: 'cancelled' });
    expect([seen, await sam.read()]).toEqual([[250, 500], undefined]);
  });

  it('that the tenant refuses changes nothing and says why', async () => {
    const { deskOf, trouble } = school();
    const sam = await deskOf('sam');
    trouble.rolls = 'full';
    expect(await sam.bringIn(PUPILS)).toEqual({ is: 'failed', failure: { ok: false, reason: 'full' } });
  });

  it('is in use even when the log could not be written, and that is told', async () => {
    const { deskOf, trouble } = school();
    const sam = await deskOf('sam');
    trouble.log = 'offline';
    expect(await sam.bringIn(PUPILS)).toEqual({ is: 'imported', count: 2, isRecorded: false });
  });

  it('can be taken away again', async () => {
    const { deskOf } = school();
    const sam = await deskOf('sam');
    await sam.bringIn(PUPILS);
    expect(await sam.remove()).toEqual({ is: 'removed', count: 0, isRecorded: true });
    expect(rollIn((await sam.read())?.text ?? '')?.size).toBe(0);
    expect(await sam.records()).toContain('"change":"roll-removed","before":{"id":"pupil-roll","version":"2"');
  });
});
