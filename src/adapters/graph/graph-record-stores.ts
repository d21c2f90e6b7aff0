import type { AgreementStore, StoredAgreement } from '../../ports/agreement-store';
import type { CheckpointStore, KeptCheckpoint } from '../../ports/checkpoint-store';
import type { DecisionStore, StoredDecision } from '../../ports/decision-store';
import type { RequestStore, StoredRequest } from '../../ports/request-store';
import type { Got, Kept, KeptList, Stamp } from '../../ports/tenant';
import { allItems, failureIn, itemsPath, stampOf, type Equality, type RawItem } from './list-items';
import { reasonsIn, recordIn } from './payload';
import { LISTS, MONTH_LIST, type GraphView } from './place';

interface Stored {
  readonly id: string;
  readonly type: string;
  readonly writer: string;
  readonly about?: string;
}

const COLUMNS = ['Payload', 'Reasons', 'WriterKey'];
/** Further back nobody looks at once; the log holds the rest. */
const MOST_MONTHS = 24;

export function graphRequestStore(view: GraphView): RequestStore {
  const list = LISTS.requests;
  return {
    add: (request, reason) => add(view, list, request, reason),
    own: () => ownOf<StoredRequest>(view, list, 'request'),
    all: (since) => sinceDay<StoredRequest>(view, list, 'request', since),
  };
}

export function graphDecisionStore(view: GraphView): DecisionStore {
  const list = LISTS.decisions;
  return {
    add: (decision) => add(view, list, decision),
    about: (id) => query<StoredDecision>(view, list, 'decision', { column: 'About', value: id }),
    all: (since) => sinceDay<StoredDecision>(view, list, 'decision', since),
  };
}

export function graphAgreementStore(view: GraphView): AgreementStore {
  const list = LISTS.agreements;
  return {
    add: (agreement) => add(view, list, agreement),
    own: () => ownOf<StoredAgreement>(view, list, 'agreement'),
    all: (since) => sinceDay<StoredAgreement>(view, list, 'agreement', since),
  };
}

export function graphCheckpointStore(view: GraphView): CheckpointStore {
  const list = LISTS.checkpoints;
  const find = async (where: Equality): Promise<Got<readonly KeptCheckpoint[]>> => {
    const page = await allItems(view, list, ['ListName', 'Payload'], where);
    return page.ok ? { ok: true, value: page.items.flatMap((item) => checkpointOf(item) ?? []) } : page;
  };
  return {
    add: (name, text) => addFields(view, list, { Title: name, ListName: name, Month: thisMonth(view), Payload: text }),
    all: (name) => find({ column: 'ListName', value: name }),
    /** Written in this month; over a holiday, in one of the three before. */
    async newest() {
      for (const month of monthsBack(view.clock.now(), 4)) {
        const found = await find({ column: 'Month', value: month });
        if (!found.ok) return found;
        // The list holds notices of opened records as well.
        const newest = [...found.value].reverse().find(({ list }) => MONTH_LIST.test(list));
        if (newest) return { ok: true, value: newest };
      }
      return { ok: true, value: undefined };
    },
  };
}

function checkpointOf({ fields, ...stamp }: RawItem): KeptCheckpoint | undefined {
  const { ListName: list, Payload: text } = fields;
  return typeof list === 'string' && typeof text === 'string' ? { ...stamp, list, text } : undefined;
}

function add(view: GraphView, list: string, record: Stored, reason?: string): Promise<Got<Stamp>> {
  return addFields(view, list, {
    Title: record.id,
    WriterKey: view.personId(),
    Month: thisMonth(view),
    ...(record.about === undefined ? {} : { About: record.about }),
    Payload: JSON.stringify(record),
    ...(reason === undefined ? {} : { Reasons: JSON.stringify({ [record.id]: reason }) }),
  });
}

export async function addFields(
  view: GraphView,
  list: string,
  fields: Readonly<Record<string, string>>,
): Promise<Got<Stamp>> {
  const answer = await view.caller.call({
    method: 'POST',
    path: itemsPath(view, list),
    headers: { 'Content-Type': 'application/json' },
    body: { fields },
    scopes: view.place.scopes,
  });
  if (!answer.ok) return failureIn(answer);
  const stamp = stampOf(answer.body);
  return stamp ? { ok: true, value: stamp } : { ok: false, reason: 'broken' };
}

async function ownOf<R extends Stored>(view: GraphView, list: string, type: R['type']): Promise<Got<KeptList<R>>> {
  const id = view.personId();
  const got = await query<R>(view, list, type, { column: 'WriterKey', value: id });
  if (!got.ok) return got;
  const kept = got.value.kept.filter(({ createdBy }) => createdBy === id);
  return { ok: true, value: { ...got.value, kept: newestFirst(kept) } };
}

/** Month by month: an index that a whole county's year does not defeat. */
async function sinceDay<R extends Stored>(
  view: GraphView,
  list: string,
  type: R['type'],
  since: string,
): Promise<Got<KeptList<R>>> {
  const kept: Kept<R>[] = [];
  const unreadable: string[] = [];
  for (const month of monthsBack(view.clock.now(), MOST_MONTHS)) {
    if (month < since.slice(0, 7)) break;
    const got = await query<R>(view, list, type, { column: 'Month', value: month });
    if (!got.ok) return got;
    kept.push(...got.value.kept.filter(({ createdDateTime }) => createdDateTime >= since));
    unreadable.push(...got.value.unreadable);
  }
  return { ok: true, value: { kept: newestFirst(kept), unreadable } };
}

async function query<R extends Stored>(
  view: GraphView,
  list: string,
  type: R['type'],
  where: Equality,
): Promise<Got<KeptList<R>>> {
  const page = await allItems(view, list, COLUMNS, where);
  if (!page.ok) return page;
  const kept = new Map<string, Kept<R>>();
  const unreadable: string[] = [];
  for (const { fields, ...stamp } of page.items) {
    const read = recordIn(fields['Payload']);
    if (!read.ok || read.value.type !== type) {
      unreadable.push(stamp.itemId);
      continue;
    }
    // Asked again after a lost answer, the same record may stand there twice.
    const key = `${stamp.createdBy} ${read.value.id}`;
    const record = read.value as unknown as R;
    const reason = reasonsIn(fields['Reasons'])[record.id];
    if (!kept.has(key)) kept.set(key, { ...stamp, record, ...(reason === undefined ? {} : { reason }) });
  }
  return { ok: true, value: { kept: [...kept.values()], unreadable } };
}

function newestFirst<R>(kept: readonly Kept<R>[]): readonly Kept<R>[] {
  return [...kept].sort((a, b) => Number(b.itemId) - Number(a.itemId));
}

const thisMonth = ({ clock }: GraphView): string => new Date(clock.now()).toISOString().slice(0, 7);

function monthsBack(now: number, count: number): readonly string[] {
  const today = new Date(now);
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - index, 1)).toISOString().slice(0, 7),
  );
}
