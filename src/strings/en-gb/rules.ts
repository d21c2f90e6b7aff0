import type { RuleStrings } from '../rule-strings';
import { attachments } from './rules/attachments';
import { data } from './rules/data';
import { disclaimer } from './rules/disclaimer';
import { recipients } from './rules/recipients';
import { subject } from './rules/subject';

/** Every sentence about a rule, by rule id and message key. */
export const rules = { ...recipients, ...subject, ...data, ...attachments, ...disclaimer } as const satisfies Readonly<
  Record<string, RuleStrings>
>;
