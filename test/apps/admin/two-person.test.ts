import { countingIds, seededRandom } from '../../../src/adapters/memory/memory-system';
import { DraftStore } from '../../../src/apps/admin/policy/draft-store';
import { readProposal } from '../../../src/apps/admin/policy/held-proposal';
import { answerProposal, publish } from '../../../src/apps/admin/policy/publish';
import { Recorder } from '../../../src/apps/admin/shell/keep-record';
import { decodePolicy } from '../../../src/policy/decode';
import { presetFile } from '../../../src/policy/presets';
import { proposalIn, standingOf } from '../../../src/policy/proposal';
import type { RawObject } from '../../../src/policy/reader';
import type { Persona } from '../../../src/adapters/memory/tenant/rights';
import { aTenant, idOf, portsOf, type TenantUnderTest } from '../../support/emulated-tenant';

const FILE: RawObject = { ...(presetFile('recommended') as RawObject), version: '1', roles: { toPublish: 'two' } };

/** Somebody at the dashboard, with a draft begun from what is in force. */
async function deskOf(under: TenantUnderTest, persona: Persona) {
  const { clock } = under.time;
  const ports = portsOf(under, persona, 'dashboard');
  const me = { id: idOf(persona), name: `A ${persona}`, address: '' };
  const outside = { clock, random: seededRandom(1), ids: countingIds(), writer: me.id };
  const store = new DraftStore();
  const begin = async (): Promise<void> => {
    const read = await ports.policies.read();
    if (read.ok) store.begin(JSON.parse(read.value.text) as RawObject, read.value.etag, {});
  };
  await begin();
  const all = { policies: ports.policies, recorder: new Recorder({ ...outside, ports }), store, me };
  return {
    ...all,
    begin,
    publish: () => publish(store.read()!, all),
    held: async () => {
      const held = await readProposal(ports.policies);
      if (!held.ok || held.value === undefined) throw new Error('no proposal');
      return held.value;
    },
    inForce: async () => {
      const read = await ports.policies.read();
      return read.ok ? (JSON.parse(read.value.text) as RawObject) : undefined;
    },
    all,
  };
}

async function aSchoolOfTwo() {
  const under = aTenant();
  const first = await portsOf(under, 'policy-admin').policies.replace(JSON.stringify(FILE), undefined);
  if (!first.ok) throw new Error(first.reason);
  return { first: await deskOf(under, 'policy-admin'), second: await deskOf(under, 'provisioner'), under };
}

describe('a policy that asks for two', () => {
  it('what one publishes is a proposal, and what is in force stays as it is', async () => {
    const { first, second } = await aSchoolOfTwo();
    first.store.change(['title'], 'New title');
    first.store.change(['version'], '2');
    expect(await first.publish()).toEqual({ is: 'proposed', isRecorded: true });
    expect((await first.inForce())?.['version']).toBe('1');
    expect((await second.held()).proposal).toMatchObject({ state: 'open', by: 'A policy-admin' });
  });

  it('nobody agrees to their own proposal', async () => {
    const { first } = await aSchoolOfTwo();
    first.store.change(['version'], '2');
    await first.publish();
    const refused = await answerProposal(await first.held(), { to: 'agree' }, first.all);
    expect(refused).toEqual({ is: 'failed', failure: { ok: false, reason: 'no-right' } });
    expect((await first.inForce())?.['version']).toBe('1');
  });

  it('another agrees, it is in force, and the log binds the second word to the first', async () => {
    const { first, second, under } = await aSchoolOfTwo();
    first.store.change(['version'], '2');
    await first.publish();
    const held = await second.held();
    expect(await answerProposal(held, { to: 'agree' }, second.all)).toEqual({ is: 'published', isRecorded: true });
    expect((await first.inForce())?.['version']).toBe('2');
    expect((await second.held()).proposal.state).toBe('published');
    const changes: string[] = [];
    for await (const page of portsOf(under, 'auditor').log.read('MailCheckLog-2026-11', { by: 'list' }))
      if (page.ok)
        for (const line of page.lines)
          if ('record' in line && line.record.type === 'policy')
            changes.push(`${line.record.change} by ${line.createdBy} about ${line.record.about ?? '–'}`);
    expect(changes).toEqual([
      `proposed by ${idOf('policy-admin')} about –`,
      `published by ${idOf('provisioner')} about ${held.proposal.record}`,
    ]);
  });

  it('who declines says why, and the proposer reads it', async () => {
    const { first, second } = await aSchoolOfTwo();
    first.store.change(['version'], '2');
    await first.publish();
    await answerProposal(await second.held(), { to: 'decline', why: 'The governors have not seen it' }, second.all);
    const { proposal, changedBy } = await first.held();
    expect([proposal.state, proposal.why, changedBy]).toEqual([
      'declined',
      'The governors have not seen it',
      'A provisioner',
    ]);
    expect((await first.inForce())?.['version']).toBe('1');
  });

  it('a second proposal waits until the first is answered, and one’s own may be replaced', async () => {
    const { first, second } = await aSchoolOfTwo();
    first.store.change(['version'], '2');
    await first.publish();
    second.store.change(['version'], 'other');
    expect(await second.publish()).toEqual({ is: 'waiting' });
    expect(second.store.read()?.file['version']).toBe('other');
    first.store.change(['version'], '3');
    expect((await first.publish()).is).toBe('proposed');
    expect((await second.held()).proposal.file['version']).toBe('3');
  });

  it('a proposal for a policy that is no longer in force cannot be agreed to', async () => {
    const { first, second } = await aSchoolOfTwo();
    first.store.change(['version'], '2');
    await first.publish();
    const held = await second.held();
    // Somebody with a script published past the dashboard.
    const now = await second.policies.read();
    if (!now.ok) throw new Error(now.reason);
    await second.policies.replace(JSON.stringify({ ...FILE, version: '1b' }), now.value.etag);
    expect(await answerProposal(held, { to: 'agree' }, second.all)).toMatchObject({ is: 'failed' });
    expect((await first.inForce())?.['version']).toBe('1b');
  });

  it('staff cannot put a proposal there, by the tenant’s own rights', async () => {
    const { under } = await aSchoolOfTwo();
    for (const persona of ['staff', 'auditor', 'head', 'data-protection-officer'] as const)
      expect([persona, await portsOf(under, persona, 'dashboard').policies.proposal.replace('{}', undefined)]).toEqual([
        persona,
        { ok: false, reason: 'no-right' },
      ]);
  });

  it('it takes two to stop asking for two', async () => {
    const { first } = await aSchoolOfTwo();
    first.store.change(['roles', 'toPublish'], undefined);
    first.store.change(['version'], '2');
    expect((await first.publish()).is).toBe('proposed');
  });

  it.each(['', 'null', '{"v":1}', '{"v":1,"state":"agreed","file":{}}', '{"v":2,"state":"open","file":{}}'])(
    'a file that is no proposal is none: %s',
    (text) => expect(proposalIn(text)).toBeUndefined(),
  );

  it('whoever may not publish looks only', () => {
    const of = { proposer: 'a', me: 'b', mayPublish: false, etag: 'e' };
    expect(standingOf({ state: 'open', base: 'e' }, of)).toBe('look');
  });

  it('the policy file says so under roles, and nothing else than one or two', () => {
    const good = decodePolicy(FILE);
    expect(good.ok && good.value.toPublish).toBe('two');
    expect(decodePolicy({ ...FILE, roles: { toPublish: 'three' } }).ok).toBe(false);
  });
});
