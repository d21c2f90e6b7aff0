import greenfield from '../school/greenfield.json';
import { isoOf, type Call, type Route } from './context';
import { pick, selected } from './odata';
import { TENANT_ID } from './school-tenant';
import type { EmulatedGroup, EmulatedPerson, TenantState } from './state';
import { empty, fail, GRAPH, isObject, json, parse, type GraphResponse } from './wire';

const GROUP_READ = [
  'GroupMember.ReadBasic.All',
  'Group.ReadBasic.All',
  'GroupMember.Read.All',
  'Group.Read.All',
  'Directory.Read.All',
];
const GROUP_SEARCH = ['Group.ReadBasic.All', 'GroupMember.Read.All', 'Group.Read.All', 'Directory.Read.All'];
const USERS = ['User.ReadBasic.All', 'User.Read.All', 'Directory.Read.All'];
const AUDIT = ['AuditLogsQuery-SharePoint.Read.All', 'AuditLogsQuery.Read.All'];
const QUERIES = '/security/auditLog/queries';
const directory = { units: 1, isDirectory: true } as const;

export const PEOPLE_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: '/me',
    scopes: ['User.Read', ...USERS],
    ...directory,
    run: (call) => personAnswer(call, call.person),
  },
  { method: 'GET', path: '/users', scopes: USERS, ...directory, run: users },
  { method: 'GET', path: '/users/{}', scopes: USERS, ...directory, run: oneUser },
  {
    method: 'POST',
    path: '/me/getMemberGroups',
    scopes: ['User.Read.All', ...GROUP_READ],
    ...directory,
    run: memberGroups,
  },
  { method: 'GET', path: '/groups', scopes: GROUP_SEARCH, ...directory, run: groups },
  {
    method: 'GET',
    path: '/groups/{}/transitiveMembers/graph.user/$count',
    scopes: GROUP_READ,
    ...directory,
    run: countOfMembers,
  },
  {
    method: 'GET',
    path: '/organization',
    scopes: ['User.Read', 'Organization.Read.All', 'Directory.Read.All'],
    ...directory,
    run: organization,
  },
  { method: 'POST', path: '/me/sendMail', scopes: ['Mail.Send'], ...directory, run: sendMail },
  {
    method: 'GET',
    path: '/me/messages',
    scopes: ['Mail.ReadBasic', 'Mail.Read', 'Mail.ReadWrite'],
    ...directory,
    run: messages,
  },
  { method: 'POST', path: QUERIES, scopes: AUDIT, ...directory, run: startAudit },
  { method: 'GET', path: `${QUERIES}/{}`, scopes: AUDIT, ...directory, run: auditStatus },
  { method: 'GET', path: `${QUERIES}/{}/records`, scopes: AUDIT, ...directory, run: auditRecords },
];

function viewOf({ id, name, address, jobTitle }: EmulatedPerson): Readonly<Record<string, unknown>> {
  return { id, displayName: name, mail: address, userPrincipalName: address, jobTitle: jobTitle ?? null };
}

function personAnswer({ query }: Call, person: EmulatedPerson): GraphResponse {
  return json(200, pick(viewOf(person), selected(query)));
}

function oneUser(call: Call): GraphResponse {
  const person = call.state.people.find(({ id, address }) => id === call.ids[0] || address === call.ids[0]);
  return person ? personAnswer(call, person) : fail(404, 'Request_ResourceNotFound', 'Resource does not exist');
}

/** `mail eq '…'` is all we ask; quotes are doubled. */
function addressIn(query: ReadonlyMap<string, string>): string | undefined {
  return /^mail eq '((?:[^']|'')*)'$/
    .exec(query.get('$filter') ?? '')?.[1]
    ?.replaceAll("''", "'")
    .toLowerCase();
}

function users(call: Call): GraphResponse {
  const address = addressIn(call.query);
  if (address === undefined) return fail(400, 'Request_UnsupportedQuery', 'Unsupported query');
  const found = call.state.people.filter((person) => person.address === address);
  return json(200, { value: found.map((person) => pick(viewOf(person), selected(call.query))) });
}

function groups(call: Call): GraphResponse {
  const address = addressIn(call.query);
  if (address === undefined) return fail(400, 'Request_UnsupportedQuery', 'Unsupported query');
  const value = call.state.groups
    .filter(({ mail }) => mail === address)
    .map(({ id, name, mail }) => pick({ id, displayName: name, mail, groupTypes: ['Unified'] }, selected(call.query)));
  return json(200, { value });
}

function peopleOf(state: TenantState, { members, nested, others }: EmulatedGroup, seen = new Set<string>()): number {
  let count = others;
  for (const id of members) {
    if (!seen.has(id)) count += 1;
    seen.add(id);
  }
  for (const id of nested) {
    const inner = seen.has(id) ? undefined : state.groups.find((group) => group.id === id);
    seen.add(id);
    if (inner) count += peopleOf(state, inner, seen);
  }
  return count;
}

/** A bare number, and only for those who say that they can live with one some minutes old. */
function countOfMembers(call: Call): GraphResponse {
  if (call.request.headers['consistencylevel'] !== 'eventual')
    return fail(400, 'Request_UnsupportedQuery', 'ConsistencyLevel header is required');
  const group = call.state.groups.find(({ id }) => id === call.ids[0]);
  if (!group) return fail(404, 'Request_ResourceNotFound', 'Resource does not exist');
  const body = new TextEncoder().encode(String(peopleOf(call.state, group)));
  return { status: 200, headers: { 'content-type': 'text/plain' }, body };
}

function memberGroups(call: Call): GraphResponse {
  const body = parse(call.request);
  if (!isObject(body) || typeof body['securityEnabledOnly'] !== 'boolean')
    return fail(400, 'Request_BadRequest', 'Invalid request');
  const value = call.state.groups.filter(({ members }) => members.includes(call.person.id)).map(({ id }) => id);
  return json(200, { value });
}

/** With User.Read alone these properties come, and the others are null. */
function organization(call: Call): GraphResponse {
  const isWide = call.scopes.some((scope) => scope === 'Organization.Read.All' || scope === 'Directory.Read.All');
  const verifiedDomains = greenfield.domains.map((name, index) => ({
    name,
    isDefault: index === 0,
    isInitial: false,
    type: 'Managed',
    capabilities: 'Email',
  }));
  const whole = {
    id: TENANT_ID,
    displayName: greenfield.name,
    verifiedDomains,
    countryLetterCode: isWide ? 'GB' : null,
    technicalNotificationMails: isWide ? ['office@greenfield.example'] : null,
  };
  return json(200, { value: [pick(whole, selected(call.query))] });
}

function sendMail(call: Call): GraphResponse {
  const body = parse(call.request);
  const message = isObject(body) && isObject(body['message']) ? body['message'] : undefined;
  const to = Array.isArray(message?.['toRecipients']) ? (message['toRecipients'] as unknown[]) : [];
  const addresses = to.flatMap((one) => {
    const email = isObject(one) && isObject(one['emailAddress']) ? one['emailAddress']['address'] : undefined;
    return typeof email === 'string' ? [email] : [];
  });
  if (addresses.length === 0) return fail(400, 'ErrorInvalidRecipients', 'At least one recipient is needed');
  call.state.outbox.push({ from: call.person.address, to: addresses, at: isoOf(call.now) });
  return empty(202);
}

/** Own messages between two times; only what a count needs. */
function messages(call: Call): GraphResponse {
  const filter = call.query.get('$filter') ?? '';
  const [from, to] = [/sentDateTime ge (\S+)/.exec(filter)?.[1], /sentDateTime lt (\S+)/.exec(filter)?.[1]];
  const mine = call.state.sent.filter(
    ({ owner, sentDateTime }) =>
      owner === call.person.id && sentDateTime >= (from ?? '') && (to === undefined || sentDateTime < to),
  );
  const size = Math.min(Number(call.query.get('$top') ?? 10), 1_000);
  const start = Number(call.query.get('$skip') ?? 0);
  const value = mine
    .slice(start, start + size)
    .map(({ id, sentDateTime }) => pick({ id, sentDateTime }, selected(call.query)));
  const count = call.query.get('$count') === 'true' ? { '@odata.count': mine.length } : {};
  return json(200, {
    ...count,
    value,
    ...(start + size < mine.length ? { '@odata.nextLink': `${GRAPH}/v1.0/me/messages?$skip=${start + size}` } : {}),
  });
}

function startAudit(call: Call): GraphResponse {
  const body = parse(call.request);
  if (!isObject(body)) return fail(400, 'invalidRequest', 'Invalid request');
  const users = body['userPrincipalNameFilters'];
  const query = {
    id: `q${call.state.auditQueries.length + 1}`,
    from: String(body['filterStartDateTime'] ?? ''),
    to: String(body['filterEndDateTime'] ?? ''),
    users: Array.isArray(users) ? users.map(String) : [],
    asked: 0,
  };
  call.state.auditQueries.push(query);
  return json(201, { id: query.id, status: 'notStarted' });
}

/** Runs for a while: the first two questions find it at work. */
function auditStatus(call: Call): GraphResponse {
  const query = call.state.auditQueries.find(({ id }) => id === call.ids[0]);
  if (!query) return fail(404, 'itemNotFound', 'The query was not found');
  query.asked += 1;
  return json(200, { id: query.id, status: query.asked > 2 ? 'succeeded' : 'running' });
}

function auditRecords(call: Call): GraphResponse {
  const query = call.state.auditQueries.find(({ id }) => id === call.ids[0]);
  if (!query) return fail(404, 'itemNotFound', 'The query was not found');
  const value = call.state.auditTrail
    .filter(({ at }) => at >= query.from && at <= query.to)
    .map(({ at, operation, user, item }, index) => ({
      id: `a${index + 1}`,
      createdDateTime: at,
      operation,
      auditLogRecordType: 'SharePointListItemOperation',
      userId: user,
      objectId: item,
    }));
  return json(200, { value: value.slice(0, 999) });
}
