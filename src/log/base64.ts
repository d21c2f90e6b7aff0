import { fromBase64, toBase64 } from '@exodus/bytes/base64.js';

export function base64Of(bytes: Uint8Array): string {
  return toBase64(bytes);
}

/** Undefined for what is not base64 in its one proper spelling. */
export function bytesOfBase64(text: string): Uint8Array | undefined {
  try {
    return fromBase64(text);
  } catch {
    return undefined;
  }
}
