import { sha256 } from '@noble/hashes/sha2.js';
import { canonicalJson, utf8 } from '../policy/canonical';

/** SHA-256 of whatever the runtime does fastest; the standard one is plain TypeScript and runs everywhere. */
export interface Sha256 {
  bytes(data: Uint8Array): Uint8Array;
  /** Of the text in UTF-8. */
  text(text: string): Uint8Array;
}

export const plainSha256: Sha256 = { bytes: (data) => sha256(data), text: (text) => sha256(utf8(text)) };

const HEX = Array.from({ length: 256 }, (_, byte) => (byte < 16 ? '0' : '') + byte.toString(16));

export function hexOf(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += HEX[byte] ?? '';
  return text;
}

/** Bytes of lower-case hex; undefined for anything else. */
export function bytesOfHex(hex: string): Uint8Array | undefined {
  if (hex.length % 2 !== 0) return undefined;
  const bytes = new Uint8Array(hex.length / 2);
  for (let i = 0; i < bytes.length; i++) {
    const high = digitOf(hex.charCodeAt(2 * i));
    const low = digitOf(hex.charCodeAt(2 * i + 1));
    if (high < 0 || low < 0) return undefined;
    bytes[i] = high * 16 + low;
  }
  return bytes;
}

function digitOf(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  return code >= 97 && code <= 102 ? code - 87 : -1;
}

/** Deeper than this nothing of ours goes; recursion over hostile JSON ends here. */
const MOST_LEVELS = 16;

/**
 * The canonical spelling (RFC 8785) of a value that came from JSON; undefined when it has none (a lone surrogate) or is
 * nested beyond reason. A value whose keys stand in order already is spelt by the runtime itself, many times faster.
 */
export function canonicalText(value: unknown): string | undefined {
  const order = orderOf(value, 0);
  if (order === 'too-deep') return undefined;
  if (order === 'sorted') {
    const text = JSON.stringify(value);
    // JSON.stringify escapes lone surrogates, which RFC 8785 does not allow; paired ones it leaves alone.
    if (!text.includes('\\ud')) return text;
  }
  try {
    return canonicalJson(value);
  } catch {
    return undefined;
  }
}

type Order = 'sorted' | 'unsorted' | 'too-deep';

function orderOf(value: unknown, level: number): Order {
  if (typeof value !== 'object' || value === null) return 'sorted';
  if (level >= MOST_LEVELS) return 'too-deep';
  const isList = Array.isArray(value);
  let order: Order = 'sorted';
  let before = '';
  for (const key in value) {
    const member: unknown = (value as Readonly<Record<string, unknown>>)[key];
    if (!isList) {
      if (key < before || member === undefined) order = 'unsorted';
      before = key;
    }
    if (typeof member !== 'object') continue;
    const inner = orderOf(member, level + 1);
    if (inner === 'too-deep') return inner;
    if (inner === 'unsorted') order = inner;
  }
  return order;
}
