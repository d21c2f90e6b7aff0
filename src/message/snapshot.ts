import type { Attachment } from './attachment';
import type { Part } from './part';

/** An address and the name shown with it. Both untrusted; the address is lower-cased where it is compared. */
export interface Address {
  readonly address: string;
  readonly name: string;
}

/** `list`: a distribution list, whose members the tenant may tell; `unresolved`: a name without an address. */
export interface Recipient extends Address {
  readonly kind: 'person' | 'list' | 'unresolved';
  readonly memberCount?: number;
  readonly externalMemberCount?: number;
}

/** One stretch of a body: what its author wrote, what is quoted below, or the signature. */
export interface Section {
  readonly kind: 'own' | 'quoted' | 'signature';
  /** UTF-16 offsets into BodyPart.text, end exclusive; sections do not overlap and are in order. */
  readonly start: number;
  readonly end: number;
}

/** One form of the body as plain text. Mail can carry two (HTML and text): recipients may see either. */
export interface BodyPart {
  readonly format: 'html' | 'text';
  readonly text: string;
  readonly sections: readonly Section[];
  /** For HTML: `offsets[i]` is the position in the HTML source of the character `text[i]`. */
  readonly offsets?: Uint32Array;
}

export interface Body {
  /** HTML first where both are there; at least one entry, possibly with an empty text. */
  readonly parts: readonly BodyPart[];
  /** Addresses seen in the headers of the quoted messages, lower case: who has read the quoted part already. */
  readonly quotedParticipants: readonly string[];
  /** Web addresses of file shares (OneDrive, SharePoint, Google Drive …) in the author's own part. */
  readonly shareLinks: number;
  /** Raw bytes of pictures written into the HTML as `data:` addresses. */
  readonly dataUriBytes: number;
}

/** Everything a check may look at, read once. Plain data: no host, no callbacks, no clock. */
export interface MessageSnapshot {
  readonly item: 'message' | 'appointment';
  readonly composeType: 'new' | 'reply' | 'forward' | 'unknown';
  /** The mailbox that submits the message (its owner is the sender). */
  readonly mailbox: Address;
  /** What recipients will see as From. */
  readonly from: Part<Address>;
  readonly to: Part<readonly Recipient[]>;
  readonly cc: Part<readonly Recipient[]>;
  readonly bcc: Part<readonly Recipient[]>;
  readonly subject: Part<string>;
  readonly body: Part<Body>;
  readonly attachments: Part<readonly Attachment[]>;
  /** The message as a whole is encrypted: S/MIME, rights management, or a label that encrypts. */
  readonly encryption: 'none' | 'smime' | 'rights' | 'unknown';
  /** `Sensitivity:` header or the name of a sensitivity label, '' when none. */
  readonly sensitivity: string;
  /** A disclaimer text is registered with the host to be appended when the message leaves. */
  readonly appendedOnSend: string;
}
