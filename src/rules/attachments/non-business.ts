import type { AttachmentFacts } from '../../message/attachment';
import { defineRule } from '../rule';
import { factsOf } from '../shared/protection';

/** Music, films and games are rarely school work. */
export const nonBusiness = defineRule({
  id: 'attachments/non-business',
  items: ['message', 'appointment'],
  reads: ['attachments'],
  parameters: {},
  standardAction: 'note',
  fixes: ['remove-attachment'],
  group: 'conduct',
  docs: {
    summary: 'An attachment is music, a film or a game.',
    leaves: ['video and sound you recorded yourself', 'photographs and documents'],
    misses: ['what it is for: a song may be for assembly'],
  },
  check({ attachments }) {
    return attachments.flatMap((attachment) => {
      const facts = factsOf(attachment);
      if (facts === undefined || !isLeisure(facts)) return [];
      return [
        {
          message: 'leisure',
          data: { file: attachment.name },
          at: { part: 'attachment', attachment: attachment.name },
          fixes: ['remove-attachment'],
          targets: [attachment.id],
        },
      ];
    });
  },
});

/** A film is one by its metadata; a video without is somebody's own. */
function isLeisure({ media, commercial }: AttachmentFacts): boolean {
  return (
    media.includes('music') ||
    media.includes('game') ||
    (commercial && (media.includes('video') || media.includes('sound')))
  );
}
