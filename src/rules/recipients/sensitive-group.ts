import { whole } from '../parameters';
import { defineRule } from '../rule';
import { everybody } from '../shared/addresses';
import { isSensitiveGroupName, sensitiveGroupIn } from '../shared/group-words';
import { ownStretches } from '../shared/sections';

/** Being on the list is itself the secret: one slip with the address fields tells it of everybody. */
export const sensitiveGroup = defineRule({
  id: 'recipients/sensitive-group',
  items: ['message', 'appointment'],
  reads: ['to', 'cc', 'bcc', 'subject', 'body'],
  parameters: { minExternal: whole({ from: 2, to: 100, standard: 3 }) },
  standardAction: 'justify',
  fixes: ['send-separately'],
  group: 'recipients',
  safeguarding: true,
  docs: {
    summary: 'The message says something sensitive about everybody it goes to.',
    leaves: ['offers to all families, such as "apply for free school meals"', 'professionals on a case'],
    misses: ['groups whose meaning only the sender knows'],
  },
  check(inputs, { minExternal }, school) {
    const outside = everybody(inputs).filter(
      (recipient) => school.isExternal(recipient) && !school.isPartner(recipient),
    );
    const count = outside.reduce((sum, recipient) => sum + (recipient.memberCount ?? 1), 0);
    if (count < minExternal) return [];
    const isNamed = outside.some(({ name, address }) => isSensitiveGroupName(name) || isSensitiveGroupName(address));
    const inSubject = sensitiveGroupIn(inputs.subject, true);
    const own = ownStretches(inputs.body).flat();
    const inBody = own.find(({ text }) => sensitiveGroupIn(text) !== undefined);
    if (!isNamed && inSubject === undefined && inBody === undefined) return [];
    const part = inSubject !== undefined ? 'subject' : inBody !== undefined ? 'body' : 'recipient';
    return [
      {
        message: 'group',
        data: { count },
        at: { part },
        fixes: ['send-separately'],
        targets: outside.map(({ address }) => address),
      },
    ];
  },
});
