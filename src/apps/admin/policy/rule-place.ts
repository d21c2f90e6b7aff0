import { effectivePolicy } from '../../../policy/effective';
import type { Policy, RuleSetting } from '../../../policy/policy';
import type { PolicyDesk } from './use-policy';
import { type SettingPath, textOf, valueAt } from './file-edit';

/** Where a rule's settings stand in the file: the trust's, or one school's own. */
export function ruleBase(id: string, school: string): SettingPath {
  return school === '' ? ['rules', id] : ['schools', school, 'rules', id];
}

export function schoolsOf({ draft }: PolicyDesk): readonly { readonly id: string; readonly title: string }[] {
  const schools = valueAt(draft?.file, ['schools']);
  if (typeof schools !== 'object' || schools === null) return [];
  return Object.entries(schools).map(([id, school]) => ({ id, title: textOf(valueAt(school, ['title'])) || id }));
}

/** The setting that holds now: the school's where it has its own, else the trust's. */
export function settingOf(decoded: PolicyDesk['decoded'], id: string, school: string): RuleSetting | undefined {
  if (!decoded?.ok) return undefined;
  const policy: Policy = school === '' ? decoded.value : effectivePolicy(decoded.value, { school });
  return policy.rules[id];
}
