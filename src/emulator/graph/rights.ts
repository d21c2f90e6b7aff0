import type { AppState, DriveState, EmulatedPerson, ListState } from './state';

export type Doing = 'view' | 'versions' | 'add' | 'edit' | 'delete' | 'override' | 'manage' | 'permissions';

/** SharePoint's names of its base permissions. */
const BASE: Readonly<Record<string, Doing>> = {
  ViewListItems: 'view',
  ViewVersions: 'versions',
  AddListItems: 'add',
  EditListItems: 'edit',
  DeleteListItems: 'delete',
  CancelCheckout: 'override',
  ManageLists: 'manage',
  ManagePermissions: 'permissions',
};
const ALL: readonly Doing[] = ['view', 'versions', 'add', 'edit', 'delete', 'override', 'manage', 'permissions'];
const OF_ROLE: Readonly<Record<string, readonly Doing[]>> = {
  read: ['view', 'versions'],
  write: ['view', 'versions', 'add', 'edit', 'delete'],
  manage: ['view', 'versions', 'add', 'edit', 'delete', 'override', 'manage'],
  owner: ALL,
  fullcontrol: ALL,
};

/** The groups of that site a person is in. */
export function groupsOf({ memberOf, memberAt }: EmulatedPerson, site: string | undefined): readonly string[] {
  return site === undefined ? memberOf : (memberAt?.[site] ?? []);
}

export function grantsOf({ grants, grantsAt }: AppState, site: string | undefined): Readonly<Record<string, string>> {
  return site === undefined ? grants : (grantsAt?.[site] ?? {});
}

type Target = Pick<ListState, 'rights' | 'name' | 'site'> | Pick<DriveState, 'rights' | 'name'>;

const siteOf = (target: Target): string | undefined => ('site' in target ? target.site : undefined);

/** What this person may do there: all their groups together. */
function ofPerson(person: EmulatedPerson, target: Target): readonly Doing[] {
  if (person.isOwner) return ALL;
  const names = groupsOf(person, siteOf(target)).flatMap((persona) => target.rights[persona] ?? []);
  return names.flatMap((name) => BASE[name] ?? []);
}

/** What the app was granted there: for `*.Selected` scopes by role, for wide scopes by the scope itself. */
function ofApp(app: AppState, scopes: readonly string[], target: Target): readonly Doing[] {
  const grants = grantsOf(app, siteOf(target));
  const allowed = new Set<Doing>();
  const add = (role: string | undefined) => (OF_ROLE[role ?? ''] ?? []).forEach((doing) => allowed.add(doing));
  if (scopes.includes('Sites.FullControl.All')) add('fullcontrol');
  if (scopes.includes('Sites.Manage.All')) add('manage');
  if (scopes.includes('Sites.ReadWrite.All')) add('write');
  if (scopes.includes('Sites.Read.All')) add('read');
  if (scopes.includes('Sites.Selected')) add(grants['site']);
  if (scopes.includes('Lists.SelectedOperations.Selected')) add(grants[resourceOf(target.name)]);
  return [...allowed];
}

/** Delegated access is the smaller of the two: the person's rights and the app's. */
export function mayDo(
  doing: Doing,
  person: EmulatedPerson,
  app: AppState,
  scopes: readonly string[],
  target: Target,
): boolean {
  return ofPerson(person, target).includes(doing) && ofApp(app, scopes, target).includes(doing);
}

/** Does the app reach this resource at all? */
export function isGranted(app: AppState, scopes: readonly string[], target: Target): boolean {
  return ofApp(app, scopes, target).length > 0;
}

export function resourceOf(name: string): string {
  if (name.startsWith('MailCheckLog-')) return 'log';
  return name === 'MailCheckPolicy' ? 'library' : name;
}
