import tenant from '../../../deploy/tenant.json';
import greenfield from '../school/greenfield.json';
import type { AppState, Column, DriveState, EmulatedPerson, ListState, SchoolSiteState, TenantState } from './state';

export const TENANT_ID = '72f90000-0000-4000-8000-000000000042';
export const ADD_IN_APP = 'a0000000-0000-4000-8000-000000000001';
export const DASHBOARD_APP = 'a0000000-0000-4000-8000-000000000002';
export const SITE_ID =
  'greenfield.sharepoint.example,51000000-0000-4000-8000-000000000001,51000000-0000-4000-8000-000000000002';
export const POLICY_DRIVE = 'b!policy-library';

export interface TenantOptions {
  /** Milliseconds; decides which month the first list is of. */
  readonly now: number;
  readonly months?: number;
  readonly people?: readonly EmulatedPerson[];
  /** Schools of the trust that have a site of their own. */
  readonly ownSites?: readonly string[];
}

/** A site made for one school, named after it. */
export function schoolSite(school: string): SchoolSiteState {
  const name = `schoolgate-${school}`;
  const part = Array.from(school, (letter) => letter.charCodeAt(0).toString(16))
    .join('')
    .padStart(12, '0')
    .slice(-12);
  const id = `greenfield.sharepoint.example,51000000-0000-4000-8000-${part},51000000-0000-4000-9000-${part}`;
  return { id, name, webUrl: `https://greenfield.sharepoint.example/sites/${name}`, schools: [school] };
}

const person = (
  number: number,
  name: string,
  address: string,
  jobTitle: string,
  ...memberOf: string[]
): EmulatedPerson => ({
  id: `00000000-0000-4000-8000-00000000000${number}`,
  name,
  address,
  jobTitle,
  memberOf,
});

/** The people of the demonstration, one for each thing a person may be to the site. All are made up. */
export const GREENFIELD_PEOPLE: readonly EmulatedPerson[] = [
  person(1, 'Tom Ashworth', 't.ashworth@greenfield.example', 'Year 4 teacher', 'staff'),
  person(2, 'Sam Whitlock', 's.whitlock@greenfield.example', 'ICT technician', 'staff', 'policy-admin'),
  person(3, 'Daniel Poole', 'd.poole@greenfield.example', 'School business manager', 'staff', 'auditor'),
  person(4, 'Margaret Holt', 'm.holt@greenfield.example', 'Headteacher', 'staff', 'head'),
  person(5, 'Priya Nair', 'p.nair@greenfield.example', 'Data protection officer', 'staff', 'data-protection-officer'),
  { ...person(6, 'Joan Lacey', 'j.lacey@greenfield.example', 'Microsoft 365 administrator', 'staff'), isOwner: true },
  person(7, 'Owen Price', 'o.price@greenfield.example', 'Visitor account'),
];

/** The school of the demonstration that has a site of its own in a trust. */
export const OWN_SITE = 'millbank';
const AT_MILLBANK: Readonly<Record<string, readonly string[]>> = {
  'd.poole@greenfield.example': ['staff', 'auditor'],
  'm.holt@greenfield.example': ['staff', 'head'],
  'p.nair@greenfield.example': ['staff', 'data-protection-officer'],
};

/** The same people in a trust, with two who are at the other school alone. */
export const TRUST_PEOPLE: readonly EmulatedPerson[] = [
  ...GREENFIELD_PEOPLE.map((one) => ({ ...one, memberAt: atMillbank(AT_MILLBANK[one.address] ?? []) })),
  {
    ...person(8, 'Nia Bowen', 'n.bowen@millbank.example', 'Reception teacher, Millbank', 'staff'),
    memberAt: atMillbank(['staff']),
  },
  {
    ...person(9, 'Hugh Aldous', 'h.aldous@millbank.example', 'Governor, audits Millbank', 'staff'),
    memberAt: atMillbank(['staff', 'auditor']),
  },
];

function atMillbank(groups: readonly string[]): Readonly<Record<string, readonly string[]>> {
  return { [schoolSite(OWN_SITE).name]: groups };
}

/** A tenant as the provisioning script leaves it: deploy/tenant.json is read by both. */
export function newTenant({
  now,
  months = tenant.monthLists.months,
  people = GREENFIELD_PEOPLE,
  ownSites = [],
}: TenantOptions): TenantState {
  const schoolSites = ownSites.map(schoolSite);
  const state: TenantState = {
    people: people.map((one) => ({ ...one })),
    groups: [],
    site: { id: SITE_ID, name: 'schoolgate', webUrl: 'https://greenfield.sharepoint.example/sites/schoolgate' },
    ...(schoolSites.length > 0 ? { schoolSites } : {}),
    lists: [],
    drives: [libraryOf()],
    apps: tenant.apps.map((app) => appOf(app, schoolSites)),
    consents: tenant.apps.flatMap(({ key, scopes }) => scopes.map((scope) => ({ app: key, scope }))),
    sent: [],
    outbox: [],
    auditQueries: [],
    auditTrail: [],
    counter: 0,
  };
  state.groups.push(...groupsOf(people));
  for (const place of [undefined, ...schoolSites.map(({ name }) => name)]) {
    const add = (name: string, resource: string, shape: ListShape): void => {
      const list = listOf(name, resource, shape, state.lists.length);
      state.lists.push(place === undefined ? list : { ...list, site: place });
    };
    for (const month of monthsFrom(now, months)) add(`${tenant.monthLists.prefix}${month}`, 'log', tenant.monthLists);
    for (const list of tenant.lists) add(list.name, list.name, list);
  }
  return state;
}

function groupsOf(people: readonly EmulatedPerson[]): TenantState['groups'] {
  const members = people.filter(({ memberOf }) => memberOf.length > 0).map(({ id }) => id);
  const [everybody, everyone] = greenfield.staffLists;
  const teachers = { id: 'g0000000-0000-4000-8000-000000000002', name: 'Teachers', mail: everyone ?? '' };
  return [
    {
      id: 'g0000000-0000-4000-8000-000000000001',
      name: 'All staff',
      mail: everybody ?? '',
      members,
      nested: [teachers.id],
      others: 42 - members.length,
    },
    { ...teachers, members: members.slice(0, 1), nested: [], others: 0 },
  ];
}

interface ListShape {
  readonly readSecurity: number;
  readonly columns: readonly { readonly name: string; readonly type: string; readonly indexed: boolean }[];
}

function listOf(name: string, resource: string, shape: ListShape, index: number): ListState {
  const columns: Column[] = [{ name: 'Title', type: 'text', indexed: true }, ...shape.columns].map((column, at) => ({
    ...column,
    id: `c0000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
  }));
  return {
    id: `11500000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`,
    name,
    readSecurity: shape.readSecurity === 2 ? 2 : 1,
    columns,
    rights: rightsOn(resource),
    items: [],
    changes: [],
    nextId: 1,
  };
}

/** What each persona's group may do on a resource: the base permissions of its level. */
function rightsOn(resource: string): Readonly<Record<string, readonly string[]>> {
  const rightsOf = (level: string) => tenant.levels.find(({ name }) => name === level)?.rights ?? [];
  return Object.fromEntries(
    tenant.groups.map(({ persona, on }) => [
      persona,
      rightsOf((on as Record<string, string | undefined>)[resource] ?? ''),
    ]),
  );
}

function libraryOf(): DriveState {
  return { id: POLICY_DRIVE, name: tenant.library.name, rights: rightsOn('library'), files: [], room: 1e12 };
}

/** Everybody's OneDrive is made when it is first asked for. */
export function driveOf(state: TenantState, owner: string): DriveState {
  const found = state.drives.find((drive) => drive.owner === owner);
  if (found) return found;
  const drive: DriveState = { id: `b!onedrive-${owner}`, name: 'OneDrive', owner, rights: {}, files: [], room: 1e9 };
  state.drives.push(drive);
  return drive;
}

function appOf({ key, name, grants }: (typeof tenant.apps)[number], schoolSites: readonly SchoolSiteState[]): AppState {
  const own = Object.fromEntries(
    Object.entries(grants).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  // A school's site has no library: the policy is the trust's.
  const { library: _, ...ofSchool } = own;
  return {
    key,
    id: key === 'addIn' ? ADD_IN_APP : DASHBOARD_APP,
    name,
    grants: own,
    ...(schoolSites.length > 0
      ? { grantsAt: Object.fromEntries(schoolSites.map(({ name: site }) => [site, ofSchool])) }
      : {}),
    redirects: [],
  };
}

export function monthsFrom(now: number, count: number): readonly string[] {
  const start = new Date(now);
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + index, 1)).toISOString().slice(0, 7),
  );
}
