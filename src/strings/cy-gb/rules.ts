import type { RuleStrings } from '../rule-strings';
import { attachments } from './rules/attachments';
import { content } from './rules/content';
import { data } from './rules/data';
import { disclaimer } from './rules/disclaimer';
import { message } from './rules/message';
import { recipients } from './rules/recipients';
import { sender } from './rules/sender';
import { subject } from './rules/subject';

/** Pob brawddeg am reol, yn ôl dynodwr y rheol ac allwedd y neges. */
export const rules = {
  ...recipients,
  ...subject,
  ...data,
  ...attachments,
  ...content,
  ...disclaimer,
  ...sender,
  ...message,
} as const satisfies Readonly<Record<string, RuleStrings>>;
