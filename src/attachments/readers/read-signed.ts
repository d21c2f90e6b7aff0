import { find } from '../core/bytes';
import type { Wanted } from '../core/inspect-attachment';
import type { Reading } from './read-attachment';

/** A signed message carries its content in clear; it begins like a mail part (RFC 8551). */
export async function readSigned({ name, bytes, entry, depth }: Wanted, { lookAt }: Reading): Promise<boolean> {
  const start = find(bytes, 'Content-Type:', 0, 10_000);
  if (start === -1) return false;
  lookAt(
    name.replace(/\.p7m$/i, '.eml'),
    withHeader(bytes.subarray(start, start + lengthBefore(bytes, start))),
    entry,
    depth + 1,
  );
  return true;
}

/** A part has no mail headers of its own, and mail readers ask for them. */
function withHeader(part: Uint8Array): Uint8Array {
  const header = Uint8Array.from('MIME-Version: 1.0\r\n', (character) => character.charCodeAt(0));
  const all = new Uint8Array(header.length + part.length);
  all.set(header);
  all.set(part, header.length);
  return all;
}

/** The content stands in an octet string: its length is written just before it (X.690, 8.1.3). */
function lengthBefore(bytes: Uint8Array, start: number): number {
  if (bytes[start - 2] === 0x04 && (bytes[start - 1] ?? 0) < 0x80) return bytes[start - 1] ?? 0;
  if (bytes[start - 3] === 0x04 && bytes[start - 2] === 0x81) return bytes[start - 1] ?? 0;
  const two = ((bytes[start - 2] ?? 0) << 8) | (bytes[start - 1] ?? 0);
  return bytes[start - 4] === 0x04 && bytes[start - 3] === 0x82 ? two : bytes.length - start;
}
