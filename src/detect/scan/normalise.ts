import { CODES, STRETCH } from './codes';

/** Where characters stand that may not be plain. */
const OTHERS = new Uint16Array(STRETCH + 1);

/**
 * One stretch of a text made easy to read for finders, and the way back to positions in the text as given: full-width
 * characters, typographic dashes, quotes and spaces become their plain forms, one for one; invisible characters
 * (zero-width, soft hyphen, direction marks) are left out. Never NFKC, which would move positions.
 */
export class NormalText {
  /** UTF-16 code units of the stretch, `length` of them; a line end stands after the last. The same array for all texts. */
  readonly codes = CODES;
  length = 0;
  text = '';
  private from = 0;
  /** `removed[k]`: position in the plain text before which the k-th invisible character stood. */
  private removed: number[] = [];

  /** Reads a stretch of the given text. */
  read(given: string, from: number, to: number): void {
    this.from = from;
    this.removed = [];
    this.length = to - from;
    this.text = given.slice(from, to);
    const others = readCodes(given, from, to);
    if (others > 0) this.makePlain(others);
    CODES[this.length] = LINE_END;
  }

  /** Changes what is not plain where it stands, and closes up where nothing is left of it. */
  private makePlain(count: number): void {
    const { text, removed, length } = this;
    let plainText = '';
    let copied = 0;
    let moved = 0;
    for (let k = 0; k < count; k++) {
      const at = OTHERS[k] as number;
      const code = CODES[at] as number;
      const plain = plainOf(code);
      if (plain === code) continue;
      plainText += text.slice(copied, at);
      if (plain === REMOVED) {
        CODES.copyWithin(moved - removed.length, moved, at);
        removed.push(at - removed.length);
        moved = at + 1;
      } else {
        CODES[at] = plain;
        plainText += String.fromCharCode(plain);
      }
      copied = at + 1;
    }
    CODES.copyWithin(moved - removed.length, moved, length);
    this.length = length - removed.length;
    this.text = plainText + text.slice(copied);
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

/** Characters that are looked at together: most of a text is plain, and that is cheap to see. A multiple of four. */
const BLOCK = 64;

/** Reads code units; returns how many of them may not be plain, and notes where they stand. */
function readCodes(given: string, from: number, to: number): number {
  const length = to - from;
  let others = 0;
  for (let start = 0; start < length; start += BLOCK) {
    const end = Math.min(length, start + BLOCK);
    let bits = 0;
    let i = start;
    // Four at a time: asking a string for a character costs more than the loop.
    for (; i + 4 <= end; i += 4) {
      const at = from + i;
      const one = given.charCodeAt(at);
      const two = given.charCodeAt(at + 1);
      const three = given.charCodeAt(at + 2);
      const four = given.charCodeAt(at + 3);
      CODES[i] = one;
      CODES[i + 1] = two;
      CODES[i + 2] = three;
      CODES[i + 3] = four;
      bits |= one | two | three | four;
    }
    for (; i < end; i++) bits |= CODES[i] = given.charCodeAt(from + i);
    if (bits <= LAST_PLAIN) continue;
    for (let k = start; k < end; k++) {
      OTHERS[others] = k;
      others += (LAST_PLAIN - (CODES[k] as number)) >>> 31;
    }
  }
  return others;
}

/** Up to it everything is plain. */
const LAST_PLAIN = 0x9f;
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
