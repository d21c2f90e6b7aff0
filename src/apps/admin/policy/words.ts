import { adminPolicy as welsh } from '../../../strings/cy-gb/admin-policy';
import { policy as welshPolicy } from '../../../strings/cy-gb/policy';
import { rules as welshRules } from '../../../strings/cy-gb/rules';
import { adminPolicy as english } from '../../../strings/en-gb/admin-policy';
import { policy, type PolicyStrings } from '../../../strings/en-gb/policy';
import { rules } from '../../../strings/en-gb/rules';
import type { RuleStrings } from '../../../strings/rule-strings';
import type { Locale } from '../../../strings/text';
import { useWords } from '../shell/desk';

/** What the policy pages say. */
export interface PolicyWords {
  readonly page: typeof english;
  readonly policy: PolicyStrings;
  readonly rules: Readonly<Record<string, RuleStrings>>;
}

const WORDS: Readonly<Record<Locale, PolicyWords>> = {
  'en-GB': { page: english, policy, rules },
  'cy-GB': { page: welsh, policy: welshPolicy, rules: welshRules },
};

export function usePolicyWords(): PolicyWords {
  return useWords(WORDS);
}

export function ruleName(id: string, { rules }: Pick<PolicyWords, 'rules'>): string {
  return rules[id]?.name ?? id;
}
