import { seededRandom } from '../../src/adapters/memory/memory-system';
import { uuidsOf } from '../../src/adapters/outlook/outlook-system';
import { deletionScript } from '../../src/apps/admin/setup/deletion-script';
import { Recorder } from '../../src/apps/admin/shell/keep-record';
import { SITE_ID } from '../../src/emulator/graph/school-tenant';
import { newChain, chained, reasonHashOf } from '../../src/log/chain';
import { ExportWriter } from '../../src/log/export';
import type { Chained, LogEntry, LogLine } from '../../src/log/record';
import { LogVerifier, type VerifyReport } from '../../src/log/verify';
import { certifyDeletion, type DeletionOrder, type Ordered } from '../../src/recorder/certify-deletion';
import { ask } from '../emulator/graph/ask';
import { anInspection, uuidOf } from '../log/log-scene';
import { aTenant, idOf, portsOf, type TenantUnderTest } from '../support/emulated-tenant';

const LIST = 'MailCheckLog-2026-11';
const SAID = 'It was agreed by telephone.';

/** Two items: one with three records of a teacher, one of them with a reason; one with a single record. */
async function aMonth(under: TenantUnderTest): Promise<readonly Chained[]> {
  let head = newChain(uuidOf(2, 1));
  const records = [0, 1, 2, 3].map((count) => {
    const bare = anInspection(count, { writer: idOf('staff') });
    const reasonHash = reasonHashOf(SAID, bare.nonce);
    const next = chained(count === 1 && reasonHash ? { ...bare, reasonHash } : bare, head);
    head = next.head;
    return next.record;
  });
  const item = (own: readonly Chained[], reasons = {}) => ({
    ...{ id: own[0]!.id, school: 'greenfield', occurredAt: own[0]!.occurredAt, records: own, reasons },
  });
  const [, second] = records;
  await portsOf(under, 'staff').log.write([item(records.slice(0, 3), { [second!.id]: SAID }), item(records.slice(3))]);
  return records;
}

function certified(
  under: TenantUnderTest,
  extent: 'list' | 'records' | 'reasons',
  isWanted: (entry: LogEntry) => boolean,
): Promise<Ordered> {
  const ports = portsOf(under, 'data-protection-officer');
  const { clock } = under.time;
  const random = seededRandom(4);
  const recorder = new Recorder({
    ports,
    clock,
    random,
    ids: uuidsOf(clock, random),
    writer: idOf('data-protection-officer'),
  });
  return certifyDeletion(ports, (record) => recorder.keep(record), clock.now(), {
    ...{ list: LIST, extent, ground: 'retention', isWanted },
  });
}

/** What Remove-SchoolgateRecords.ps1 does, as a site owner. */
async function carryOut(under: TenantUnderTest, { items, certificate, at, extent }: DeletionOrder): Promise<void> {
  for (const { itemId, records } of items) {
    const path = `/sites/${SITE_ID}/lists/${LIST}/items/${itemId}`;
    const asOwner = { person: idOf('provisioner'), app: 'dashboard' as const, scopes: ['Sites.Selected'] };
    const got = ask(under, asOwner, 'GET', `${path}?$expand=fields`);
    const { Payload, Reasons } = got.body['fields'] as Record<string, string>;
    const payload = JSON.parse(Payload ?? '') as Chained | readonly Chained[];
    const sealed = (record: Chained) =>
      records.includes(record.id) ? { erased: { recordId: record.id, at, certificate, chain: record.chain } } : record;
    const reasons = Object.entries(JSON.parse(Reasons ?? '{}') as object).filter(([id]) => !records.includes(id));
    const fields = {
      ...(extent === 'records'
        ? { Payload: JSON.stringify(Array.isArray(payload) ? payload.map(sealed) : sealed(payload as Chained)) }
        : {}),
      Reasons: reasons.length === 0 ? '' : JSON.stringify(Object.fromEntries(reasons)),
    };
    expect(ask(under, asOwner, 'PATCH', `${path}/fields`, fields).status).toBe(200);
  }
}

async function verified(under: TenantUnderTest): Promise<VerifyReport & { readonly lines: readonly LogLine[] }> {
  const lines: LogLine[] = [];
  for await (const page of portsOf(under, 'auditor').log.read(LIST, { by: 'list' })) {
    expect(page).toMatchObject({ ok: true, unreadable: [] });
    if (page.ok) lines.push(...page.lines);
  }
  const writer = new ExportWriter();
  const verifier = new LogVerifier();
  lines.forEach((line, at) => verifier.line(writer.line(line), at + 1));
  const manifest = writer.manifest({
    ...{ period: { from: '2026-11-01', to: '2026-11-30' }, filter: {}, at: Date.UTC(2026, 11, 1), local: '' },
    ...{ by: idOf('auditor'), checkpoints: [], files: {} },
  });
  return { ...verifier.finish(manifest), lines };
}

it('one record of a segment is deleted as ordered: its content is gone, and the log verifies', async () => {
  const under = aTenant();
  const [, second] = await aMonth(under);
  const made = await certified(under, 'records', ({ record }) => record.id === second!.id);
  if (made.is !== 'ordered') throw new Error(made.is);
  expect(made.order).toMatchObject({ list: LIST, count: 1, items: [{ itemId: '1', records: [second!.id] }] });
  await carryOut(under, made.order);
  const report = await verified(under);
  expect(report.faults).toEqual([]);
  expect(report.counts).toMatchObject({ erased: 1, records: 4 });
  const text = JSON.stringify(report.lines);
  expect([text.includes(second!.nonce), text.includes(SAID), text.includes(second!.id)]).toEqual([false, false, true]);
  expect(under.tenant.violations).toEqual([]);
});

it('more than was ordered is found', async () => {
  const under = aTenant();
  const [first, second] = await aMonth(under);
  const made = await certified(under, 'records', ({ record }) => record.id === second!.id);
  if (made.is !== 'ordered') throw new Error(made.is);
  await carryOut(under, { ...made.order, items: [{ itemId: '1', records: [first!.id, second!.id] }] });
  expect((await verified(under)).faults.map(({ fault }) => fault)).toEqual(['certificate-differs']);
});

it('reasons go alone, their records stay, and the log verifies', async () => {
  const under = aTenant();
  await aMonth(under);
  const made = await certified(under, 'reasons', () => true);
  if (made.is !== 'ordered') throw new Error(made.is);
  await carryOut(under, made.order);
  const report = await verified(under);
  expect([report.faults, report.counts.records]).toEqual([[], 5]);
  expect(report.notes).toContainEqual({ note: 'reasons-erased', list: LIST, count: 1 });
  expect(JSON.stringify(report.lines)).not.toContain(SAID);
  expect(await certified(under, 'reasons', () => true)).toEqual({ is: 'nothing' });
});

it('a whole month is certified before its script is made, and the script drops nothing else', async () => {
  const under = aTenant();
  await aMonth(under);
  const made = await certified(under, 'list', () => false);
  if (made.is !== 'ordered') throw new Error(made.is);
  const { lines } = await verified(under);
  const certificate = lines.find((line) => 'record' in line && line.record.id === made.order.certificate);
  expect(certificate).toMatchObject({ record: { certificate: { extent: 'list', list: LIST, count: 4, size: 4 } } });
  const hostile = { ...made.order, list: "MailCheckLog-2026-10'; Remove-PnPList -Identity 'Requests" };
  const script = deletionScript([made.order, hostile]);
  expect(script).toContain(`@{ List = '${LIST}'; Certificate = '${made.order.certificate}'; Records = 4 }`);
  expect(script).not.toContain('Requests');
});

it('nothing is ordered when the list cannot be read or the certificate cannot be written', async () => {
  const under = aTenant();
  await aMonth(under);
  const ports = portsOf(under, 'data-protection-officer');
  const wish = { list: LIST, extent: 'list', ground: 'retention', isWanted: () => true } as const;
  const refuse = async () => ({ ok: false, reason: 'refused' }) as const;
  expect(await certifyDeletion(ports, refuse, 0, wish)).toEqual({ is: 'not-recorded' });
  const gone = await certifyDeletion(ports, refuse, 0, { ...wish, list: 'MailCheckLog-2031-01' });
  expect(gone).toEqual({ is: 'failed', failure: { ok: false, reason: 'missing' } });
});
