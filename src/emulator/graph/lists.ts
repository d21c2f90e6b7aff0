import type { Call, Route } from './context';
import { READ_SCOPES } from './item-routes';
import { isAnswer, listOf } from './item-view';
import { pick, selected } from './odata';
import { grantsOf, groupsOf, mayDo } from './rights';
import { nextGuid, placeOf, siteNamed, type Column, type ListState, type SiteState } from './state';
import { empty, fail, isObject, json, parse, type GraphResponse } from './wire';

const MANAGE = ['Sites.Manage.All', 'Sites.FullControl.All'];
const SITE_READ = [
  'Sites.Selected',
  'Sites.Read.All',
  'Sites.ReadWrite.All',
  'Sites.Manage.All',
  'Sites.FullControl.All',
];

export const LIST_ROUTES: readonly Route[] = [
  { method: 'GET', path: '/sites/{}', scopes: SITE_READ, units: 1, run: site },
  { method: 'GET', path: '/sites/{}/lists', scopes: SITE_READ, units: 2, run: lists },
  { method: 'POST', path: '/sites/{}/lists', scopes: MANAGE, units: 2, run: createList },
  { method: 'GET', path: '/sites/{}/lists/{}', scopes: READ_SCOPES, units: 1, run: oneList },
  { method: 'DELETE', path: '/sites/{}/lists/{}', scopes: ['Sites.Selected', ...MANAGE], units: 2, run: dropList },
  { method: 'GET', path: '/sites/{}/lists/{}/columns', scopes: READ_SCOPES, units: 2, run: columns },
  { method: 'GET', path: '/sites/{}/drives', scopes: SITE_READ, units: 2, run: drives },
];

/** The site of the address when app and person reach it; else the answer that says why not. */
function siteIn(call: Call): SiteState | GraphResponse {
  const found = siteNamed(call.state, call.ids[0] ?? '');
  if (!found) return fail(404, 'itemNotFound', 'Requested site could not be found');
  return hasSite(call, placeOf(call.state, found)) ? found : fail(403, 'accessDenied', 'Access denied');
}

function site(call: Call): GraphResponse {
  const found = siteIn(call);
  if (isAnswer(found)) return found;
  const { id, name, webUrl } = found;
  return json(200, pick({ id, name, displayName: 'Schoolgate', webUrl }, selected(call.query)));
}

/** Grants on single lists do not open the site itself. */
function hasSite({ app, scopes, person }: Call, place: string | undefined): boolean {
  const isApp = scopes.includes('Sites.Selected')
    ? grantsOf(app, place)['site'] !== undefined
    : scopes.some((one) => one.startsWith('Sites.'));
  return isApp && (person.isOwner === true || groupsOf(person, place).length > 0);
}

function viewOf({ id, name }: ListState, call: Call): Readonly<Record<string, unknown>> {
  const whole = {
    id,
    name,
    displayName: name,
    webUrl: `${(siteNamed(call.state, call.ids[0] ?? '') ?? call.state.site).webUrl}/Lists/${name}`,
    list: { template: 'genericList', hidden: false, contentTypesEnabled: false },
  };
  return pick(whole, selected(call.query));
}

function lists(call: Call): GraphResponse {
  const found = siteIn(call);
  if (isAnswer(found)) return found;
  const own = call.state.lists.filter((list) => list.site === placeOf(call.state, found));
  const seen = own.filter((list) => mayDo('view', call.person, call.app, call.scopes, list));
  return json(200, { value: seen.map((list) => viewOf(list, call)) });
}

function oneList(call: Call): GraphResponse {
  const list = listOf(call);
  return isAnswer(list) ? list : json(200, viewOf(list, call));
}

function columns(call: Call): GraphResponse {
  const list = listOf(call);
  if (isAnswer(list)) return list;
  const value = list.columns.map((column) => pick(columnView(column), selected(call.query)));
  return json(200, { value });
}

function columnView({ id, name, type, indexed }: Column): Readonly<Record<string, unknown>> {
  const facet =
    type === 'number'
      ? { number: {} }
      : type === 'dateTime'
        ? { dateTime: { format: 'dateTime' } }
        : { text: { allowMultipleLines: type === 'note' } };
  return { id, name, displayName: name, indexed, ...facet };
}

function createList(call: Call): GraphResponse {
  const body = parse(call.request);
  const found = siteNamed(call.state, call.ids[0] ?? '');
  if (!found || !isObject(body)) return fail(400, 'invalidRequest', 'Invalid request');
  if (!call.person.isOwner) return fail(403, 'accessDenied', 'Access denied');
  const name = String(body['displayName'] ?? '');
  const place = placeOf(call.state, found);
  if (call.state.lists.some((list) => list.site === place && list.name === name))
    return fail(409, 'nameAlreadyExists', 'A list with this name exists');
  const wanted = Array.isArray(body['columns']) ? (body['columns'] as unknown[]).filter(isObject) : [];
  const made: Column[] = [{ id: nextGuid(call.state), name: 'Title', type: 'text', indexed: false }];
  for (const column of wanted) {
    const type = 'number' in column ? 'number' : 'dateTime' in column ? 'dateTime' : 'text';
    made.push({ id: nextGuid(call.state), name: String(column['name']), type, indexed: column['indexed'] === true });
  }
  // ReadSecurity is not in Graph: a list made here shows everybody everything until the script has set it.
  const list: ListState = {
    id: nextGuid(call.state),
    name,
    ...(place === undefined ? {} : { site: place }),
    readSecurity: 1,
    columns: made,
    rights: {},
    items: [],
    changes: [],
    nextId: 1,
  };
  call.state.lists.push(list);
  return json(201, viewOf(list, call));
}

function dropList(call: Call): GraphResponse {
  const list = listOf(call);
  if (isAnswer(list)) return list;
  if (!mayDo('manage', call.person, call.app, call.scopes, list)) return fail(403, 'accessDenied', 'Access denied');
  call.state.lists.splice(call.state.lists.indexOf(list), 1);
  return empty(204);
}

function drives(call: Call): GraphResponse {
  const found = siteIn(call);
  if (isAnswer(found)) return found;
  // The policy has one library, in the tenant's first site.
  const libraries = placeOf(call.state, found) === undefined ? call.state.drives : [];
  const value = libraries
    .filter((drive) => drive.owner === undefined && mayDo('view', call.person, call.app, call.scopes, drive))
    .map(({ id, name }) => pick({ id, name, driveType: 'documentLibrary' }, selected(call.query)));
  return json(200, { value });
}
