import type { Item } from '../mail/item';
import type { Mailbox } from '../mail/mailbox';
import type { Profile } from '../mail/profile';
import type { CallResult, FramePurpose } from './add-in-frame';

/** Where a call comes from and what it works on. */
export interface CallContext {
  readonly item: Item;
  readonly mailbox: Mailbox;
  readonly profile: Profile;
  readonly purpose: FramePurpose;
  /** The send event of this item is running. */
  readonly isSending: boolean;
  /** Presses of Send so far, this one included. */
  readonly sendPresses: number;
  readonly hasExtendedPermission: boolean;
  closeItem(): void;
  /** Something real Outlook punishes: kept for tests to look at. */
  warn(what: Violation): void;
}

/** Things that hurt in real Outlook though the call answers "done" (office-js issues 6808, 6792, 6908). */
export type Violation = 'set-body-while-sending' | 'append-while-sending' | 'over-three-calls';

export type Params = Readonly<Record<string, unknown>>;
export type Call = (context: CallContext, params: Params) => CallResult | Promise<CallResult>;
/** Dispatch id of `ExecuteMethod` to what answers it. */
export type CallTable = Readonly<Record<number, Call>>;

export const DONE: CallResult = { data: undefined };

export function answer(data: unknown): CallResult {
  return { data };
}

export function refuse(errorCode: number): CallResult {
  return { errorCode };
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Error codes of Outlook, names as office.js prints them. */
export const CODES = {
  attachmentTooLarge: 9000,
  tooManyAttachments: 9001,
  internalFormat: 9002,
  noSuchAttachment: 9008,
  badEndTime: 9010,
  tooManyRecipients: 9012,
  settingsTooLarge: 9057,
  duplicateNotice: 9023,
  noSuchNotice: 9024,
  tooManyNotices: 9025,
  notHere: 9032,
  badAttachmentType: 9043,
  notSaved: 9046,
  missingExtendedPermission: 9047,
  noSuchKey: 9050,
  sessionDataTooLarge: 9051,
  attachmentNotFound: 9052,
  badFormat: 9011,
} as const;
