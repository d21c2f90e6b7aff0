import type { Organisation } from '../rules/school';
import { hashOfJson } from './canonical';
import type { EffectivePolicy, Policy, RuleSetting, SchoolOverride } from './policy';
import { Faults } from './reader';
import { readRuleSetting } from './rule-setting';

export interface EffectiveOptions {
  /** A school of the trust; one the policy does not know gets the trust's own settings. */
  readonly school?: string | undefined;
  /** Replaces the policy's organisation. Without a school it replaces the schools' disclaimers as well. */
  readonly organisation?: Organisation | undefined;
}

/** The policy that holds for one sender: the trust's, tightened by the school's, with the organisation filled in. */
export function effectivePolicy(policy: Policy, options: EffectiveOptions = {}): EffectivePolicy {
  const school = options.school === undefined ? undefined : ownSchool(policy, options.school);
  const organisation = options.organisation ?? policy.organisation;
  const merged: EffectivePolicy = {
    ...policy,
    organisation,
    school: school === undefined ? '' : (options.school ?? ''),
    hash: policy.fileHash ?? hashOfJson(policy),
  };
  return school === undefined ? merged : withSchool(merged, school);
}

function ownSchool(policy: Policy, id: string): SchoolOverride | undefined {
  return Object.prototype.hasOwnProperty.call(policy.schools, id) ? policy.schools[id] : undefined;
}

function withSchool(policy: EffectivePolicy, school: SchoolOverride): EffectivePolicy {
  const { organisation } = policy;
  return {
    ...policy,
    mode: school.mode ?? policy.mode,
    organisation: {
      ...organisation,
      name: school.title === '' ? organisation.name : school.title,
      domains: [...new Set([...organisation.domains, ...school.domains])],
      disclaimers: { ...organisation.disclaimers, ...school.disclaimers },
    },
    rules: mergeRules(policy.rules, school.rules),
  };
}

/** The trust's settings with what the school says; decoding has made sure that nothing is looser. */
export function mergeRules(
  base: Readonly<Record<string, RuleSetting>>,
  overrides: SchoolOverride['rules'],
): Readonly<Record<string, RuleSetting>> {
  const merged: Record<string, RuleSetting> = { ...base };
  for (const [id, raw] of Object.entries(overrides)) {
    merged[id] = readRuleSetting(id, raw, '$', new Faults(), base[id]);
  }
  return merged;
}
