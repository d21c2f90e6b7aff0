import type { DetectContext } from '../detect/context';
import { detect } from '../detect/detect';
import type { Detection } from '../detect/kinds';
import type { Attachment } from '../message/attachment';
import { read, unread } from '../message/part';
import type { Body, MessageSnapshot } from '../message/snapshot';
import type { InspectedText } from '../rules/rule';

type Stretch = Omit<InspectedText, 'detections' | 'people'>;

export interface LookedThrough {
  readonly texts: readonly InspectedText[];
  /** The message as far as there was time to look through it: what lies beyond is unread for the reason `timeout`. */
  readonly snapshot: MessageSnapshot;
}

/**
 * Every text of the message that is looked through for data, each with what the finders saw in it. Detections are made
 * here, once, for all rules. Texts of attachments that open only with a secret are not there.
 *
 * The letter itself comes first and its beginning is looked at whatever the time; then the files, the shortest first,
 * so that as many as can be are looked through to the end before `isLate`.
 */
export function lookThrough(
  snapshot: MessageSnapshot,
  context: DetectContext,
  allowed: readonly string[],
  isLate?: () => boolean,
): LookedThrough {
  const allow = new Set(allowed.map(plain));
  const stretches = stretchesOf(snapshot);
  const lengths = new Map<string, number>();
  for (const { part, attachmentId = '', text } of stretches)
    if (part === 'attachment') lengths.set(attachmentId, (lengths.get(attachmentId) ?? 0) + text.length);
  const lengthOf = ({ part, attachmentId = '' }: Stretch): number =>
    part === 'attachment' ? (lengths.get(attachmentId) ?? 0) : 0;
  const looked = new Map<Stretch, InspectedText>();
  const cut = new Set<string>();
  for (const stretch of [...stretches].sort((a, b) => lengthOf(a) - lengthOf(b))) {
    const isSkipped = stretch.part === 'attachment' && isLate?.() === true;
    const { detections, people, cutAt } = detect(isSkipped ? '' : stretch.text, context, isLate);
    if (isSkipped || cutAt !== undefined) cut.add(stretch.attachmentId ?? stretch.part);
    const text = stretch.text.slice(0, isSkipped ? 0 : cutAt);
    looked.set(stretch, { ...stretch, text, detections: withoutAllowed(detections, text, allow), people });
  }
  return {
    texts: stretches.flatMap((stretch) => looked.get(stretch) ?? []),
    snapshot: cut.size === 0 ? snapshot : cutShort(snapshot, cut),
  };
}

/** What has a text that was not looked through to its end is no more read than what was not opened. */
function cutShort(snapshot: MessageSnapshot, cut: ReadonlySet<string>): MessageSnapshot {
  const { subject, body, attachments } = snapshot;
  return {
    ...snapshot,
    subject: cut.has('subject') ? unread('timeout') : subject,
    body: cut.has('body') || cut.has('quoted') ? unread('timeout') : body,
    attachments:
      attachments.state === 'unread'
        ? attachments
        : read(attachments.value.map((one) => (cut.has(one.id) ? late(one) : one))),
  };
}

function late(attachment: Attachment): Attachment {
  const { facts } = attachment;
  const unreadToo = { entry: '', reason: 'timeout' } as const;
  return facts.state === 'unread'
    ? attachment
    : { ...attachment, facts: read({ ...facts.value, unread: [...facts.value.unread, unreadToo] }) };
}

function withoutAllowed(
  detections: readonly Detection[],
  text: string,
  allow: ReadonlySet<string>,
): readonly Detection[] {
  return allow.size === 0
    ? detections
    : detections.filter(({ start, end }) => !allow.has(plain(text.slice(start, end))));
}

function plain(value: string): string {
  return value.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}

function stretchesOf({ subject, body, attachments }: MessageSnapshot): readonly Stretch[] {
  return [
    ...(subject.state === 'read'
      ? [{ part: 'subject' as const, signature: false, text: subject.value, offset: 0 }]
      : []),
    ...(body.state === 'read' ? bodyStretches(body.value) : []),
    ...(attachments.state === 'read' ? attachments.value.flatMap(attachmentStretches) : []),
  ];
}

/** The second form of a body mostly repeats the first: the same stretch is looked through once. */
function bodyStretches(body: Body): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const part of body.parts) {
    const before = [...stretches];
    for (const { kind, start, end } of part.sections) {
      const stretch: Stretch = {
        part: kind === 'quoted' ? 'quoted' : 'body',
        signature: kind === 'signature',
        text: part.text.slice(start, end),
        offset: start,
      };
      const isSame = (each: Stretch): boolean =>
        each.part === stretch.part && each.signature === stretch.signature && hasSameWords(each.text, stretch.text);
      // A message of very many quoted pieces is rather looked through twice than compared piece by piece.
      if (before.length > MOST_COMPARED || !before.some(isSame)) stretches.push(stretch);
    }
  }
  return stretches;
}

const MOST_COMPARED = 200;

/** The same but for how much space stands between the words; without a copy of either, which may be megabytes. */
function hasSameWords(one: string, other: string): boolean {
  let left = afterSpace(one, 0);
  let right = afterSpace(other, 0);
  while (left < one.length && right < other.length) {
    if (one.charCodeAt(left) !== other.charCodeAt(right)) return false;
    const nextLeft = afterSpace(one, left + 1);
    const nextRight = afterSpace(other, right + 1);
    const isWordEnd = nextLeft > left + 1 || nextLeft >= one.length;
    if (isWordEnd !== (nextRight > right + 1 || nextRight >= other.length)) return false;
    left = nextLeft;
    right = nextRight;
  }
  return left >= one.length && right >= other.length;
}

function afterSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}

function isSpace(code: number): boolean {
  return (
    code === 32 || (code >= 9 && code <= 13) || code === 160 || (code >= 0x2000 && code <= 0x200a) || code === 0x3000
  );
}

function attachmentStretches({ id, name, type, facts }: Attachment): readonly Stretch[] {
  const of = { signature: false, attachmentId: id, attachment: name, offset: 0 };
  const names: Stretch[] = [{ ...of, part: 'filename', text: spaced(name) }];
  if (type === 'link' || facts.state === 'unread') return names;
  const { names: entries, texts } = facts.value;
  if (entries.length > 0) names.push({ ...of, part: 'filename', text: entries.map(spaced).join('\n') });
  const inside = facts.value.protected ? [] : texts;
  return [
    ...names,
    ...inside.map(({ entry, text, hidden, marking }): Stretch => ({
      ...of,
      part: 'attachment',
      text,
      ...(entry === '' ? {} : { entry }),
      ...(hidden === undefined ? {} : { hidden }),
      ...(marking === undefined ? {} : { marking }),
    })),
  ];
}

/**
 * "Mia_Kaya-EHCP.docx": what joins words in file names is no part of them, and the ending no word. The length stays, so
 * that ranges fit.
 */
function spaced(name: string): string {
  return name
    .replace(/[_+]/g, ' ')
    .replace(/(?<=\p{L})-(?=\p{L})/gu, ' ')
    .replace(/\.(?=[A-Za-z0-9]{1,5}$)/, '\n');
}
