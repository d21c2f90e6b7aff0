import type { Address } from '../message/snapshot';
import type { ComposeItem, Done, HostFailure, RecipientField } from '../ports/compose-item';

/** Some versions of office.js refuse a longer file: 27,892,122 characters of Base64, seen in its npm package 1.1.110. */
const MOST_PUT_BACK = 20_919_091;

/** One change of the message being written. */
export type Change =
  | { readonly do: 'recipients'; readonly field: RecipientField; readonly recipients: readonly Address[] }
  | { readonly do: 'subject'; readonly subject: string }
  | { readonly do: 'body'; readonly format: 'html' | 'text'; readonly body: string }
  | { readonly do: 'remove-attachment'; readonly id: string }
  | { readonly do: 'add-attachment'; readonly name: string; readonly bytes: Uint8Array; readonly inline: boolean };

/** What leads back. */
export interface Undo {
  readonly changes: readonly Change[];
  /** The body as the change left it: when the sender has written on since, going back would lose words. */
  readonly left?: { readonly format: 'html' | 'text'; readonly body: string };
}

export type CarriedOut =
  /** `undo` brings back what was; missing where Outlook no longer gives what was taken away. */
  | { readonly ok: true; readonly undo?: Undo }
  /** What was changed before the failure was changed back, unless `isHalfDone`. */
  | { readonly ok: false; readonly reason: HostFailure; readonly isHalfDone: boolean };

/** Carries out the changes one after the other. When one fails, those before it are taken back. Never rejects. */
export async function carryOut(item: ComposeItem, changes: readonly Change[]): Promise<CarriedOut> {
  const undo: Change[] = [];
  let canUndo = true;
  for (const change of changes) {
    const before = await stateBefore(item, change);
    const done = await apply(item, change);
    if (!done.ok) return { ok: false, reason: done.reason, isHalfDone: !(await takeBack(item, undo)) || !canUndo };
    if (before === undefined) canUndo = false;
    else if (before.do !== 'remove-attachment') undo.unshift(before);
    else undo.unshift({ do: 'remove-attachment', id: done.id ?? '' });
  }
  if (!canUndo) return { ok: true };
  const left = await bodyLeft(item, changes);
  return { ok: true, undo: { changes: undo, ...(left === undefined ? {} : { left }) } };
}

/** Goes back. `changed`: the sender has written on, and nothing was done. */
export async function carryBack(item: ComposeItem, { changes, left }: Undo): Promise<CarriedOut | 'changed'> {
  if (left !== undefined) {
    const now = await item.body(left.format);
    if (now.state === 'unread' || now.value !== left.body) return 'changed';
  }
  return carryOut(item, changes);
}

/** Outlook tidies HTML it is given: what counts is what it holds now. */
async function bodyLeft(item: ComposeItem, changes: readonly Change[]): Promise<Undo['left']> {
  const change = changes.find((each) => each.do === 'body');
  if (change?.do !== 'body') return undefined;
  const now = await item.body(change.format);
  return now.state === 'read' ? { format: change.format, body: now.value } : undefined;
}

async function takeBack(item: ComposeItem, undo: readonly Change[]): Promise<boolean> {
  for (const change of undo) if (!(await apply(item, change)).ok) return false;
  return true;
}

/** The change that leads back; undefined where it cannot be known. */
async function stateBefore(item: ComposeItem, change: Change): Promise<Change | undefined> {
  switch (change.do) {
    case 'recipients': {
      const held = await item.recipients(change.field);
      return held.state === 'read' ? { ...change, recipients: held.value } : undefined;
    }
    case 'subject': {
      const held = await item.subject();
      return held.state === 'read' ? { ...change, subject: held.value } : undefined;
    }
    case 'body': {
      const held = await item.body(change.format);
      return held.state === 'read' ? { ...change, body: held.value } : undefined;
    }
    case 'add-attachment':
      return { do: 'remove-attachment', id: '' };
    case 'remove-attachment':
      return contentOf(item, change.id);
  }
}

async function contentOf(item: ComposeItem, id: string): Promise<Change | undefined> {
  const listed = await item.attachments();
  const attachment = listed.state === 'read' ? listed.value.find((each) => each.id === id) : undefined;
  if (attachment === undefined) return undefined;
  const content = await item.attachmentContent(attachment);
  if (content.state === 'unread' || content.value.format !== 'bytes') return undefined;
  // A way back that Outlook will refuse is not offered.
  if (content.value.bytes.length > MOST_PUT_BACK) return undefined;
  return { do: 'add-attachment', name: attachment.name, bytes: content.value.bytes, inline: attachment.inline };
}

async function apply(item: ComposeItem, change: Change): Promise<Done & { readonly id?: string }> {
  switch (change.do) {
    case 'recipients':
      return item.setRecipients(change.field, change.recipients);
    case 'subject':
      return item.setSubject(change.subject);
    case 'body':
      return item.setBody(change.format, change.body);
    case 'remove-attachment':
      return item.removeAttachment(change.id);
    case 'add-attachment': {
      const added = await item.addAttachment(change.name, change.bytes, change.inline);
      if (added.state === 'unread') return { ok: false, reason: reasonOf(added.reason) };
      return (await isThere(item, added.value)) ? { ok: true, id: added.value } : { ok: false, reason: 'missing' };
    }
  }
}

/** "Added" is believed when the file is seen: what is removed after it would otherwise be lost. */
async function isThere(item: ComposeItem, id: string): Promise<boolean> {
  const listed = await item.attachments();
  return listed.state === 'read' && listed.value.some((each) => each.id === id);
}

function reasonOf(reason: string): HostFailure {
  return reason === 'timeout' || reason === 'tooLarge' ? reason : 'refused';
}
