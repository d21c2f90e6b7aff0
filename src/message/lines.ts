/** The lines are looked at only so far: labels, dividers and sign-offs are short. */
const LOOK = 400;

/** The lines of a text by number, without holding a string for each. */
export class Lines {
  private readonly starts: Uint32Array;
  readonly count: number;

  constructor(readonly text: string) {
    let count = 1;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++;
    this.count = text.length === 0 ? 0 : count;
    this.starts = new Uint32Array(this.count + 1);
    let line = 1;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.starts[line++] = at + 1;
    this.starts[this.count] = text.length;
  }

  start(line: number): number {
    return this.starts[line];
  }

  /** End with the line end: where the next line starts. */
  end(line: number): number {
    return this.starts[line + 1];
  }

  /** The number of the line in which this position stands. */
  lineAt(position: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle] <= position) low = middle;
      else high = middle - 1;
    }
    return Math.max(low, 0);
  }

  isBlank(line: number): boolean {
    for (let at = this.starts[line]; at < this.starts[line + 1]; at++) {
      if (!isInvisible(this.text.charCodeAt(at))) return false;
    }
    return true;
  }

  /** The first visible line from `line` on (not beyond `limit`), or `limit`. */
  nextVisible(line: number, limit: number): number {
    let next = line;
    while (next < limit && this.isBlank(next)) next++;
    return next;
  }

  /** The line's beginning, cleaned for looking at: no white space at the edges, nothing invisible, plain spaces. */
  look(line: number): string {
    const start = this.starts[line];
    const raw = this.text.slice(start, Math.min(this.starts[line + 1], start + LOOK));
    return raw
      .replace(INVISIBLE, '')
      .replace(/[\u00a0\u202f\u2007\t]/g, ' ')
      .trim();
  }

  /** As `look`, without the `>` signs of quoting and the stars of bold text. */
  lookInside(line: number): string {
    const text = this.look(line);
    let from = 0;
    while (from < text.length && (text[from] === '>' || text[from] === ' ' || text[from] === '*' || text[from] === '|'))
      from++;
    return text.slice(from);
  }

  /** Whether the line is longer than `look` shows. */
  isLong(line: number): boolean {
    return this.starts[line + 1] - this.starts[line] > LOOK;
  }
}

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

function isInvisible(code: number): boolean {
  if (code <= 0x20 || code === 0xa0 || code === 0xad || code === 0xfeff || code === 0x3000 || code === 0x202f)
    return true;
  return code >= 0x2000 && code <= 0x200f
    ? true
    : (code >= 0x202a && code <= 0x202e) || (code >= 0x2060 && code <= 0x2069);
}
