import type { Room } from '../attachments/core/limits';
import type { Attachment, AttachmentFacts } from '../message/attachment';
import { bodyOf } from '../message/body';
import { read, unread, type Part } from '../message/part';
import type { Body, MessageSnapshot } from '../message/snapshot';
import type { ComposeItem, ListedAttachment } from '../ports/compose-item';
import type { Deadline } from './deadline';
import type { FactsCache } from './facts-cache';
import { hashOfBytes } from './hashes';
import type { Pace } from './pace';
import { inOrderOfRisk } from './reading-order';
import { SESSION } from './session';

/**
 * Turns the bytes of an attachment into facts. `room`: how far there is time to open it; what lies beyond is unread for
 * the reason `timeout`. May reject: the attachment then counts as damaged.
 */
export type ReadAttachment = (
  name: string,
  bytes: Uint8Array,
  room?: Room,
) => AttachmentFacts | Promise<AttachmentFacts>;

export interface ReadOptions {
  readonly readAttachment: ReadAttachment;
  /** Facts of contents read before. */
  readonly previous?: FactsCache;
  /** The time there is for all attachments; no limit when left out. */
  readonly time?: { readonly limit: Deadline; readonly pace: Pace };
}

/** A message that is being read. */
export interface Reading {
  /** Settles when everything was read or given up; never rejects. */
  readonly done: Promise<MessageSnapshot>;
  /** What is known by now: all else is unread for the reason `timeout`. */
  soFar(): MessageSnapshot;
  /** SHA-256 of the contents read so far, by attachment id. */
  readonly hashes: ReadonlyMap<string, string>;
}

/** Reads the whole message. Never rejects: what cannot be read carries its reason. */
export function readSnapshot(item: ComposeItem, options: ReadOptions): Promise<MessageSnapshot> {
  return startReading(item, options).done;
}

/** Begins to read; a deadline can take what is there with `soFar`. */
export function startReading(item: ComposeItem, options: ReadOptions): Reading {
  const hashes = new Map<string, string>();
  let snapshot: MessageSnapshot = nothingRead(item);
  const keep = async <K extends keyof MessageSnapshot>(key: K, value: Promise<MessageSnapshot[K]>): Promise<void> => {
    const found = await value.catch(() => undefined);
    if (found !== undefined) snapshot = { ...snapshot, [key]: found };
  };
  const keepAttachments = (attachments: Part<readonly Attachment[]>): void => {
    snapshot = { ...snapshot, attachments };
  };
  const work = Promise.all([
    readAttachments(item, options, hashes, keepAttachments).catch(() => undefined),
    keep('from', item.from()),
    keep('to', item.recipients('to')),
    keep('cc', item.recipients('cc')),
    keep('bcc', item.recipients('bcc')),
    keep('subject', item.subject()),
    keep('body', readBody(item)),
    keep('composeType', item.composeType()),
    keep(
      'appendedOnSend',
      item.recall(SESSION.appended).then((text) => (text.state === 'read' ? text.value : '')),
    ),
  ]);
  return { done: work.then(() => snapshot), soFar: () => snapshot, hashes };
}

function nothingRead({ item, mailbox }: ComposeItem): MessageSnapshot {
  return {
    item,
    composeType: 'unknown',
    mailbox,
    from: unread('timeout'),
    to: unread('timeout'),
    cc: unread('timeout'),
    bcc: unread('timeout'),
    subject: unread('timeout'),
    body: unread('timeout'),
    attachments: unread('timeout'),
    // No call tells whether Outlook will encrypt the message (office-js issue 5133).
    encryption: 'unknown',
    sensitivity: '',
    appendedOnSend: '',
  };
}

/** HTML is read as HTML and made into text here: the text that web and new Outlook make of it is unreliable. */
export async function readBody(item: ComposeItem): Promise<Part<Body>> {
  const format = await item.bodyFormat();
  const known = format.state === 'read' ? format.value : 'html';
  const source = await item.body(known);
  if (source.state === 'unread') return source;
  return read(bodyOf(known === 'html' ? { html: source.value } : { text: source.value }));
}

/** One after the other in order of risk, the next content already on its way while one is being looked at. */
async function readAttachments(
  item: ComposeItem,
  options: ReadOptions,
  hashes: Map<string, string>,
  keep: (attachments: Part<readonly Attachment[]>) => void,
): Promise<void> {
  const listed = await item.attachments();
  if (listed.state === 'unread') return keep(listed);
  const facts = new Map<string, Attachment>();
  const tell = (): void =>
    keep(read(listed.value.map((one) => facts.get(one.id) ?? { ...one, facts: unread('timeout') })));
  tell();
  const order = inOrderOfRisk(listed.value);
  const ask = (at: number) =>
    at < order.length && order[at].type !== 'link' && !isLateTo('hashing', order[at].size, options)
      ? item.attachmentContent(order[at])
      : undefined;
  let next = ask(0);
  for (let at = 0; at < order.length; at++) {
    // A file that there is no time for is not waited for either.
    const content = isLateTo('hashing', order[at].size, options) ? undefined : await next;
    next = ask(at + 1);
    facts.set(order[at].id, await attachmentOf(order[at], content, options, hashes));
    tell();
  }
}

type Content = Awaited<ReturnType<ComposeItem['attachmentContent']>>;

/** A share link carries no bytes: there is nothing to read, and its rule knows. */
async function attachmentOf(
  listed: ListedAttachment,
  content: Content | undefined,
  options: ReadOptions,
  hashes: Map<string, string>,
): Promise<Attachment> {
  if (listed.type === 'link') return { ...listed, facts: unread('notReadHere') };
  if (content === undefined) return { ...listed, facts: unread('timeout') };
  if (content.state === 'unread') return { ...listed, facts: content };
  if (content.value.format === 'link') return { ...listed, type: 'link', facts: unread('notReadHere') };
  const { bytes } = content.value;
  // Announced and real size may differ while a file uploads (office-js issue 6155): the larger one counts.
  const size = Math.max(listed.size, bytes.length);
  const { time } = options;
  if (isLateTo('hashing', bytes.length, options)) return { ...listed, size, facts: unread('timeout') };
  const hash = time ? time.pace.learn(bytes.length, () => hashOfBytes(bytes)) : hashOfBytes(bytes);
  // Known even when no time is left to read it: what was handed over about this very message then still holds.
  hashes.set(listed.id, hash);
  if (isLateTo('reading', bytes.length, options)) return { ...listed, size, facts: unread('timeout') };
  const facts = await factsOf(listed.name, bytes, hash, options);
  if (time && facts.state === 'read') keepTimeFor(facts.value, time);
  return { ...listed, size, facts };
}

/** One long list does not take all the time that small files need. */
const SMALL_BYTES = 128 * 1024;

function isLateTo(work: 'hashing' | 'reading', bytes: number, { time }: ReadOptions): boolean {
  return time?.limit.isLateFor(time.pace[work](bytes), bytes <= SMALL_BYTES) ?? false;
}

/** What is read must be inspected as well. */
function keepTimeFor({ texts }: AttachmentFacts, { limit, pace }: NonNullable<ReadOptions['time']>): void {
  const need = texts.reduce((sum, { text }) => sum + pace.inspecting(text), 0);
  limit.reserve(Math.max(0, Math.min(need, limit.left())));
}

async function factsOf(
  name: string,
  bytes: Uint8Array,
  hash: string,
  options: ReadOptions,
): Promise<Part<AttachmentFacts>> {
  // Facts depend on the name as well (`nameContradicts`): the same bytes under another name are another thing.
  const key = `${hash}:${name}`;
  const known = options.previous?.get(key);
  if (known) return read(known);
  try {
    const { time } = options;
    const facts = await options.readAttachment(name, bytes, time?.pace.roomIn(time.limit.left(), bytes.length));
    options.previous?.put(key, facts);
    return read(facts);
  } catch {
    return unread('damaged');
  }
}
