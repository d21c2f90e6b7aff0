import type { Part, UnreadReason } from './part';

/** Kinds of program an attachment can hold; policies set actions per kind (`byKind`). */
export const PROGRAM_KINDS = [
  'EXECUTABLE',
  'SCRIPT',
  'INSTALLER',
  'SHORTCUT',
  'DISK_IMAGE',
  'MACRO',
  'PACKAGE',
] as const;
export type ProgramKind = (typeof PROGRAM_KINDS)[number];

/** Where a document keeps what its author does not see. `AUTHOR` and `GPS` are properties, not content. */
export const HIDDEN_KINDS = [
  'HIDDEN_SHEET',
  'HIDDEN_ROW',
  'HIDDEN_COLUMN',
  'FILTERED_ROW',
  'PIVOT_CACHE',
  'COMMENT',
  'TRACKED_CHANGE',
  'HIDDEN_TEXT',
  'COVERED_TEXT',
  'AUTHOR',
  'GPS',
] as const;
export type HiddenKind = (typeof HIDDEN_KINDS)[number];

/** What sort of media a file is, by content; `picture` is a drawing or screenshot, `photo` comes from a camera. */
export type MediaKind = 'photo' | 'picture' | 'video' | 'music' | 'sound' | 'game' | 'ebook';

/** A text found inside an attachment. `entry` is the path inside it, '' for the file itself; nested with ' › '. */
export interface AttachmentText {
  readonly entry: string;
  readonly text: string;
  /** Set when the sender does not see this text on opening the file. */
  readonly hidden?: HiddenKind;
  /** True for headers, footers and the first line: the places where a marking such as CONFIDENTIAL counts. */
  readonly marking?: boolean;
}

/** Something inside an attachment that was not read, and why. `entry` as in AttachmentText. */
export interface UnreadEntry {
  readonly entry: string;
  readonly reason: UnreadReason;
}

/**
 * Facts about an attachment's bytes, judged by content and never by name. Values are those of the
 * command line's `attachments` command.
 */
export interface AttachmentFacts {
  /** What the bytes are: docx, xlsx, pdf, zip, pe, text, csv, … ; 'unknown' when nothing fits. */
  readonly kind: string;
  /** Judged at the leaves of nested containers. */
  readonly encrypted: 'yes' | 'partial' | 'no' | 'unknown';
  /** Somebody without any secret can read some of the content. */
  readonly opensWithoutPassword: boolean;
  readonly strength: 'strong' | 'weak' | 'none';
  /** `encrypted` is 'yes' and it does not open without a password; weak protection is still "protected" here: see `strength`. */
  readonly protected: boolean;
  /** The scheme in words ("Office, AES-256"), '' when not encrypted. */
  readonly scheme: string;
  readonly containsProgram: boolean;
  readonly programKinds: readonly ProgramKind[];
  /** The name promises another kind than the bytes are, in a way that can deceive (not csv named .xls). */
  readonly nameContradicts: boolean;
  readonly media: readonly MediaKind[];
  /** How many hidden things of each kind. */
  readonly hidden: Readonly<Partial<Record<HiddenKind, number>>>;
  /** Names of entries inside containers, readable without a secret. */
  readonly names: readonly string[];
  readonly texts: readonly AttachmentText[];
  readonly unread: readonly UnreadEntry[];
  /** Commercial work: purchase metadata, music tags, e-book with rights. */
  readonly commercial: boolean;
  /** Bytes looked at, after unpacking. */
  readonly bytesRead: number;
}

export interface Attachment {
  /** The host's id, or its position in a mail file. */
  readonly id: string;
  /** As the recipient will see it. Untrusted. */
  readonly name: string;
  /** Raw bytes, not the size on the wire; an upper estimate until the content was read. */
  readonly size: number;
  /** Shown inside the body (a signature picture), not listed as an attachment. */
  readonly inline: boolean;
  /** `link`: a share link in an attachment's clothes, no bytes travel. `item`: an attached message or appointment. */
  readonly type: 'file' | 'item' | 'link';
  readonly mediaType: string;
  readonly facts: Part<AttachmentFacts>;
}
