/** Little- and big-endian numbers and searches in bytes; beyond the end everything is 0. */
export function u16(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
}

export function u32(bytes: Uint8Array, at: number): number {
  return (u16(bytes, at) | (u16(bytes, at + 2) << 16)) >>> 0;
}

export function u32be(bytes: Uint8Array, at: number): number {
  return (
    (((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)) >>> 0
  );
}

/** 64-bit sizes; above 2^53 they are wrong, and no file is that large. */
export function u64(bytes: Uint8Array, at: number): number {
  return u32(bytes, at) + u32(bytes, at + 4) * 0x1_0000_0000;
}

/** `signature` is text (one character a byte). */
export function hasAt(bytes: Uint8Array, at: number, signature: string): boolean {
  if (at < 0 || at + signature.length > bytes.length) return false;
  for (let i = 0; i < signature.length; i++) if (bytes[at + i] !== signature.charCodeAt(i)) return false;
  return true;
}

/** Position of a signature in `[from, to)`, or -1. */
export function find(bytes: Uint8Array, signature: string, from = 0, to = bytes.length): number {
  const first = signature.charCodeAt(0);
  const last = Math.min(to, bytes.length) - signature.length;
  for (let at = bytes.indexOf(first, Math.max(0, from)); at !== -1 && at <= last; at = bytes.indexOf(first, at + 1)) {
    if (hasAt(bytes, at, signature)) return at;
  }
  return -1;
}

export function findLast(bytes: Uint8Array, signature: string, from: number, lowest: number): number {
  const first = signature.charCodeAt(0);
  // `lastIndexOf` counts a negative place from the end.
  let at = from < 0 ? -1 : bytes.lastIndexOf(first, from);
  for (; at !== -1 && at >= lowest; at = at === 0 ? -1 : bytes.lastIndexOf(first, at - 1))
    if (hasAt(bytes, at, signature)) return at;
  return -1;
}

/** One character a byte. */
export function latin1(bytes: Uint8Array, from = 0, to = bytes.length): string {
  let text = '';
  for (let at = from; at < to; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, Math.min(to, at + 8192)));
  }
  return text;
}

export function utf16le(bytes: Uint8Array, from = 0, to = bytes.length): string {
  const pieces: string[] = [];
  for (let at = from; at + 1 < to; at += 8192) {
    const units: number[] = [];
    for (let i = at; i + 1 < Math.min(to, at + 8192); i += 2) units.push(u16(bytes, i));
    pieces.push(String.fromCharCode(...units));
  }
  return pieces.join('');
}

const SAMPLE = 65_536;

/**
 * Whether bytes spread as evenly as locked ones do: Pearson's test over the values of the last ones, for whatever is
 * locked has a readable head. Packed sound and film look the same; texts, tables and drawings do not.
 */
export function isRandom(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(Math.max(0, bytes.length - SAMPLE));
  // So few are no document, locked or not.
  if (sample.length < 32) return false;
  const counts = new Uint32Array(256);
  for (const value of sample) counts[value]++;
  const expected = sample.length / 256;
  // 255 is what chance gives, with a spread of 23; short samples spread more.
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0) < 450;
}
