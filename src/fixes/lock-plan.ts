import type { Finding } from '../inspect/inspection';
import type { Attachment } from '../message/attachment';
import type { BodyPart, MessageSnapshot } from '../message/snapshot';
import type { Stretch } from './body-source';

/** A file to be locked where it lies. */
export interface FileToLock {
  readonly attachment: Attachment;
  /** Its own name tells too much: the locked one gets a name that says nothing. */
  readonly needsPlainName: boolean;
}

/** What of a message goes under lock, all with one password. */
export interface LockPlan {
  readonly files: readonly FileToLock[];
  /** Lines of the body that move into a document. */
  readonly lines: readonly Stretch[];
}

/** Everything in the message that a check wants locked: one press, one password. */
export function lockPlan(findings: readonly Finding[], snapshot: MessageSnapshot): LockPlan {
  const asking = findings.filter(({ fixes }) => fixes.includes('protect'));
  const isMarked = asking.some(({ rule }) => rule === 'data/confidential-unprotected');
  return { files: filesOf(asking, snapshot, isMarked), lines: linesOf(asking, snapshot) };
}

function filesOf(
  findings: readonly Finding[],
  { attachments }: MessageSnapshot,
  isMarked: boolean,
): readonly FileToLock[] {
  const there = attachments.state === 'read' ? attachments.value : [];
  return there.flatMap((attachment) => {
    if (attachment.type !== 'file' || isLocked(attachment)) return [];
    const about = findings.filter(
      ({ where, targets }) => where.attachment === attachment.name || targets.includes(attachment.id),
    );
    // A marking speaks of the whole message, its files too.
    if (about.length === 0 && !(isMarked && !attachment.inline)) return [];
    return [{ attachment, needsPlainName: about.some(({ where }) => where.part === 'filename') }];
  });
}

function isLocked({ facts }: Attachment): boolean {
  return facts.state === 'read' && facts.value.protected && facts.value.strength === 'strong';
}

/** Whole lines: a sentence without its number would say nothing. */
function linesOf(findings: readonly Finding[], { body }: MessageSnapshot): readonly Stretch[] {
  const part = body.state === 'read' ? body.value.parts[0] : undefined;
  if (part === undefined) return [];
  const marked = findings.flatMap(({ where, spans }) => {
    if (where.part !== 'body' && where.part !== 'quoted' && where.part !== 'subject') return [];
    const places = spans.flatMap(({ part: place, start, end }) =>
      (place === 'body' || place === 'quoted') && start !== undefined && end !== undefined ? [{ start, end }] : [],
    );
    // A marked message without a place: all that its author wrote.
    return places.length > 0 ? places : where.part === 'quoted' ? [] : ownWords(part);
  });
  return joinedLines(marked, part.text);
}

function ownWords({ text, sections }: BodyPart): readonly Stretch[] {
  return sections
    .filter(({ kind }) => kind === 'own')
    .map(({ start, end }) => ({ start: afterGreeting(text, start, end), end }));
}

const GREETING =
  /^\s{0,200}(?:dear|hi|hello|good (?:morning|afternoon|evening)|annwyl|helo|shwmae|bore da|prynhawn da)\b[^\n]{0,80}\n/i;

function afterGreeting(text: string, start: number, end: number): number {
  return start + (GREETING.exec(text.slice(start, Math.min(end, start + 400)))?.[0].length ?? 0);
}

function joinedLines(places: readonly Stretch[], text: string): readonly Stretch[] {
  const lines = places
    .map(({ start, end }) => ({ start: text.lastIndexOf('\n', start - 1) + 1, end: endOfLine(text, end) }))
    .sort((a, b) => a.start - b.start);
  const joined: Stretch[] = [];
  for (const line of lines) {
    const last = joined[joined.length - 1];
    if (last !== undefined && line.start <= last.end + 1)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, line.end) };
    else joined.push(line);
  }
  return joined.filter(({ start, end }) => text.slice(start, end).trim() !== '');
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf('\n', Math.max(0, from - 1));
  return at < 0 ? text.length : Math.max(at, from);
}
