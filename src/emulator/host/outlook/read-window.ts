import { blankState } from '../demo/drafts';
import type { InboxMail } from '../demo/inbox';
import { textToHtml } from '../mail/html';
import { Item, type Address } from '../mail/item';
import type { SentMail } from '../mail/mailbox';
import type { Caller, Delivery, FrameHost } from '../protocol/add-in-frame';
import type { Params } from '../protocol/call';
import { CALL_TABLE } from '../protocol/call-table';
import { formOf } from '../protocol/calls/forms';
import { onWire as recipientOnWire } from '../protocol/calls/recipients';
import { deliveriesOf, NOT_SUPPORTED } from '../protocol/faults';
import { appContextOf, initialDataOf, ITEM_TYPES } from './app-context';
import type { Command } from './manifest';
import { PaneHolder } from './pane-holder';
import type { WindowServices } from './window-services';

/** Calls that Outlook answers for a message being read: body, notices, properties, settings, context, headers. */
const READ_CALLS = [3, 4, 33, 34, 35, 36, 37, 99, 404];
const ALL_HEADERS = 168;

export type ReadMail =
  { readonly kind: 'received'; readonly mail: InboxMail } | { readonly kind: 'sent'; readonly mail: SentMail };

/** A message that came or left, open for reading, with the add-in's pane for readers. */
export class ReadWindow implements FrameHost {
  readonly pane: PaneHolder;
  private readonly item: Item;

  constructor(
    private readonly opened: ReadMail,
    private readonly services: WindowServices,
  ) {
    this.pane = new PaneHolder(this, services);
    this.item = new Item({ ...blankState(opened.mail.id), subject: opened.mail.subject, body: bodyOf(opened) });
  }

  get commands(): readonly Command[] {
    return this.services.manifest.commands.filter(({ surface }) => surface === 'MessageRead');
  }

  close(): void {
    this.pane.close();
  }

  appContext(): Record<string, unknown> {
    const { profile, manifest, locale, mailbox } = this.services;
    return appContextOf(profile, manifest, locale, mailbox.roamingSettings());
  }

  /** What a read item shows at once, without a call. */
  initialData(): Record<string, unknown> {
    const { manifest, mailbox } = this.services;
    const { mail } = this.opened;
    const person = (address: Address) => recipientOnWire(address, mailbox.owner);
    const time = timeOf(this.opened);
    return {
      ...initialDataOf(manifest, mailbox.owner, ITEM_TYPES.messageRead, `conversation-of-${mail.id}`),
      id: mail.id,
      itemClass: 'IPM.Note',
      internetMessageId: `<${mail.id}@greenfield.example>`,
      subject: mail.subject,
      normalizedSubject: mail.subject.replace(/^(?:re|fw|fwd): /i, ''),
      from: person(mail.from),
      sender: person(mail.from),
      to: mail.to.map(person),
      cc: mail.cc.map(person),
      dateTimeCreated: time,
      dateTimeModified: time,
      attachments: [],
      isRead: true,
    };
  }

  async execute(frame: Caller, dispatchId: number, params: Params): Promise<readonly Delivery[]> {
    this.services.calls.push({ dispatchId, purpose: frame.purpose });
    const fault = this.services.faults.take(dispatchId);
    if (fault?.kind === 'error') return deliveriesOf({ errorCode: fault.code }, fault);
    return deliveriesOf(await this.call(frame, dispatchId, params), fault);
  }

  /** No launch events here. */
  completed(): void {}

  accessToken(): Record<string, unknown> {
    return { Error: 13000 };
  }

  private async call(frame: Caller, dispatchId: number, params: Params): Promise<Parameters<typeof deliveriesOf>[0]> {
    const { from, subject } = this.opened.mail;
    const form = formOf(dispatchId, params, { from: from.address, subject });
    if (form) {
      this.services.openForm(form);
      return { data: undefined };
    }
    if (dispatchId === ALL_HEADERS) return { data: headersOf(this.opened) };
    const call = READ_CALLS.includes(dispatchId) ? CALL_TABLE[dispatchId] : undefined;
    if (!call) return { errorCode: NOT_SUPPORTED };
    const { mailbox, profile } = this.services;
    const nothing = (): void => {};
    const place = { purpose: frame.purpose, isSending: false, sendPresses: 0, hasExtendedPermission: false };
    return call({ item: this.item, mailbox, profile, ...place, closeItem: nothing, warn: nothing }, params);
  }
}

function bodyOf(opened: ReadMail): string {
  if (opened.kind === 'received') return textToHtml(opened.mail.text);
  return opened.mail.bodyFormat === 'html' ? opened.mail.body : textToHtml(opened.mail.body);
}

function timeOf(opened: ReadMail): number {
  return opened.kind === 'sent' ? opened.mail.sentAt : opened.mail.receivedAt;
}

function headersOf(opened: ReadMail): string {
  const own = opened.kind === 'sent' ? Object.entries(opened.mail.headers) : [];
  return [...own, ['Subject', opened.mail.subject]].map(([name, value]) => `${name}: ${value}\r\n`).join('');
}
