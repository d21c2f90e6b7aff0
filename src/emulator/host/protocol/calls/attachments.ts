import { bytesOfBase64, base64OfBytes } from '../../mail/base64';
import type { HeldAttachment } from '../../mail/item';
import { mediaTypeOf } from '../../mail/media-type';
import { answer, CODES, DONE, refuse, textOf, type CallContext, type CallTable, type Params } from '../call';

/** Outlook on the web: 499 files and 25 MB in all. */
const MOST_FILES = 499;
const MOST_BYTES = 25 * 1024 * 1024;
const TYPE_ON_WIRE = { file: 0, item: 1, link: 2 } as const;

let added = 0;

export const ATTACHMENT_CALLS: CallTable = {
  149: ({ item }) => answer(item.read().attachments.map(onWire)),
  150: ({ item }, params) => content(item.read().attachments.find(({ id }) => id === params['id'])),
  148: (context, params) => {
    const bytes = bytesOfBase64(textOf(params['base64String']));
    if (!bytes) return refuse(CODES.internalFormat);
    return add(context, params, bytes, 'file');
  },
  16: async (context, params) => {
    const bytes = await download(textOf(params['uri']));
    return bytes ? add(context, params, bytes, 'file') : refuse(CODES.attachmentNotFound);
  },
  19: () => refuse(CODES.badAttachmentType),
  20: ({ item }, params) => {
    const { attachments } = item.read();
    const attachment = attachments.find(({ id }) => id === params['attachmentIndex']);
    if (!attachment) return refuse(CODES.noSuchAttachment);
    const left = attachments.filter((other) => other !== attachment);
    item.update({ attachments: left }, { what: 'attachments', status: 'removed', attachment });
    return DONE;
  },
};

export function newAttachmentId(): string {
  added += 1;
  return `AAMkAttachment${added}`;
}

/** As the wire and event arguments carry an attachment. Attached messages report no size (office-js issue 4550). */
export function onWire(attachment: HeldAttachment): Record<string, unknown> {
  const { id, name, inline, mediaType, type } = attachment;
  const size = type === 'item' ? 0 : attachment.size;
  const link = type === 'link' ? { url: attachment.url } : {};
  return { id, name, size, isInline: inline, attachmentType: TYPE_ON_WIRE[type], contentType: mediaType, ...link };
}

function content(attachment: HeldAttachment | undefined): ReturnType<CallTable[number]> {
  if (!attachment) return refuse(CODES.noSuchAttachment);
  if (attachment.type === 'link') return answer({ content: attachment.url ?? '', format: 'url' });
  if (attachment.type === 'item') return answer({ content: latin1(attachment.bytes), format: 'eml' });
  return answer({ content: base64OfBytes(attachment.bytes), format: 'base64' });
}

function add(context: CallContext, params: Params, bytes: Uint8Array, type: 'file'): ReturnType<CallTable[number]> {
  const { attachments } = context.item.read();
  if (attachments.length >= MOST_FILES) return refuse(CODES.tooManyAttachments);
  const total = attachments.reduce((sum, { size }) => sum + size, bytes.length);
  if (total > MOST_BYTES) return refuse(CODES.attachmentTooLarge);
  const name = textOf(params['name']);
  const attachment: HeldAttachment = {
    id: newAttachmentId(),
    name,
    size: bytes.length,
    inline: params['isInline'] === true,
    type,
    mediaType: mediaTypeOf(name),
    bytes,
  };
  context.item.update(
    { attachments: [...attachments, attachment] },
    { what: 'attachments', status: 'added', attachment },
  );
  return answer(attachment.id);
}

/** Only from this machine: the page's content security policy refuses everything else. */
async function download(address: string): Promise<Uint8Array | undefined> {
  try {
    const response = await fetch(address);
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
  } catch {
    return undefined;
  }
}

function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
