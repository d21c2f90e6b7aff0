import { graphTenant } from '../../../src/adapters/graph/graph-tenant';
import type { FaultKind } from '../../../src/emulator/graph/faults';
import type { Got } from '../../../src/ports/tenant';
import type { TenantPorts } from '../../../src/ports/tenant-ports';
import { idsRead, valueOf } from '../../contracts/tenant/tenant-contract';
import { aRecord, itemOf } from '../../contracts/tenant/tenant-scene';
import { aTenant, idOf, optionsOf, portsOf, type TenantUnderTest } from '../../support/emulated-tenant';

const BUCKET = { by: 'bucket', bucket: 'SCH042~2026-11-24' } as const;

/** Lets virtual time pass until the work is done. */
async function done<T>(
  { time }: TenantUnderTest,
  work: Promise<T>,
): Promise<{ readonly value: T; readonly ms: number }> {
  const ms = await time.passUntil(work, 300_000);
  return { value: await work, ms };
}

const noViolations = ({ tenant }: TenantUnderTest) => expect(tenant.violations).toEqual([]);

/** One call of every port, as people make them, after what it needs is there. */
const CALLS: Readonly<Record<string, (ports: TenantPorts) => Promise<Got<unknown>>>> = {
  'reading the policy': ({ policies }) => policies.read(),
  'asking for its versions': ({ policies }) => policies.versions(),
  'asking who I am': ({ directory }) => directory.me(),
  'asking what is ours': ({ directory }) => directory.organisation(),
  'looking up a list': ({ directory }) => directory.lookUp('allstaff@greenfield.example'),
  'reading requests': ({ requests }) => requests.all('2026-11-01'),
  'reading decisions': ({ decisions }) => decisions.about('x'),
  'reading the newest checkpoint': ({ checkpoints }) => checkpoints.newest(),
  'listing months': ({ log }) => log.lists(),
};

async function withPolicy(): Promise<TenantUnderTest> {
  const under = aTenant();
  valueOf(await portsOf(under, 'policy-admin').policies.replace('one', undefined));
  return under;
}

describe('when the service stumbles', () => {
  const kinds: readonly FaultKind[] = [429, 500, 502, 503, 504, 'lost-request', 'lost-answer'];
  test.each(Object.keys(CALLS))('%s is tried again and succeeds', async (name) => {
    for (const kind of kinds) {
      const under = await withPolicy();
      under.tenant.plan({ kind, times: 2, ...(kind === 429 || kind === 503 ? { retryAfter: 3 } : {}) });
      const { value, ms } = await done(under, CALLS[name]!(portsOf(under, 'data-protection-officer', 'dashboard')));
      expect([kind, value.ok]).toEqual([kind, true]);
      expect([kind, ms >= (kind === 429 || kind === 503 ? 6_000 : 1_000)]).toEqual([kind, true]);
      noViolations(under);
    }
  });

  test.each(Object.keys(CALLS))('%s says why when it does not get better, and does not wait for ever', async (name) => {
    for (const [kind, reason] of [
      [503, 'busy'],
      [500, 'busy'],
      ['lost-request', 'offline'],
      ['conditional-access', 'blocked-here'],
      ['expired-token', 'signed-out'],
    ] as const) {
      const under = await withPolicy();
      under.tenant.plan({ kind, times: 99, ...(kind === 503 ? { retryAfter: 10 } : {}) });
      const { value, ms } = await done(under, CALLS[name]!(portsOf(under, 'auditor')));
      expect([kind, value]).toMatchObject([kind, { ok: false, reason }]);
      expect(ms).toBeLessThanOrEqual(40_000);
      noViolations(under);
    }
  });

  test('while the service wants to be left alone nobody of this page calls, and the next call tells how long', async () => {
    const under = await withPolicy();
    const ports = graphTenant(optionsOf(under, idOf('auditor'), 'dashboard', { mostWaitMs: 0 }));
    under.tenant.plan({ kind: 429, retryAfter: 20 });
    expect(await ports.directory.me()).toEqual({ ok: false, reason: 'busy', retryAfterMs: 20_000 });
    const before = under.tenant.throttle.usage('dashboard').calls;
    expect(await ports.policies.read()).toMatchObject({ ok: false, reason: 'busy' });
    expect(under.tenant.throttle.usage('dashboard').calls).toBe(before);
    await under.time.pass(20_000);
    expect((await ports.policies.read()).ok).toBe(true);
    noViolations(under);
  });

  test('a token that ends under way is replaced, once, and nobody notices', async () => {
    const under = await withPolicy();
    const ports = portsOf(under, 'auditor');
    expect((await ports.policies.read()).ok).toBe(true);
    await under.time.pass(3_600_000);
    expect((await ports.policies.read()).ok).toBe(true);
    noViolations(under);
  });

  test('what was never allowed is not asked of the service', async () => {
    const under = aTenant();
    const { identity: _, ...rest } = optionsOf(under, idOf('staff'), 'addIn');
    const { identityOf } = await import('../../support/emulated-tenant');
    const ports = graphTenant({ ...rest, identity: identityOf(under, idOf('staff'), 'addIn', []) });
    expect(await ports.directory.lookUp('allstaff@greenfield.example')).toEqual({ ok: false, reason: 'no-consent' });
    expect(await ports.files.share({ name: 'a', bytes: new Uint8Array(1) })).toEqual({
      ok: false,
      reason: 'no-consent',
    });
    noViolations(under);
  });
});

describe('publishing a policy over a bad line', () => {
  test('an answer that was lost after the file arrived still counts as published, and nothing is published twice', async () => {
    const under = await withPolicy();
    const { policies } = portsOf(under, 'policy-admin');
    const { etag } = valueOf(await policies.read());
    under.tenant.plan({ kind: 'lost-answer', method: 'PUT' });
    const { value } = await done(under, policies.replace('two', etag));
    expect(value.ok).toBe(true);
    expect(valueOf(await policies.read()).text).toBe('two');
    expect(valueOf(await policies.versions())).toHaveLength(2);
    noViolations(under);
  });

  test('a file that never arrived is not called published', async () => {
    const under = await withPolicy();
    const { policies } = portsOf(under, 'policy-admin');
    const { etag } = valueOf(await policies.read());
    under.tenant.plan({ kind: 'lost-request', method: 'PUT', times: 9 });
    const { value } = await done(under, policies.replace('two', etag));
    expect(value).toEqual({ ok: false, reason: 'offline' });
    expect(valueOf(await policies.read()).text).toBe('one');
  });

  test('no room, and a newer version that slips in while the file is on its way', async () => {
    const under = await withPolicy();
    const { policies } = portsOf(under, 'policy-admin');
    const { etag } = valueOf(await policies.read());
    under.tenant.plan({ kind: 507, method: 'PUT' });
    expect((await done(under, policies.replace('two', etag))).value).toEqual({ ok: false, reason: 'full' });
    const [first, second] = await Promise.all([policies.replace('a', etag), policies.replace('b', etag)]);
    expect([first.ok, second.ok].filter(Boolean)).toHaveLength(1);
    expect([first, second].find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'conflict' });
  });
});

describe('writing records over a bad line', () => {
  const write = (ports: TenantPorts, count: number) =>
    ports.log.write(Array.from({ length: count }, () => itemOf(aRecord(idOf('staff')))));

  test('each item hears for itself what became of it, and those behind a refused one wait', async () => {
    const under = aTenant();
    const ports = portsOf(under, 'staff');
    const good = itemOf(aRecord(idOf('staff')));
    const tooLong = itemOf(aRecord(idOf('staff'), { nonce: 'x'.repeat(70_000) }));
    const last = itemOf(aRecord(idOf('staff')));
    const answers = await ports.log.write([good, tooLong, last]);
    expect(answers).toMatchObject([
      { ok: true },
      { ok: false, reason: 'rejected' },
      { ok: false, reason: 'unavailable' },
    ]);
    expect((await ports.log.write([last]))[0]?.ok).toBe(true);
    expect(await idsRead(ports.log, BUCKET)).toEqual([good.id, last.id]);
    noViolations(under);
  });

  test('a token that ends inside a batch is replaced, once, and what stood behind it is written in its order', async () => {
    const under = aTenant();
    const ports = portsOf(under, 'staff');
    await done(under, write(ports, 1));
    await under.time.pass(3_700_000);
    const { value } = await done(under, write(ports, 4));
    expect(value.map((one) => one.ok)).toEqual([true, true, true, true]);
    under.tenant.plan({ kind: 'expired-token', times: 99 });
    const refused = await done(under, write(ports, 2));
    expect(refused.value[0]).toMatchObject({ ok: false, reason: 'signed-out' });
    noViolations(under);
  });

  test('inside a batch a full quota is seen, told with its wait, and kept to', async () => {
    const under = aTenant({ quota: { perMinute: 12, perDay: 100_000, perUserFiveMinutes: 3_000 } });
    const ports = portsOf(under, 'staff');
    const answers = await write(ports, 10);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(6);
    const refused = answers.find((one) => !one.ok);
    expect(refused).toMatchObject({ reason: 'throttled' });
    const asked = under.tenant.throttle.usage('addIn').calls;
    expect((await write(ports, 1))[0]).toMatchObject({ ok: false, reason: 'throttled', retryAfterMs: 60_000 });
    expect(under.tenant.throttle.usage('addIn').calls).toBe(asked);
    await under.time.pass(60_000);
    expect((await write(ports, 1))[0]?.ok).toBe(true);
    // The parts behind the refused one were not tried.
    noViolations(under);
  });

  test.each([
    [429, 'throttled'],
    [500, 'unavailable'],
    [504, 'unavailable'],
    [507, 'full'],
    ['lost-request', 'offline'],
    ['lost-answer', 'offline'],
    ['conditional-access', 'refused'],
    ['expired-token', 'signed-out'],
  ] as const)('a line that fails with %s is told as "%s"', async (kind, reason) => {
    const under = aTenant();
    under.tenant.plan({ kind, times: 99 });
    const { value } = await done(under, write(portsOf(under, 'staff'), 1));
    expect(value).toMatchObject([{ ok: false, reason }]);
    noViolations(under);
  });

  test('what was done and not heard of may be written again: readers see it twice and drop the second', async () => {
    const under = aTenant();
    const ports = portsOf(under, 'staff');
    const item = itemOf(aRecord(idOf('staff')));
    under.tenant.plan({ kind: 'lost-answer', method: 'POST' });
    expect((await done(under, ports.log.write([item]))).value).toMatchObject([{ ok: false, reason: 'offline' }]);
    expect((await ports.log.write([item]))[0]?.ok).toBe(true);
    expect(await idsRead(ports.log, BUCKET)).toEqual([item.id, item.id]);
  });
});

describe('lists somebody else wrote into', () => {
  test('strange items are named and passed over, and what they say about their writer is not believed', async () => {
    const under = aTenant();
    const good = itemOf(aRecord(idOf('staff')));
    await portsOf(under, 'staff').log.write([good]);
    const list = under.tenant.state.lists.find(({ name }) => name === 'MailCheckLog-2026-11')!;
    const [model] = list.items;
    const strange = [
      '',
      'x',
      '{}',
      '[]',
      '"<script>"',
      '{"v":2}',
      '[1,2]',
      '=HYPERLINK("x")',
      `{"v":1,"id":${'9'.repeat(50)}}`,
      `{"v":1,"type":"inspection","note":"${'<img src=x onerror=alert(1)>'.repeat(2_200)}"}`,
      '{"erased":true}',
      '{"erased":{"recordId":"<b>","at":"2026","certificate":1,"chain":{}}}',
      JSON.stringify([...Array(21).keys()]),
    ];
    strange.forEach((payload, index) =>
      list.items.push({
        ...model!,
        id: index + 2,
        createdBy: idOf('head'),
        fields: { ...model!.fields, WriterKey: idOf('staff'), Payload: payload },
      }),
    );
    const unreadable: string[] = [];
    const lines: string[] = [];
    for await (const page of portsOf(under, 'auditor').log.read('MailCheckLog-2026-11', BUCKET)) {
      if (!page.ok) throw new Error(page.reason);
      unreadable.push(...page.unreadable.map(({ itemId }) => itemId));
      lines.push(...page.lines.map((line) => line.createdBy));
    }
    expect(lines).toEqual([idOf('staff')]);
    expect(new Set(unreadable).size).toBeGreaterThanOrEqual(strange.length - 1);
    // Asked for one writer, nobody's forgeries under that name are shown.
    const forged = { ...model!, id: 50, createdBy: idOf('head') };
    list.items.push(forged);
    expect(await idsRead(portsOf(under, 'auditor').log, { by: 'writer', writer: idOf('staff') })).toEqual([good.id]);
  });

  test('a list deleted under us is told as missing, to readers and writers', async () => {
    const under = aTenant();
    const { lists } = under.tenant.state;
    lists.splice(
      lists.findIndex(({ name }) => name === 'MailCheckLog-2026-11'),
      1,
    );
    expect(await idsRead(portsOf(under, 'auditor').log, BUCKET)).toBe('missing');
    expect(await write1(portsOf(under, 'staff'))).toMatchObject([{ ok: false, reason: 'no-list' }]);
  });

  test('rights taken away show at once, and as what they are', async () => {
    const under = aTenant();
    const ports = portsOf(under, 'staff');
    const person = under.tenant.state.people.find(({ id }) => id === idOf('staff')) as { memberOf: readonly string[] };
    person.memberOf = [];
    expect(await idsRead(ports.log, BUCKET)).toBe('no-right');
    expect(await write1(ports)).toMatchObject([{ ok: false, reason: 'refused' }]);
    expect(await ports.policies.read()).toEqual({ ok: false, reason: 'no-right' });
  });
});

const write1 = (ports: TenantPorts) => ports.log.write([itemOf(aRecord(idOf('staff')))]);
