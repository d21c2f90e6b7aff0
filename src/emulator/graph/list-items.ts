import type { Call, Cursor } from './context';
import { isAnswer, itemIn, itemOf, listOf, maySee, viewOf } from './item-view';
import { fits, parseFilter, type Comparison } from './odata';
import type { ItemState, ListState } from './state';
import { fail, GRAPH, json, type GraphResponse } from './wire';

const THRESHOLD = 5_000;
const MOST_PAGE = 200;
const LINK_LIVES_MS = 3_600_000;

export function queryItems(call: Call): GraphResponse {
  const list = listOf(call);
  if (isAnswer(list)) return list;
  for (const option of ['$count', '$skip', '$search'])
    if (call.query.has(option)) return fail(400, 'invalidRequest', `${option} is not supported on this API`);
  const cursor = cursorOf(call, list, '$skiptoken');
  if (cursor && isAnswer(cursor)) return cursor;
  const found = cursor ? cursor.ids : select(call, list);
  return Array.isArray(found) ? pageOf(call, list, found as readonly number[]) : (found as GraphResponse);
}

/** Ids that fit the filter, or the service's refusal of queries that would not scale. */
function select(call: Call, list: ListState): readonly number[] | GraphResponse {
  if (call.query.has('$orderby') && list.items.length > THRESHOLD) return overThreshold();
  const filter = call.query.get('$filter');
  const comparisons = filter === undefined ? [] : parseFilter(filter);
  if (!comparisons) return fail(400, 'invalidRequest', 'Invalid filter clause');
  const isIndexed = ({ field }: Comparison) => list.columns.some(({ name, indexed }) => name === field && indexed);
  const plain = comparisons.find((comparison) => !isIndexed(comparison));
  if (plain && !(call.request.headers['prefer'] ?? '').includes('HonorNonIndexedQueriesWarningMayFailRandomly')) {
    call.violate('unindexed-query', plain.field);
    const advice = 'is not indexed. Use the header HonorNonIndexedQueriesWarningMayFailRandomly to allow it';
    return fail(400, 'invalidRequest', `Field '${plain.field}' cannot be referenced in filter: it ${advice}`);
  }
  const [first] = comparisons;
  const candidates = first ? candidatesOf(call, list, first) : list.items;
  if (first && candidates.length > THRESHOLD) return overThreshold();
  return candidates
    .filter((item) => comparisons.every((one) => fits(one, item.fields[one.field])) && maySee(call, list, item))
    .map(({ id }) => id);
}

function overThreshold(): GraphResponse {
  return fail(429, 'activityLimitReached', 'The request is throttled: it exceeds the list view threshold', {
    'retry-after': '30',
  });
}

/** Equality goes through an index of ours as through the service's: a list may hold a hundred thousand items. */
function candidatesOf(call: Call, list: ListState, { field, operator, value }: Comparison): readonly ItemState[] {
  if (operator !== 'eq') return list.items.filter((item) => fits({ field, operator, value }, item.fields[field]));
  const byField = call.memory.indexes.get(list.items) ?? new Map<string, Map<unknown, number[]>>();
  call.memory.indexes.set(list.items, byField);
  let index = byField.get(field);
  if (!index) {
    index = new Map();
    for (const item of list.items) push(index, item.fields[field], item.id);
    byField.set(field, index);
  }
  return (index.get(value) ?? []).flatMap((id) => itemOf(list, id) ?? []);
}

function cursorOf(call: Call, list: ListState, option: string): Cursor | GraphResponse | undefined {
  const token = call.query.get(option);
  if (token === undefined) return undefined;
  const cursor = call.memory.links.get(token);
  if (!cursor || cursor.list !== list.id) {
    call.violate('link-never-given', call.path);
    return fail(400, 'invalidRequest', 'The token is not valid');
  }
  return cursor.until < call.now ? fail(410, 'resyncRequired', 'The token has expired') : cursor;
}

function pageOf(call: Call, list: ListState, ids: readonly number[]): GraphResponse {
  const size = Math.min(Number(call.query.get('$top') ?? MOST_PAGE) || MOST_PAGE, MOST_PAGE);
  const shown = ids.slice(0, size);
  const value = shown.flatMap((id) => {
    const item = itemOf(list, id);
    return item ? [viewOf(call, item)] : [];
  });
  if (ids.length <= size) return json(200, { value });
  const token = linkTo(call, { list: list.id, ids: ids.slice(size), until: call.now + LINK_LIVES_MS });
  return json(200, { value, '@odata.nextLink': linkWith(call, '$skiptoken', token) });
}

function linkTo({ memory }: Call, cursor: Cursor): string {
  const token = `T${memory.links.size + 1}`;
  memory.links.set(token, cursor);
  return token;
}

/** Absolute on Graph's own origin, whatever the client called. */
function linkWith({ path, query }: Call, option: string, token: string): string {
  const kept = [...query].filter(([name]) => name !== '$skiptoken' && name !== '$deltatoken' && name !== 'token');
  const text = [...kept, [option, token] as const].map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `${GRAPH}/v1.0${path.split('/').map(encodeURIComponent).join('/')}?${text.join('&')}`;
}

/** Without a token everything, in pages; with one what changed since. An item may come twice, as the service warns. */
export function changes(call: Call): GraphResponse {
  const list = listOf(call);
  if (isAnswer(list)) return list;
  const cursor = cursorOf(call, list, call.query.has('$skiptoken') ? '$skiptoken' : 'token');
  if (cursor && isAnswer(cursor)) return cursor;
  const newest = list.changes[list.changes.length - 1]?.seq ?? 0;
  const isContinued = cursor !== undefined && call.query.has('$skiptoken');
  const seq = isContinued ? (cursor.seq ?? newest) : newest;
  const changed = cursor?.seq === undefined ? list.items.map(({ id }) => id) : changedSince(list, cursor.seq);
  const ids = isContinued ? cursor.ids : changed;
  const size = Math.min(Number(call.query.get('$top') ?? MOST_PAGE) || MOST_PAGE, MOST_PAGE);
  const value = ids.slice(0, size).flatMap((id) => {
    const item = itemOf(list, id);
    if (!item) return [{ id: String(id), deleted: { state: 'deleted' } }];
    return maySee(call, list, item) ? [viewOf(call, item)] : [];
  });
  const until = call.now + 30 * 86_400_000;
  if (ids.length > size) {
    // The last of this page is told again on the next.
    const token = linkTo(call, { list: list.id, ids: ids.slice(size - 1), seq, until });
    return json(200, { value, '@odata.nextLink': linkWith(call, '$skiptoken', token) });
  }
  const token = linkTo(call, { list: list.id, ids: [], seq, until });
  return json(200, { value, '@odata.deltaLink': linkWith(call, 'token', token) });
}

function changedSince({ changes: all }: ListState, seq: number): readonly number[] {
  return [...new Set(all.filter((change) => change.seq > seq).map(({ id }) => id))];
}

export function push(index: Map<unknown, number[]>, value: unknown, id: number): void {
  const held = index.get(value);
  if (held) held.push(id);
  else index.set(value, [id]);
}

export function oneItem(call: Call): GraphResponse {
  const found = itemIn(call);
  return isAnswer(found) ? found : json(200, viewOf(call, found.item));
}
