import { defineRule } from '../rule';
import { factsOf } from '../shared/protection';
import { travelsEncrypted } from '../shared/places';

/** An old lock opens in minutes with free tools. */
export const weakEncryption = defineRule({
  id: 'attachments/weak-encryption',
  items: ['message', 'appointment'],
  reads: ['attachments', 'encryption'],
  parameters: {},
  standardAction: 'warn',
  fixes: ['protect', 'remove-attachment'],
  group: 'attachments',
  docs: {
    summary: 'An attachment is locked in an old way that opens without the password.',
    leaves: ['AES of 128 bits and more', 'files without a lock (other checks look into them)'],
    misses: ['a strong lock with a weak password'],
  },
  check({ attachments, encryption }) {
    if (travelsEncrypted(encryption)) return [];
    return attachments.flatMap((attachment) => {
      const facts = factsOf(attachment);
      if (facts === undefined || facts.strength !== 'weak') return [];
      return [
        {
          message: 'weak',
          data: { file: attachment.name },
          at: { part: 'attachment', attachment: attachment.name },
          fixes: ['protect', 'remove-attachment'],
          targets: [attachment.id],
        },
      ];
    });
  },
});
