import type { Attachment } from '../../message/attachment';
import { whole } from '../parameters';
import { defineRule } from '../rule';

/** Pictures of a signature: 100 KB by the rule's own definition. */
const SIGNATURE_PICTURE = 100 * 1024;
const MEBIBYTE = 1024 * 1024;

/** Big files bounce, fill mailboxes and leave copies behind; a link to a shared file does not. */
export const oversized = defineRule({
  id: 'attachments/oversized',
  items: ['message', 'appointment'],
  reads: ['attachments', 'body'],
  parameters: { maxTotalBytes: whole({ from: 1, to: 157286400, standard: 20 * MEBIBYTE, unit: 'bytes' }) },
  standardAction: 'warn',
  fixes: ['share-link', 'remove-attachment'],
  group: 'attachments',
  docs: {
    summary: 'The attached files together are bigger than your school allows.',
    leaves: ['links to shared files', 'small pictures of a signature', 'the growth of a file on the wire'],
    misses: ['files added by a mail server afterwards'],
  },
  check({ attachments, body }, { maxTotalBytes }) {
    const counted = attachments.filter(travels);
    const bytes = counted.reduce((sum, { size }) => sum + size, 0) + body.dataUriBytes;
    if (bytes <= maxTotalBytes) return [];
    const largest = counted.reduce<Attachment | undefined>(
      (a, b) => (a === undefined || b.size > a.size ? b : a),
      undefined,
    );
    return [
      {
        message: 'tooBig',
        data: { size: inMegabytes(bytes), limit: inMegabytes(maxTotalBytes) },
        at: { part: 'message' },
        fixes: ['share-link', 'remove-attachment'],
        targets: largest === undefined ? [] : [largest.id],
      },
    ];
  },
});

function travels({ type, inline, size }: Attachment): boolean {
  return type !== 'link' && !(inline && size < SIGNATURE_PICTURE);
}

/** One decimal below ten, as people read sizes. */
function inMegabytes(bytes: number): string {
  const size = bytes / MEBIBYTE;
  return size < 10 ? String(Math.round(size * 10) / 10) : String(Math.round(size));
}
