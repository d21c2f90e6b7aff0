import { countingIds, seededRandom, virtualTime } from '../../../src/adapters/memory/memory-system';
import { memoryTenant } from '../../../src/adapters/memory/tenant/memory-tenant';
import { answerRoll } from '../../../src/apps/admin/policy/answer-roll';
import { bringInRoll, removeRoll } from '../../../src/apps/admin/policy/bring-in-roll';
import { readProposal } from '../../../src/apps/admin/policy/held-proposal';
import type { Answer } from '../../../src/apps/admin/policy/publish';
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

function school({ isForTwo = false } = {}) {
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
    const me = { id, name: id };
    const outside = { rolls: ports.rolls, recorder, random, standing: await read(), me, isForTwo };
    return {
      read,
      bringIn: (pupils: readonly Pupil[], how = HASHING) => bringInRoll(pupils, outside, how),
      remove: async () => removeRoll({ ...outside, standing: await read() }),
      async answer(answer: Answer) {
        const held = await readProposal(ports.rolls);
        if (!held.ok || held.value === undefined) throw new Error('nothing waits');
        return answerRoll(held.value, answer, { ...outside, standing: await read() });
      },
      async proposal() {
        const got = await ports.rolls.proposal.read();
        return got.ok ? got.value.text : '';
      },
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

describe('a pupil roll that two must agree on', () => {
  const AGREE = { to: 'agree' } as const;

  it('is used only after the other’s word, whose record names that of the proposal', async () => {
    const { deskOf } = school({ isForTwo: true });
    const [sam, joan] = [await deskOf('sam'), await deskOf('joan')];
    expect(await sam.bringIn(PUPILS)).toEqual({ is: 'proposed', count: 2, isRecorded: true });
    expect(await sam.read()).toBeUndefined();
    expect(await sam.answer(AGREE)).toMatchObject({ is: 'failed', failure: { reason: 'no-right' } });
    expect(await sam.read()).toBeUndefined();
    expect(await joan.answer(AGREE)).toEqual({ is: 'imported', count: 2, isRecorded: true });
    expect(rollIn((await sam.read())?.text ?? '')?.size).toBe(2);
    const log = await joan.records();
    expect(log).toContain('"change":"proposed"');
    expect(log).toMatch(/"change":"roll-imported","about":"/);
    // The codes do not stay in the proposal.
    expect(await sam.proposal()).not.toContain((await sam.read())?.text ?? '-');
  });

  it('can be declined with a reason, taken back, and never waits beside another', async () => {
    const { deskOf } = school({ isForTwo: true });
    const [sam, joan] = [await deskOf('sam'), await deskOf('joan')];
    await sam.bringIn(PUPILS);
    expect(await joan.bringIn(PUPILS.slice(1))).toEqual({ is: 'waiting' });
    expect(await joan.answer({ to: 'decline', why: 'Only half the school' })).toMatchObject({ is: 'declined' });
    expect(await joan.proposal()).toContain('Only half the school');
    await sam.bringIn(PUPILS);
    expect(await joan.answer({ to: 'withdraw', why: '' })).toMatchObject({ is: 'failed' });
    expect(await sam.answer({ to: 'withdraw', why: '' })).toMatchObject({ is: 'withdrawn' });
    expect(await sam.read()).toBeUndefined();
  });

  it('taking the roll away asks for two as well, and what waits fits only the roll it was made for', async () => {
    const { deskOf } = school({ isForTwo: true });
    const [sam, joan] = [await deskOf('sam'), await deskOf('joan')];
    await sam.bringIn(PUPILS);
    await joan.answer(AGREE);
    expect(await sam.remove()).toMatchObject({ is: 'proposed', count: 0 });
    expect(rollIn((await sam.read())?.text ?? '')?.size).toBe(2);
    expect(await joan.answer(AGREE)).toMatchObject({ is: 'removed' });
    expect(await joan.answer(AGREE)).toMatchObject({ is: 'failed' });
  });
});
