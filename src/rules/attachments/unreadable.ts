import type { Attachment } from '../../message/attachment';
import type { UnreadReason } from '../../message/part';
import { yesNo } from '../parameters';
import { defineRule } from '../rule';
import { factsOf, isSignaturePicture } from '../shared/protection';

/** What could not be checked is said, never taken for harmless. */
export const unreadable = defineRule({
  id: 'attachments/unreadable',
  items: ['message', 'appointment'],
  reads: ['attachments'],
  // The words in pictures and scanned pages are read unasked where there is time: in the pane, on the command line.
  parameters: { readPictures: yesNo(false) },
  standardAction: 'warn',
  fixes: ['confirm', 'remove-attachment'],
  group: 'attachments',
  docs: {
    summary: 'An attachment could not be checked.',
    leaves: ['files recognised as locked', 'pictures of a signature', 'photographs from a camera'],
    misses: [],
  },
  check({ attachments }) {
    return attachments.flatMap((attachment) => {
      const reasons = reasonsOf(attachment);
      const [first] = [...reasons.keys()];
      if (first === undefined) return [];
      return [
        {
          message: first,
          data: { file: attachment.name },
          at: { part: 'attachment', attachment: attachment.name },
          kinds: [...reasons].map(([kind, count]) => ({ kind, count })),
          fixes: ['confirm', 'remove-attachment'],
          targets: [attachment.id],
        },
      ];
    });
  },
});

/** Gravest first: the message names the first. */
const ORDER: readonly UnreadReason[] = [
  'damaged',
  'encryptedUnknown',
  'tooLarge',
  'timeout',
  'notReadHere',
  'scan',
  'picture',
  'recipients',
];

function reasonsOf(attachment: Attachment): ReadonlyMap<UnreadReason, number> {
  const found = new Map<UnreadReason, number>();
  if (attachment.type === 'link' || isSignaturePicture(attachment)) return found;
  for (const reason of unreadOf(attachment)) found.set(reason, (found.get(reason) ?? 0) + 1);
  return new Map([...found].sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b)));
}

/** A photograph is looked at by people, not read; what is encrypted and recognised as such is another check's. */
function unreadOf(attachment: Attachment): readonly UnreadReason[] {
  if (attachment.facts.state === 'unread') return [attachment.facts.reason];
  const facts = factsOf(attachment);
  if (facts === undefined) return [];
  if (facts.protected || (facts.encrypted === 'yes' && facts.strength !== 'none')) return [];
  const isPhoto = facts.media.includes('photo') && !facts.media.includes('picture');
  return facts.unread.map(({ reason }) => reason).filter((reason) => reason !== 'picture' || !isPhoto);
}
