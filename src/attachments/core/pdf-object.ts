import { find, hasAt } from './bytes';

/** A direct object of a PDF (ISO 32000-2, 7.3). Strings are bytes; a reference names an object. */
export type PdfValue =
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'name' | 'word'; readonly value: string }
  | { readonly type: 'string'; readonly value: Uint8Array }
  | { readonly type: 'ref'; readonly object: number }
  | { readonly type: 'array'; readonly items: readonly PdfValue[] }
  | { readonly type: 'dict'; readonly entries: PdfDict };
export type PdfDict = ReadonlyMap<string, PdfValue>;

const MOST_DEPTH = 20;
const MOST_ITEMS = 5_000;

/** Reads the object that starts at `at`; undefined where nothing sensible stands. */
export function readPdfObject(bytes: Uint8Array, at: number): PdfValue | undefined {
  return new Reader(bytes, at).value(0);
}

/** Place of the last definition `number 0 obj`: later ones replace earlier ones. */
export function findPdfObject(bytes: Uint8Array, object: number): number | undefined {
  const mark = `${object} `;
  let found: number | undefined;
  for (let at = find(bytes, mark); at !== -1; at = find(bytes, mark, at + 1)) {
    const before = bytes[at - 1];
    if (before !== undefined && before >= 0x30 && before <= 0x39) continue;
    let next = at + mark.length;
    while (isDigit(bytes[next])) next++;
    while (isSpace(bytes[next])) next++;
    if (next > at + mark.length && hasAt(bytes, next, 'obj')) found = next + 3;
  }
  return found;
}

class Reader {
  private items = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private at: number,
  ) {}

  value(depth: number): PdfValue | undefined {
    this.skip();
    if (depth > MOST_DEPTH || ++this.items > MOST_ITEMS || this.at >= this.bytes.length) return undefined;
    const byte = this.bytes[this.at];
    if (byte === 0x2f) return { type: 'name', value: this.name() };
    if (byte === 0x28) return { type: 'string', value: this.literal() };
    if (hasAt(this.bytes, this.at, '<<')) return this.dict(depth);
    if (byte === 0x3c) return { type: 'string', value: this.hex() };
    if (byte === 0x5b) return this.array(depth);
    return this.numberOrWord();
  }

  private dict(depth: number): PdfValue {
    this.at += 2;
    const entries = new Map<string, PdfValue>();
    for (;;) {
      this.skip();
      if (hasAt(this.bytes, this.at, '>>')) {
        this.at += 2;
        break;
      }
      if (this.bytes[this.at] !== 0x2f) break;
      const key = this.name();
      const value = this.value(depth + 1);
      if (value === undefined) break;
      entries.set(key, value);
    }
    return { type: 'dict', entries };
  }

  private array(depth: number): PdfValue {
    this.at++;
    const items: PdfValue[] = [];
    for (;;) {
      this.skip();
      if (this.bytes[this.at] === 0x5d) {
        this.at++;
        break;
      }
      const value = this.value(depth + 1);
      if (value === undefined) break;
      items.push(value);
    }
    return { type: 'array', items };
  }

  private name(): string {
    let text = '';
    for (this.at++; this.at < this.bytes.length && !isDelimiter(this.bytes[this.at]); this.at++) {
      text += String.fromCharCode(this.bytes[this.at] ?? 0);
    }
    return text.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  }

  private literal(): Uint8Array {
    const out: number[] = [];
    let open = 1;
    for (this.at++; this.at < this.bytes.length && out.length < 4096; this.at++) {
      const byte = this.bytes[this.at] ?? 0;
      if (byte === 0x5c) this.escape(out);
      else {
        if (byte === 0x28) open++;
        if (byte === 0x29 && --open === 0) break;
        out.push(byte);
      }
    }
    this.at++;
    return Uint8Array.from(out);
  }

  private escape(out: number[]): void {
    const byte = this.bytes[++this.at] ?? 0;
    const plain = ESCAPES[String.fromCharCode(byte)];
    if (plain !== undefined) out.push(plain);
    else if (byte >= 0x30 && byte <= 0x37) {
      let value = byte - 0x30;
      for (let i = 0; i < 2; i++) {
        const next = this.bytes[this.at + 1] ?? 0;
        if (next < 0x30 || next > 0x37) break;
        value = value * 8 + next - 0x30;
        this.at++;
      }
      out.push(value & 0xff);
    } else if (byte === 0x0d && this.bytes[this.at + 1] === 0x0a) this.at++;
    else if (byte !== 0x0a && byte !== 0x0d) out.push(byte);
  }

  private hex(): Uint8Array {
    const digits: number[] = [];
    for (this.at++; this.at < this.bytes.length && this.bytes[this.at] !== 0x3e && digits.length < 8192; this.at++) {
      const digit = parseInt(String.fromCharCode(this.bytes[this.at] ?? 0), 16);
      if (!Number.isNaN(digit)) digits.push(digit);
    }
    this.at++;
    const out = new Uint8Array(Math.ceil(digits.length / 2));
    digits.forEach((digit, i) => (out[i >> 1] = (out[i >> 1] ?? 0) | (i % 2 === 0 ? digit << 4 : digit)));
    return out;
  }

  private numberOrWord(): PdfValue | undefined {
    const word = this.word();
    if (word === '') return undefined;
    if (!/^[+-]?\d{0,12}\.?\d{0,12}$/.test(word)) return { type: 'word', value: word };
    const after = this.at;
    if (/^\d{1,10}$/.test(word)) {
      this.skip();
      const generation = this.word();
      this.skip();
      if (/^\d{1,5}$/.test(generation) && this.bytes[this.at] === 0x52) {
        this.at++;
        return { type: 'ref', object: Number(word) };
      }
      this.at = after;
    }
    return { type: 'number', value: Number(word) };
  }

  private word(): string {
    let text = '';
    for (; this.at < this.bytes.length && !isDelimiter(this.bytes[this.at]) && text.length < 64; this.at++) {
      text += String.fromCharCode(this.bytes[this.at] ?? 0);
    }
    return text;
  }

  private skip(): void {
    for (;;) {
      while (isSpace(this.bytes[this.at])) this.at++;
      if (this.bytes[this.at] !== 0x25) return;
      while (this.at < this.bytes.length && this.bytes[this.at] !== 0x0a && this.bytes[this.at] !== 0x0d) this.at++;
    }
  }
}

const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12, '(': 40, ')': 41, '\\': 92 };

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09 || byte === 0x0c || byte === 0x00;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

function isDelimiter(byte: number | undefined): boolean {
  return isSpace(byte) || (byte !== undefined && '()<>[]{}/%'.includes(String.fromCharCode(byte)));
}
