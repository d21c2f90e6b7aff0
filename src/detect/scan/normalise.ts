/** A text made easy to read for finders, and the way back to positions in the text as given. */
export interface NormalText {
  readonly text: string;
  /** Position in the given text of the character at `position`. */
  startOf(position: number): number;
  /** End (exclusive) in the given text of a stretch that ends at `position`. */
  endOf(position: number): number;
}

/** Characters that look like something plainer, or like nothing at all. */
const UNUSUAL =
  /[\u00a0\u00ad\u034f\u0660-\u0669\u06f0-\u06f9\u180e\u2000-\u200f\u2010-\u2015\u2018-\u201f\u2028-\u202f\u205f-\u2064\u2066-\u2069\u2212\u3000\ufe00-\ufe0f\ufe58\ufe63\ufeff\uff01-\uff5e\u02bc]/;

const SPACE = 32;
const HYPHEN = 45;
const REMOVED = 0;
const CHUNK = 8192;

/**
 * Full-width characters, typographic dashes, quotes and spaces become their plain forms, one for one; invisible
 * characters (zero-width, soft hyphen, direction marks) are left out. Never NFKC, which would move positions.
 */
export function normalise(given: string): NormalText {
  if (!UNUSUAL.test(given)) return { text: given, startOf: (position) => position, endOf: (position) => position };
  const removed: number[] = [];
  const pieces: string[] = [];
  let codes: number[] = [];
  for (let i = 0; i < given.length; i++) {
    const code = given.charCodeAt(i);
    const plain = code < 0xa0 ? code : plainOf(code);
    if (plain === REMOVED && code !== 0) {
      removed.push(i - removed.length);
      continue;
    }
    codes.push(plain);
    if (codes.length === CHUNK) {
      pieces.push(String.fromCharCode.apply(null, codes));
      codes = [];
    }
  }
  pieces.push(String.fromCharCode.apply(null, codes));
  return backTo(pieces.join(''), removed);
}

/** `removed[k]`: position in the plain text before which the k-th invisible character stood. */
function backTo(text: string, removed: readonly number[]): NormalText {
  const startOf = (position: number): number => {
    let low = 0;
    let high = removed.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((removed[middle] ?? 0) <= position) low = middle + 1;
      else high = middle;
    }
    return position + low;
  };
  return { text, startOf, endOf: (position) => (position === 0 ? 0 : startOf(position - 1) + 1) };
}

function plainOf(code: number): number {
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  if (code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x205f || code === 0x3000)
    return SPACE;
  if ((code >= 0x2010 && code <= 0x2015) || code === 0x2212 || code === 0xfe58 || code === 0xfe63) return HYPHEN;
  if ((code >= 0x2018 && code <= 0x201b) || code === 0x02bc) return 39;
  if (code >= 0x201c && code <= 0x201f) return 34;
  if (code >= 0x0660 && code <= 0x0669) return code - 0x0660 + 48;
  if (code >= 0x06f0 && code <= 0x06f9) return code - 0x06f0 + 48;
  if (code === 0x2028 || code === 0x2029) return 10;
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
