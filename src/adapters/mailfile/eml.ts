import type { Attachment, AttachmentFacts } from '../../message/attachment';
import { bodyOf } from '../../message/body';
import { read, unread, type Part } from '../../message/part';
import type { Address, Body, MessageSnapshot, Recipient } from '../../message/snapshot';
import { attendeesOf, calendarText } from './calendar';
import { composeTypeOf, firstAddress, recipientsOf, sensitivityOf, subjectOf } from './headers';
import { contentOf, type FoundAttachment, type MimeContent } from './mime-content';
import { parseMime, type MimeHeader } from './mime-tree';
import { normaliseSource, looksLikeMail } from './source';
import type { MailOptions, MailRead } from './mail-read';

/** Reads one mail in Internet message format (RFC 5322 with MIME) as its sender's program submits it. */
export async function readEml(bytes: Uint8Array, options: MailOptions): Promise<MailRead> {
  const source = normaliseSource(bytes);
  if (!looksLikeMail(source)) return { ok: false, reason: 'not-mail' };
  const tree = await parseMime(source);
  if (!tree.ok) return { ok: true, snapshot: withoutContent(tree.headers, options) };
  const content = await contentOf(tree.root);
  return { ok: true, snapshot: await snapshotOf(tree.root.headers, content, options) };
}

async function snapshotOf(
  headers: readonly MimeHeader[],
  content: MimeContent,
  options: MailOptions,
): Promise<MessageSnapshot> {
  const attachments: Attachment[] = [];
  const shown = picturesShown(content.html ?? '');
  for (const [index, found] of content.attachments.entries()) {
    attachments.push(await attachmentOf(found, index, shown, options));
  }
  const envelope = envelopeOf(headers, options);
  const isInvitation = content.calendar !== undefined;
  return {
    ...envelope,
    item: isInvitation ? 'appointment' : 'message',
    to: read(inviteesAdded(envelope.to, content.calendar)),
    body: bodyPart(content),
    attachments: content.isDamaged ? unread('damaged') : read(attachments),
    encryption: encryptionOf(content),
  };
}

/** Only the headers could be read: the rest is damaged, and said to be. */
function withoutContent(headers: readonly MimeHeader[], options: MailOptions): MessageSnapshot {
  const envelope = envelopeOf(headers, options);
  return {
    ...envelope,
    item: 'message',
    to: read(envelope.to),
    body: unread('damaged'),
    attachments: unread('damaged'),
    encryption: 'unknown',
  };
}

type Envelope = Omit<MessageSnapshot, 'item' | 'to' | 'body' | 'attachments' | 'encryption'> & {
  readonly to: readonly Recipient[];
};

function envelopeOf(headers: readonly MimeHeader[], options: MailOptions): Envelope {
  const from = firstAddress(headers, 'from');
  const submitter = firstAddress(headers, 'sender') ?? from;
  const mailbox = options.mailbox === undefined ? submitter : namedAs(options.mailbox, [submitter, from]);
  const subject = subjectOf(headers);
  return {
    composeType: composeTypeOf(headers, subject),
    mailbox: mailbox ?? { address: '', name: '' },
    from: shownFrom(from, mailbox),
    to: recipientsOf(headers, 'to'),
    cc: read(recipientsOf(headers, 'cc')),
    bcc: read(recipientsOf(headers, 'bcc')),
    subject: read(subject),
    sensitivity: sensitivityOf(headers),
    appendedOnSend: '',
  };
}

/** A draft may still lack its From: the mailbox's own address will stand there. */
function shownFrom(from: Address | undefined, mailbox: Address | undefined): Part<Address> {
  const shown = from ?? mailbox;
  return shown === undefined ? unread('damaged') : read(shown);
}

function namedAs(address: string, known: readonly (Address | undefined)[]): Address {
  const same = known.find((candidate) => candidate?.address.toLowerCase() === address.toLowerCase());
  return { address, name: same?.name ?? '' };
}

/** An invitation's file may carry its attendees only in the calendar part. */
function inviteesAdded(to: readonly Recipient[], calendar: string | undefined): readonly Recipient[] {
  if (calendar === undefined || to.length > 0) return to;
  return attendeesOf(calendar);
}

function bodyPart(content: MimeContent): Part<Body> {
  if (content.sealed?.type === 'signed') return unread('notReadHere');
  const { html, text } = content;
  if (html === undefined && text === undefined && content.calendar !== undefined)
    return read(bodyOf({ text: calendarText(content.calendar) }));
  return read(bodyOf({ html, text }));
}

function encryptionOf(content: MimeContent): MessageSnapshot['encryption'] {
  if (content.sealed?.type === 'enveloped') return 'smime';
  const isRights = content.attachments.some(({ mediaType, name }) => /rpmsg/.test(mediaType) || /\.rpmsg$/i.test(name));
  return isRights ? 'rights' : 'none';
}

/** Content-IDs that the HTML shows as pictures. */
export function picturesShown(html: string): ReadonlySet<string> {
  const shown = new Set<string>();
  for (let at = html.indexOf('cid:'); at !== -1; at = html.indexOf('cid:', at + 4)) {
    const id = /^[^\s"'<>)]{1,300}/.exec(html.slice(at + 4, at + 304));
    if (id !== null) shown.add(id[0].toLowerCase());
  }
  return shown;
}

/** An attachment with what its content tells; Outlook's own wrapping (TNEF) is opened by no reader here. */
export async function attachmentOf(
  found: FoundAttachment,
  index: number,
  shown: ReadonlySet<string>,
  options: MailOptions,
): Promise<Attachment> {
  const isShown = found.contentId !== '' && shown.has(found.contentId.toLowerCase());
  const isInlinePicture = found.disposition === 'inline' && found.mediaType.startsWith('image/');
  return {
    id: String(index),
    name: found.name,
    size: found.bytes.length,
    inline: isShown || isInlinePicture,
    type: found.type,
    mediaType: found.mediaType,
    facts: isTnef(found) ? unread('notReadHere') : await factsOf(found, options),
  };
}

async function factsOf(found: FoundAttachment, options: MailOptions): Promise<Part<AttachmentFacts>> {
  try {
    return read(await options.readAttachment(found.name, found.bytes));
  } catch {
    // Readers answer with values; one that fails all the same must not cost the mail.
    return unread('damaged');
  }
}

function isTnef(found: FoundAttachment): boolean {
  return (
    found.mediaType === 'application/ms-tnef' ||
    found.mediaType === 'application/vnd.ms-tnef' ||
    found.name.toLowerCase() === 'winmail.dat'
  );
}
