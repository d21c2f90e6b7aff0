/** One attribute of a tag, its value as it stands in the source. */
export interface Attribute {
  readonly name: string;
  readonly value: string;
}

/** A start or end tag. `end` is the position after it. */
export interface Tag {
  readonly name: string;
  readonly closing: boolean;
  readonly attributes: readonly Attribute[];
  readonly end: number;
}

const LONGEST_TAG_NAME = 64;
const MOST_ATTRIBUTES = 64;
const NO_ATTRIBUTES: readonly Attribute[] = [];

/**
 * Reads the tags of one HTML source. Remembers where a search ran to the end in vain, so that a source full of quotes
 * or brackets which never close is still read in one pass.
 */
export class TagScanner {
  private noDoubleAfter = Infinity;
  private noSingleAfter = Infinity;
  private noBracketAfter = Infinity;
  private noCommentEndAfter = Infinity;
  /** A tag was read to here in vain: tags that start before are taken to end at their first bracket. */
  private brokenUntil = 0;

  constructor(private readonly html: string) {}

  /** The tag that starts at `at` (a `<`); undefined when this is no tag, or one that never ends. */
  tagAt(at: number): Tag | undefined {
    const closing = this.html.charCodeAt(at + 1) === 0x2f;
    let position = at + (closing ? 2 : 1);
    if (!isLetter(this.html.charCodeAt(position))) return undefined;
    if (this.bracketAfter(position) === -1) return undefined;
    const nameStart = position;
    while (position < this.html.length && !endsName(this.html.charCodeAt(position))) position++;
    const name = this.html.slice(nameStart, Math.min(position, nameStart + LONGEST_TAG_NAME)).toLowerCase();
    if (this.html.charCodeAt(position) === 0x3e) {
      return { name, closing, attributes: NO_ATTRIBUTES, end: position + 1 };
    }
    if (at >= this.brokenUntil) {
      const attributes: Attribute[] = [];
      const end = this.readAttributes(position, attributes);
      if (end !== -1) return { name, closing, attributes, end };
      this.brokenUntil = this.html.length;
    }
    // The tag never ends as it should (a quote is open): what follows its first bracket is shown by some programs.
    const bracket = this.bracketAfter(nameStart);
    return bracket === -1 ? undefined : { name, closing, attributes: NO_ATTRIBUTES, end: bracket + 1 };
  }

  /** Position after the first `>` from `at` on, or -1. */
  bracketAfter(at: number): number {
    if (at >= this.noBracketAfter) return -1;
    const found = this.html.indexOf('>', at);
    if (found === -1) this.noBracketAfter = at;
    return found;
  }

  /** Position after the comment that starts at `at` (`<!--`), or -1 when it never ends. */
  commentEnd(at: number): number {
    if (this.html.charCodeAt(at + 4) === 0x3e) return at + 5;
    if (this.html.startsWith('->', at + 4)) return at + 6;
    if (at >= this.noCommentEndAfter) return -1;
    for (let found = this.html.indexOf('--', at + 4); found !== -1; found = this.html.indexOf('--', found + 1)) {
      if (this.html.charCodeAt(found + 2) === 0x3e) return found + 3;
      if (this.html.charCodeAt(found + 2) === 0x21 && this.html.charCodeAt(found + 3) === 0x3e) return found + 4;
    }
    this.noCommentEndAfter = at;
    return -1;
  }

  /** Fills `attributes` and returns the position after the tag's `>`, or -1 when there is none. */
  private readAttributes(from: number, attributes: Attribute[]): number {
    const html = this.html;
    let position = from;
    for (;;) {
      while (position < html.length && (isSpace(html.charCodeAt(position)) || html.charCodeAt(position) === 0x2f)) {
        position++;
      }
      if (position >= html.length) return -1;
      if (html.charCodeAt(position) === 0x3e) return position + 1;
      const nameStart = position++;
      while (position < html.length && !endsAttributeName(html.charCodeAt(position))) position++;
      const nameEnd = position;
      const valueStart = this.afterEquals(position);
      let value = '';
      if (valueStart !== -1) {
        const valueEnd = this.valueEnd(valueStart);
        if (valueEnd === -1) return -1;
        const quoted = isQuote(html.charCodeAt(valueStart));
        value = html.slice(quoted ? valueStart + 1 : valueStart, valueEnd);
        position = quoted ? valueEnd + 1 : valueEnd;
      }
      if (attributes.length < MOST_ATTRIBUTES) {
        attributes.push({ name: html.slice(nameStart, Math.min(nameEnd, nameStart + 64)).toLowerCase(), value });
      }
    }
  }

  /** Where the value starts when an `=` follows (white space allowed round it), else -1. */
  private afterEquals(from: number): number {
    let position = from;
    while (isSpace(this.html.charCodeAt(position))) position++;
    if (this.html.charCodeAt(position) !== 0x3d) return -1;
    position++;
    while (isSpace(this.html.charCodeAt(position))) position++;
    return position;
  }

  /** Position of the closing quote, or of the end of a value without quotes; -1 when a quote never closes. */
  private valueEnd(start: number): number {
    const first = this.html.charCodeAt(start);
    if (first === 0x22) return this.quoteAfter(start, '"');
    if (first === 0x27) return this.quoteAfter(start, "'");
    let position = start;
    while (position < this.html.length) {
      const code = this.html.charCodeAt(position);
      if (isSpace(code) || code === 0x3e) break;
      position++;
    }
    return position;
  }

  private quoteAfter(start: number, quote: '"' | "'"): number {
    const limit = quote === '"' ? this.noDoubleAfter : this.noSingleAfter;
    if (start >= limit) return -1;
    const found = this.html.indexOf(quote, start + 1);
    if (found !== -1) return found;
    if (quote === '"') this.noDoubleAfter = start;
    else this.noSingleAfter = start;
    return -1;
  }
}

/** White space of HTML: tab, line feed, form feed, carriage return, space. */
export function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09 || code === 0x0c;
}

function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

function isQuote(code: number): boolean {
  return code === 0x22 || code === 0x27;
}

function endsName(code: number): boolean {
  return isSpace(code) || code === 0x2f || code === 0x3e;
}

function endsAttributeName(code: number): boolean {
  return isSpace(code) || code === 0x2f || code === 0x3e || code === 0x3d;
}
