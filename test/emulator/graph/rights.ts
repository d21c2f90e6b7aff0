import { graphTenant, graphView } from '../../../src/adapters/graph/graph-tenant';
import { graphNotices, graphSentMail } from '../../../src/adapters/graph/graph-mail';
import { SITE_ID } from '../../../src/emulator/graph/school-tenant';
import { openingKeyOf, ownOpenings } from '../../../src/log/opening';
import type { Persona } from '../../../src/adapters/memory/tenant/rights';
import { aRecord, aRollUp, itemOf } from '../../contracts/tenant/tenant-scene';
import { idOf, optionsOf, portsOf, type AppKey, type TenantUnderTest } from '../../support/emulated-tenant';
import { ask } from './ask';

/** Who asks, through which app. */
export interface Actor {
  readonly name: string;
  readonly persona: Persona;
  readonly app: AppKey;
}

export const ACTORS: readonly Actor[] = [
  { name: 'staff, add-in', persona: 'staff', app: 'addIn' },
  { name: 'staff', persona: 'staff', app: 'dashboard' },
  { name: 'policy admin', persona: 'policy-admin', app: 'dashboard' },
  { name: 'head', persona: 'head', app: 'dashboard' },
  { name: 'auditor', persona: 'auditor', app: 'dashboard' },
  { name: 'auditor, add-in', persona: 'auditor', app: 'addIn' },
  { name: 'DPO', persona: 'data-protection-officer', app: 'dashboard' },
  { name: 'outsider', persona: 'outsider', app: 'dashboard' },
];

/** `own`: what is one's own and nothing else. */
export type Cell = 'yes' | 'own' | 'no';

type Action = (under: TenantUnderTest, actor: Actor) => Promise<Cell>;

const recordId = (number: number) => `01935c04-0000-7000-8000-00000000000${number}`;
const [RECORD_R, RECORD_R1, RECORD_R2, RECORD_D, RECORD_A, RECORD_A1, RECORD_A2] = [1, 2, 3, 4, 5, 6, 7].map(
  recordId,
) as [string, string, string, string, string, string, string];
const LIST = 'MailCheckLog-2026-11';
const SINCE = '2026-11-01';
const SCOPES = { addIn: ['Lists.SelectedOperations.Selected'], dashboard: ['Sites.Selected'] } as const;

const ports = (under: TenantUnderTest, { persona, app }: Actor) => graphTenant(optionsOf(under, idOf(persona), app));
const cell = (isDone: boolean): Cell => (isDone ? 'yes' : 'no');
const base = (id: string) => ({
  v: 1 as const,
  id,
  occurredAt: '2026-11-24T09:00:00.000Z',
  school: 'SCH042',
  writer: 'w',
  nonce: 'n',
});
const request = (id: string) => ({ ...base(id), type: 'request' as const, request: 'permission' as const, rules: [] });
const decision = (id: string) => ({
  ...base(id),
  type: 'decision' as const,
  about: RECORD_R,
  outcome: 'granted' as const,
});
const agreement = (id: string) => ({
  ...base(id),
  type: 'agreement' as const,
  agreement: { id: 'p', version: '1', hash: 'e'.repeat(64) },
});

/** Sees it all, one's own, or nothing, of a list into which somebody else and (if allowed) oneself wrote. */
function seen(count: number, hasOwn: boolean): Cell {
  return count === 2 || (count === 1 && !hasOwn) ? 'yes' : count === 1 ? 'own' : 'no';
}

/** A request straight at the list, as a script with this person's token would make it. */
const direct = (under: TenantUnderTest, { persona, app }: Actor, method: string, path: string, body?: unknown) =>
  ask(under, { person: idOf(persona), app, scopes: SCOPES[app] }, method, `/sites/${SITE_ID}${path}`, body).status;

const STAFF: Actor = { name: 'another', persona: 'provisioner', app: 'dashboard' };

/** Each cell of the table is one of these, done against a tenant of its own. */
export const ACTIONS: Readonly<Record<string, Action>> = {
  'read the policy': async (under, actor) => {
    await portsOf(under, 'policy-admin').policies.replace('one', undefined);
    return cell((await ports(under, actor).policies.read()).ok);
  },
  'publish a policy': async (under, actor) => cell((await ports(under, actor).policies.replace('one', undefined)).ok),
  'bring back an older policy': async (under, actor) => {
    const first = await portsOf(under, 'policy-admin').policies.replace('one', undefined);
    return cell(first.ok && (await ports(under, actor).policies.restore('1.0', first.value.etag)).ok);
  },
  'read the pupil roll (hashes)': async (under, actor) => {
    await portsOf(under, 'policy-admin').rolls.replace('one', undefined);
    return cell((await ports(under, actor).rolls.read()).ok);
  },
  'bring in a pupil roll': async (under, actor) => cell((await ports(under, actor).rolls.replace('one', undefined)).ok),
  'write a record': async (under, actor) =>
    cell((await ports(under, actor).log.write([itemOf(aRecord(idOf(actor.persona)))]))[0]?.ok === true),
  'see records': async (under, actor) => {
    await ports(under, STAFF).log.write([itemOf(aRecord(idOf('provisioner')))]);
    const [own] = await ports(under, actor).log.write([itemOf(aRecord(idOf(actor.persona)))]);
    let count = 0;
    for await (const page of ports(under, actor).log.read(LIST, { by: 'list' }))
      count += page.ok ? page.lines.length : 0;
    return seen(count, own?.ok === true);
  },
  'change a record, even one’s own': async (under, actor) => {
    const [own] = await ports(under, actor).log.write([itemOf(aRecord(idOf(actor.persona)))]);
    const id = own?.ok ? own.itemId : '1';
    return cell(direct(under, actor, 'PATCH', `/lists/${LIST}/items/${id}/fields`, { Title: 'x' }) === 200);
  },
  'delete a record, even one’s own': async (under, actor) => {
    const [own] = await ports(under, actor).log.write([itemOf(aRecord(idOf(actor.persona)))]);
    const id = own?.ok ? own.itemId : '1';
    return cell(direct(under, actor, 'DELETE', `/lists/${LIST}/items/${id}`) === 204);
  },
  'ask permission, report a mistake': async (under, actor) =>
    cell((await ports(under, actor).requests.add(request(RECORD_R))).ok),
  'see requests': async (under, actor) => {
    await ports(under, STAFF).requests.add(request(RECORD_R1));
    const own = await ports(under, actor).requests.add(request(RECORD_R2));
    const all = await ports(under, actor).requests.all(SINCE);
    return seen(all.ok ? all.value.kept.length : 0, own.ok);
  },
  'decide on a request': async (under, actor) => cell((await ports(under, actor).decisions.add(decision(RECORD_D))).ok),
  'read decisions': async (under, actor) => {
    await portsOf(under, 'head').decisions.add(decision(RECORD_D));
    const all = await ports(under, actor).decisions.about(RECORD_R);
    return cell(all.ok && all.value.kept.length === 1);
  },
  'agree to the policy': async (under, actor) =>
    cell((await ports(under, actor).agreements.add(agreement(RECORD_A))).ok),
  'see who agreed': async (under, actor) => {
    await ports(under, STAFF).agreements.add(agreement(RECORD_A1));
    const own = await ports(under, actor).agreements.add(agreement(RECORD_A2));
    const all = await ports(under, actor).agreements.all(SINCE);
    return seen(all.ok ? all.value.kept.length : 0, own.ok);
  },
  'keep a checkpoint': async (under, actor) => cell((await ports(under, actor).checkpoints.add(LIST, 'x')).ok),
  'leave a notice that records were opened': async (under, actor) =>
    cell((await ports(under, actor).openings.add('a'.repeat(64))).ok),
  'find the notice about oneself': async (under, actor) => {
    await portsOf(under, 'data-protection-officer').openings.add(openingKeyOf('investigation', 'mine'));
    const notices = await ports(under, actor).openings.month('2026-11');
    return cell(notices.ok && ownOpenings(notices.value, ['mine'])[0]?.purpose === 'investigation');
  },
  'read checkpoints': async (under, actor) => {
    await portsOf(under, 'auditor').checkpoints.add(LIST, 'x');
    const newest = await ports(under, actor).checkpoints.newest();
    return cell(newest.ok && newest.value !== undefined);
  },
  'keep a day’s roll-up': async (under, actor) => cell((await ports(under, actor).rollUps.add(aRollUp())).ok),
  'read roll-ups': async (under, actor) => {
    await portsOf(under, 'auditor').rollUps.add(aRollUp());
    const read = await ports(under, actor).rollUps.day('2026-11-23');
    return cell(read.ok && read.value.length === 1);
  },
  'change or delete a checkpoint': async (under, actor) => {
    await portsOf(under, 'auditor').checkpoints.add(LIST, 'x');
    const change = direct(under, actor, 'PATCH', '/lists/Checkpoints/items/1/fields', { Payload: 'y' });
    return cell(change === 200 || direct(under, actor, 'DELETE', '/lists/Checkpoints/items/1') === 204);
  },
  'see which month lists there are': async (under, actor) => {
    const lists = await ports(under, actor).log.lists();
    return cell(lists.ok && lists.value.length > 0);
  },
  'drop a month list': async (under, actor) => cell(direct(under, actor, 'DELETE', `/lists/${LIST}`) === 204),
  'count one’s own sent mail (when allowed)': async (under, actor) => {
    const view = graphView(optionsOf(under, idOf(actor.persona), actor.app));
    return cell(
      (await graphSentMail(view, 'a@greenfield.example').count('2026-11-01T00:00:00Z', '2026-11-24T00:00:00Z')).ok,
    );
  },
  'send a notice (when allowed)': async (under, actor) => {
    const view = graphView(optionsOf(under, idOf(actor.persona), actor.app));
    return cell((await graphNotices(view).send({ to: ['head@greenfield.example'], subject: 's', text: 't' })).ok);
  },
  'link a file of one’s own (when allowed)': async (under, actor) =>
    cell((await ports(under, actor).files.share({ name: 'a.pdf', bytes: new Uint8Array(10) })).ok),
};
