import { find, hasAt, latin1, u16, u32, u64 } from './bytes';
import { strong, weak, type Lock } from './findings';

const OPEN: Lock = { state: 'open' };

/** 7z (7zFormat.txt): the coder 06F10701 is AES-256. A packed header hides the folders' coders. */
export function sevenZipLock(bytes: Uint8Array): { readonly lock: Lock; readonly isOpaque: boolean } {
  const at = 32 + u64(bytes, 12);
  const size = u64(bytes, 20);
  if (size === 0) return { lock: OPEN, isOpaque: false };
  if (at + size > bytes.length) return { lock: { state: 'unknown' }, isOpaque: true };
  const header = bytes.subarray(at, at + size);
  if (find(header, '\u0006\u00f1\u0007\u0001') !== -1) return { lock: strong('7z, AES-256'), isOpaque: false };
  return { lock: OPEN, isOpaque: header[0] === 0x17 };
}

/** RAR 1.4 to 5 (technote.txt of each version): flags of the archive and of its files. */
export function rarLock(bytes: Uint8Array): { readonly locks: readonly Lock[]; readonly names: readonly string[] } {
  if (hasAt(bytes, 0, 'RE~^')) return { locks: [(bytes[6] ?? 0) & 0x80 ? weak('RAR 1.4') : OPEN], names: [] };
  const start = find(bytes, 'Rar!\u001a\u0007', 0, 1_000_000);
  if (start === -1) return { locks: [{ state: 'unknown' }], names: [] };
  return bytes[start + 6] === 1 ? rar5(bytes, start + 8) : rar4(bytes, start + 7);
}

const MOST_BLOCKS = 10_000;

function rar4(bytes: Uint8Array, start: number): { locks: readonly Lock[]; names: readonly string[] } {
  const locks: Lock[] = [];
  // Of empty members only: no evidence beside others, and all there is without them.
  const empty: Lock[] = [];
  const names: string[] = [];
  for (let at = start, guard = 0; at + 7 <= bytes.length && guard < MOST_BLOCKS; guard++) {
    const type = bytes[at + 2];
    const flags = u16(bytes, at + 3);
    const size = u16(bytes, at + 5);
    if (size < 7) break;
    if (type === 0x73 && (flags & 0x80) !== 0) return { locks: [strong('RAR, AES-128')], names };
    let data = (flags & 0x8000) !== 0 || type === 0x74 ? u32(bytes, at + 7) : 0;
    if (type === 0x74) {
      const isFolder = (flags & 0xe0) === 0xe0;
      const unpacked = u32(bytes, at + 11);
      if ((flags & 0x100) !== 0) data += u32(bytes, at + 32) * 0x1_0000_0000;
      names.push(latin1(bytes, at + 32, at + 32 + Math.min(1_000, u16(bytes, at + 26))).split('\u0000')[0] ?? '');
      if (!isFolder) {
        const version = bytes[at + 24] ?? 0;
        (unpacked > 0 ? locks : empty).push(
          (flags & 4) === 0 ? OPEN : version < 29 ? weak('RAR, old cipher') : strong('RAR, AES-128'),
        );
      }
    }
    at += size + data;
  }
  return { locks: locks.length > 0 ? locks : empty.length > 0 ? empty : [OPEN], names };
}

function rar5(bytes: Uint8Array, start: number): { locks: readonly Lock[]; names: readonly string[] } {
  const locks: Lock[] = [];
  const names: string[] = [];
  for (let at = start, guard = 0; at + 7 <= bytes.length && guard < MOST_BLOCKS; guard++) {
    const reader = new Numbers(bytes, at + 4);
    const headerSize = reader.next();
    const headerStart = reader.at;
    const type = reader.next();
    const flags = reader.next();
    const extraSize = (flags & 1) !== 0 ? reader.next() : 0;
    const dataSize = (flags & 2) !== 0 ? reader.next() : 0;
    if (headerSize === 0) break;
    if (type === 4) return { locks: [strong('RAR, AES-256')], names };
    const end = headerStart + headerSize;
    if (type === 2) {
      const fileFlags = reader.next();
      const unpacked = reader.next();
      reader.next();
      reader.at += ((fileFlags & 2) !== 0 ? 4 : 0) + ((fileFlags & 4) !== 0 ? 4 : 0);
      reader.next();
      reader.next();
      const nameLength = reader.next();
      names.push(latin1(bytes, reader.at, reader.at + Math.min(1_000, nameLength)));
      if ((fileFlags & 1) === 0 && unpacked > 0)
        locks.push(hasCryptRecord(bytes, end - extraSize, end) ? strong('RAR, AES-256') : OPEN);
    }
    if (type === 5) break;
    at = end + dataSize;
  }
  return { locks: locks.length > 0 ? locks : [OPEN], names };
}

function hasCryptRecord(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from, guard = 0; at < to && guard < 100; guard++) {
    const reader = new Numbers(bytes, at);
    const size = reader.next();
    const start = reader.at;
    if (reader.next() === 1) return true;
    at = start + size;
    if (size === 0) return false;
  }
  return false;
}

/** Variable-length numbers, seven bits a byte. */
class Numbers {
  constructor(
    private readonly bytes: Uint8Array,
    public at: number,
  ) {}

  next(): number {
    let value = 0;
    for (let shift = 1, guard = 0; guard < 10; guard++, shift *= 128) {
      const byte = this.bytes[this.at++] ?? 0;
      value += (byte & 0x7f) * shift;
      if ((byte & 0x80) === 0) break;
    }
    return value;
  }
}

const DATA = '\u002a\u0086\u0048\u0086\u00f7\u000d\u0001\u0007';
const SMIME_CONTENT = '\u002a\u0086\u0048\u0086\u00f7\u000d\u0001\u0009\u0010\u0001';
const AES_CIPHER = '\u0060\u0086\u0048\u0001\u0065\u0003\u0004\u0001';

/** Cryptographic messages (RFC 5652): enveloped is locked, signed and compressed can be read. */
export function cmsLock(bytes: Uint8Array): { readonly kind: string; readonly lock: Lock } | undefined {
  if (bytes[0] !== 0x30) return undefined;
  const head = bytes.subarray(0, 64);
  const version = find(head, '\u0002\u0001\u0003', 2, 12);
  if (version !== -1 && find(head, DATA) !== -1) return { kind: 'p12', lock: strong('PKCS #12') };
  const kind7 = find(head, DATA);
  if (kind7 !== -1 && kind7 < 24) {
    const which = bytes[kind7 + DATA.length];
    if (which === 3) {
      const isAes = find(bytes, AES_CIPHER, 0, 100_000) !== -1;
      return { kind: 'p7m', lock: isAes ? strong('S/MIME, AES') : weak('S/MIME, old cipher') };
    }
    return { kind: 'p7m', lock: OPEN };
  }
  const kind9 = find(head, SMIME_CONTENT);
  if (kind9 !== -1 && kind9 < 24)
    return { kind: 'p7m', lock: bytes[kind9 + SMIME_CONTENT.length] === 23 ? strong('S/MIME, AES') : OPEN };
  return undefined;
}

/** OpenPGP (RFC 9580): what the packets are, not what the armour says. */
export function pgpLock(bytes: Uint8Array): Lock | undefined {
  const text = latin1(bytes, 0, Math.min(bytes.length, 400_000));
  const armour = text.indexOf('-----BEGIN PGP MESSAGE-----');
  if (armour !== -1 && armour < 4_000) {
    const body = text.slice(text.indexOf('\n', armour) + 1);
    const data = body.replace(/^(?:[A-Za-z]{1,20}: [^\n]{0,200}\r?\n){0,10}\r?\n?/, '').slice(0, 8);
    return packetLock(firstByteOfBase64(data));
  }
  const tag = tagOf(bytes[0] ?? 0);
  const isNew = ((bytes[0] ?? 0) & 0x40) !== 0;
  const body = isNew ? 1 + lengthBytes(bytes[1] ?? 0) : 1 + [1, 2, 4, 0][(bytes[0] ?? 0) & 3]!;
  const version = bytes[body];
  if (((bytes[0] ?? 0) & 0x80) === 0) return undefined;
  if (tag === 1 && version === 3 && isPublicKeyAlgorithm(bytes[body + 9])) return strong('OpenPGP');
  return tag === 3 && (version === 4 || version === 5) && (bytes[body + 1] ?? 99) <= 13 ? strong('OpenPGP') : undefined;
}

function isPublicKeyAlgorithm(value: number | undefined): boolean {
  return value !== undefined && [1, 2, 16, 18, 25, 26].includes(value);
}

function lengthBytes(first: number): number {
  return first < 192 ? 1 : first < 224 ? 2 : first === 255 ? 5 : 1;
}

function tagOf(first: number): number {
  return (first & 0x40) !== 0 ? first & 0x3f : (first & 0x3c) >> 2;
}

function firstByteOfBase64(text: string): number {
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  return ((digits.indexOf(text.charAt(0)) << 2) | (digits.indexOf(text.charAt(1)) >> 4)) & 0xff;
}

const LOCKED_PACKETS = [1, 3, 9, 18, 20];

function packetLock(first: number): Lock {
  return LOCKED_PACKETS.includes(tagOf(first)) ? strong('OpenPGP') : OPEN;
}

/** OneNote, Access, Outlook data files, password stores and disk images that carry their own lock. */
export function otherLock(bytes: Uint8Array): { readonly kind: string; readonly lock: Lock } | undefined {
  if (hasAt(bytes, 0, '\u00e4R\\{\u008c\u00d8\u00a7M')) {
    const isLocked = find(bytes, '\u0067\u00a0\u00d1\u00da\u0085\u00a3\u006b\u00fb') !== -1;
    return { kind: 'one', lock: isLocked ? strong('OneNote section') : OPEN };
  }
  if (hasAt(bytes, 4, 'Standard ACE DB')) {
    return { kind: 'accdb', lock: find(bytes, 'encryptedKey', 0, 8_192) !== -1 ? strong('Access, AES') : OPEN };
  }
  if (hasAt(bytes, 4, 'Standard Jet DB')) return { kind: 'mdb', lock: OPEN };
  if (hasAt(bytes, 0, '!BDN')) return { kind: 'pst', lock: OPEN };
  if (hasAt(bytes, 0, '\u0003\u00d9\u00a2\u009a')) return { kind: 'kdbx', lock: strong('KeePass') };
  if (hasAt(bytes, 0, 'encrcdsa') || hasAt(bytes, bytes.length - 8, 'cdsaencr'))
    return { kind: 'dmg', lock: strong('Apple disk image, AES') };
  if (hasAt(bytes, 0, '\u0076\u00e8\u0004\u0060\u00c4\u0011\u00e3\u0086'))
    return { kind: 'rpmsg', lock: strong('Microsoft 365 message, rights') };
  if (hasAt(bytes, 0, 'Salted__')) return { kind: 'openssl', lock: strong('OpenSSL') };
  return undefined;
}
