import { defineRule } from '../rule';
import { announcementIn } from '../shared/announced';
import { ownStretches } from '../shared/sections';

/** "Please find attached" and nothing attached: the mail everybody has sent. */
export const forgotten = defineRule({
  id: 'attachments/forgotten',
  items: ['message', 'appointment'],
  reads: ['body', 'attachments'],
  parameters: {},
  standardAction: 'warn',
  fixes: ['attach'],
  group: 'attachments',
  docs: {
    summary: 'The text speaks of an attachment, but nothing is attached.',
    leaves: ['words in the quoted part', 'share links', 'a promise to send something later', 'attachment theory'],
    misses: ['announcements in other languages than English and Welsh'],
  },
  check({ body, attachments }) {
    if (
      body.shareLinks > 0 ||
      attachments.some(({ inline, type, size }) => !inline || type === 'link' || size >= 102400)
    )
      return [];
    for (const stretches of ownStretches(body)) {
      for (const { text, offset } of stretches) {
        const found = announcementIn(text);
        if (found === undefined) continue;
        const at = { part: 'body', start: offset + found.start, end: offset + found.end } as const;
        return [{ message: 'announced', at, fixes: ['attach'], spans: [at] }];
      }
    }
    return [];
  },
});
