import type { ListedAttachment } from '../../ports/compose-item';
import type { Address, Recipient } from '../../message/snapshot';
import { memberOf } from './host-call';

/** What the host gave, if it has the shape Microsoft documents; undefined for every other shape. */
export function addressOf(value: unknown): Address | undefined {
  const address = memberOf(value, 'emailAddress');
  const name = memberOf(value, 'displayName');
  if (typeof address !== 'string' || address === '') return undefined;
  return { address, name: typeof name === 'string' ? name : '' };
}

/** One misshapen entry spoils the list: leaving it out would check fewer people than get the message. */
export function recipientsOf(value: unknown): readonly Recipient[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const recipients: Recipient[] = [];
  for (const entry of value as readonly unknown[]) {
    const recipient = recipientOf(entry);
    if (!recipient) return undefined;
    recipients.push(recipient);
  }
  return recipients;
}

/** Contact lists and names not yet found in the directory have no address (office-js issues 4242, 4661). */
function recipientOf(entry: unknown): Recipient | undefined {
  const address = memberOf(entry, 'emailAddress');
  const name = memberOf(entry, 'displayName');
  if (typeof address !== 'string' && typeof name !== 'string') return undefined;
  const shown = typeof name === 'string' ? name : '';
  if (typeof address !== 'string' || !address.includes('@')) {
    return { address: typeof address === 'string' ? address : '', name: shown, kind: 'unresolved' };
  }
  const isList = memberOf(entry, 'recipientType') === 'distributionList';
  return { address, name: shown, kind: isList ? 'list' : 'person' };
}

const TYPES: Readonly<Record<string, ListedAttachment['type']>> = { file: 'file', item: 'item', cloud: 'link' };

export function attachmentsOf(value: unknown): readonly ListedAttachment[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const listed: ListedAttachment[] = [];
  for (const entry of value as readonly unknown[]) {
    const attachment = attachmentOf(entry);
    if (!attachment) return undefined;
    listed.push(attachment);
  }
  return listed;
}

/** Attached messages tell no size, pictures in the body none before saving (office-js issues 4550, 4643): 0 there. */
function attachmentOf(entry: unknown): ListedAttachment | undefined {
  const id = memberOf(entry, 'id');
  const name = memberOf(entry, 'name');
  const size = memberOf(entry, 'size');
  const mediaType = memberOf(entry, 'contentType');
  if (typeof id !== 'string' || typeof name !== 'string') return undefined;
  return {
    id,
    name,
    size: typeof size === 'number' && size > 0 ? size : 0,
    inline: memberOf(entry, 'isInline') === true,
    type: TYPES[String(memberOf(entry, 'attachmentType'))] ?? 'file',
    mediaType: typeof mediaType === 'string' ? mediaType : '',
  };
}
