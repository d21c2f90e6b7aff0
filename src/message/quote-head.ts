import type { Lines } from './lines';
import { ATTRIBUTION_START, headerKindOf, isQuoteDivider, WROTE_WORDS, type HeaderKind } from './mail-words';

/** Lines that announce a quoted message: from `start` to `end` (exclusive). */
export interface QuoteHead {
  readonly start: number;
  readonly end: number;
}

/** To and Cc lists of a quoted message can run over many lines. */
const MOST_HEADER_LINES = 400;
const MOST_ATTRIBUTION_LINES = 4;

/**
 * The announcement of a quoted message that starts at this line: a divider ("-----Original Message-----"), a block of
 * headers (From, Sent, To, Subject), or "On … wrote:".
 * @param isQuoted tells whether a line is known to be quoted, by its `>` or by mark-up
 */
export function quoteHeadAt(lines: Lines, line: number, isQuoted: (line: number) => boolean): QuoteHead | undefined {
  const text = lines.lookInside(line);
  if (text.length < 3) return undefined;
  if (isQuoteDivider(text)) {
    const headers = lines.nextVisible(line + 1, Math.min(lines.count, line + 4));
    const block = headers < lines.count ? readHeaders(lines, headers) : undefined;
    return { start: line, end: block !== undefined && block.kinds.size >= 2 ? block.end : line + 1 };
  }
  if (isRuler(text)) {
    const next = lines.nextVisible(line + 1, Math.min(lines.count, line + 3));
    const block = next < lines.count ? readHeaders(lines, next) : undefined;
    return block !== undefined && isQuotedHeader(block, true) ? { start: line, end: block.end } : undefined;
  }
  return headersAt(lines, line, text) ?? attributionAt(lines, line, text, isQuoted);
}

function headersAt(lines: Lines, line: number, text: string): QuoteHead | undefined {
  if (labelOf(text)?.kind !== 'from') return undefined;
  const block = readHeaders(lines, line);
  return isQuotedHeader(block, false) ? { start: line, end: block.end } : undefined;
}

interface HeaderBlock {
  readonly kinds: ReadonlySet<HeaderKind>;
  readonly end: number;
  /** An address, or a time of day in the date: what a memo or a booking form lacks. */
  readonly hasEvidence: boolean;
}

/** Who wrote, and two of: when, to whom, about what. A booking form ("From: … To: … Date: …") is none. */
function isQuotedHeader(block: HeaderBlock, afterRuler: boolean): boolean {
  const { kinds } = block;
  const isWhole = kinds.has('from') && (kinds.has('sent') || kinds.has('to')) && kinds.has('subject');
  const isNearly = kinds.has('from') && kinds.has('sent') && kinds.has('to');
  return (isWhole && (block.hasEvidence || afterRuler)) || (isNearly && block.hasEvidence);
}

function readHeaders(lines: Lines, from: number): HeaderBlock {
  const kinds = new Set<HeaderKind>();
  let hasEvidence = false;
  let current: HeaderKind | undefined;
  let end = from;
  for (let line = from; line < lines.count && line - from < MOST_HEADER_LINES; line++) {
    const text = lines.lookInside(line);
    const label = labelOf(text);
    if (label === undefined) {
      if (text === '') {
        if (line > end) break;
        continue;
      }
      const continues = current !== undefined && current !== 'subject' && line === end && /[@;<>]/.test(text);
      if (!continues) break;
    } else {
      if (label.kind !== 'other' && label.kind !== 'cc' && kinds.has(label.kind)) break;
      current = label.kind;
      for (const kind of kindsInLine(text, label.kind)) kinds.add(kind);
    }
    if (text.includes('@') || (kinds.has('sent') && TIME.test(text))) hasEvidence = true;
    end = line + 1;
  }
  return { kinds, end, hasEvidence };
}

const TIME = /\d{1,2}:\d{2}|\d{1,2}\.\d{2}(?![.\d])|\d{1,2}\s?[ap]\.?m\b/i;

/** Some programs put all headers on one line: "From: … Sent: … To: … Subject: …". */
function kindsInLine(text: string, first: HeaderKind): readonly HeaderKind[] {
  const kinds: HeaderKind[] = [first];
  const inside = /\s\*?([\p{L}-]{2,12})\*?\s?:\*?\s/gu;
  for (let match = inside.exec(text); match !== null; match = inside.exec(text)) {
    const kind = headerKindOf(match[1]);
    if (kind !== undefined) kinds.push(kind);
  }
  return kinds;
}

/** The label before the first colon, when it names a header. */
function labelOf(text: string): { readonly kind: HeaderKind } | undefined {
  const colon = text.search(/[:：]/);
  if (colon < 1 || colon > 28) return undefined;
  const kind = headerKindOf(text.slice(0, colon).replace(/\*/g, '').trim());
  return kind === undefined ? undefined : { kind };
}

/** The line that Exchange and Outlook draw above the headers in plain text. */
function isRuler(text: string): boolean {
  return text.length >= 5 && /^[_\-=—–]{5,200}$/.test(text);
}

/** "On 12 Nov 2026, at 10:00, A Person <a@b.example> wrote:", over up to four lines. */
function attributionAt(
  lines: Lines,
  line: number,
  text: string,
  isQuoted: (line: number) => boolean,
): QuoteHead | undefined {
  const opens = ATTRIBUTION_START.test(text);
  const namesAuthor = endsWithColon(text) && hasWroteWord(text);
  if (!opens && !namesAuthor) return undefined;
  let joined = '';
  for (let next = line; next < lines.count && next - line < MOST_ATTRIBUTION_LINES; next++) {
    const piece = lines.lookInside(next);
    if (piece === '' || lines.isLong(next)) return undefined;
    joined += (joined === '' ? '' : ' ') + piece;
    if (!endsWithColon(piece)) continue;
    if (!hasWroteWord(joined)) return undefined;
    const after = lines.nextVisible(next + 1, lines.count);
    const isFollowed = after < lines.count && isQuoted(after);
    return isFollowed || isDatedAttribution(joined, opens) ? { start: line, end: next + 1 } : undefined;
  }
  return undefined;
}

/** Reported speech ("On Monday Jake wrote:") has neither an address nor a date with the time of day. */
function isDatedAttribution(text: string, opens: boolean): boolean {
  const hasAddress = /[^\s@]@[^\s@]/.test(text);
  return (hasAddress && (opens || /\d/.test(text))) || (opens && TIME.test(text) && /\d{1,4}[\s./-]/.test(text));
}

function endsWithColon(text: string): boolean {
  return /[:：]\*?$/.test(text.slice(-3));
}

function hasWroteWord(text: string): boolean {
  const lower = ` ${text.toLowerCase().replace(/[:：,*]/g, ' ')} `;
  return WROTE_WORDS.some((word) => lower.includes(` ${word} `));
}
