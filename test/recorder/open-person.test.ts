import { seededRandom } from '../../src/adapters/memory/memory-system';
import { uuidsOf } from '../../src/adapters/outlook/outlook-system';
import { Recorder } from '../../src/apps/admin/shell/keep-record';
import { ownNotes } from '../../src/apps/taskpane/school/own-notes';
import { isTombstone, type LogEntry } from '../../src/log/record';
import type { Persona } from '../../src/adapters/memory/tenant/rights';
import type { TenantPorts } from '../../src/ports/tenant-ports';
import { forgetPerson } from '../../src/recorder/forget-person';
import { openPerson, personFiles, type Opened } from '../../src/recorder/open-person';
import { aRecord, idOf, itemOf, memoryScene, type TenantScene } from '../contracts/tenant/tenant-scene';
import { graphScene, violationsSoFar } from '../contracts/tenant/graph-scene';

const WHY = 'Complaint by Rhiannon Pugh, asked for by the governors';

afterEach(() => expect(violationsSoFar()).toEqual([]));

async function aSchool(scene: TenantScene): Promise<void> {
  await scene.as('staff').log.write([itemOf(aRecord(idOf('staff'), { nonce: 'a'.repeat(32) }))]);
  await scene.as('staff').log.write([itemOf(aRecord(idOf('staff'), { nonce: 'b'.repeat(32) }))]);
  await scene.as('head').log.write([itemOf(aRecord(idOf('head'), { nonce: 'c'.repeat(32) }))]);
  const base = { v: 1 as const, occurredAt: '2026-11-24T09:00:00.000Z', school: '', writer: idOf('staff'), nonce: 'n' };
  const id = '01935c09-0000-7000-8000-000000000001';
  await scene.as('staff').requests.add({ ...base, id, type: 'request', request: 'permission', rules: [] }, 'Agreed');
  const agreement = { id: 'recommended', version: '2', hash: 'e'.repeat(64) };
  for (const persona of ['staff', 'head'] as const)
    await scene.as(persona).agreements.add({ ...base, id: id.replace(/1$/, '2'), type: 'agreement', agreement });
}

function opened(scene: TenantScene, by: Persona, over: Partial<TenantPorts> = {}): Promise<Opened> {
  const ports = { ...scene.as(by), ...over };
  const clock = { now: scene.now };
  const random = seededRandom(3);
  const recorder = new Recorder({ ports, clock, random, ids: uuidsOf(clock, random), writer: idOf(by) });
  return openPerson(ports, (record, reason) => recorder.keep(record, reason), {
    ...{ person: idOf('staff'), me: idOf(by), purpose: 'investigation', why: WHY },
  });
}

async function logOf(scene: TenantScene): Promise<readonly LogEntry[]> {
  const entries: LogEntry[] = [];
  for await (const page of scene.as('auditor').log.read('MailCheckLog-2026-11', { by: 'list' }))
    if (page.ok) for (const line of page.lines) if (!isTombstone(line)) entries.push(line);
  return entries;
}

describe.each([
  ['in memory', memoryScene],
  ['in Microsoft 365', graphScene],
])('opening a person’s records, %s', (_, makeScene) => {
  it('hands out everything about that person and nobody else, with who looked before', async () => {
    const scene = makeScene();
    await aSchool(scene);
    await opened(scene, 'auditor');
    const second = await opened(scene, 'data-protection-officer');
    if (second.is !== 'opened') throw new Error(second.is);
    const { entries, requests, agreements, unread } = second.file;
    expect(entries.map(({ record }) => record.type).sort()).toEqual(['access', 'inspection', 'inspection']);
    expect(entries.filter(({ createdBy }) => createdBy === idOf('head'))).toEqual([]);
    expect([requests.length, requests[0]?.reason, agreements.length, unread]).toEqual([1, 'Agreed', 1, []]);
    const [lines, table] = personFiles(second.file);
    expect(lines?.text.trim().split('\n')).toHaveLength(5);
    expect(lines?.text).toContain(entries.at(-1)?.eTag?.replace(/"/g, '\\"'));
    expect(table?.text.trim().split('\r\n')).toHaveLength(4);
  });

  it('is in the log with its reason, in which no name stands', async () => {
    const scene = makeScene();
    await aSchool(scene);
    await opened(scene, 'auditor');
    const [access] = (await logOf(scene)).filter(({ record }) => record.type === 'access');
    expect(access?.record).toMatchObject({
      access: 'opened',
      purpose: 'investigation',
      subject: idOf('staff'),
      scope: { records: 2, lists: ['MailCheckLog-2026-11'] },
    });
    expect(access?.reason).toContain('asked for by the governors');
    expect(access?.reason).not.toMatch(/Rhiannon|Pugh/);
  });

  it('is seen by that person, with what for, and by no colleague', async () => {
    const scene = makeScene();
    await aSchool(scene);
    await opened(scene, 'auditor');
    const notesOf = async (persona: Persona) => {
      const own = await ownNotes(scene.as(persona), scene.now());
      if (!own.ok) throw new Error(own.reason);
      return own.value.notes.flatMap((note) => ('opened' in note ? [note.opened] : []));
    };
    expect(await notesOf('staff')).toEqual(['investigation']);
    expect(await notesOf('head')).toEqual([]);
    // A notice among the checkpoints is no checkpoint.
    const newest = await scene.as('staff').checkpoints.newest();
    expect(newest).toEqual({ ok: true, value: undefined });
  });

  it('whoever cannot learn whether their notes were opened is told so, and sees the rest', async () => {
    const scene = makeScene();
    await aSchool(scene);
    const ports = scene.as('staff');
    const month = () => Promise.resolve({ ok: false, reason: 'busy', retryAfterMs: 1_000 } as const);
    const own = await ownNotes({ ...ports, openings: { ...ports.openings, month } }, scene.now());
    expect(own.ok && [own.value.isPartly, own.value.notes.length > 0]).toEqual([true, true]);
    const whole = await ownNotes(ports, scene.now());
    expect(whole.ok && whole.value.isPartly).toBe(false);
  });

  it('says when it cannot tell whether there is more: an auditor sees no requests of others', async () => {
    const scene = makeScene();
    await aSchool(scene);
    const got = await opened(scene, 'auditor');
    expect(got.is === 'opened' && [got.file.unread, got.isTold]).toEqual([['requests', 'agreements'], true]);
  });

  it('says so when the decisions on their requests could not be read', async () => {
    const scene = makeScene();
    await aSchool(scene);
    const { decisions } = scene.as('data-protection-officer');
    const about = () => Promise.resolve({ ok: false, reason: 'offline' } as const);
    const got = await opened(scene, 'data-protection-officer', { decisions: { ...decisions, about } });
    expect(got.is === 'opened' && got.file.unread).toContain('decisions');
  });

  it('who asked to be forgotten: their month is certified, a colleague’s records and a held month are not', async () => {
    const scene = makeScene();
    await aSchool(scene);
    const got = await opened(scene, 'data-protection-officer');
    if (got.is !== 'opened') throw new Error(got.is);
    const ports = scene.as('data-protection-officer');
    const clock = { now: scene.now };
    const random = seededRandom(4);
    const writer = idOf('data-protection-officer');
    const recorder = new Recorder({ ports, clock, random, ids: uuidsOf(clock, random), writer });
    const { entries } = got.file;
    const forget = (holds: readonly { from: string; to: string; why: string }[]) =>
      forgetPerson(ports, (record) => recorder.keep(record), scene.now(), {
        ...{ person: idOf('staff'), entries, retention: { holds } },
      });
    const kept = await forget([{ from: '2026-11', to: '', why: 'Complaint' }]);
    expect(kept).toEqual({ orders: [], held: ['MailCheckLog-2026-11'] });
    const { orders } = await forget([]);
    expect(orders.map(({ list, count, extent }) => [list, count, extent])).toEqual([
      ['MailCheckLog-2026-11', 2, 'records'],
    ]);
    const erased = (await logOf(scene)).filter(({ record }) => record.type === 'access' && record.access === 'erased');
    expect(erased[0]?.record).toMatchObject({ purpose: 'erasure-request', subject: idOf('staff') });
    expect(erased[0]?.record.id).toBe(orders[0]?.certificate);
  });

  it('does not happen when it cannot be recorded', async () => {
    const scene = makeScene();
    await aSchool(scene);
    const { log } = scene.as('auditor');
    const write = async () => [{ ok: false, reason: 'unavailable' } as const];
    expect(await opened(scene, 'auditor', { log: { ...log, write } })).toEqual({ is: 'not-recorded' });
    expect((await logOf(scene)).filter(({ record }) => record.type === 'access')).toEqual([]);
  });
});
