import { ROLES, type Policy, type RoleName } from '../../../policy/policy';
import type { Directory } from '../../../ports/directory';

/** Roles of fewer people are not told apart: somebody could be recognised. */
const FEWEST = 5;
const OFFICE = 'office';
const STAFF = 'staff';
const MOST_ASKED = 60;

/**
 * Which role a sender counts under. The policy names people by id or address; addresses are looked up once. Whoever is
 * in no list is staff; small roles together are `office`, and where even those are few, staff as well.
 */
export async function rolesOfPeople(
  policy: Pick<Policy, 'roles'> | undefined,
  directory: Directory,
): Promise<(writer: string) => string> {
  const named = ROLES.flatMap((role) => (policy?.roles?.[role] ?? []).map((who) => [role, who] as const));
  const roles = new Map<string, RoleName>();
  for (const [role, who] of named.slice(0, MOST_ASKED)) {
    const id = who.includes('@') ? await idOf(directory, who) : who.toLowerCase();
    if (id !== undefined && !roles.has(id)) roles.set(id, role);
  }
  const sizes = new Map<RoleName, number>();
  for (const role of roles.values()) sizes.set(role, (sizes.get(role) ?? 0) + 1);
  const small = [...roles.values()].filter((role) => (sizes.get(role) ?? 0) < FEWEST).length;
  const nameOf = (role: RoleName): string =>
    (sizes.get(role) ?? 0) >= FEWEST ? role : small >= FEWEST ? OFFICE : STAFF;
  return (writer) => {
    const role = roles.get(writer.toLowerCase());
    return role === undefined ? STAFF : nameOf(role);
  };
}

async function idOf(directory: Directory, address: string): Promise<string | undefined> {
  const found = await directory.person(address);
  return found.ok ? found.value.id.toLowerCase() : undefined;
}
