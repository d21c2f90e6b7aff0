import type { Part } from '../message/part';
import type { Address, MessageSnapshot, Recipient } from '../message/snapshot';

export type RecipientField = 'to' | 'cc' | 'bcc';

/** An attachment as the host lists it, before its content is read. */
export interface ListedAttachment {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly inline: boolean;
  readonly type: 'file' | 'item' | 'link';
  readonly mediaType: string;
}

export type AttachmentContent =
  | { readonly format: 'bytes'; readonly bytes: Uint8Array }
  | { readonly format: 'eml' | 'ics'; readonly bytes: Uint8Array }
  | { readonly format: 'link' };

export type Done = { readonly ok: true } | { readonly ok: false; readonly reason: HostFailure };
/** Why the host did not do it: a closed list. */
export type HostFailure = 'timeout' | 'refused' | 'unsupported' | 'missing' | 'tooLarge' | 'full';

/** The message being written, as the product sees it. Every call is bounded in time by the adapter; none rejects. */
export interface ComposeItem {
  readonly item: MessageSnapshot['item'];
  readonly mailbox: Address;
  /** The host's id of the conversation, where it tells one (a new message has none): remembered answers hold within it. */
  readonly conversation?: string;
  composeType(): Promise<MessageSnapshot['composeType']>;
  from(): Promise<Part<Address>>;
  recipients(field: RecipientField): Promise<Part<readonly Recipient[]>>;
  setRecipients(field: RecipientField, recipients: readonly Address[]): Promise<Done>;
  addRecipients(field: RecipientField, recipients: readonly Address[]): Promise<Done>;
  subject(): Promise<Part<string>>;
  setSubject(subject: string): Promise<Done>;
  bodyFormat(): Promise<Part<'html' | 'text'>>;
  /** The whole body, quoted part included, in its own format. */
  body(format: 'html' | 'text'): Promise<Part<string>>;
  /** Only from the task pane, never inside the send event (office-js issues 6808, 6792). */
  setBody(format: 'html' | 'text', body: string): Promise<Done>;
  /** At the top of the body, or where the selection is; see the adapter. */
  prependBody(format: 'html' | 'text', text: string): Promise<Done>;
  /** Registered while composing, put in by the host when the message leaves; '' clears. New messages only. */
  appendOnSend(format: 'html' | 'text', text: string): Promise<Done>;
  attachments(): Promise<Part<readonly ListedAttachment[]>>;
  attachmentContent(attachment: ListedAttachment): Promise<Part<AttachmentContent>>;
  addAttachment(name: string, bytes: Uint8Array, inline: boolean): Promise<Part<string>>;
  removeAttachment(id: string): Promise<Done>;
  /** Session data of the item: shared between events and pane. */
  remember(key: string, value: string): Promise<Done>;
  recall(key: string): Promise<Part<string>>;
  setHeader(name: string, value: string): Promise<Done>;
  /** An information bar on the item; '' removes it. */
  notify(key: string, text: string): Promise<Done>;
  /** Calls back after recipients, attachments or the subject/body may have changed; returns the unsubscribing function. */
  onChange(listener: () => void): () => void;
}
