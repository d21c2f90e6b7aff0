/** The ids of all checks of the rules' contract, in its order. A policy may set one that this version does not have yet. */
export const RULE_IDS = [
  'recipients/group-without-bcc',
  'recipients/mass-send',
  'recipients/whole-staff-list',
  'recipients/own-personal-account',
  'recipients/outside-eea',
  'recipients/lookalike-domain',
  'recipients/unfamiliar-external',
  'recipients/repeated-send',
  'recipients/new-in-thread',
  'recipients/sensitive-group',
  'recipients/wrong-family',
  'recipients/newsgroup',
  'subject/missing',
  'subject/personal-data',
  'data/personal',
  'data/special-category',
  'data/bank-details',
  'data/credentials',
  'data/password-with-document',
  'data/staff-contact-details',
  'data/staff-list',
  'data/confidential-unprotected',
  'data/forwarded-thread',
  'attachments/oversized',
  'attachments/program-file',
  'attachments/weak-encryption',
  'attachments/unreadable',
  'attachments/hidden-data',
  'attachments/forgotten',
  'attachments/pupil-images',
  'attachments/copyright',
  'attachments/non-business',
  'content/offensive-language',
  'content/heated-tone',
  'content/chain-letter',
  'content/private-business',
  'disclaimer/missing',
  'sender/forged',
  'sender/unsigned-agreement',
  'sender/send-volume',
] as const;

const KNOWN: ReadonlySet<string> = new Set(RULE_IDS);

export function isRuleId(id: string): boolean {
  return KNOWN.has(id);
}
