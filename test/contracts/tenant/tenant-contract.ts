import type { StoredAgreement } from '../../../src/ports/agreement-store';
import type { StoredDecision } from '../../../src/ports/decision-store';
import type { StoredRequest } from '../../../src/ports/request-store';
import type { Got } from '../../../src/ports/tenant';
import type { LogPage, LogQuery, WarningLog } from '../../../src/ports/warning-log';
import { aRecord, aRollUp, itemOf, type TenantScene } from './tenant-scene';

const LIST = 'MailCheckLog-2026-11';
const SINCE = '2026-11-01';
const NO_RIGHT = { ok: false, reason: 'no-right' };

export function valueOf<T>(got: Got<T>): T {
  if (!got.ok) throw new Error(`not done: ${got.reason}`);
  return got.value;
}

/** Ids of the records read, or why not. */
export async function idsRead(log: WarningLog, query: LogQuery): Promise<readonly string[] | string> {
  const ids: string[] = [];
  for await (const page of log.read(LIST, query)) {
    if (!page.ok) return page.reason;
    ids.push(...page.lines.map((line) => ('record' in line ? line.record.id : line.erased.recordId)));
  }
  return ids;
}

export async function pagesRead(log: WarningLog, query: LogQuery): Promise<readonly LogPage[]> {
  const pages: LogPage[] = [];
  for await (const page of log.read(LIST, query)) pages.push(page);
  return pages;
}

const base = (writer: string, id: string) => ({
  v: 1 as const,
  id,
  occurredAt: '2026-11-24T09:00:00.000Z',
  school: 'SCH042',
  writer,
  nonce: 'd'.repeat(32),
});

const aRequest = (writer: string, id: string): StoredRequest => ({
  ...base(writer, id),
  type: 'request',
  request: 'permission',
  rules: ['recipients/mass-send'],
});
const aDecision = (writer: string, id: string, about: string): StoredDecision => ({
  ...base(writer, id),
  type: 'decision',
  about,
  outcome: 'granted',
});
const anAgreement = (writer: string, id: string): StoredAgreement => ({
  ...base(writer, id),
  type: 'agreement',
  agreement: { id: 'recommended', version: '2', hash: 'e'.repeat(64) },
});

/** What every set of tenant adapters does, whatever stands behind it. */
export function describeTenant(name: string, makeScene: () => TenantScene): void {
  describe(`the policy, ${name}`, () => policyContract(makeScene));
  describe(`the pupil roll, ${name}`, () => rollContract(makeScene));
  describe(`the warning log, ${name}`, () => logContract(makeScene));
  describe(`requests, decisions and agreements, ${name}`, () => recordsContract(makeScene));
  describe(`checkpoints, ${name}`, () => checkpointContract(makeScene));
  describe(`roll-ups, ${name}`, () => rollUpContract(makeScene));
  describe(`directory and files, ${name}`, () => directoryContract(makeScene));
}

function policyContract(makeScene: () => TenantScene): void {
  test('there is none before one was published, and then everybody at school reads the same', async () => {
    const scene = makeScene();
    expect(await scene.as('staff').policies.read()).toEqual({ ok: false, reason: 'missing' });
    const { etag } = valueOf(await scene.as('policy-admin').policies.replace('{"v":1}', undefined));
    for (const persona of ['staff', 'auditor', 'head', 'policy-admin'] as const) {
      const read = valueOf(await scene.as(persona).policies.read());
      expect([persona, read.text, read.etag]).toEqual([persona, '{"v":1}', etag]);
    }
  });

  test('publishing over a version somebody else published in between is refused, and nothing is lost', async () => {
    const scene = makeScene();
    const { policies } = scene.as('policy-admin');
    const { etag } = valueOf(await policies.replace('{"version":"1"}', undefined));
    valueOf(await policies.replace('{"version":"2 – Ysgol Tŷ Gwyn"}', etag));
    expect(await policies.replace('{"version":"2, mine"}', etag)).toEqual({ ok: false, reason: 'conflict' });
    expect(await policies.replace('{"version":"1"}', undefined)).toEqual({ ok: false, reason: 'conflict' });
    expect(valueOf(await policies.read()).text).toBe('{"version":"2 – Ysgol Tŷ Gwyn"}');
  });

  test('older versions can be read and brought back as a new version', async () => {
    const scene = makeScene();
    const { policies } = scene.as('policy-admin');
    const first = valueOf(await policies.replace('one', undefined));
    const second = valueOf(await policies.replace('two', first.etag));
    const versions = valueOf(await policies.versions());
    expect(versions).toHaveLength(2);
    const oldest = versions[1]!;
    expect(valueOf(await policies.readVersion(oldest.id))).toBe('one');
    expect(await policies.restore(oldest.id, first.etag)).toEqual({ ok: false, reason: 'conflict' });
    const { etag } = valueOf(await policies.restore(oldest.id, second.etag));
    const now = valueOf(await policies.read());
    expect([now.text, now.etag]).toEqual(['one', etag]);
    expect(valueOf(await policies.versions())).toHaveLength(3);
    expect(await policies.readVersion('99.0')).toEqual({ ok: false, reason: 'missing' });
  });

  test.each(['staff', 'auditor', 'head', 'data-protection-officer'] as const)(
    'a %s cannot change it',
    async (persona) => {
      const scene = makeScene();
      const { etag } = valueOf(await scene.as('policy-admin').policies.replace('one', undefined));
      const { policies } = scene.as(persona);
      expect(await policies.replace('mine', etag)).toEqual(NO_RIGHT);
      const [newest] = valueOf(await policies.versions());
      expect(await policies.restore(newest!.id, etag)).toEqual(NO_RIGHT);
      expect(valueOf(await policies.read()).text).toBe('one');
    },
  );

  test('somebody from outside the school reads nothing', async () => {
    const scene = makeScene();
    valueOf(await scene.as('policy-admin').policies.replace('one', undefined));
    expect((await scene.as('outsider').policies.read()).ok).toBe(false);
  });
}

function rollContract(makeScene: () => TenantScene): void {
  test('there is none before one was brought in, and then everybody at school reads the same', async () => {
    const scene = makeScene();
    expect(await scene.as('staff').rolls.read()).toEqual({ ok: false, reason: 'missing' });
    const { etag } = valueOf(await scene.as('policy-admin').rolls.replace('U0dSMQ==', undefined));
    for (const persona of ['staff', 'auditor', 'head', 'policy-admin'] as const) {
      const read = valueOf(await scene.as(persona).rolls.read());
      expect([persona, read.text, read.etag]).toEqual([persona, 'U0dSMQ==', etag]);
      expect(read.changedBy).not.toBe('');
    }
  });

  test('it is kept apart from the policy', async () => {
    const { policies, rolls } = makeScene().as('policy-admin');
    valueOf(await policies.replace('{"v":1}', undefined));
    valueOf(await rolls.replace('U0dSMQ==', undefined));
    expect(valueOf(await policies.read()).text).toBe('{"v":1}');
    expect(valueOf(await policies.versions())).toHaveLength(1);
  });

  test('of two people who bring one in at once, the second is told, and the first one’s stands', async () => {
    const { rolls } = makeScene().as('policy-admin');
    const { etag } = valueOf(await rolls.replace('one', undefined));
    expect(await rolls.replace('mine', undefined)).toEqual({ ok: false, reason: 'conflict' });
    valueOf(await rolls.replace('two', etag));
    expect(await rolls.replace('mine', etag)).toEqual({ ok: false, reason: 'conflict' });
    expect(valueOf(await rolls.read()).text).toBe('two');
  });

  test('what was read before is not fetched again while it stands', async () => {
    const scene = makeScene();
    const { rolls } = scene.as('policy-admin');
    valueOf(await rolls.replace('one', undefined));
    const known = valueOf(await scene.as('staff').rolls.read());
    expect(valueOf(await scene.as('staff').rolls.read(known))).toEqual(known);
  });

  test.each(['staff', 'auditor', 'head', 'data-protection-officer'] as const)(
    'a %s cannot change it',
    async (persona) => {
      const scene = makeScene();
      const { etag } = valueOf(await scene.as('policy-admin').rolls.replace('one', undefined));
      expect(await scene.as(persona).rolls.replace('mine', etag)).toEqual(NO_RIGHT);
      expect(valueOf(await scene.as('staff').rolls.read()).text).toBe('one');
    },
  );

  test('somebody from outside the school reads nothing', async () => {
    const scene = makeScene();
    valueOf(await scene.as('policy-admin').rolls.replace('one', undefined));
    expect((await scene.as('outsider').rolls.read()).ok).toBe(false);
  });
}

function logContract(makeScene: () => TenantScene): void {
  test('what staff write, they see, auditors see, and nobody else does', async () => {
    const scene = makeScene();
    const record = aRecord(scene.idOf('staff'));
    const [written] = await scene.as('staff').log.write([itemOf(record)]);
    expect(written?.ok).toBe(true);
    const bucket = { by: 'bucket', bucket: 'SCH042~2026-11-24' } as const;
    expect(await idsRead(scene.as('staff').log, bucket)).toEqual([record.id]);
    expect(await idsRead(scene.as('auditor').log, bucket)).toEqual([record.id]);
    expect(await idsRead(scene.as('data-protection-officer').log, bucket)).toEqual([record.id]);
    // As the service does: an empty list, not a refusal.
    expect(await idsRead(scene.as('policy-admin').log, bucket)).toEqual([]);
    expect(await idsRead(scene.as('head').log, bucket)).toEqual([]);
    expect(await idsRead(scene.as('outsider').log, bucket)).not.toEqual([record.id]);
  });

  test('the server says who wrote and when, and a record comes back exactly as it was written', async () => {
    const scene = makeScene();
    const record = aRecord('somebody-else', { messageKey: `o'k & "so" #1` });
    await scene.as('staff').log.write([itemOf(record)]);
    const [page] = await pagesRead(scene.as('auditor').log, { by: 'message', messageKey: `o'k & "so" #1` });
    const line = page?.ok ? page.lines[0] : undefined;
    expect(line).toMatchObject({ list: LIST, createdBy: scene.idOf('staff'), record });
    expect(line?.eTag).toMatch(/,1"$/);
    expect(Math.abs(Date.parse(line?.createdDateTime ?? '') - scene.now())).toBeLessThan(60_000);
  });

  test('several records of one person in one item come back each for itself, with their reasons', async () => {
    const scene = makeScene();
    const records = [aRecord(scene.idOf('staff')), aRecord(scene.idOf('staff')), aRecord(scene.idOf('staff'))];
    const reasons = { [records[1]!.id]: 'Agreed with the parents' };
    await scene.as('staff').log.write([{ ...itemOf(...records), reasons }]);
    const [page] = await pagesRead(scene.as('auditor').log, { by: 'bucket', bucket: 'SCH042~2026-11-24' });
    expect(page?.ok && page.lines.map((line) => ('record' in line ? [line.record.id, line.reason] : []))).toEqual(
      records.map(({ id }) => [id, reasons[id]]),
    );
  });

  test('records are found by day, writer, message, alert and id', async () => {
    const scene = makeScene();
    const [mine, blocked, theirs] = [
      aRecord(scene.idOf('staff')),
      aRecord(scene.idOf('staff'), { decision: 'block', occurredAt: '2026-11-23T10:20:30.000Z' }),
      aRecord(scene.idOf('head')),
    ];
    await scene.as('staff').log.write([itemOf(mine), itemOf(blocked)]);
    await scene.as('head').log.write([itemOf(theirs)]);
    const { log } = scene.as('auditor');
    const found = (query: LogQuery) => idsRead(log, query);
    expect(await found({ by: 'list' })).toEqual([mine.id, blocked.id, theirs.id]);
    expect(await found({ by: 'bucket', bucket: 'SCH042~2026-11-24' })).toEqual([mine.id, theirs.id]);
    expect(await found({ by: 'writer', writer: scene.idOf('staff') })).toEqual([mine.id, blocked.id]);
    expect(await found({ by: 'message', messageKey: 'messageKey' in theirs ? (theirs.messageKey ?? '') : '' })).toEqual(
      [theirs.id],
    );
    expect(await found({ by: 'alert', alertKey: 'block~2026-11-23T10' })).toEqual([blocked.id]);
    expect(await found({ by: 'item', id: mine.id })).toEqual([mine.id]);
    expect(await idsRead(scene.as('head').log, { by: 'own' })).toEqual([theirs.id]);
  });

  test('more items than fit a page all arrive, once each and in order', async () => {
    const scene = makeScene();
    const records = Array.from({ length: 230 }, () => aRecord(scene.idOf('staff')));
    const { log } = scene.as('staff');
    for (let at = 0; at < records.length; at += log.mostItems)
      for (const written of await log.write(records.slice(at, at + log.mostItems).map((record) => itemOf(record))))
        expect(written.ok).toBe(true);
    const pages = await pagesRead(scene.as('auditor').log, { by: 'bucket', bucket: 'SCH042~2026-11-24' });
    expect(pages.length).toBeGreaterThan(1);
    expect(await idsRead(scene.as('auditor').log, { by: 'list' })).toEqual(records.map(({ id }) => id));
  });

  test('a month without a list is told, and the months there are can be asked for', async () => {
    const scene = makeScene();
    const late = aRecord(scene.idOf('staff'), { occurredAt: '2036-01-01T00:00:00.000Z' });
    expect(await scene.as('staff').log.write([itemOf(late)])).toEqual([{ ok: false, reason: 'no-list' }]);
    const lists = valueOf(await scene.as('auditor').log.lists());
    expect(lists[0]?.name).toBe(LIST);
    expect(lists.length).toBeGreaterThanOrEqual(12);
  });
}

function recordsContract(makeScene: () => TenantScene): void {
  test('staff see their own requests, heads see all, and each comes with its reason', async () => {
    const scene = makeScene();
    const mine = aRequest(scene.idOf('staff'), '01935c01-0000-7000-8000-000000000001');
    const theirs = aRequest(scene.idOf('policy-admin'), '01935c01-0000-7000-8000-000000000002');
    valueOf(await scene.as('staff').requests.add(mine, 'The coach must know today'));
    valueOf(await scene.as('policy-admin').requests.add(theirs));
    const own = valueOf(await scene.as('staff').requests.own());
    expect(own.kept.map(({ record, reason }) => [record, reason])).toEqual([[mine, 'The coach must know today']]);
    expect(own.kept[0]?.createdBy).toBe(scene.idOf('staff'));
    const all = valueOf(await scene.as('head').requests.all(SINCE));
    expect(all.kept.map(({ record }) => record)).toEqual([theirs, mine]);
    expect(valueOf(await scene.as('staff').requests.all(SINCE)).kept).toHaveLength(1);
  });

  test('only heads decide, everybody reads the decision', async () => {
    const scene = makeScene();
    const about = '01935c01-0000-7000-8000-000000000009';
    const decision = aDecision(scene.idOf('head'), '01935c02-0000-7000-8000-000000000001', about);
    expect(await scene.as('staff').decisions.add(decision)).toEqual(NO_RIGHT);
    valueOf(await scene.as('head').decisions.add(decision));
    expect(valueOf(await scene.as('staff').decisions.about(about)).kept.map(({ record }) => record)).toEqual([
      decision,
    ]);
    expect(valueOf(await scene.as('staff').decisions.about('another')).kept).toEqual([]);
    expect(valueOf(await scene.as('head').decisions.all(SINCE)).kept).toHaveLength(1);
  });

  test('staff agree to a policy, and the head sees who did', async () => {
    const scene = makeScene();
    const agreement = anAgreement(scene.idOf('staff'), '01935c03-0000-7000-8000-000000000001');
    valueOf(await scene.as('staff').agreements.add(agreement));
    expect(valueOf(await scene.as('staff').agreements.own()).kept[0]?.record).toEqual(agreement);
    expect(valueOf(await scene.as('head').agreements.all(SINCE)).kept[0]?.createdBy).toBe(scene.idOf('staff'));
    expect(valueOf(await scene.as('policy-admin').agreements.all(SINCE)).kept).toEqual([]);
  });
}

function checkpointContract(makeScene: () => TenantScene): void {
  test('auditors add checkpoints, staff read the newest, and none can be slipped in by staff', async () => {
    const scene = makeScene();
    expect(valueOf(await scene.as('staff').checkpoints.newest())).toBeUndefined();
    valueOf(await scene.as('auditor').checkpoints.add(LIST, 'schoolgate.log/x/one\n1\nAA==\n'));
    await scene.pass(1_000);
    valueOf(await scene.as('auditor').checkpoints.add('MailCheckLog-2026-12', 'schoolgate.log/x/two\n2\nAA==\n'));
    expect(valueOf(await scene.as('staff').checkpoints.newest())?.text).toContain('two');
    const [only, ...others] = valueOf(await scene.as('staff').checkpoints.all(LIST));
    expect([only?.list, only?.text, only?.createdBy, others]).toEqual([
      LIST,
      'schoolgate.log/x/one\n1\nAA==\n',
      scene.idOf('auditor'),
      [],
    ]);
    expect(await scene.as('staff').checkpoints.add(LIST, 'false')).toEqual(NO_RIGHT);
  });
}

function rollUpContract(makeScene: () => TenantScene): void {
  test('a day in numbers: auditors add it, of two the later holds, heads read it, staff neither', async () => {
    const scene = makeScene();
    const { rollUps } = scene.as('auditor');
    expect(valueOf(await rollUps.month('2026-11'))).toEqual([]);
    valueOf(await rollUps.add(aRollUp()));
    valueOf(await rollUps.add(aRollUp({ day: '2026-11-20' })));
    valueOf(await rollUps.add(aRollUp({ records: 4 })));
    expect(valueOf(await scene.as('head').rollUps.day('2026-11-23'))).toEqual([aRollUp({ records: 4 })]);
    const month = valueOf(await scene.as('policy-admin').rollUps.month('2026-11'));
    expect(month.map(({ day, records }) => [day, records])).toEqual([
      ['2026-11-20', 3],
      ['2026-11-23', 4],
    ]);
    expect(await scene.as('head').rollUps.add(aRollUp())).toEqual(NO_RIGHT);
    expect((await scene.as('staff').rollUps.month('2026-11')).ok).toBe(false);
  });
}

function directoryContract(makeScene: () => TenantScene): void {
  test('who am I, what is inside the school, and how many people a list reaches', async () => {
    const scene = makeScene();
    const { directory } = scene.as('staff');
    expect(valueOf(await directory.me())).toMatchObject({
      id: scene.idOf('staff'),
      address: 'staff@greenfield.example',
    });
    expect(valueOf(await directory.organisation()).domains).toContain('greenfield.example');
    expect(valueOf(await directory.lookUp('AllStaff@greenfield.example'))).toEqual({ kind: 'list', members: 42 });
    expect(valueOf(await directory.lookUp("o'hara@elsewhere.example"))).toEqual({ kind: 'unknown' });
    expect(valueOf(await directory.lookUp('head@greenfield.example'))).toEqual({ kind: 'person' });
    expect(valueOf(await directory.person(scene.idOf('head'))).address).toBe('head@greenfield.example');
    expect(await directory.person('00000000-0000-4000-8000-0000000000ff')).toEqual({ ok: false, reason: 'missing' });
  });

  test('a large file becomes a link, with progress, and can be taken away again', async () => {
    const scene = makeScene();
    const { files } = scene.as('staff');
    const progress: number[] = [];
    const bytes = new Uint8Array(1_500_000).fill(7);
    const shared = valueOf(
      await files.share({ name: 'trip photos #1.zip', bytes, onProgress: (done) => progress.push(done) }),
    );
    expect(shared.link).toMatch(/^https:\/\//);
    expect(progress[progress.length - 1]).toBe(1);
    expect(progress.length).toBeGreaterThan(1);
    expect(valueOf(await files.withdraw(shared.id))).toBeNull();
    expect(await files.withdraw(shared.id)).toEqual({ ok: false, reason: 'missing' });
  });
}
