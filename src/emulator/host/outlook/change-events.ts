import type { Change, Item, RecipientField } from '../mail/item';
import { onWire } from '../protocol/calls/attachments';
import type { EventRuntime } from './event-runtime';
import type { PaneHolder } from './pane-holder';

/** Outlook gathers quick changes of recipients into one event. */
const GATHER_MS = 150;

/**
 * Tells the add-in what changed in an item: its pane by the events it subscribed to, its event runtime by launch
 * events. The add-in's own changes are told as well, as Outlook does.
 */
export class ChangeEvents {
  private readonly fields = new Set<RecipientField>();
  private timer: number | undefined;
  private stopListening: (() => void) | undefined;

  constructor(
    private readonly item: Item,
    private readonly runtime: EventRuntime,
    private readonly pane: PaneHolder,
  ) {}

  start(): void {
    this.stopListening = this.item.onChange((change) => this.tell(change));
  }

  stop(): void {
    this.stopListening?.();
    window.clearTimeout(this.timer);
  }

  private tell(change: Change): void {
    if (change.what === 'recipients') this.gather(change.fields);
    if (change.what === 'attachments') this.tellAttachments(change);
    if (change.what === 'from' && this.isMessage) void this.runtime.run('OnMessageFromChanged');
    if (change.what === 'time')
      this.pane.raise('olkAppointmentTimeChanged', [JSON.stringify(this.item.read().meeting)]);
  }

  private get isMessage(): boolean {
    return this.item.read().kind === 'message';
  }

  private gather(fields: readonly RecipientField[]): void {
    fields.forEach((field) => this.fields.add(field));
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.tellRecipients(), GATHER_MS);
  }

  private tellRecipients(): void {
    const has = (field: RecipientField) => this.fields.has(field);
    const changed = this.isMessage
      ? { to: has('to'), cc: has('cc'), bcc: has('bcc') }
      : { requiredAttendees: has('to'), optionalAttendees: has('cc'), resources: false };
    this.fields.clear();
    this.pane.raise('olkRecipientsChanged', [JSON.stringify(changed)]);
    const type = this.isMessage ? 'OnMessageRecipientsChanged' : 'OnAppointmentAttendeesChanged';
    void this.runtime.run(type, { changedRecipientFields: changed });
  }

  private tellAttachments({ status, attachment }: Extract<Change, { what: 'attachments' }>): void {
    const details = { attachmentStatus: status, attachmentDetails: onWire(attachment) };
    this.pane.raise('olkAttachmentsChanged', [JSON.stringify(details)]);
    const type = this.isMessage ? 'OnMessageAttachmentsChanged' : 'OnAppointmentAttachmentsChanged';
    void this.runtime.run(type, details);
  }
}
