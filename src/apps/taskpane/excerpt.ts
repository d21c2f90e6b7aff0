import type { Finding } from '../../inspect/inspection';
import type { MessageSnapshot } from '../../message/snapshot';
import { joined } from '../../fixes/redaction';
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
    const places = finding.spans.flatMap(({ part: place, start, end }) =>
      place === part && start !== undefined && end !== undefined && end <= text.length && end > start
        ? [{ start, end }]
        : [],
    );
    return joined(places).map(({ start, end }) => excerpt(text, start, end));
  }).slice(0, MOST_EXCERPTS);
}

/** The found text itself, for what the sender copies with a click. */
export function foundText(finding: Finding, snapshot: MessageSnapshot): string {
  const [span] = finding.spans;
  if (span?.start === undefined || span.end === undefined) return '';
  return PARTS.includes(span.part as 'body')
    ? textOf(span.part as 'body', snapshot)
        .slice(span.start, span.end)
        .trim()
    : '';
}

function textOf(part: (typeof PARTS)[number], { subject, body }: MessageSnapshot): string {
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
