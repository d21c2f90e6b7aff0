import { bytesOfHex, hexOf } from './hashing';

/** Sixteen bytes; zeros for what is no UUID. */
export function bytesOfUuid(uuid: string): Uint8Array {
  return bytesOfHex(uuid.replace(/-/g, '')) ?? new Uint8Array(16);
}

/** In lower case with hyphens. */
export function uuidOfBytes(bytes: Uint8Array): string {
  const hex = hexOf(bytes);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
