import { utf8toString } from '@exodus/bytes/utf8.js';
import { utf16le } from './bytes';
import { windows1252 } from './windows-1252';

/** A text as its bytes show: byte order mark, valid UTF-8, UTF-16 by its zero bytes, else windows-1252. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decodeUtf8(bytes.subarray(3));
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16le(bytes, 2);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16le(swapped(bytes.subarray(2)));
  const order = utf16Order(bytes);
  if (order !== undefined) return utf16le(order === 'little' ? bytes : swapped(bytes));
  return decodeUtf8(bytes);
}

/** Valid UTF-8 as such, anything else as windows-1252. */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return utf8toString(bytes);
  } catch {
    return windows1252(bytes);
  }
}

/** Western text in UTF-16 has a zero in every second place. */
export function utf16Order(bytes: Uint8Array): 'little' | 'big' | undefined {
  const length = Math.min(bytes.length & ~1, 512);
  if (length < 8) return undefined;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  const half = length / 2;
  if (odd > half * 0.7 && even < half * 0.1) return 'little';
  return even > half * 0.7 && odd < half * 0.1 ? 'big' : undefined;
}

function swapped(bytes: Uint8Array): Uint8Array {
  const result = new Uint8Array(bytes.length & ~1);
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    result[at] = bytes[at + 1] ?? 0;
    result[at + 1] = bytes[at] ?? 0;
  }
  return result;
}
