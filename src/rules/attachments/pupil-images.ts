import { defineRule } from '../rule';
import { everybody } from '../shared/addresses';
import { factsOf, isSignaturePicture } from '../shared/protection';

/** A picture of a child needs the family's consent before it leaves the school. */
export const pupilImages = defineRule({
  id: 'attachments/pupil-images',
  items: ['message', 'appointment'],
  reads: ['attachments', 'to', 'cc', 'bcc'],
  parameters: {},
  standardAction: 'note',
  fixes: ['confirm', 'remove-attachment'],
  group: 'attachments',
  safeguarding: true,
  docs: {
    summary: 'Photos or video go outside school.',
    leaves: ['logos and pictures of a signature', 'drawings and screenshots', 'mail that stays in school'],
    misses: ['who is in the picture'],
  },
  check(inputs, _parameters, school) {
    if (!everybody(inputs).some((recipient) => school.isExternal(recipient))) return [];
    const pictures = inputs.attachments.filter((attachment) => {
      const media = factsOf(attachment)?.media ?? [];
      return !isSignaturePicture(attachment) && (media.includes('photo') || media.includes('video'));
    });
    const [first] = pictures;
    if (first === undefined) return [];
    return [
      {
        message: 'pictures',
        data: { count: pictures.length },
        at: { part: 'attachment', attachment: first.name },
        fixes: ['confirm', 'remove-attachment'],
        targets: pictures.map(({ id }) => id),
      },
    ];
  },
});
