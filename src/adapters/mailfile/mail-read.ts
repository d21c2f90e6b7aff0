import type { AttachmentFacts } from '../../message/attachment';
import type { MessageSnapshot } from '../../message/snapshot';

export interface MailOptions {
  /** The mailbox that submits the mail, instead of its `Sender` or `From`. */
  readonly mailbox?: string;
  /** Looks into the bytes of an attachment. */
  readonly readAttachment: (name: string, bytes: Uint8Array) => Promise<AttachmentFacts>;
}

/** `empty`: no bytes; `not-mail`: nothing that looks like mail; `damaged`: a mail file beyond reading. */
export type MailFailure = 'empty' | 'not-mail' | 'damaged' | 'tooLarge';

/** One mail of a file. `index` counts from 0 within an mbox. */
export type MailRead =
  | { readonly ok: true; readonly snapshot: MessageSnapshot; readonly index?: number }
  | { readonly ok: false; readonly reason: MailFailure; readonly index?: number };
