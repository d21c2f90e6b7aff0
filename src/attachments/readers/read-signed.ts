import { Inflate } from 'fflate';
import { find } from '../core/bytes';
import type { Wanted } from '../core/inspect-attachment';
import type { Reading } from './reading';

/**
 * A signed, digested, time-stamped or packed cryptographic message carries its content in clear (RFC 5652, 3274, 5544):
 * what stands in it is looked at as the file it is. False when it holds none: signatures travel apart, too.
 */
export async function readSigned({ name, bytes, entry, depth }: Wanted, reading: Reading): Promise<boolean> {
  const { findings, lookAt } = reading;
  const found = contentIn(bytes);
  if (found === undefined) return false;
  const isPacked = find(bytes, ZLIB, 0, 200) !== -1;
  const content = isPacked ? unpacked(found, Math.min(findings.limits.memberBytes, MOST)) : found;
  findings.bytesRead += content.length;
  const isMail = /^(?:content-|mime-version)/i.test(String.fromCharCode(...content.subarray(0, 16)));
  const inner = name.replace(/\.(?:p7[msz]?|tsd|pem)$/i, '');
  lookAt(isMail ? `${inner}.eml` : inner, isMail ? withHeader(content) : content, entry, depth + 1);
  return true;
}

/** Algorithm of CompressedData: zlib (RFC 3274). */
const ZLIB = '\u002a\u0086\u0048\u0086\u00f7\u000d\u0001\u0009\u0010\u0003\u0008';
const MOST = 32 * 1024 * 1024;
const SEQUENCE = 0x30;
const OCTETS = 0x04;
const OCTETS_IN_PIECES = 0x24;
const EXPLICIT = 0xa0;
const OBJECT_ID = 0x06;
const DEEPEST = 20;

interface Item {
  readonly tag: number;
  readonly start: number;
  readonly end: number;
  /** Where the next one begins: after two zero bytes when no length was written. */
  readonly next: number;
}

/** The first content: an octet string after an object id, in one piece or in several (X.690, 8.7 and 8.14). */
function contentIn(bytes: Uint8Array): Uint8Array | undefined {
  const search = (from: number, to: number, depth: number): Uint8Array | undefined => {
    let isNamed = false;
    for (const item of itemsIn(bytes, from, to, depth)) {
      if (isNamed && item.tag === OCTETS) return bytes.subarray(item.start, item.end);
      if (isNamed && item.tag === OCTETS_IN_PIECES) return joined(bytes, item, depth);
      if (item.tag === EXPLICIT || item.tag === SEQUENCE) {
        const inside = search(item.start, item.end, depth + 1);
        if (inside !== undefined) return inside;
        // The content of what was named stands alone in a wrapper.
        const [only] = itemsIn(bytes, item.start, item.end, depth + 1);
        if (isNamed && only?.tag === OCTETS) return bytes.subarray(only.start, only.end);
        if (isNamed && only?.tag === OCTETS_IN_PIECES) return joined(bytes, only, depth + 1);
      }
      isNamed ||= item.tag === OBJECT_ID;
    }
    return undefined;
  };
  return search(0, bytes.length, 0);
}

function joined(bytes: Uint8Array, { start, end }: Item, depth: number): Uint8Array {
  const pieces = itemsIn(bytes, start, end, depth + 1).filter(({ tag }) => tag === OCTETS);
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.end - piece.start, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(bytes.subarray(piece.start, piece.end), at);
    at += piece.end - piece.start;
  }
  return all;
}

const MOST_ITEMS = 200_000;

function itemsIn(bytes: Uint8Array, from: number, to: number, depth: number): readonly Item[] {
  const items: Item[] = [];
  for (let at = from; at + 2 <= to && items.length < MOST_ITEMS && depth < DEEPEST;) {
    const item = itemAt(bytes, at, to, depth);
    if (item === undefined || item.tag === 0) break;
    items.push(item);
    at = item.next;
  }
  return items;
}

function itemAt(bytes: Uint8Array, at: number, to: number, depth: number): Item | undefined {
  const tag = bytes[at] ?? 0;
  const first = bytes[at + 1] ?? 0;
  if (first === 0x80) {
    const inside = itemsIn(bytes, at + 2, to, depth + 1);
    const end = inside.length === 0 ? at + 2 : (inside[inside.length - 1]?.next ?? to);
    return { tag, start: at + 2, end, next: end + 2 };
  }
  const count = first < 0x80 ? 0 : first & 0x7f;
  if (count > 4) return undefined;
  let length = first < 0x80 ? first : 0;
  for (let i = 0; i < count; i++) length = length * 256 + (bytes[at + 2 + i] ?? 0);
  const start = at + 2 + count;
  return { tag, start, end: Math.min(to, start + length), next: start + length };
}

/** Raw deflate after a head of two bytes (RFC 1950), up to so many bytes. */
function unpacked(packed: Uint8Array, most: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const inflater = new Inflate((piece) => {
    pieces.push(piece);
    length += piece.length;
  });
  for (let at = 2; at < packed.length && length < most; at += 16_384)
    inflater.push(packed.subarray(at, at + 16_384), at + 16_384 >= packed.length);
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all.subarray(0, most);
}

/** A part has no mail headers of its own, and mail readers ask for them. */
function withHeader(part: Uint8Array): Uint8Array {
  const header = Uint8Array.from('MIME-Version: 1.0\r\n', (character) => character.charCodeAt(0));
  const all = new Uint8Array(header.length + part.length);
  all.set(header);
  all.set(part, header.length);
  return all;
}
