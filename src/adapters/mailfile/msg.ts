import * as library from '@kenjiuno/msgreader';
import type { AttachmentData, default as MsgReader, FieldsData, ParserConfig } from '@kenjiuno/msgreader';
import type { Attachment } from '../../message/attachment';
import { bodyOf } from '../../message/body';
import { read, unread, type Part } from '../../message/part';
import type { Address, Body, MessageSnapshot, Recipient } from '../../message/snapshot';
import { decompressRtf } from '../../attachments/core/compressed-rtf';
import { attachmentOf, picturesShown, readEml } from './eml';
import { composeTypeOf, firstAddress, sensitivityOf } from './headers';
import type { FoundAttachment } from './mime-content';
import type { MimeHeader } from './mime-tree';
import type { MailOptions, MailRead } from './mail-read';
import { readRtf } from './rtf';
import { decodeCodePage } from './text-decoder';

/** PidTagSensitivity (MS-OXCMSG 2.2.1.13), which the library passes over. */
const SENSITIVITY_TAG = 0x00360003;
const SENSITIVITIES = ['', 'Personal', 'Private', 'Company-Confidential'];

/** Reads an Outlook item (.msg): a sent message, a draft, a meeting request. */
export async function readMsg(bytes: Uint8Array, options: MailOptions): Promise<MailRead> {
  const opened = open(bytes);
  if (opened === undefined) return { ok: false, reason: 'not-mail' };
  const { reader, fields, sensitivity } = opened;
  const found = (fields.attachments ?? []).map((attachment) => foundAttachment(reader, attachment));
  const signed = signedContent(fields, found);
  if (signed !== undefined) return readEml(signed, options);
  const source = bodySource(fields);
  const shown = picturesShown(source.html ?? '');
  const attachments: Attachment[] = [];
  for (const [index, { file, isHidden }] of found.entries()) {
    const attachment = file === undefined ? lost(fields, index) : await attachmentOf(file, index, shown, options);
    attachments.push({ ...attachment, inline: attachment.inline || isHidden });
  }
  const encryption = encryptionOf(fields, attachments);
  return {
    ok: true,
    snapshot: {
      ...envelopeOf(fields, options),
      body: bodyPart(source, encryption),
      attachments: read(attachments),
      encryption,
      sensitivity: sensitivity || sensitivityOf(headersOf(fields)),
      appendedOnSend: '',
    },
  };
}

interface Opened {
  readonly reader: MsgReader;
  readonly fields: FieldsData;
  readonly sensitivity: string;
}

/** Opens the file, a second time where its texts are in another code page than western European. */
function open(bytes: Uint8Array): Opened | undefined {
  const first = openWith(bytes, {});
  if (first === undefined) return undefined;
  const codePage = first.fields.messageCodepage ?? ANSI_OF[first.fields.internetCodepage ?? 0];
  if (codePage === undefined || codePage === 1252 || codePage === 65001 || codePage === 20127) return first;
  return openWith(bytes, { ansiEncoding: `cp${codePage}` }) ?? first;
}

/** The Windows code page of texts in a mail whose body has this one. */
const ANSI_OF: Readonly<Record<number, number>> = {
  50220: 932, 51932: 932, 28592: 1250, 28595: 1251, 20866: 1251, 21866: 1251, 28597: 1253, 28599: 1254, 51949: 949, 54936: 936,
}; // prettier-ignore

function openWith(bytes: Uint8Array, config: ParserConfig): Opened | undefined {
  const copy = bytes.slice();
  let sensitivity = '';
  try {
    const reader = new (readerClass())(copy.buffer);
    reader.parserConfig = {
      ...config,
      propertyObserver: (_fields, tag, raw) => {
        if (tag === SENSITIVITY_TAG && sensitivity === '' && raw !== null) sensitivity = SENSITIVITIES[raw[0]] ?? '';
      },
    };
    const fields = reader.getFileData();
    if (fields.error !== undefined || fields.messageClass === undefined) return undefined;
    return { reader, fields, sensitivity };
  } catch {
    return undefined;
  }
}

/** The class, whether the module system unwraps CommonJS defaults or not. */
function readerClass(): typeof MsgReader {
  const outer: unknown = library.default;
  if (typeof outer === 'object' && outer !== null && 'default' in outer) return outer.default as typeof MsgReader;
  return library.default;
}

function envelopeOf(
  fields: FieldsData,
  options: MailOptions,
): Pick<MessageSnapshot, 'item' | 'composeType' | 'mailbox' | 'from' | 'to' | 'cc' | 'bcc' | 'subject'> {
  const headers = headersOf(fields);
  const subject = fields.subject ?? '';
  const submitter = senderOf(fields, headers);
  const shown = shownSender(fields, headers) ?? submitter;
  const mailbox = options.mailbox === undefined ? submitter : { address: options.mailbox, name: submitter?.name ?? '' };
  const from = shown ?? mailbox;
  return {
    item: /^IPM\.(?:Appointment|Schedule\.Meeting)/i.test(fields.messageClass ?? '') ? 'appointment' : 'message',
    composeType: composeTypeOf(headers, subject),
    mailbox: mailbox ?? { address: '', name: '' },
    from: from === undefined ? unread('damaged') : read(from),
    to: read(recipientsOf(fields, 'to')),
    cc: read(recipientsOf(fields, 'cc')),
    bcc: read(recipientsOf(fields, 'bcc')),
    subject: read(subject),
  };
}

function senderOf(fields: FieldsData, headers: readonly MimeHeader[]): Address | undefined {
  const inHeaders = firstAddress(headers, 'sender') ?? firstAddress(headers, 'from');
  const candidates = [
    fields.senderSmtpAddress,
    fields.senderEmail,
    fields.creatorSMTPAddress,
    inHeaders?.address,
    fields.inetAcctName,
  ];
  const address = candidates.find((candidate) => candidate !== undefined && candidate.includes('@'));
  return address === undefined ? undefined : { address, name: plainName(fields.senderName ?? inHeaders?.name ?? '') };
}

/** Sent for somebody else: what recipients see as From. */
function shownSender(fields: FieldsData, headers: readonly MimeHeader[]): Address | undefined {
  const address = fields.sentRepresentingSmtpAddress;
  const inHeaders = firstAddress(headers, 'from');
  if (address === undefined || !address.includes('@')) return inHeaders;
  return {
    address,
    name: inHeaders?.name ?? (address === fields.senderSmtpAddress ? plainName(fields.senderName ?? '') : ''),
  };
}

function recipientsOf(fields: FieldsData, field: 'to' | 'cc' | 'bcc'): readonly Recipient[] {
  return (fields.recipients ?? [])
    .filter((recipient) => (recipient.recipType ?? 'to') === field)
    .map((recipient) => {
      const address = [recipient.smtpAddress, recipient.email].find(
        (candidate) => candidate !== undefined && candidate.includes('@'),
      );
      const name = plainName(recipient.name ?? '');
      return address === undefined
        ? { address: '', name, kind: 'unresolved' }
        : { address, name: name === address ? '' : name, kind: 'person' };
    });
}

/** Outlook puts an address that has no name in quotes as its name. */
function plainName(name: string): string {
  return name.replace(/^'([^']*)'$/, '$1').trim();
}

function headersOf(fields: FieldsData): readonly MimeHeader[] {
  const lines = (fields.headers ?? '').replace(/\r?\n[ \t]/g, ' ').split(/\r?\n/);
  return lines.flatMap((line) => {
    const colon = line.indexOf(':');
    return colon < 1 ? [] : [{ key: line.slice(0, colon).trim().toLowerCase(), value: line.slice(colon + 1).trim() }];
  });
}

/**
 * HTML as stored, else the HTML inside the RTF, else the text. Outlook makes the text from the other two itself.
 * Damaged is a body that is there only as an RTF beyond reading.
 */
function bodySource(fields: FieldsData): BodySource {
  if (fields.html !== undefined && fields.html.length > 0)
    return { html: decodeCodePage(fields.html, fields.internetCodepage) };
  if (fields.bodyHtml !== undefined && fields.bodyHtml !== '') return { html: fields.bodyHtml };
  const rtf = fields.compressedRtf === undefined ? undefined : decompressRtf(fields.compressedRtf);
  const content = rtf === undefined ? undefined : readRtf(rtf);
  if (content !== undefined && 'html' in content) return content;
  if (fields.body !== undefined && fields.body.trim() !== '') return { text: fields.body };
  if (content !== undefined) return content;
  return { text: fields.body ?? '', isDamaged: fields.compressedRtf !== undefined && fields.compressedRtf.length > 0 };
}

interface BodySource {
  readonly html?: string;
  readonly text?: string;
  readonly isDamaged?: boolean;
}

function bodyPart(source: BodySource, encryption: MessageSnapshot['encryption']): Part<Body> {
  if (source.isDamaged === true) return unread('damaged');
  return read(bodyOf(encryption === 'smime' ? {} : source));
}

interface FoundInMsg {
  readonly file: FoundAttachment | undefined;
  readonly isHidden: boolean;
}

function foundAttachment(reader: MsgReader, attachment: FieldsData): FoundInMsg {
  const isHidden = attachment.attachmentHidden === true;
  const content = contentOf(reader, attachment);
  if (content === undefined) return { file: undefined, isHidden };
  const isItem = attachment.innerMsgContent === true;
  const name = attachment.fileName || attachment.name || attachment.fileNameShort || content.fileName || 'attachment';
  return {
    isHidden,
    file: {
      name: isItem && !/\.msg$/i.test(name) ? `${name}.msg` : name,
      bytes: content.content,
      mediaType: isItem ? 'application/vnd.ms-outlook' : (attachment.attachMimeTag ?? ''),
      disposition: '',
      contentId: attachment.pidContentId ?? '',
      type: isItem ? 'item' : 'file',
    },
  };
}

function contentOf(reader: MsgReader, attachment: FieldsData): AttachmentData | undefined {
  try {
    const content = reader.getAttachment(attachment);
    return content.content === undefined ? undefined : content;
  } catch {
    return undefined;
  }
}

/** An attachment whose bytes cannot be had: an embedded object, or a broken file. */
function lost(fields: FieldsData, index: number): Attachment {
  const name = fields.attachments?.[index]?.fileName ?? fields.attachments?.[index]?.name ?? `attachment-${index + 1}`;
  return { id: String(index), name, size: 0, inline: false, type: 'file', mediaType: '', facts: unread('damaged') };
}

/** A clear-signed message keeps its MIME text in its only attachment. */
function signedContent(fields: FieldsData, found: readonly FoundInMsg[]): Uint8Array | undefined {
  if (!/^IPM\.Note\.SMIME\.MultipartSigned/i.test(fields.messageClass ?? '') || found.length !== 1) return undefined;
  return found[0].file?.bytes;
}

function encryptionOf(fields: FieldsData, attachments: readonly Attachment[]): MessageSnapshot['encryption'] {
  if (attachments.some(({ name, mediaType }) => /\.rpmsg$/i.test(name) || /rpmsg/i.test(mediaType))) return 'rights';
  return /^IPM\.Note\.SMIME$/i.test(fields.messageClass ?? '') ? 'smime' : 'none';
}
