import type { AnyRule } from './rule';
import { forgotten } from './attachments/forgotten';
import { oversized } from './attachments/oversized';
import { bankDetails } from './data/bank-details';
import { credentials } from './data/credentials';
import { personal } from './data/personal';
import { disclaimerMissing } from './disclaimer/missing';
import { groupWithoutBcc } from './recipients/group-without-bcc';
import { massSend } from './recipients/mass-send';
import { subjectMissing } from './subject/missing';

/** Every check, in the order of their documentation. */
export const RULES: readonly AnyRule[] = [
  groupWithoutBcc,
  massSend,
  subjectMissing,
  personal,
  bankDetails,
  credentials,
  oversized,
  forgotten,
  disclaimerMissing,
];

const BY_ID: ReadonlyMap<string, AnyRule> = new Map(RULES.map((rule) => [rule.id, rule]));

export function ruleOf(id: string): AnyRule | undefined {
  return BY_ID.get(id);
}
