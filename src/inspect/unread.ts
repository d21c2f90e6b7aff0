import type { Attachment } from '../message/attachment';
import type { Part, UnreadReason } from '../message/part';
import type { MessageSnapshot } from '../message/snapshot';
import type { InputName, Where } from '../rules/rule';
import { isSignaturePicture } from '../rules/shared/protection';
import type { Inspection } from './inspection';

/** Stands for a part of the message that was not read: no rule can say what is in it. */
export const UNREAD_RULE = 'message/unread';
/** The rule that speaks of unread attachments, each once. */
export const UNREADABLE = 'attachments/unreadable';

export type Unread = Inspection['checked']['unread'][number];

/** A part of the message that was not read as a whole. */
export interface UnreadPart {
  readonly input: InputName;
  readonly part: Where['part'];
  readonly reason: UnreadReason;
}

const PARTS = [
  ['from', 'sender'],
  ['to', 'recipient'],
  ['cc', 'recipient'],
  ['bcc', 'recipient'],
  ['subject', 'subject'],
  ['body', 'body'],
  ['attachments', 'attachment'],
] as const;

export function unreadParts(snapshot: MessageSnapshot): readonly UnreadPart[] {
  return PARTS.flatMap(([input, part]) => {
    const value: Part<unknown> = snapshot[input];
    return value.state === 'unread' ? [{ input, part, reason: value.reason }] : [];
  });
}

/** Everything inside attachments that was not read; what a strong or weak lock hides is not "unread" but locked. */
export function unreadEntries(attachments: readonly Attachment[]): readonly Unread[] {
  return attachments.flatMap((attachment): readonly Unread[] => {
    const { name, type, facts } = attachment;
    // Not even begun for want of time: then it only passes for a picture.
    const isUnbegun = facts.state === 'unread' && facts.reason === 'timeout';
    if (type === 'link' || (isSignaturePicture(attachment) && !isUnbegun)) return [];
    const at = { attachment: name, part: 'attachment' as const };
    if (facts.state === 'unread') return [{ ...at, reason: facts.reason }];
    if (facts.value.protected) return [];
    return facts.value.unread.map(({ entry, reason }) => ({ ...at, ...(entry === '' ? {} : { entry }), reason }));
  });
}
