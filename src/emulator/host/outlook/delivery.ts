import { cleanHtml, htmlToPlainText, textToHtml } from '../mail/html';
import type { AppendedText, ItemState } from '../mail/item';
import type { SentMail } from '../mail/mailbox';

/** The message as it leaves: with the text that the add-in registered to be put in on the way. */
export function sentMailOf(state: ItemState, how: SentMail['how'], sentAt: number): SentMail {
  const { id, kind, from, to, cc, bcc, subject, bodyFormat, headers } = state;
  const attachments = state.attachments.map(({ name, size, inline, type }) => ({ name, size, inline, type }));
  const body = bodyOnItsWay(state);
  return {
    id: `${id}-${sentAt}`,
    kind,
    sentAt,
    from,
    to,
    cc,
    bcc,
    subject,
    bodyFormat,
    body,
    attachments,
    headers,
    how,
  };
}

/** The last add-in's prepended text stands on top, appended text at the very end, below any quoted part. */
function bodyOnItsWay({ body, bodyFormat, prependOnSend, appendOnSend }: ItemState): string {
  const joint = bodyFormat === 'html' ? '' : '\n';
  return [inFormat(prependOnSend, bodyFormat), body, inFormat(appendOnSend, bodyFormat)]
    .filter((part) => part !== '')
    .join(joint);
}

function inFormat(added: AppendedText | undefined, format: 'html' | 'text'): string {
  if (!added) return '';
  if (format === added.format) return format === 'html' ? cleanHtml(added.text) : added.text;
  return format === 'html' ? textToHtml(added.text) : htmlToPlainText(added.text);
}
