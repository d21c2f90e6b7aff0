import { whole, yesNo } from '../parameters';
import { defineRule } from '../rule';
import { everybody } from '../shared/addresses';

/** The same message to very many people is a decision for senior staff, not a slip of a finger. */
export const massSend = defineRule({
  id: 'recipients/mass-send',
  items: ['message', 'appointment'],
  reads: ['to', 'cc', 'bcc'],
  parameters: {
    maxRecipients: whole({ from: 1, to: 10000, standard: 50 }),
    externalOnly: yesNo(false),
  },
  standardAction: 'approve',
  fixes: ['ask-approval'],
  group: 'recipients',
  docs: {
    summary: 'One message goes to more people than your school allows without asking.',
    leaves: ['the same address named twice counts once'],
    misses: ['members of a list whose size the tenant does not tell'],
  },
  check(inputs, { maxRecipients, externalOnly }, school) {
    const count = everybody(inputs).reduce((sum, recipient) => {
      if (!externalOnly) return sum + (recipient.memberCount ?? 1);
      return sum + (school.isExternal(recipient) ? (recipient.memberCount ?? 1) : (recipient.externalMemberCount ?? 0));
    }, 0);
    if (count <= maxRecipients) return [];
    return [
      { message: 'many', data: { count, limit: maxRecipients }, at: { part: 'recipient' }, fixes: ['ask-approval'] },
    ];
  },
});
