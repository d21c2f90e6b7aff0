import { dayWork, type DayWork } from '../../../src/apps/admin/day/day-work';
import { rolesOfPeople } from '../../../src/apps/admin/day/roles-of-people';
import { totalOf, type RollUp } from '../../../src/log/roll-up';
import type { TenantPorts } from '../../../src/ports/tenant-ports';
import type { VirtualTime } from '../../../src/adapters/memory/memory-system';
import { virtualTime } from '../../../src/adapters/memory/memory-system';
import { memoryTenant } from '../../../src/adapters/memory/tenant/memory-tenant';
import { aRecord, itemOf } from '../../contracts/tenant/tenant-scene';

const DAY = 86_400_000;
const WRITER = '00000000-0000-4000-8000-000000000001';
const LIST = 'MailCheckLog-2026-11';

function aSchool() {
  const time = virtualTime();
  const person = (id: string, persona: 'staff' | 'auditor' | 'head') =>
    ({ id, persona, name: persona, address: `${persona}@greenfield.example` }) as const;
  const tenant = memoryTenant({
    clock: time.clock,
    people: [person(WRITER, 'staff'), person('auditor', 'auditor'), person('head', 'head')],
    months: ['2026-11', '2026-12'],
  });
  return { time, tenant, staff: tenant.portsOf(WRITER), auditor: tenant.portsOf('auditor') };
}

const work = (ports: TenantPorts, time: VirtualTime): Promise<DayWork> =>
  dayWork(ports, {
    now: time.clock.now(),
    site: 'greenfield.example',
    roleOf: () => 'staff',
    onProgress: () => undefined,
    breathe: async () => undefined,
    isStopped: () => false,
  });

const stop = (day: string, over = {}) =>
  aRecord(WRITER, {
    occurredAt: `${day}T10:00:00.000Z`,
    findings: [
      { rule: 'subject/missing', action: 'warn', outcome: 'found', where: { part: 'subject' }, kinds: {} },
      { rule: 'data/personal', action: 'note', outcome: 'found', where: { part: 'body' }, kinds: {} },
    ],
    ...over,
  });

async function monthOf({ auditor }: ReturnType<typeof aSchool>): Promise<readonly RollUp[]> {
  const read = await auditor.rollUps.month('2026-11');
  return read.ok ? read.value : [];
}

describe('where sent mail is counted', () => {
  const sent = { from: '2026-11-22', to: '2026-11-23', count: 9 };
  const went = (day: string, over = {}) => stop(day, { decision: 'note', answer: 'none', ...over });

  it('checked messages stand beside sent ones, of those whose count came in', async () => {
    const school = aSchool();
    const { time, staff, tenant } = school;
    const head = tenant.portsOf('head');
    await staff.log.write([
      itemOf(went('2026-11-22')),
      itemOf(went('2026-11-23')),
      // Stopped and never sent: no message went.
      itemOf(stop('2026-11-23', { decision: 'block', answer: 'blocked' })),
      itemOf(stop('2026-11-23', { answer: 'acknowledged' })),
    ]);
    // Nobody counted the head's.
    await head.log.write([itemOf(went('2026-11-23'))]);
    // Each record of a day brings the same count again.
    await staff.log.write([itemOf(went('2026-11-24', { sent })), itemOf(went('2026-11-24', { sent }))]);
    await work(school.auditor, time);
    const rollUps = await monthOf(school);
    expect(rollUps.map(({ day, counts }) => [day, counts.coverage])).toEqual([
      ['2026-11-22', undefined],
      ['2026-11-23', { people: 1, sent: 9, checked: 3 }],
    ]);
    expect(totalOf(rollUps, { from: '2026-11-01', to: '2026-11-30' }).coverage).toEqual({
      people: 1,
      sent: 9,
      checked: 3,
    });
  });

  it('a count that comes after its day was rolled up is added then; one of another month is left out', async () => {
    const school = aSchool();
    const { time, staff, auditor } = school;
    await staff.log.write([itemOf(went('2026-11-23'))]);
    await work(auditor, time);
    expect((await monthOf(school))[0]?.counts.coverage).toBeUndefined();
    await time.pass(DAY);
    const old = { from: '2026-10-30', to: '2026-11-02', count: 99 };
    await staff.log.write([
      itemOf(went('2026-11-24', { sent: { ...sent, from: '2026-11-23' } })),
      itemOf(went('2026-11-24', { sent: old })),
    ]);
    await work(auditor, time);
    const [day] = await monthOf(school);
    expect([day?.day, day?.counts.coverage]).toEqual(['2026-11-23', { people: 1, sent: 9, checked: 1 }]);
    expect(totalOf(await monthOf(school), { from: '2026-11-01', to: '2026-11-30' }).coverage?.sent).toBe(9);
  });
});

describe('the first visit of a day', () => {
  it('writes a checkpoint and the days that are over in numbers; a second visit does nothing', async () => {
    const school = aSchool();
    const { time, staff, auditor } = school;
    await staff.log.write([itemOf(stop('2026-11-22')), itemOf(stop('2026-11-23')), itemOf(stop('2026-11-24'))]);
    expect(await work(auditor, time)).toMatchObject({ is: 'done', records: 3, rollUps: 2, changed: [] });
    expect(await work(auditor, time)).toEqual({ is: 'already' });
    const rollUps = await monthOf(school);
    // Today is not over: it has no roll-up yet.
    expect(rollUps.map(({ day, records, size }) => [day, records, size])).toEqual([
      ['2026-11-22', 1, 3],
      ['2026-11-23', 1, 3],
    ]);
    expect(rollUps[0]?.counts).toMatchObject({
      checked: 1,
      stopped: 1,
      anyway: 1,
      decisions: { warn: 1 },
      roles: { staff: { checked: 1, stopped: 1 } },
      mixes: { 'data/personal=note|subject/missing=warn': 1 },
      rules: { 'subject/missing': { found: 1, anyway: 1, clicked: 1, mended: 0, disputed: 0 } },
    });
  });

  it('an answer that came later counts in the place of the first', async () => {
    const school = aSchool();
    const first = stop('2026-11-23', { answer: 'none' });
    const answer = aRecord(WRITER, {
      type: 'answer',
      about: first.id,
      occurredAt: '2026-11-23T10:05:00.000Z',
      answer: 'corrected',
      rules: ['subject/missing'],
    });
    await school.staff.log.write([itemOf(first), itemOf(answer)]);
    await work(school.auditor, school.time);
    const sum = totalOf(await monthOf(school), { from: '2026-11-01', to: '2026-11-30' });
    expect([sum.checked, sum.mended, sum.anyway]).toEqual([1, 1, 0]);
  });

  it('a record that arrives days late makes its day be counted again, and no other', async () => {
    const school = aSchool();
    const { time, staff, auditor } = school;
    await staff.log.write([itemOf(stop('2026-11-22')), itemOf(stop('2026-11-23'))]);
    await work(auditor, time);
    await staff.log.write([itemOf(stop('2026-11-22'))]);
    await time.pass(DAY);
    expect(await work(auditor, time)).toMatchObject({ is: 'done', rollUps: 1, changed: [] });
    expect((await monthOf(school)).map(({ day, records }) => [day, records])).toEqual([
      ['2026-11-22', 2],
      ['2026-11-23', 1],
    ]);
  });

  it('a log from which a record was taken is named, and gets no new checkpoint', async () => {
    const school = aSchool();
    const { time, tenant, staff, auditor } = school;
    const [written] = await staff.log.write([itemOf(stop('2026-11-22')), itemOf(stop('2026-11-23'))]);
    await work(auditor, time);
    tenant.remove(LIST, written?.ok ? written.itemId : '');
    await time.pass(DAY);
    expect(await work(auditor, time)).toMatchObject({ is: 'done', changed: [LIST] });
    const kept = await auditor.checkpoints.all(LIST);
    expect(kept.ok && kept.value.length).toBe(1);
  });

  it('roles of fewer than five people are not told apart', async () => {
    const { auditor } = aSchool();
    const heads = ['a', 'b', 'c', 'd', 'e', 'f'];
    const roleOf = await rolesOfPeople(
      { roles: { headTeachers: heads, auditors: ['staff@greenfield.example'] } },
      auditor.directory,
    );
    expect([roleOf('a'), roleOf(WRITER), roleOf('nobody')]).toEqual(['headTeachers', 'staff', 'staff']);
  });
});
