import { countingIds, seededRandom, virtualTime } from '../../../src/adapters/memory/memory-system';
import { memoryTenant } from '../../../src/adapters/memory/tenant/memory-tenant';
import { ownNotes } from '../../../src/apps/taskpane/school/own-notes';
import { requestRecord } from '../../../src/apps/taskpane/school/request-record';
import { SchoolDesk } from '../../../src/apps/taskpane/school/school-desk';
import { signatureState } from '../../../src/apps/taskpane/school/signature-state';
import type { LinkState, SchoolLink } from '../../../src/apps/taskpane/school/school-link';
import { scopeOf } from '../../../src/apps/taskpane/school/scope';
import { decodeRecord } from '../../../src/log/decode';
import type { TenantReason } from '../../../src/ports/tenant';
import { aFile, fixScene, parents } from '../../fixes/fix-scene';

const TOM = { id: 'tom-id', tenant: 't', name: 'Tom', address: 't.ashworth@greenfield.example', roles: [] };

async function scene(fault?: () => TenantReason | undefined) {
  const { clock } = virtualTime();
  const tenant = memoryTenant({
    clock,
    people: [
      { ...TOM, persona: 'staff' },
      { id: 'head', name: 'Head', address: 'head@greenfield.example', persona: 'head' },
    ],
    ...(fault ? { fault } : {}),
  });
  const ports = tenant.portsOf(TOM.id);
  const state: LinkState = { is: 'on', account: TOM, ports };
  const view = { tenant: state };
  const link: SchoolLink = { read: () => view, subscribe: () => () => undefined, signIn: () => Promise.resolve() };
  const making = { clock, ids: countingIds(), random: seededRandom(1) };
  const desk = new SchoolDesk(link, making);
  const message = fixScene({ to: parents(60), subject: 'Winter fair', body: 'Everybody is welcome.' });
  const checked = await message.check();
  const finding = checked.verdict.open.find(({ rule }) => rule === 'recipients/mass-send');
  if (!finding) throw new Error('no finding');
  return { tenant, ports, desk, making, checked, finding, message, clock };
}

async function decide(from: Awaited<ReturnType<typeof scene>>, outcome: 'granted' | 'refused', until?: string) {
  const head = from.tenant.portsOf('head');
  const [request] = await from.ports.requests.own().then((own) => (own.ok ? own.value.kept : []));
  if (!request) throw new Error('nothing was asked');
  const { record } = request;
  await head.decisions.add({
    ...{ v: 1, type: 'decision', id: from.making.ids.next(), about: record.id, school: record.school },
    ...{ writer: 'head', nonce: '0', occurredAt: record.occurredAt, outcome },
    ...(record.scopeHash ? { scopeHash: record.scopeHash } : {}),
    ...(until ? { until } : {}),
  });
}

describe('permission is asked for in the pane', () => {
  it('waits, is given, and holds for this message', async () => {
    const held = await scene();
    await held.desk.ask(held.finding, 'The fair is for everybody.', held.checked);
    expect(held.desk.read().permissions['recipients/mass-send']).toMatchObject({ is: 'waiting' });
    expect(await held.desk.look([held.finding], held.checked)).toEqual([]);
    await decide(held, 'granted', '2099-01-01T00:00:00.000Z');
    expect(await held.desk.look([held.finding], held.checked)).toMatchObject([{ finding: held.finding }]);
  });

  it('a standing permission has no end, and the same message is not asked about again', async () => {
    const held = await scene();
    await held.desk.ask(held.finding, '', held.checked);
    await decide(held, 'granted');
    const fresh = new SchoolDesk(
      {
        read: () => ({ tenant: held.desk.read().link }),
        subscribe: () => () => undefined,
        signIn: () => Promise.resolve(),
      },
      held.making,
    );
    expect(await fresh.look([held.finding], held.checked)).toMatchObject([{ until: undefined }]);
  });

  it('one that has ended, was refused, or was for other people or files does not hold', async () => {
    const held = await scene();
    await held.desk.ask(held.finding, '', held.checked);
    await decide(held, 'granted', '2000-01-01T00:00:00.000Z');
    expect(await held.desk.look([held.finding], held.checked)).toEqual([]);
    await decide(held, 'refused');
    expect(await held.desk.look([held.finding], held.checked)).toEqual([]);
    expect(held.desk.read().permissions['recipients/mass-send']).toMatchObject({ is: 'refused' });
    const before = scopeOf('recipients/mass-send', held.checked.snapshot);
    held.message.item.change({ to: parents(61) });
    const wider = (await held.message.check()).snapshot;
    held.message.item.change({ to: parents(60), attachments: [aFile('more.txt', 'x')] });
    const heavier = (await held.message.check()).snapshot;
    expect(
      new Set([before, scopeOf('recipients/mass-send', wider), scopeOf('recipients/mass-send', heavier)]).size,
    ).toBe(3);
  });

  it('names in the words are covered before they leave, and the request holds nobody’s address', async () => {
    const held = await scene();
    await held.desk.ask(held.finding, 'Alfie has NHS number 999 000 0018', held.checked);
    const own = await held.ports.requests.own();
    const [kept] = own.ok ? own.value.kept : [];
    expect(kept?.reason).not.toContain('999 000 0018');
    expect(JSON.stringify(kept?.record)).not.toMatch(/@|families|Winter/);
  });

  it('what Microsoft 365 refuses is said, whatever it is', async () => {
    const held = await scene(() => 'no-right');
    await held.desk.ask(held.finding, '', held.checked);
    expect(held.desk.read().permissions['recipients/mass-send']).toMatchObject({
      is: 'failed',
      failure: { reason: 'no-right' },
    });
  });
});

describe('"Not right?" is told in two clicks', () => {
  it.each(['false-alarm', 'representation'] as const)(
    '%s arrives at the school and is answered under own notes',
    async (how) => {
      const held = await scene();
      await held.desk.disagree(held.finding, how, held.checked);
      expect(held.desk.read().told['recipients/mass-send']).toMatchObject({ is: 'sent' });
      const head = held.tenant.portsOf('head');
      const all = await head.requests.all('2000-01-01');
      expect(all.ok ? all.value.kept[0]?.record : undefined).toMatchObject({
        request: 'disagreement',
        reasonCategory: how,
      });
      const notes = await ownNotes(held.ports, held.clock.now());
      expect(notes.ok ? notes.value.notes : []).toMatchObject([{ record: { request: 'disagreement' } }]);
    },
  );
});

describe('the agreement', () => {
  const policy = { id: 'glenmere', version: '2', rules: {} };
  const at = (day: string, version: string) => ({
    ...{ itemId: '1', createdBy: 'tom', createdDateTime: `${day}T10:00:00Z`, eTag: '' },
    record: { agreement: { id: 'glenmere', version, hash: '' } } as never,
  });
  it('is asked for again after a year, and when there is a new version', () => {
    const now = Date.parse('2026-11-24T16:55:00Z');
    expect(signatureState([], policy, now)).toBe('never');
    expect(signatureState([at('2026-02-01', '2')], policy, now)).toBe('current');
    expect(signatureState([at('2025-11-01', '2')], policy, now)).toBe('expired');
    expect(signatureState([at('2026-02-01', '1')], policy, now)).toBe('old');
  });
});

it('a request of each kind has the shape that the log takes', async () => {
  const { making } = await scene();
  for (const request of ['permission', 'disagreement', 'mistake', 'suspect'] as const) {
    const record = requestRecord(
      { request, rules: [], reasonCategory: 'few:health+ids' },
      { school: '', writer: 'tom-id' },
      making,
    );
    const chain = { id: record.id, seq: 0, prevHash: '0'.repeat(64), hash: '0'.repeat(64) };
    expect(decodeRecord({ ...record, chain })).toMatchObject({ ok: true });
  }
});
