import { adminLog as welsh } from '../../../strings/cy-gb/admin-log';
import { rules as welshRules } from '../../../strings/cy-gb/rules';
import { adminLog as english } from '../../../strings/en-gb/admin-log';
import { rules } from '../../../strings/en-gb/rules';
import type { RuleStrings } from '../../../strings/rule-strings';
import { useWords } from '../shell/desk';

const WORDS = { 'en-GB': english, 'cy-GB': welsh };
const RULES: Readonly<Record<'en-GB' | 'cy-GB', Readonly<Record<string, RuleStrings>>>> = {
  'en-GB': rules,
  'cy-GB': welshRules,
};

export function useLogWords(): typeof english {
  return useWords(WORDS);
}

/** The name of a check; of one this version does not have, its id. */
export function useRuleNames(): (id: string) => string {
  const words = useWords(RULES);
  return (id) => words[id]?.name ?? id;
}
