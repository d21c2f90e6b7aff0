import type { FormMessage } from '../../ports/mail-forms';
import type { Finding } from '../../inspect/inspection';
import type { FixId } from '../../rules/rule';

/** What the buttons of a card do. */
export interface CardActions {
  fix(id: FixId, finding: Finding, input?: string): void;
  attach(name: string, bytes: Uint8Array): void;
  /** Locks everything in the message that a check wants locked. */
  lock(): void;
  /** Reads the words in pictures and scanned pages, and looks again. */
  readPictures(): void;
  /** A link in the sender's OneDrive instead of the file; where the school is reached and all are colleagues. */
  share(finding: Finding): void;
  copy(text: string): void;
  /** Opens the agreement, to be read and signed. */
  openAgreement(): void;
  /** Opens a message of its own; false when Outlook did not. */
  openMessage(message: FormMessage): Promise<boolean>;
  letGo(finding: Finding): void;
  /** False when it could not be kept. */
  giveReason(finding: Finding, category: string, words: string): Promise<boolean>;
}
