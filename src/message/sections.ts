import type { HtmlMark } from './html-to-text';
import { Lines } from './lines';
import { quoteHeadAt, type QuoteHead } from './quote-head';
import { findSignature, signatureEnd } from './signature';
import type { Section } from './snapshot';

/** A text cut into sections, and where the headers of quoted messages stand in it (positions, end exclusive). */
export interface SplitText {
  readonly sections: readonly Section[];
  readonly heads: readonly { readonly start: number; readonly end: number }[];
}

const OWN = 0;
const QUOTED = 1;
const SIGNATURE = 2;
const KINDS: readonly Section['kind'][] = ['own', 'quoted', 'signature'];

/** Cuts a text into what its author wrote, what is quoted, and signatures; every character is in one section. */
export function splitSections(text: string, marks: readonly HtmlMark[]): SplitText {
  const lines = new Lines(text);
  const kinds = new Uint8Array(lines.count);
  markQuotesOfMarkup(lines, kinds, marks);
  const quoteFrom = firstQuoteHead(lines, marks);
  const heads: QuoteHead[] = [];
  markQuotesOfText(lines, kinds, quoteFrom, heads);
  joinQuotes(lines, kinds);
  markSignatures(lines, kinds, marks);
  return {
    sections: sectionsOf(lines, kinds),
    heads: heads.map(({ start, end }) => ({ start: lines.start(start), end: lines.start(end) })),
  };
}

function markQuotesOfMarkup(lines: Lines, kinds: Uint8Array, marks: readonly HtmlMark[]): void {
  for (const mark of marks) {
    if ((mark.kind !== 'quote' && mark.kind !== 'attribution') || mark.end <= mark.start) continue;
    kinds.fill(QUOTED, lines.lineAt(mark.start), lines.lineAt(mark.end - 1) + 1);
  }
}

/** The line from which mark-up says all is quoted; beyond the last line when it does not. */
function firstQuoteHead(lines: Lines, marks: readonly HtmlMark[]): number {
  const head = marks.find((mark) => mark.kind === 'quote-head');
  return head === undefined || head.start >= lines.text.length ? lines.count : lines.lineAt(head.start);
}

/** Reads on inside quotes too: the headers of older messages tell who has seen them. */
function markQuotesOfText(lines: Lines, kinds: Uint8Array, quoteFrom: number, heads: QuoteHead[]): void {
  const isQuoted = (line: number): boolean => kinds[line] === QUOTED || isQuoteLine(lines, line);
  let allFrom = lines.count;
  for (let line = 0; line < lines.count; line++) {
    if (line === quoteFrom) allFrom = Math.min(allFrom, line);
    if (lines.isBlank(line)) continue;
    if (line < allFrom && isQuoteLine(lines, line)) kinds[line] = QUOTED;
    const head = quoteHeadAt(lines, line, isQuoted);
    if (head === undefined) continue;
    heads.push(head);
    if (line < allFrom && kinds[line] !== QUOTED) {
      const next = lines.nextVisible(head.end, lines.count);
      kinds.fill(QUOTED, head.start, head.end);
      if (next < lines.count && !isQuoted(next)) allFrom = line;
    }
    line = Math.min(head.end, quoteFrom > line ? quoteFrom : head.end) - 1;
  }
  kinds.fill(QUOTED, allFrom);
}

/** A line quoted the old way. `>50%` is no quote, unless its neighbours are. */
function isQuoteLine(lines: Lines, line: number): boolean {
  const text = lines.look(line);
  if (text.charCodeAt(0) !== 0x3e) return false;
  if (text.length === 1 || text[1] === ' ' || text[1] === '>') return true;
  return startsWithBracket(lines, line - 1) || startsWithBracket(lines, line + 1);
}

function startsWithBracket(lines: Lines, line: number): boolean {
  return line >= 0 && line < lines.count && lines.look(line).charCodeAt(0) === 0x3e;
}

/** Empty lines between two quoted ones belong to the quote. */
function joinQuotes(lines: Lines, kinds: Uint8Array): void {
  let gap = -1;
  for (let line = 0; line < lines.count; line++) {
    if (kinds[line] === QUOTED) {
      if (gap !== -1) kinds.fill(QUOTED, gap, line);
      gap = -1;
    } else if (!lines.isBlank(line)) {
      gap = -1;
    } else if (gap === -1 && line > 0 && kinds[line - 1] === QUOTED) {
      gap = line;
    }
  }
}

function markSignatures(lines: Lines, kinds: Uint8Array, marks: readonly HtmlMark[]): void {
  for (const mark of marks) {
    if (mark.kind !== 'signature' || mark.end <= mark.start) continue;
    const start = lines.lineAt(mark.start);
    if (kinds[start] !== OWN) continue;
    let limit = start;
    const last = lines.lineAt(mark.end - 1);
    while (limit <= last && kinds[limit] === OWN) limit++;
    kinds.fill(SIGNATURE, start, signatureEnd(lines, start, limit));
  }
  for (let line = 0; line < lines.count; line++) {
    if (kinds[line] !== OWN) continue;
    let end = line;
    while (end < lines.count && kinds[end] === OWN) end++;
    const found = findSignature(lines, line, end);
    if (found !== undefined) kinds.fill(SIGNATURE, found.start, found.end);
    line = end;
  }
}

function sectionsOf(lines: Lines, kinds: Uint8Array): Section[] {
  const sections: Section[] = [];
  for (let line = 0; line < lines.count; line++) {
    const first = line;
    while (line + 1 < lines.count && kinds[line + 1] === kinds[first]) line++;
    const start = lines.start(first);
    const end = lines.end(line);
    // The empty line after the last line end is no section of its own.
    if (end > start) sections.push({ kind: KINDS[kinds[first]], start, end });
  }
  return sections;
}
