import type { Random } from '../ports/system';

/** A piece that is locked by itself, with its own start vector; whole blocks. */
export interface Piece {
  readonly start: Uint8Array;
  readonly bytes: Uint8Array;
}

/** Ciphers of the machine for large files, where there are some; without them own ones do the same. */
export interface Bulk {
  /** AES-CBC without padding, each piece by itself. */
  aesCbc(key: Uint8Array, pieces: readonly Piece[]): Promise<readonly Uint8Array[]>;
  hmac(hash: 'SHA-1' | 'SHA-512', key: Uint8Array, bytes: Uint8Array): Promise<Uint8Array>;
}

/** What locking needs from outside, and how it tells how far it is. */
export interface Work {
  readonly random: Random;
  /** Lets the page breathe: resolves when the browser has drawn. */
  readonly pause: () => Promise<void>;
  readonly bulk?: Bulk;
  /** From 0 to 1, never backwards. */
  readonly onProgress?: (share: number) => void;
  readonly isCancelled?: () => boolean;
}

/** Thrown inside when the person said stop; `protectFile` makes it a value. */
export class Cancelled extends Error {}

/** Told after each piece of work that is short enough not to be felt. */
export async function step(work: Work, share: number): Promise<void> {
  if (work.isCancelled?.() === true) throw new Cancelled();
  work.onProgress?.(Math.min(1, share));
  await work.pause();
}

export function bytesOfText(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);
}

export function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let i = 0; i < text.length; i++) {
    bytes[i * 2] = text.charCodeAt(i) & 0xff;
    bytes[i * 2 + 1] = text.charCodeAt(i) >> 8;
  }
  return bytes;
}

export function little(value: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let i = 0, rest = value; i < length; i++, rest = Math.floor(rest / 256)) bytes[i] = rest % 256;
  return bytes;
}
