import { Inflate } from 'fflate';
import { find, findLast, hasAt, u16, u32, u64 } from './bytes';
import { decodeUtf8 } from './decode-text';
import type { Findings } from './findings';
import type { Limits } from './limits';

/** One member as the archive's directory lists it. Format: PKWARE APPNOTE 6.3.10. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  readonly at: number;
  readonly isFolder: boolean;
  /** `aes`, `zipcrypto`, `pkware` …, undefined when it is open. */
  readonly lock: { readonly scheme: string; readonly strength: 'strong' | 'weak' } | undefined;
}

export type ZipDirectory =
  | { readonly state: 'read'; readonly entries: readonly ZipEntry[]; readonly isCut: boolean }
  /** The directory itself is locked: not even names can be told. */
  | { readonly state: 'locked' }
  | { readonly state: 'damaged' };

const END = 'PK\u0005\u0006';
const LOCAL = 'PK\u0003\u0004';
const CENTRAL = 'PK\u0001\u0002';
/** The end record and the longest comment. */
const END_REACH = 22 + 65_535;

/** The directory at the end, else the members one after another. At most `most` entries. */
export function readDirectory(bytes: Uint8Array, most: number): ZipDirectory {
  const end = findLast(bytes, END, bytes.length - 22, bytes.length - END_REACH);
  if (end === -1) return fromLocalHeaders(bytes, most);
  const { at, count } = endRecord(bytes, end);
  const start = directoryStart(bytes, at, end);
  if (start === undefined) {
    if (count === 0) return { state: 'read', entries: [], isCut: false };
    return find(bytes, 'PK\u0006\u0008', 0) !== -1 ? { state: 'locked' } : fromLocalHeaders(bytes, most);
  }
  const shift = start - at;
  const entries: ZipEntry[] = [];
  let next = start;
  while (entries.length < most && hasAt(bytes, next, CENTRAL)) {
    const nameLength = u16(bytes, next + 28);
    const extraLength = u16(bytes, next + 30);
    entries.push(centralEntry(bytes, next, nameLength, extraLength, shift));
    next += 46 + nameLength + extraLength + u16(bytes, next + 32);
  }
  if (entries.length === 0 && count > 0) return { state: 'damaged' };
  return { state: 'read', entries, isCut: hasAt(bytes, next, CENTRAL) || entries.length < Math.min(count, most) };
}

function endRecord(bytes: Uint8Array, end: number): { at: number; count: number } {
  const at = u32(bytes, end + 16);
  const count = u16(bytes, end + 10);
  const locator = end - 20;
  if (!hasAt(bytes, locator, 'PK\u0006\u0007')) return { at, count };
  const record = u64(bytes, locator + 8);
  return hasAt(bytes, record, 'PK\u0006\u0006')
    ? { at: u64(bytes, record + 48), count: u64(bytes, record + 32) }
    : { at, count };
}

/** Bytes before the archive (a self-extractor, a mail header) shift every stated place. */
function directoryStart(bytes: Uint8Array, at: number, end: number): number | undefined {
  if (hasAt(bytes, at, CENTRAL)) return at;
  const shifted = end - u32(bytes, end + 12);
  return hasAt(bytes, shifted, CENTRAL) ? shifted : undefined;
}

function centralEntry(bytes: Uint8Array, at: number, nameLength: number, extraLength: number, shift: number): ZipEntry {
  const extra = at + 46 + nameLength;
  const wide = wideSizes(bytes, at, extra, extraLength);
  const name = decodeUtf8(bytes.subarray(at + 46, at + 46 + nameLength));
  return {
    name,
    method: u16(bytes, at + 10),
    packedSize: wide.packed,
    size: wide.size,
    at: wide.offset + shift,
    isFolder: name.endsWith('/'),
    lock: lockOf(bytes, u16(bytes, at + 8), u16(bytes, at + 10), extra, extraLength),
  };
}

function wideSizes(
  bytes: Uint8Array,
  at: number,
  extra: number,
  length: number,
): { size: number; packed: number; offset: number } {
  let size = u32(bytes, at + 24);
  let packed = u32(bytes, at + 20);
  let offset = u32(bytes, at + 42);
  let field = extraField(bytes, 0x0001, extra, length);
  if (field === undefined) return { size, packed, offset };
  if (size === 0xffff_ffff) [size, field] = [u64(bytes, field), field + 8];
  if (packed === 0xffff_ffff) [packed, field] = [u64(bytes, field), field + 8];
  if (offset === 0xffff_ffff) offset = u64(bytes, field);
  return { size, packed, offset };
}

function extraField(bytes: Uint8Array, id: number, from: number, length: number): number | undefined {
  for (let at = from; at + 4 <= from + length; at += 4 + u16(bytes, at + 2)) {
    if (u16(bytes, at) === id) return at + 4;
  }
  return undefined;
}

/** Methods of iWork '09 locked files: no flag is set there. */
const IWORK_LOCKED = [0x636b, 0x636c];
const PKWARE_AES = [0x660e, 0x660f, 0x6610];

function lockOf(bytes: Uint8Array, flags: number, method: number, extra: number, length: number): ZipEntry['lock'] {
  if (IWORK_LOCKED.includes(method)) return { scheme: 'iWork, AES-128', strength: 'strong' };
  if ((flags & 1) === 0) return undefined;
  const aes = extraField(bytes, 0x9901, extra, length);
  if (aes !== undefined) {
    const bits = [0, 128, 192, 256][bytes[aes + 4] ?? 0] ?? 256;
    return { scheme: `ZIP, AES-${bits}`, strength: 'strong' };
  }
  if ((flags & 0x2040) !== 0) {
    const field = extraField(bytes, 0x0017, extra, length);
    // With the directory masked (bit 13) the algorithm cannot be told; only AES is written that way.
    const isAes = (flags & 0x2000) !== 0 || (field !== undefined && PKWARE_AES.includes(u16(bytes, field + 2)));
    return isAes ? { scheme: 'ZIP, PKWARE AES', strength: 'strong' } : { scheme: 'ZIP, PKWARE', strength: 'weak' };
  }
  return { scheme: 'ZIP, old ZipCrypto', strength: 'weak' };
}

/** A cut or repaired archive: members follow each other. */
function fromLocalHeaders(bytes: Uint8Array, most: number): ZipDirectory {
  const entries: ZipEntry[] = [];
  for (let at = find(bytes, LOCAL); at !== -1 && entries.length < most;) {
    const nameLength = u16(bytes, at + 26);
    const extraLength = u16(bytes, at + 28);
    const flags = u16(bytes, at + 6);
    const start = at + 30 + nameLength + extraLength;
    const next = find(bytes, 'PK', start);
    const stated = u32(bytes, at + 18);
    const following = nextMember(bytes, next, start);
    const packedSize = (flags & 8) !== 0 || stated === 0 ? following - start : stated;
    const name = decodeUtf8(bytes.subarray(at + 30, at + 30 + nameLength));
    entries.push({
      name,
      method: u16(bytes, at + 8),
      packedSize,
      size: u32(bytes, at + 22),
      at,
      isFolder: name.endsWith('/'),
      lock: lockOf(bytes, flags, u16(bytes, at + 8), at + 30 + nameLength, extraLength),
    });
    at = find(bytes, LOCAL, Math.max(start, (flags & 8) !== 0 ? start : start + stated));
  }
  return entries.length === 0 ? { state: 'damaged' } : { state: 'read', entries, isCut: true };
}

function nextMember(bytes: Uint8Array, from: number, start: number): number {
  for (let at = from; at !== -1; at = find(bytes, 'PK', at + 2)) {
    if (hasAt(bytes, at, LOCAL) || hasAt(bytes, at, CENTRAL) || hasAt(bytes, at, 'PK\u0007\u0008')) return at;
  }
  return Math.max(start, bytes.length);
}

export interface Unpacked {
  /** Undefined when nothing can be read. */
  readonly bytes?: Uint8Array;
  /** Why not all of it is there. */
  readonly cut?: 'damaged' | 'notReadHere' | Limits['reason'];
}

/** The member's bytes, within the limits. A member that unfolds too far is given as far as it was unfolded. */
export function unpack(bytes: Uint8Array, entry: ZipEntry, findings: Findings): Unpacked {
  if (!hasAt(bytes, entry.at, LOCAL)) return { cut: 'damaged' };
  const start = entry.at + 30 + u16(bytes, entry.at + 26) + u16(bytes, entry.at + 28);
  const packed = bytes.subarray(start, start + entry.packedSize);
  if (entry.method === 0) {
    const room = roomFor(packed.length, findings);
    findings.bytesRead += Math.min(packed.length, room);
    return {
      bytes: packed.subarray(0, room),
      ...(packed.length > room && { cut: findings.limits.reason }),
    };
  }
  if (entry.method !== 8) return { cut: 'notReadHere' };
  return inflate(packed, findings, entry.size);
}

function roomFor(packedLength: number, { limits, bytesRead }: Findings): number {
  const byRatio = Math.max(limits.ratioFreeBytes, packedLength * limits.ratio);
  return Math.max(0, Math.min(limits.memberBytes, limits.unpackedBytes - bytesRead, byRatio));
}

const CHUNK = 16_384;

/**
 * Raw deflate, counted while it unfolds: declared sizes are not trusted. `expected` only says how much room to take at
 * first, so that a large member is not held twice.
 */
export function inflate(packed: Uint8Array, findings: Findings, expected = 0): Unpacked {
  const room = roomFor(packed.length, findings);
  let held = new Uint8Array(Math.min(room, expected || packed.length * 4));
  let length = 0;
  const inflater = new Inflate((chunk) => {
    const kept = chunk.subarray(0, Math.max(0, room - length));
    if (length + kept.length > held.length) {
      const larger = new Uint8Array(Math.min(room, Math.max(held.length * 2, length + kept.length)));
      larger.set(held);
      held = larger;
    }
    held.set(kept, Math.min(length, room));
    length += chunk.length;
  });
  let isDamaged = false;
  try {
    for (let at = 0; at < packed.length && length <= room; at += CHUNK) {
      inflater.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
    }
  } catch {
    isDamaged = true;
  }
  findings.bytesRead += Math.min(length, room);
  if (isDamaged && length === 0) return { cut: 'damaged' };
  const cut = length > room ? findings.limits.reason : isDamaged ? 'damaged' : undefined;
  return { bytes: held.subarray(0, Math.min(length, room)), ...(cut && { cut }) };
}
