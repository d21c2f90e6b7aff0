import { isoOf, type Call, type Cursor, type Route } from './context';
import { expandedFields, fits, parseFilter, pick, selected, type Comparison } from './odata';
import { isGranted, mayDo } from './rights';
import { nextGuid, type ItemState, type ListState } from './state';
import { empty, fail, GRAPH, isObject, json, parse, type GraphResponse } from './wire';

export const LIST_READ = ['Sites.Read.All', 'Sites.ReadWrite.All', 'Sites.Manage.All', 'Sites.FullControl.All'];
const SELECTED = ['Sites.Selected', 'Lists.SelectedOperations.Selected'];
export const READ_SCOPES = [...SELECTED, ...LIST_READ];
export const WRITE_SCOPES = [...SELECTED, 'Sites.ReadWrite.All', 'Sites.Manage.All', 'Sites.FullControl.All'];
const THRESHOLD = 5_000;
const MOST_PAGE = 200;
const LINK_LIVES_MS = 3_600_000;

const ITEMS = '/sites/{}/lists/{}/items';

export const ITEM_ROUTES: readonly Route[] = [
  { method: 'GET', path: ITEMS, scopes: READ_SCOPES, units: 2, run: queryItems },
  { method: 'POST', path: ITEMS, scopes: WRITE_SCOPES, units: 2, run: addItem },
  { method: 'GET', path: `${ITEMS}/delta()`, scopes: READ_SCOPES, units: 1, run: changes },
  { method: 'GET', path: `${ITEMS}/{}`, scopes: READ_SCOPES, units: 1, run: oneItem },
  { method: 'PATCH', path: `${ITEMS}/{}`, scopes: WRITE_SCOPES, units: 2, run: (call) => changeItem(call, 'fields') },
  { method: 'PATCH', path: `${ITEMS}/{}/fields`, scopes: WRITE_SCOPES, units: 2, run: (call) => changeItem(call) },
  { method: 'DELETE', path: `${ITEMS}/{}`, scopes: WRITE_SCOPES, units: 2, run: deleteItem },
  { method: 'GET', path: `${ITEMS}/{}/versions`, scopes: READ_SCOPES, units: 2, run: versionsOfItem },
];

/** The list by id or title, when app and person reach it; else the answer that says why not. */
export function listOf(call: Call): ListState | GraphResponse {
  const [site, wanted] = call.ids;
  if (site !== call.state.site.id) return fail(404, 'itemNotFound', 'Requested site could not be found');
  const list = call.state.lists.find(({ id, name }) => id === wanted || name === wanted);
  // Whoever may not know of it is told the same as when it is not there, unless the app was granted others of the site.
  if (!list) return fail(404, 'itemNotFound', 'The specified list was not found');
  if (!isGranted(call.app, call.scopes, list.name) || !mayDo('view', call.person, call.app, call.scopes, list))
    return fail(403, 'accessDenied', 'Access denied');
  return list;
}

export const isAnswer = (value: object): value is GraphResponse => 'status' in value;

/** ReadSecurity 2 shows one's own items only, unless person and app may override list behaviours. */
function maySee(call: Call, list: ListState, item: ItemState): boolean {
  return (
    list.readSecurity === 1 ||
    item.createdBy === call.person.id ||
    mayDo('override', call.person, call.app, call.scopes, list)
  );
}

function queryItems(call: Call): GraphResponse {
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

function push(index: Map<unknown, number[]>, value: unknown, id: number): void {
  const held = index.get(value);
  if (held) held.push(id);
  else index.set(value, [id]);
}

/** Items stand in ascending id. */
export function itemOf(list: ListState, id: number): ItemState | undefined {
  let [low, high] = [0, list.items.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const item = list.items[middle]!;
    if (item.id === id) return item;
    if (item.id < id) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
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
function changes(call: Call): GraphResponse {
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

function itemIn(call: Call): { readonly list: ListState; readonly item: ItemState } | GraphResponse {
  const list = listOf(call);
  if (isAnswer(list)) return list;
  const item = itemOf(list, Number(call.ids[2]));
  return item && maySee(call, list, item) ? { list, item } : fail(404, 'itemNotFound', 'The item was not found');
}

function oneItem(call: Call): GraphResponse {
  const found = itemIn(call);
  return isAnswer(found) ? found : json(200, viewOf(call, found.item));
}

export const etagOf = ({ guid, version }: ItemState): string => `"${guid},${version}"`;

function viewOf(call: Call, item: ItemState): Readonly<Record<string, unknown>> {
  const fields = expandedFields(call.query);
  const by = (id: string) => {
    const person = call.state.people.find((one) => one.id === id);
    return { user: { id, displayName: person?.name ?? null, email: person?.address } };
  };
  const whole = {
    '@odata.etag': etagOf(item),
    id: String(item.id),
    eTag: etagOf(item),
    createdBy: by(item.createdBy),
    createdDateTime: item.createdDateTime,
    lastModifiedBy: by(item.modifiedBy),
    lastModifiedDateTime: item.modifiedDateTime,
    webUrl: `${call.state.site.webUrl}/Lists/item/${item.id}_.000`,
  };
  const shown = pick(whole, selected(call.query));
  if (!fields) return shown;
  const all = { '@odata.etag': etagOf(item), ...item.fields, id: String(item.id) };
  return { ...shown, fields: fields.length === 0 ? all : pick(all, fields) };
}

/** Fields of a request body, or the refusal of what the list has no column for. */
function fieldsOf(list: ListState, body: unknown): Record<string, unknown> | GraphResponse {
  if (!isObject(body)) return fail(400, 'invalidRequest', 'Invalid request');
  for (const [name, value] of Object.entries(body)) {
    const column = list.columns.find((one) => one.name === name);
    if (!column) return fail(400, 'invalidRequest', `Field '${name}' is not recognized`);
    const isFit = column.type === 'number' ? typeof value === 'number' : typeof value === 'string' || value === null;
    if (!isFit) return fail(400, 'invalidRequest', `Field '${name}' has the wrong type`);
    const most = column.type === 'note' ? 63_999 : 255;
    if (typeof value === 'string' && value.length > most)
      return fail(400, 'invalidRequest', `The value of '${name}' is too long`);
  }
  return { ...body };
}

function addItem(call: Call): GraphResponse {
  const list = listOf(call);
  if (isAnswer(list)) return list;
  if (!mayDo('add', call.person, call.app, call.scopes, list)) return fail(403, 'accessDenied', 'Access denied');
  const body = parse(call.request);
  const fields = fieldsOf(list, isObject(body) ? body['fields'] : undefined);
  if (isAnswer(fields)) return fields;
  const at = isoOf(call.now);
  const item: ItemState = {
    id: list.nextId++,
    guid: nextGuid(call.state),
    version: 1,
    createdBy: call.person.id,
    createdDateTime: at,
    modifiedBy: call.person.id,
    modifiedDateTime: at,
    fields,
    history: [],
  };
  list.items.push(item);
  for (const [field, index] of call.memory.indexes.get(list.items) ?? []) push(index, item.fields[field], item.id);
  note(call, list, item, 'ListItemCreated');
  return json(201, { ...viewOf(call, item), fields: { '@odata.etag': etagOf(item), ...fields, id: String(item.id) } });
}

function note(
  call: Call,
  list: ListState,
  item: ItemState,
  operation: 'ListItemCreated' | 'ListItemUpdated' | 'ListItemDeleted',
): void {
  const seq = (list.changes[list.changes.length - 1]?.seq ?? 0) + 1;
  list.changes.push({ seq, id: item.id, deleted: operation === 'ListItemDeleted' });
  const entry = { at: isoOf(call.now), operation, user: call.person.id, list: list.name, item: String(item.id) };
  call.state.auditTrail.push(entry);
}

function changeItem(call: Call, wrapper?: 'fields'): GraphResponse {
  const found = itemIn(call);
  if (isAnswer(found)) return found;
  const { list, item } = found;
  if (!mayDo('edit', call.person, call.app, call.scopes, list)) return fail(403, 'accessDenied', 'Access denied');
  const match = call.request.headers['if-match'];
  if (match !== undefined && match !== '*' && match !== etagOf(item))
    return fail(412, 'resourceModified', 'The resource has changed');
  const body = parse(call.request);
  const fields = fieldsOf(list, wrapper && isObject(body) ? body[wrapper] : body);
  if (isAnswer(fields)) return fields;
  item.history.push({ version: item.version, at: item.modifiedDateTime, fields: item.fields });
  item.version += 1;
  item.fields = { ...item.fields, ...fields };
  item.modifiedBy = call.person.id;
  item.modifiedDateTime = isoOf(call.now);
  call.memory.indexes.delete(list.items);
  note(call, list, item, 'ListItemUpdated');
  return wrapper ? json(200, viewOf(call, item)) : json(200, { '@odata.etag': etagOf(item), ...item.fields });
}

function deleteItem(call: Call): GraphResponse {
  const found = itemIn(call);
  if (isAnswer(found)) return found;
  const { list, item } = found;
  if (!mayDo('delete', call.person, call.app, call.scopes, list)) return fail(403, 'accessDenied', 'Access denied');
  const match = call.request.headers['if-match'];
  if (match !== undefined && match !== '*' && match !== etagOf(item))
    return fail(412, 'resourceModified', 'The resource has changed');
  list.items.splice(list.items.indexOf(item), 1);
  call.memory.indexes.delete(list.items);
  note(call, list, item, 'ListItemDeleted');
  return empty(204);
}

function versionsOfItem(call: Call): GraphResponse {
  const found = itemIn(call);
  if (isAnswer(found)) return found;
  if (!mayDo('versions', call.person, call.app, call.scopes, found.list))
    return fail(403, 'accessDenied', 'Access denied');
  const { item } = found;
  const value = [
    { version: item.version, at: item.modifiedDateTime, fields: item.fields },
    ...[...item.history].reverse(),
  ];
  const isWide = call.query.get('$expand') === 'fields';
  return json(200, {
    value: value.map(({ version, at, fields }) => ({
      id: `${version}.0`,
      lastModifiedDateTime: at,
      ...(isWide ? { fields } : {}),
    })),
  });
}
