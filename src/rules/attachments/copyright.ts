import { defineRule } from '../rule';
import { factsOf } from '../shared/protection';

/** Somebody else's book, song or film is not ours to hand out. */
export const copyright = defineRule({
  id: 'attachments/copyright',
  items: ['message', 'appointment'],
  reads: ['attachments'],
  parameters: {},
  standardAction: 'note',
  fixes: ['confirm', 'remove-attachment'],
  group: 'attachments',
  docs: {
    summary: 'An attachment looks like a bought book, song or film.',
    leaves: ['recordings of one’s own', 'documents and photographs'],
    misses: ['scanned pages'],
  },
  check({ attachments }) {
    return attachments.flatMap((attachment) => {
      const facts = factsOf(attachment);
      if (facts === undefined || !(facts.commercial || facts.media.includes('ebook'))) return [];
      return [
        {
          message: 'work',
          data: { file: attachment.name },
          at: { part: 'attachment', attachment: attachment.name },
          fixes: ['confirm', 'remove-attachment'],
          targets: [attachment.id],
        },
      ];
    });
  },
});
