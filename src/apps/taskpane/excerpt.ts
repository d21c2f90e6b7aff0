import type { Finding } from '../../inspect/inspection';
import type { MessageSnapshot } from '../../message/snapshot';
import { stretchesOf } from '../../fixes/redaction';
import { shownText } from '../../ui/shown';

/** A piece of the live message with the place that is meant. For the screen only, never kept. */
export interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

const AROUND = 40;
const MOST_MARKED = 80;
const MOST_EXCERPTS = 3;
const PARTS = ['subject', 'body', 'quoted'] as const;

/** Where in subject and body the finding stands, at most three places; what overlaps is one. */
export function excerptsOf(finding: Finding, snapshot: MessageSnapshot): readonly Excerpt[] {
  return PARTS.flatMap((part) => {
    const text = textOf(part, snapshot);
    return stretchesOf(finding, [part]).flatMap(({ start, end }) =>
      end <= text.length && end > start ? [excerpt(text, start, end)] : [],
    );
  }).slice(0, MOST_EXCERPTS);
}

/** The found text itself, for what the sender copies with a click. */
export function foundText(finding: Finding, snapshot: MessageSnapshot): string {
  const [found = ''] = PARTS.flatMap((part) =>
    stretchesOf(finding, [part]).map(({ start, end }) => textOf(part, snapshot).slice(start, end)),
  );
  return found.trim();
}

/** The text of the subject, or of the body. */
export function textOf(part: (typeof PARTS)[number], { subject, body }: MessageSnapshot): string {
  if (part === 'subject') return subject.state === 'read' ? subject.value : '';
  return body.state === 'read' ? (body.value.parts[0]?.text ?? '') : '';
}

function excerpt(text: string, start: number, end: number): Excerpt {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, end + AROUND);
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  return {
    before: `${from > 0 ? '…' : ''}${spaced(before)}`,
    marked: shownText(text.slice(start, end), MOST_MARKED),
    after: `${spaced(after)}${to < text.length ? '…' : ''}`,
  };
}

/** Tidy, but with the space that parts it from the marked place. */
function spaced(text: string): string {
  const lead = /^\s/.test(text) ? ' ' : '';
  const trail = /\s$/.test(text) ? ' ' : '';
  return `${lead}${shownText(text)}${trail}`;
}
