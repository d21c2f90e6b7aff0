import tenant from '../../../deploy/tenant.json';
import greenfield from '../school/greenfield.json';
import type { AppState, Column, DriveState, EmulatedPerson, ListState, TenantState } from './state';

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

/** A tenant as the provisioning script leaves it: deploy/tenant.json is read by both. */
export function newTenant({
  now,
  months = tenant.monthLists.months,
  people = GREENFIELD_PEOPLE,
}: TenantOptions): TenantState {
  const state: TenantState = {
    people: people.map((one) => ({ ...one })),
    groups: [],
    site: { id: SITE_ID, name: 'schoolgate', webUrl: 'https://greenfield.sharepoint.example/sites/schoolgate' },
    lists: [],
    drives: [libraryOf()],
    apps: tenant.apps.map(appOf),
    consents: tenant.apps.flatMap(({ key, scopes }) => scopes.map((scope) => ({ app: key, scope }))),
    sent: [],
    outbox: [],
    auditQueries: [],
    auditTrail: [],
    counter: 0,
  };
  state.groups.push(...groupsOf(people));
  for (const month of monthsFrom(now, months))
    state.lists.push(listOf(`${tenant.monthLists.prefix}${month}`, 'log', tenant.monthLists, state.lists.length));
  for (const list of tenant.lists) state.lists.push(listOf(list.name, list.name, list, state.lists.length));
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

function appOf({ key, name, grants }: (typeof tenant.apps)[number]): AppState {
  return {
    key,
    id: key === 'addIn' ? ADD_IN_APP : DASHBOARD_APP,
    name,
    grants: Object.fromEntries(
      Object.entries(grants).filter((entry): entry is [string, string] => entry[1] !== undefined),
    ),
    redirects: [],
  };
}

export function monthsFrom(now: number, count: number): readonly string[] {
  const start = new Date(now);
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + index, 1)).toISOString().slice(0, 7),
  );
}
