import { defineRule } from '../rule';
import { everybody } from '../shared/addresses';
import { factsOf, isSignaturePicture } from '../shared/protection';
import { ownStretches } from '../shared/sections';
import type { Body } from '../../message/snapshot';

/** A picture of a child needs the family's consent before it leaves the school. */
export const pupilImages = defineRule({
  id: 'attachments/pupil-images',
  items: ['message', 'appointment'],
  reads: ['attachments', 'subject', 'body', 'to', 'cc', 'bcc'],
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
    const isCalledPhoto = saysPhoto(inputs);
    const pictures = inputs.attachments.filter((attachment) => {
      const media = factsOf(attachment)?.media ?? [];
      const isPhoto = media.includes('photo') || (media.includes('picture') && isCalledPhoto && !attachment.inline);
      return !isSignaturePicture(attachment) && (isPhoto || media.includes('video'));
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

/** Sent on by a phone or from the web a photo has lost what its camera wrote: then the sender's words tell. */
const PHOTO = /\b(?:photos?|photographs?|pics?|snaps|pictures? of|lluniau|ffotos?|ffotograffau)\b/i;

function saysPhoto({ subject, body }: { readonly subject: string; readonly body: Body }): boolean {
  return PHOTO.test(subject) || ownStretches(body).some((part) => part.some(({ text }) => PHOTO.test(text)));
}
