/** What the emulated tenant holds. All of it survives as JSON, so that `npm start` finds it again. */
export interface TenantState {
  readonly people: EmulatedPerson[];
  readonly groups: EmulatedGroup[];
  readonly site: SiteState;
  /** Sites of single schools of a trust. */
  readonly schoolSites?: readonly SchoolSiteState[];
  readonly lists: ListState[];
  readonly drives: DriveState[];
  readonly apps: AppState[];
  readonly consents: Consent[];
  readonly sent: SentMail[];
  readonly outbox: { readonly from: string; readonly to: readonly string[]; readonly at: string }[];
  readonly auditQueries: AuditQuery[];
  readonly auditTrail: AuditEntry[];
  counter: number;
}

export interface SiteState {
  readonly id: string;
  readonly name: string;
  readonly webUrl: string;
}

export interface SchoolSiteState extends SiteState {
  /** Ids of the policy. */
  readonly schools: readonly string[];
}

export interface EmulatedPerson {
  /** Entra object id. */
  readonly id: string;
  readonly name: string;
  readonly address: string;
  /** SharePoint groups of the site (deploy/tenant.json), by their persona. */
  readonly memberOf: readonly string[];
  /** The same of the sites of single schools, by the name of the site. */
  readonly memberAt?: Readonly<Record<string, readonly string[]>>;
  readonly isOwner?: boolean;
  readonly jobTitle?: string;
  /** The school's sign-in rules refuse this person here. */
  blocked?: boolean;
}

export interface EmulatedGroup {
  readonly id: string;
  readonly name: string;
  readonly mail: string;
  /** Ids of people. Groups inside this one are counted by `nested`. */
  readonly members: readonly string[];
  readonly nested: readonly string[];
  /** Further people who are not worth a record each. */
  readonly others: number;
}

export interface Column {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  indexed: boolean;
}

export interface ListState {
  readonly id: string;
  readonly name: string;
  /** Name of the school's site it stands in; undefined: the tenant's first. */
  readonly site?: string;
  readonly readSecurity: 1 | 2;
  readonly columns: Column[];
  /** Level of each persona on this list: names of SharePoint's base permissions. */
  readonly rights: Readonly<Record<string, readonly string[]>>;
  readonly items: ItemState[];
  readonly changes: { readonly seq: number; readonly id: number; readonly deleted: boolean }[];
  nextId: number;
}

export interface ItemState {
  readonly id: number;
  readonly guid: string;
  version: number;
  readonly createdBy: string;
  readonly createdDateTime: string;
  modifiedBy: string;
  modifiedDateTime: string;
  fields: Record<string, unknown>;
  readonly history: { readonly version: number; readonly at: string; readonly fields: Record<string, unknown> }[];
}

export interface DriveState {
  readonly id: string;
  readonly name: string;
  /** The person whose OneDrive this is; undefined for a library of the site. */
  readonly owner?: string;
  /** Of a library: as in a list. */
  readonly rights: Readonly<Record<string, readonly string[]>>;
  readonly files: FileState[];
  /** Bytes there is room for. */
  room: number;
}

export interface FileState {
  readonly id: string;
  name: string;
  readonly folder: string;
  readonly versions: FileVersion[];
  link?: string;
}

export interface FileVersion {
  readonly id: string;
  readonly etag: string;
  readonly at: string;
  readonly by: string;
  /** Base64. */
  readonly content: string;
  readonly size: number;
}

export interface AppState {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  /** Roles on resources: `site`, `library`, `log` or the name of a list. */
  readonly grants: Readonly<Record<string, string>>;
  /** The same on the sites of single schools, by the name of the site. */
  readonly grantsAt?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly redirects: string[];
}

export interface Consent {
  readonly app: string;
  /** Undefined: an administrator allowed it for everybody. */
  readonly person?: string;
  readonly scope: string;
}

export interface SentMail {
  readonly owner: string;
  readonly id: string;
  readonly sentDateTime: string;
}

export interface AuditQuery {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly users: readonly string[];
  asked: number;
}

export interface AuditEntry {
  readonly at: string;
  readonly operation: 'ListItemCreated' | 'ListItemUpdated' | 'ListItemDeleted';
  readonly user: string;
  readonly list: string;
  readonly item: string;
}

/** The site by Graph's id, or by host and name. */
export function siteNamed({ site, schoolSites = [] }: TenantState, wanted: string): SiteState | undefined {
  const host = site.id.split(',')[0] ?? '';
  return [site, ...schoolSites].find(({ id, name }) => id === wanted || `${host}:/sites/${name}` === wanted);
}

/** How people, apps and lists name that site; undefined: the tenant's first. */
export function placeOf({ site }: TenantState, { id, name }: SiteState): string | undefined {
  return id === site.id ? undefined : name;
}

/** A number nobody had before, in the shape of a GUID. */
export function nextGuid(state: TenantState): string {
  state.counter += 1;
  return `10000000-0000-4000-8000-${state.counter.toString(16).padStart(12, '0')}`;
}
