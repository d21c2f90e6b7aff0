import { sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { aes } from './aes';
import { decodeBase64 } from './base64';
import { u16, u32 } from './bytes';
import type { CompoundEntry } from './compound';
import { decodeUtf8 } from './decode-text';
import { locked, strong, type Lock } from './findings';
import { concat, isEqual } from './pdf-password';
import { attribute, scanXml } from './xml';

/** Excel opens files locked with this word without asking ([MS-XLS] and decalage2/oletools name it). */
export const BUILT_IN_PASSWORD = 'VelvetSweatshop';
const AES = [0x660e, 0x660f, 0x6610];

/** How an Office file inside a compound file is locked ([MS-OFFCRYPTO]). Undefined when it is not. */
export function officeLock(entries: readonly CompoundEntry[]): Lock | undefined {
  const named = (name: string): CompoundEntry | undefined =>
    entries.find(({ path, isStorage }) => !isStorage && path.toLowerCase() === name);
  if (entries.some(({ path }) => /drmcontent$|drmencrypted(dataspace|transform)/i.test(path))) {
    return strong('Office, rights management');
  }
  const info = named('encryptioninfo');
  if (info === undefined || named('encryptedpackage') === undefined) return undefined;
  const bytes = info.bytes();
  const major = u16(bytes, 0);
  const minor = u16(bytes, 2);
  if (major === 4 && minor === 4) return agileLock(decodeUtf8(bytes.subarray(8)));
  return minor === 2 ? standardLock(bytes) : { state: 'unknown' };
}

function agileLock(xml: string): Lock {
  let raw: string | undefined;
  scanXml(xml, {
    open(name, tag) {
      if (name === 'encryptedKey') raw = tag;
    },
  });
  if (raw === undefined) return { state: 'unknown' };
  const cipher = (attribute(raw, 'cipherAlgorithm') ?? '').toUpperCase();
  const bits = attribute(raw, 'keyBits') ?? '';
  const isAes = cipher === 'AES';
  return locked(`Office, ${isAes ? `AES-${bits}` : cipher}`, isAes, isAes && hasAgilePassword(raw));
}

type Hash = (data: Uint8Array) => Uint8Array;
const HASHES: Readonly<Record<string, Hash>> = { SHA1: sha1, SHA256: sha256, SHA384: sha384, SHA512: sha512 };
/** Standard of Office; more would only burn time. */
const MOST_SPINS = 200_000;
const INPUT_BLOCK = Uint8Array.from([0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79]);
const VALUE_BLOCK = Uint8Array.from([0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e]);

/** The key of each block of an agile lock, for the built-in password (2.3.4.11 to 2.3.4.13). */
function agileOpener(
  raw: string,
): { readonly hash: Hash; readonly open: AgileOpen; readonly saltSize: number } | undefined {
  const hash = HASHES[(attribute(raw, 'hashAlgorithm') ?? '').replace('-', '').toUpperCase()];
  const spins = Number(attribute(raw, 'spinCount') ?? 0);
  const salt = fromBase64(attribute(raw, 'saltValue') ?? '');
  const keyLength = Number(attribute(raw, 'keyBits') ?? 0) / 8;
  if (hash === undefined || !(spins <= MOST_SPINS) || ![16, 24, 32].includes(keyLength) || salt.length !== 16)
    return undefined;
  let key = hash(concat(salt, utf16Bytes(BUILT_IN_PASSWORD)));
  for (let i = 0; i < spins; i++) key = hash(concat(little(i), key));
  const open: AgileOpen = (block: Uint8Array, value: string): Uint8Array => {
    const derived = hash(concat(key, block));
    const fitted = new Uint8Array(keyLength).fill(0x36);
    fitted.set(derived.subarray(0, keyLength));
    const data = fromBase64(value);
    if (data.length === 0 || data.length % 16 !== 0) return new Uint8Array(0);
    return aes('open', fitted, salt, data);
  };
  return { hash, open, saltSize: salt.length };
}

type AgileOpen = (block: Uint8Array, value: string) => Uint8Array;

/** The verifier opens with the built-in password. */
function hasAgilePassword(raw: string): boolean {
  const opener = agileOpener(raw);
  if (opener === undefined) return false;
  const { hash, open, saltSize } = opener;
  const input = open(INPUT_BLOCK, attribute(raw, 'encryptedVerifierHashInput') ?? '');
  const expected = open(VALUE_BLOCK, attribute(raw, 'encryptedVerifierHashValue') ?? '');
  const actual = hash(input.subarray(0, saltSize));
  return isEqual(actual, expected.subarray(0, actual.length));
}

/** 2.3.4.5 and following. */
function standardLock(bytes: Uint8Array): Lock {
  const header = 12;
  const algorithm = u32(bytes, header + 8);
  const bits = u32(bytes, header + 16) || 128;
  const isAes = AES.includes(algorithm);
  const verifier = header + u32(bytes, 8);
  const opensFreely = isAes && hasStandardPassword(bytes, verifier, bits / 8);
  return locked(`Office, ${isAes ? 'AES' : 'RC4'}-${bits}`, isAes, opensFreely);
}

/** The file key that the built-in password gives (2.3.4.7). */
function standardKey(bytes: Uint8Array, at: number, keyLength: number): Uint8Array | undefined {
  const saltSize = u32(bytes, at);
  if (saltSize !== 16 || ![16, 24, 32].includes(keyLength) || at + 72 > bytes.length) return undefined;
  const salt = bytes.subarray(at + 4, at + 20);
  let key: Uint8Array = sha1(concat(salt, utf16Bytes(BUILT_IN_PASSWORD)));
  for (let i = 0; i < 50_000; i++) key = sha1(concat(little(i), key));
  key = sha1(concat(key, little(0)));
  const block = (fill: number): Uint8Array => {
    const buffer = new Uint8Array(64).fill(fill);
    key.forEach((byte, i) => (buffer[i] = (buffer[i] ?? 0) ^ byte));
    return sha1(buffer);
  };
  return concat(block(0x36), block(0x5c)).subarray(0, keyLength);
}

function hasStandardPassword(bytes: Uint8Array, at: number, keyLength: number): boolean {
  const derived = standardKey(bytes, at, keyLength);
  if (derived === undefined) return false;
  const verifier = aes('open', derived, undefined, bytes.slice(at + 20, at + 36));
  const hashed = aes('open', derived, undefined, bytes.slice(at + 40, at + 72));
  return isEqual(sha1(verifier), hashed.subarray(0, 20));
}

const KEY_BLOCK = Uint8Array.from([0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6]);
const SEGMENT = 4_096;

/** The file inside one that opens with the built-in password, at most so many bytes; undefined when it does not. */
export function openWithBuiltInPassword(entries: readonly CompoundEntry[], most: number): Uint8Array | undefined {
  const stream = (name: string): Uint8Array | undefined =>
    entries.find(({ path, isStorage }) => !isStorage && path.toLowerCase() === name)?.bytes();
  const info = stream('encryptioninfo');
  const content = stream('encryptedpackage');
  if (info === undefined || content === undefined || content.length < 24) return undefined;
  const length = Math.min(u32(content, 0), content.length - 8, most);
  const isAgile = u16(info, 0) === 4 && u16(info, 2) === 4;
  const data = content.subarray(8, 8 + ((content.length - 8) & ~15));
  const opened = isAgile ? openAgile(decodeUtf8(info.subarray(8)), data) : openStandard(info, data);
  return opened?.subarray(0, length);
}

/** 2.3.4.15: pieces of 4096 bytes, each with a start vector of its own. */
function openAgile(xml: string, data: Uint8Array): Uint8Array | undefined {
  let raw = '';
  let keyData = '';
  scanXml(xml, {
    open(name, tag) {
      if (name === 'encryptedKey') raw = tag;
      else if (name === 'keyData') keyData = tag;
    },
  });
  const opener = hasAgilePassword(raw) ? agileOpener(raw) : undefined;
  if (opener === undefined) return undefined;
  const salt = fromBase64(attribute(keyData, 'saltValue') ?? '');
  const hash = HASHES[(attribute(keyData, 'hashAlgorithm') ?? '').replace('-', '').toUpperCase()] ?? opener.hash;
  const key = opener
    .open(KEY_BLOCK, attribute(raw, 'encryptedKeyValue') ?? '')
    .subarray(0, Number(attribute(keyData, 'keyBits')) / 8);
  const out = new Uint8Array(data.length);
  for (let at = 0, segment = 0; at < data.length; at += SEGMENT, segment++) {
    const vector = hash(concat(salt, little(segment))).subarray(0, 16);
    out.set(aes('open', key, vector, data.slice(at, at + SEGMENT)), at);
  }
  return out;
}

function openStandard(info: Uint8Array, data: Uint8Array): Uint8Array | undefined {
  const verifier = 12 + u32(info, 8);
  const keyLength = (u32(info, 28) || 128) / 8;
  const key = hasStandardPassword(info, verifier, keyLength) ? standardKey(info, verifier, keyLength) : undefined;
  return key && aes('open', key, undefined, data.slice());
}

export function little(value: number): Uint8Array {
  return Uint8Array.from([value, value >> 8, value >> 16, value >> 24]);
}

export function utf16Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let i = 0; i < text.length; i++) {
    bytes[i * 2] = text.charCodeAt(i) & 0xff;
    bytes[i * 2 + 1] = text.charCodeAt(i) >> 8;
  }
  return bytes;
}

function fromBase64(text: string): Uint8Array {
  return decodeBase64(text) ?? new Uint8Array(0);
}
