import type { Account } from '../../../ports/identity';
import type { Policy, RoleName } from '../../../policy/policy';

/** What a person is to the dashboard. It shapes the screens; the rights themselves are SharePoint's. */
export const DESK_ROLES = [
  'staff',
  'policy-admin',
  'auditor',
  'head',
  'data-protection-officer',
  'provisioner',
] as const;
export type DeskRole = (typeof DESK_ROLES)[number];

/** The lists of people in a policy, and what each makes of a person here. */
export const FROM_POLICY: Readonly<Partial<Record<RoleName, DeskRole>>> = {
  policyAdmins: 'policy-admin',
  auditors: 'auditor',
  headTeachers: 'head',
  deputies: 'head',
  approvers: 'head',
  dataProtectionOfficers: 'data-protection-officer',
};

/** Group ids, app roles, and the lists of the policy in force and its schools; everybody is staff at least. */
export function deskRolesOf(
  { id, address, roles }: Pick<Account, 'id' | 'address' | 'roles'>,
  groups: readonly string[],
  policy: Pick<Policy, 'roles' | 'schools'> | undefined,
): ReadonlySet<DeskRole> {
  const named = new Set([...roles, ...groups].map((name) => name.toLowerCase()));
  const found = new Set<DeskRole>(DESK_ROLES.filter((role) => role === 'staff' || named.has(role)));
  const self = new Set([id.toLowerCase(), address.toLowerCase(), ...named]);
  for (const [list, role] of Object.entries(FROM_POLICY)) {
    const ofSchools = Object.values(policy?.schools ?? {}).flatMap(({ roles: own }) => own?.[list as RoleName] ?? []);
    const people = [...(policy?.roles?.[list as RoleName] ?? []), ...ofSchools];
    if (people.some((one) => self.has(one.toLowerCase()))) found.add(role);
  }
  return found;
}

export const PAGE_IDS = [
  'today',
  'policy',
  'try',
  'log',
  'insight',
  'clauses',
  'requests',
  'agreements',
  'person',
  'register',
  'retention',
  'support',
  'roles',
  'setup',
  'check',
] as const;
export type PageId = (typeof PAGE_IDS)[number];

const EVERY_OFFICE: readonly DeskRole[] = ['policy-admin', 'auditor', 'head', 'data-protection-officer', 'provisioner'];

/** Who is shown which page. */
const OPEN_TO: Readonly<Record<PageId, readonly DeskRole[]>> = {
  today: EVERY_OFFICE,
  policy: EVERY_OFFICE,
  try: EVERY_OFFICE,
  log: ['auditor', 'data-protection-officer', 'provisioner'],
  insight: ['auditor', 'head', 'data-protection-officer', 'provisioner'],
  clauses: ['auditor', 'head', 'data-protection-officer', 'provisioner'],
  requests: ['head', 'data-protection-officer', 'provisioner'],
  agreements: ['head', 'provisioner'],
  person: ['auditor', 'data-protection-officer', 'provisioner'],
  register: ['data-protection-officer', 'provisioner'],
  retention: ['data-protection-officer', 'provisioner'],
  support: ['auditor', 'data-protection-officer', 'provisioner'],
  roles: EVERY_OFFICE,
  setup: ['policy-admin', 'provisioner'],
  check: EVERY_OFFICE,
};

export function mayOpen(page: PageId, roles: ReadonlySet<DeskRole>): boolean {
  return OPEN_TO[page].some((role) => roles.has(role));
}

/** Who sees a page, for the sentence that says so. */
export function rolesFor(page: PageId): readonly DeskRole[] {
  return OPEN_TO[page];
}

/** Who may publish a policy. */
export function mayPublish(roles: ReadonlySet<DeskRole>): boolean {
  return roles.has('policy-admin') || roles.has('provisioner');
}

/** Who decides on requests. */
export function mayDecide(roles: ReadonlySet<DeskRole>): boolean {
  return roles.has('head') || roles.has('provisioner');
}
