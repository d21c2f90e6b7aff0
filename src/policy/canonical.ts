import { sha256 } from '@noble/hashes/sha2.js';
import canonicalize from 'canonicalize';

/** The one spelling of a JSON value that is hashed (RFC 8785). Undefined members are left out. */
export function canonicalJson(value: unknown): string {
  return canonicalize(value) ?? 'null';
}

/** SHA-256 of the canonical spelling in UTF-8, as hex. */
export function hashOfJson(value: unknown): string {
  let hex = '';
  for (const byte of sha256(utf8(canonicalJson(value)))) hex += (byte < 16 ? '0' : '') + byte.toString(16);
  return hex;
}

/** UTF-8 (RFC 3629); a lone surrogate becomes U+FFFD, as every encoder writes it. */
export function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (const character of text) {
    const raw = character.codePointAt(0) ?? 0;
    const code = raw >= 0xd800 && raw <= 0xdfff ? 0xfffd : raw;
    if (code < 0x80) bytes[length++] = code;
    else {
      if (code < 0x800) bytes[length++] = 0xc0 | (code >> 6);
      else {
        if (code < 0x10000) bytes[length++] = 0xe0 | (code >> 12);
        else {
          bytes[length++] = 0xf0 | (code >> 18);
          bytes[length++] = 0x80 | ((code >> 12) & 0x3f);
        }
        bytes[length++] = 0x80 | ((code >> 6) & 0x3f);
      }
      bytes[length++] = 0x80 | (code & 0x3f);
    }
  }
  return bytes.slice(0, length);
}
