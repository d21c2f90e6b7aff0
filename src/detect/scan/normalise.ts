/**
 * One stretch of a text made easy to read for finders, and the way back to positions in the text as given: full-width
 * characters, typographic dashes, quotes and spaces become their plain forms, one for one; invisible characters
 * (zero-width, soft hyphen, direction marks) are left out. Never NFKC, which would move positions.
 */
export class NormalText {
  /** UTF-16 code units of the stretch, `length` of them; a line end stands after the last. */
  readonly codes: Uint16Array;
  length = 0;
  text = '';
  private from = 0;
  /** `removed[k]`: position in the plain text before which the k-th invisible character stood. */
  private removed: number[] = [];

  constructor(most: number) {
    this.codes = new Uint16Array(most + 4);
  }

  /** Reads a stretch of the given text. Most blocks are ASCII and copied as they are. */
  read(given: string, from: number, to: number): void {
    const { codes } = this;
    this.from = from;
    this.removed = [];
    this.length = 0;
    let text = '';
    let copied = from;
    for (let block = from; block < to; block += BLOCK) {
      const end = Math.min(block + BLOCK, to);
      const { length } = this;
      let bits = 0;
      for (let i = block, at = length; i < end; i++) bits |= codes[at++] = given.charCodeAt(i);
      if (bits < 128) {
        this.length += end - block;
        continue;
      }
      for (let i = block; i < end; i++) {
        const code = given.charCodeAt(i);
        if (code < 0xa0) {
          codes[this.length++] = code;
          continue;
        }
        const plain = plainOf(code);
        if (plain !== code) {
          text += given.slice(copied, i);
          copied = i + 1;
          if (plain !== REMOVED) text += String.fromCharCode(plain);
        }
        if (plain === REMOVED) this.removed.push(this.length);
        else codes[this.length++] = plain;
      }
    }
    codes[this.length] = LINE_END;
    this.text = text + given.slice(copied, to);
  }

  /** Position in the given text of the character at `position`. */
  startOf(position: number): number {
    const { removed } = this;
    let low = 0;
    let high = removed.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((removed[middle] ?? 0) <= position) low = middle + 1;
      else high = middle;
    }
    return this.from + position + low;
  }

  /** End (exclusive) in the given text of a stretch that ends at `position`. */
  endOf(position: number): number {
    return position === 0 ? this.from : this.startOf(position - 1) + 1;
  }
}

/** Characters that are read at once. */
const BLOCK = 64;
const SPACE = 32;
const HYPHEN = 45;
const LINE_END = 10;
const REMOVED = 0;

function plainOf(code: number): number {
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  if (code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x205f || code === 0x3000)
    return SPACE;
  if ((code >= 0x2010 && code <= 0x2015) || code === 0x2212 || code === 0xfe58 || code === 0xfe63) return HYPHEN;
  if ((code >= 0x2018 && code <= 0x201b) || code === 0x02bc) return 39;
  if (code >= 0x201c && code <= 0x201f) return 34;
  if (code >= 0x0660 && code <= 0x0669) return code - 0x0660 + 48;
  if (code >= 0x06f0 && code <= 0x06f9) return code - 0x06f0 + 48;
  if (code === 0x2028 || code === 0x2029) return LINE_END;
  return isInvisible(code) ? REMOVED : code;
}

function isInvisible(code: number): boolean {
  return (
    code === 0xad ||
    code === 0x034f ||
    code === 0x180e ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2069) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff
  );
}
