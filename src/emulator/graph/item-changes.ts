import { isoOf, type Call } from './context';
import { etagOf, isAnswer, itemIn, listOf, viewOf } from './item-view';
import { push } from './list-items';
import { mayDo } from './rights';
import { nextGuid, type ItemState, type ListState } from './state';
import { empty, fail, isObject, json, parse, type GraphResponse } from './wire';

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

export function addItem(call: Call): GraphResponse {
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

export function changeItem(call: Call, wrapper?: 'fields'): GraphResponse {
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

export function deleteItem(call: Call): GraphResponse {
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

export function versionsOfItem(call: Call): GraphResponse {
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
