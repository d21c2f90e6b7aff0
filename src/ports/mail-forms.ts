import type { Done } from './compose-item';

/** A message to be opened for its sender to look at; nothing is sent by it. */
export interface FormMessage {
  readonly to: readonly string[];
  readonly subject: string;
  /** Plain text; line breaks stay. */
  readonly text: string;
}

/** Opens Outlook's own windows. */
export interface MailForms {
  /** At most 100 addresses are taken by Outlook. */
  newMessage(message: FormMessage): Promise<Done>;
  /** Answers the message that is being read, to its sender alone. */
  reply(text: string): Promise<Done>;
}

/** What is known of the message being read, without its words. */
export interface ReadMessage {
  /** It was sent from this mailbox. */
  readonly isOwn: boolean;
  /** Address of the mailbox it lies in. */
  readonly mailbox: string;
  /** Which Outlook this is, for the steps of recalling. */
  readonly client: 'classic' | 'web' | 'mac' | 'phone';
}
