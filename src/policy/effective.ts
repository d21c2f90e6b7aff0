import type { Organisation } from '../rules/school';
import { hashOfJson } from './canonical';
import { SCHOOL_ROLES, type EffectivePolicy, type Policy, type SchoolOverride } from './policy';
import { lineOf, mergeRules } from './schools';

export interface EffectiveOptions {
  /** A school of the trust; one the policy does not know gets the trust's own settings. */
  readonly school?: string | undefined;
  /** Replaces the policy's organisation. Without a school it replaces the schools' disclaimers as well. */
  readonly organisation?: Organisation | undefined;
}

/** The policy that holds for one sender: the trust's, tightened by the school's, with the organisation filled in. */
export function effectivePolicy(policy: Policy, options: EffectiveOptions = {}): EffectivePolicy {
  const line = options.school === undefined ? [] : (lineOf(options.school, policy.schools) ?? []);
  const organisation = options.organisation ?? policy.organisation;
  const merged: EffectivePolicy = {
    ...policy,
    organisation: { ...organisation, domains: domainsOf(organisation, policy) },
    school: line[line.length - 1] ?? '',
    hash: policy.fileHash ?? hashOfJson(policy),
  };
  return withSchools(
    merged,
    line.flatMap((id) => policy.schools[id] ?? []),
  );
}

/** Staff of all schools of a trust are colleagues: one tenant, one organisation. */
function domainsOf({ domains }: Organisation, { schools }: Policy): readonly string[] {
  return [...new Set([...domains, ...Object.values(schools).flatMap((school) => school.domains)])];
}

/** Each school of the line tightens what stands before it; the last one is the sender's own. */
function withSchools(policy: EffectivePolicy, schools: readonly SchoolOverride[]): EffectivePolicy {
  return schools.reduce(withSchool, policy);
}

function withSchool(policy: EffectivePolicy, school: SchoolOverride): EffectivePolicy {
  const { organisation } = policy;
  return {
    ...policy,
    mode: school.mode ?? policy.mode,
    organisation: {
      ...organisation,
      name: school.title === '' ? organisation.name : school.title,
      disclaimers: { ...organisation.disclaimers, ...school.disclaimers },
    },
    rules: mergeRules(policy.rules, school.rules),
    ...(school.roles === undefined ? {} : { roles: withPeople(policy.roles, school.roles) }),
  };
}

/** The trust's people and the school's own beside them. */
function withPeople(trust: Policy['roles'], school: NonNullable<Policy['roles']>): Policy['roles'] {
  const people = { ...trust };
  for (const role of SCHOOL_ROLES) {
    const own = school[role];
    if (own !== undefined) people[role] = [...(trust?.[role] ?? []), ...own];
  }
  return people;
}
