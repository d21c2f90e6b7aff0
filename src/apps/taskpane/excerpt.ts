import type { Finding } from '../../inspect/inspection';
import type { MessageSnapshot } from '../../message/snapshot';

/** A piece of the live message with the place that is meant. For the screen only, never kept. */
export interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

const AROUND = 40;
const MOST_MARKED = 80;
const MOST_EXCERPTS = 3;

/** Where in subject and body the finding stands, at most three places. */
export function excerptsOf(finding: Finding, { subject, body }: MessageSnapshot): readonly Excerpt[] {
  const seen = new Set<string>();
  return finding.spans.flatMap((span) => {
    const text =
      span.part === 'subject'
        ? subject.state === 'read'
          ? subject.value
          : ''
        : span.part === 'body' || span.part === 'quoted'
          ? body.state === 'read'
            ? (body.value.parts[0]?.text ?? '')
            : ''
          : '';
    const key = `${span.part}:${span.start ?? ''}`;
    if (span.start === undefined || span.end === undefined || text === '' || seen.has(key)) return [];
    if (seen.size >= MOST_EXCERPTS || span.end > text.length) return [];
    seen.add(key);
    return [cut(text, span.start, span.end)];
  });
}

function cut(text: string, start: number, end: number): Excerpt {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, end + AROUND);
  return {
    before: `${from > 0 ? '…' : ''}${oneLine(text.slice(from, start))}`,
    marked: oneLine(text.slice(start, Math.min(end, start + MOST_MARKED))),
    after: `${oneLine(text.slice(end, to))}${to < text.length ? '…' : ''}`,
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
