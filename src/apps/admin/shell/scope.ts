import { SCHOOL_ROLES, type Policy } from '../../../policy/policy';
import type { Account } from '../../../ports/identity';
import { isTombstone, type LogLine } from '../../../log/record';
import type { Got, Kept, KeptList } from '../../../ports/tenant';
import type { TenantPorts } from '../../../ports/tenant-ports';
import type { LogPage } from '../../../ports/warning-log';
import type { DeskRole } from './roles';

/**
 * The schools somebody is limited to in a trust; undefined: the whole trust. Named for a school and not for the trust, an
 * auditor or head sees that school, even where a group gives the role for all. Whoever keeps the register or the site
 * needs all of it. Shown, not enforced, where schools share a site; what keeps them apart is a site for each
 * (docs/permissions.md).
 */
export function scopeOf(
  { id, address, roles: own }: Pick<Account, 'id' | 'address' | 'roles'>,
  groups: readonly string[],
  policy: Pick<Policy, 'roles' | 'schools'> | undefined,
  roles: ReadonlySet<DeskRole>,
): readonly string[] | undefined {
  if (policy === undefined || roles.has('data-protection-officer') || roles.has('provisioner')) return undefined;
  const self = new Set([id, address, ...own, ...groups].map((name) => name.toLowerCase()));
  const isNamed = (lists: Policy['roles']): boolean =>
    SCHOOL_ROLES.some((role) => (lists?.[role] ?? []).some((one) => self.has(one.toLowerCase())));
  if (isNamed(policy.roles)) return undefined;
  const schools = Object.entries(policy.schools).flatMap(([school, { roles: lists }]) =>
    isNamed(lists) ? [school] : [],
  );
  return schools.length === 0 ? undefined : schools;
}

/** The same ports, with nothing of other schools in what they read. What is written goes where it always goes. */
export function scopedPorts(ports: TenantPorts, schools: readonly string[]): TenantPorts {
  const isOurs = (school: string): boolean => schools.includes(school);
  const ofLine = (line: LogLine): boolean => !isTombstone(line) && isOurs(line.record.school);
  const ofList = async <R extends { readonly school: string }>(asked: Promise<Got<KeptList<R>>>) => {
    const got = await asked;
    if (!got.ok) return got;
    const kept: readonly Kept<R>[] = got.value.kept.filter(({ record }) => isOurs(record.school));
    return { ok: true as const, value: { kept, unreadable: [] } };
  };
  const ofDays = async <R extends { readonly school: string }>(asked: Promise<Got<readonly R[]>>) => {
    const got = await asked;
    return got.ok ? { ok: true as const, value: got.value.filter(({ school }) => isOurs(school)) } : got;
  };
  return {
    ...ports,
    log: {
      ...ports.log,
      async *read(list, query): AsyncGenerator<LogPage> {
        for await (const page of ports.log.read(list, query))
          yield page.ok ? { ...page, lines: page.lines.filter(ofLine) } : page;
      },
    },
    requests: { ...ports.requests, all: (since) => ofList(ports.requests.all(since)) },
    decisions: { ...ports.decisions, all: (since) => ofList(ports.decisions.all(since)) },
    agreements: { ...ports.agreements, all: (since) => ofList(ports.agreements.all(since)) },
    rollUps: {
      ...ports.rollUps,
      day: (day) => ofDays(ports.rollUps.day(day)),
      month: (month) => ofDays(ports.rollUps.month(month)),
    },
  };
}
