import { read, unread } from '../../message/part';
import type { Address, MessageSnapshot } from '../../message/snapshot';
import type { ComposeItem } from '../../ports/compose-item';
import type { Timers } from '../../ports/system';
import { hostCalls, memberOf, type HostCalls } from './host-call';
import { itemAttachments } from './item-attachments';
import { doneOf, itemBody } from './item-body';
import { itemChanges } from './item-changes';
import { itemMemory } from './item-memory';
import { itemRecipients } from './item-recipients';
import { currentOffice, mailboxOf, type OfficeHost } from './office-host';
import { addressOf } from './shapes';

export interface OutlookOptions {
  readonly timers: Timers;
  /** How long one call may take, and one that carries a file. */
  readonly limits?: { readonly callMs?: number; readonly contentMs?: number };
  /** Shared by all items of one runtime, so that together they keep to three calls at once. */
  readonly calls?: HostCalls;
  /** Another host object than the global one, for tests. */
  readonly office?: OfficeHost;
}

/** The message being written in Outlook; `isBounded` is false where the runtime has no timers. */
export type OutlookComposeItem = ComposeItem & { readonly isBounded: boolean };

export const CALL_MS = 2_000;
const CONTENT_MS = 10_000;
const LONGEST_SUBJECT = 255;
/** Microsoft's API limits page: text 150 characters, key 32. */
const LONGEST_NOTICE = 150;
/** A resource of the manifest: informational messages must carry an icon. */
const NOTICE_ICON = 'Icon.16';
const COMPOSE_TYPES: Readonly<Record<string, MessageSnapshot['composeType']>> = {
  newmail: 'new',
  reply: 'reply',
  forward: 'forward',
};

/** The item Outlook shows now, behind our port. No method rejects; what fails says why. */
export function outlookComposeItem(options: OutlookOptions): OutlookComposeItem {
  const mailbox = mailboxOf(options.office ?? currentOffice());
  const item = memberOf(mailbox, 'item');
  const host = options.calls ?? hostCalls(options.timers, options.limits?.callMs ?? CALL_MS);
  const kind = memberOf(item, 'itemType') === 'appointment' ? 'appointment' : 'message';
  const conversation = memberOf(item, 'conversationId');
  const bodyCalls = itemBody(host, item);
  const onChange = itemChanges(host, item, options.timers, () => textOfItem(host, item));
  return {
    item: kind,
    isBounded: host.isBounded,
    mailbox: ownerOf(memberOf(mailbox, 'userProfile')),
    ...(typeof conversation === 'string' && conversation !== '' ? { conversation } : {}),
    ...headOf(host, item, kind),
    ...itemRecipients(host, item, kind),
    ...bodyCalls,
    ...itemAttachments(host, item, options.limits?.contentMs ?? CONTENT_MS),
    ...itemMemory(host, item),
    setHeader: async (name, value) =>
      doneOf(await host.call(memberOf(item, 'internetHeaders'), 'setAsync', [{ [name]: value }])),
    notify: (key, text) => notify(host, memberOf(item, 'notificationMessages'), key, text),
    onChange,
  };
}

/** Address of the account that Outlook shows, whether or not an item is open; '' where it tells none. */
export function addressOfAccount(office: OfficeHost = currentOffice()): string {
  return ownerOf(memberOf(mailboxOf(office), 'userProfile')).address;
}

function ownerOf(profile: unknown): Address {
  const address = memberOf(profile, 'emailAddress');
  const name = memberOf(profile, 'displayName');
  return { address: typeof address === 'string' ? address : '', name: typeof name === 'string' ? name : '' };
}

type Head = Pick<ComposeItem, 'composeType' | 'from' | 'subject' | 'setSubject'>;

function headOf(host: HostCalls, item: unknown, kind: MessageSnapshot['item']): Head {
  return {
    async composeType() {
      if (kind === 'appointment') return 'new';
      const answer = await host.call(item, 'getComposeTypeAsync');
      const type = answer.ok ? memberOf(answer.value, 'composeType') : undefined;
      return COMPOSE_TYPES[String(type).toLowerCase()] ?? 'unknown';
    },
    async from() {
      const owner = memberOf(item, kind === 'message' ? 'from' : 'organizer');
      const answer = await host.call(owner, 'getAsync');
      const from = answer.ok ? addressOf(answer.value) : undefined;
      return from ? read(from) : unread(!answer.ok && answer.reason === 'timeout' ? 'timeout' : 'recipients');
    },
    async subject() {
      const answer = await host.call(memberOf(item, 'subject'), 'getAsync');
      if (answer.ok && typeof answer.value === 'string') return read(answer.value);
      return unread(!answer.ok && answer.reason === 'timeout' ? 'timeout' : 'damaged');
    },
    async setSubject(subject) {
      if (subject.length > LONGEST_SUBJECT) return { ok: false, reason: 'tooLarge' };
      return doneOf(await host.call(memberOf(item, 'subject'), 'setAsync', [subject]));
    },
  };
}

/** Replacing adds where the key is new, on most clients; where it does not, it is added. */
async function notify(host: HostCalls, notices: unknown, key: string, text: string): ReturnType<ComposeItem['notify']> {
  if (text === '') {
    const removed = await host.call(notices, 'removeAsync', [key]);
    return removed.ok || removed.reason === 'missing' ? { ok: true } : removed;
  }
  const message = text.length > LONGEST_NOTICE ? `${text.slice(0, LONGEST_NOTICE - 1)}…` : text;
  const notice = { type: 'informationalMessage', message, icon: NOTICE_ICON, persistent: false };
  const replaced = await host.call(notices, 'replaceAsync', [key, notice]);
  if (replaced.ok || replaced.reason !== 'missing') return doneOf(replaced);
  return doneOf(await host.call(notices, 'addAsync', [key, notice]));
}

/** Subject and body as one text: enough to see that something was typed. */
async function textOfItem(host: HostCalls, item: unknown): Promise<string> {
  const subject = await host.call(memberOf(item, 'subject'), 'getAsync');
  const body = await host.call(memberOf(item, 'body'), 'getAsync', ['html']);
  return `${subject.ok ? String(subject.value) : ''}\n${body.ok ? String(body.value) : ''}`;
}
