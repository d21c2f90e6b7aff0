import type { Call } from './context';
import { expandedFields, pick, selected } from './odata';
import { isGranted, mayDo } from './rights';
import { placeOf, siteNamed, type ItemState, type ListState } from './state';
import { fail, type GraphResponse } from './wire';

/** The list by id or title, when app and person reach it; else the answer that says why not. */
export function listOf(call: Call): ListState | GraphResponse {
  const [site, wanted] = call.ids;
  const found = siteNamed(call.state, site ?? '');
  if (!found || found.id !== site) return fail(404, 'itemNotFound', 'Requested site could not be found');
  const place = placeOf(call.state, found);
  const list = call.state.lists.find((one) => one.site === place && (one.id === wanted || one.name === wanted));
  // Whoever may not know of it is told the same as when it is not there, unless the app was granted others of the site.
  if (!list) return fail(404, 'itemNotFound', 'The specified list was not found');
  if (!isGranted(call.app, call.scopes, list) || !mayDo('view', call.person, call.app, call.scopes, list))
    return fail(403, 'accessDenied', 'Access denied');
  return list;
}

export const isAnswer = (value: object): value is GraphResponse => 'status' in value;

/** ReadSecurity 2 shows one's own items only, unless person and app may override list behaviours. */
export function maySee(call: Call, list: ListState, item: ItemState): boolean {
  return (
    list.readSecurity === 1 ||
    item.createdBy === call.person.id ||
    mayDo('override', call.person, call.app, call.scopes, list)
  );
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

export function itemIn(call: Call): { readonly list: ListState; readonly item: ItemState } | GraphResponse {
  const list = listOf(call);
  if (isAnswer(list)) return list;
  const item = itemOf(list, Number(call.ids[2]));
  return item && maySee(call, list, item) ? { list, item } : fail(404, 'itemNotFound', 'The item was not found');
}

export const etagOf = ({ guid, version }: ItemState): string => `"${guid},${version}"`;

export function viewOf(call: Call, item: ItemState): Readonly<Record<string, unknown>> {
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
    webUrl: `${(siteNamed(call.state, call.ids[0] ?? '') ?? call.state.site).webUrl}/Lists/item/${item.id}_.000`,
  };
  const shown = pick(whole, selected(call.query));
  if (!fields) return shown;
  const all = { '@odata.etag': etagOf(item), ...item.fields, id: String(item.id) };
  return { ...shown, fields: fields.length === 0 ? all : pick(all, fields) };
}
