import { md5, sha1 } from '@noble/hashes/legacy.js';
import { u16, u32 } from './bytes';
import { weak, type Lock } from './findings';
import { BUILT_IN_PASSWORD, little, utf16Bytes } from './office-lock';
import { concat, isEqual, rc4 } from './pdf-password';

const MOST_RECORDS = 200;
const FILE_PASS = 0x002f;

/** How an old Excel stream is locked: the record FILEPASS stands soon after the first one ([MS-XLS] 2.4.117). */
export function workbookLock(bytes: Uint8Array): Lock {
  const at = filePass(bytes);
  return at === undefined ? { state: 'open' } : lockOf(bytes, at, u16(bytes, at - 2));
}

function filePass(bytes: Uint8Array): number | undefined {
  for (let at = 0, guard = 0; at + 4 <= bytes.length && guard < MOST_RECORDS; guard++) {
    if (u16(bytes, at) === FILE_PASS) return at + 4;
    at += 4 + u16(bytes, at + 2);
  }
  return undefined;
}

function lockOf(bytes: Uint8Array, at: number, length: number): Lock {
  // Excel 5 and 95 know one way only, and name none.
  if (length <= 4) return weak('Excel 97, XOR', isXorWord(u16(bytes, at + 2)));
  if (u16(bytes, at) === 0) return weak('Excel 97, XOR', isXorWord(u16(bytes, at + 4)));
  return u16(bytes, at + 2) >= 2
    ? weak('Excel, RC4 CryptoAPI', opensWithCryptoApi(bytes, at + 2))
    : weak('Excel 97, RC4', opensWithRc4(bytes, at + 6));
}

/** [MS-OFFCRYPTO] 2.3.7.1: the sum of the word that Excel tries by itself. */
function isXorWord(verifier: number): boolean {
  let sum = 0;
  const codes = [BUILT_IN_PASSWORD.length, ...[...BUILT_IN_PASSWORD].map((letter) => letter.charCodeAt(0))];
  for (const code of codes.reverse()) sum = (((sum >> 14) & 1) | ((sum << 1) & 0x7fff)) ^ code;
  return (sum ^ 0xce4b) === verifier;
}

type BlockKey = (block: number) => Uint8Array;

/** [MS-OFFCRYPTO] 2.3.6.2: 40 bits of MD5. `at` is the salt; verifier and its hash follow. */
function opensWithRc4(bytes: Uint8Array, at: number): boolean {
  const opened = rc4(rc4Key(bytes, at)(0), bytes.slice(at + 16, at + 48));
  return opened.length === 32 && isEqual(md5(opened.subarray(0, 16)), opened.subarray(16));
}

function rc4Key(bytes: Uint8Array, at: number): BlockKey {
  const salt = bytes.subarray(at, at + 16);
  const word = md5(utf16Bytes(BUILT_IN_PASSWORD)).subarray(0, 5);
  const start = md5(concat(...Array.from({ length: 16 }, () => concat(word, salt)))).subarray(0, 5);
  return (block) => md5(concat(start, little(block)));
}

/** [MS-OFFCRYPTO] 2.3.5.2: header and verifier as in Office 2003. `at` is the version. */
function opensWithCryptoApi(bytes: Uint8Array, at: number): boolean {
  const verifier = at + 12 + u32(bytes, at + 8);
  const secret = concat(bytes.subarray(verifier + 20, verifier + 36), bytes.subarray(verifier + 40, verifier + 60));
  const opened = rc4(cryptoApiKey(bytes, at)(0), secret);
  return opened.length === 36 && isEqual(sha1(opened.subarray(0, 16)), opened.subarray(16));
}

function cryptoApiKey(bytes: Uint8Array, at: number): BlockKey {
  const verifier = at + 12 + u32(bytes, at + 8);
  const length = (u32(bytes, at + 12 + 16) || 40) / 8;
  const start = sha1(concat(bytes.subarray(verifier + 4, verifier + 20), utf16Bytes(BUILT_IN_PASSWORD)));
  return (block) => {
    // A key of 40 bits is filled up with zeros.
    const key = new Uint8Array(length === 5 ? 16 : length);
    key.set(sha1(concat(start, little(block))).subarray(0, length));
    return key;
  };
}

/** Bytes of a stream that share a key. */
const BLOCK = 1024;
/** Records that stay in clear, and how many bytes of them ([MS-XLS] 2.2.10). */
const IN_CLEAR: ReadonlyMap<number, number> = new Map([
  ...[0x0809, FILE_PASS, 0x00e1, 0x0194, 0x0195, 0x0196, 0x0138].map((type) => [type, 0xffff] as const),
  [0x0085, 4],
]);

/** The stream as Excel reads it with the word that it tries by itself; undefined where that does not open it. */
export function openedWorkbook(bytes: Uint8Array): Uint8Array | undefined {
  const lock = workbookLock(bytes);
  const at = filePass(bytes);
  if (at === undefined || lock.state !== 'locked' || lock.opensFreely !== true || u16(bytes, at) !== 1)
    return undefined;
  const keyOf = u16(bytes, at + 2) >= 2 ? cryptoApiKey(bytes, at + 2) : rc4Key(bytes, at + 6);
  const opened = bytes.slice();
  let block = -1;
  let stream: Uint8Array = new Uint8Array(0);
  for (let record = 0; record + 4 <= bytes.length;) {
    const end = Math.min(bytes.length, record + 4 + u16(bytes, record + 2));
    for (let i = record + 4 + (IN_CLEAR.get(u16(bytes, record)) ?? 0); i < end; i++) {
      if (Math.floor(i / BLOCK) !== block) stream = rc4(keyOf((block = Math.floor(i / BLOCK))), new Uint8Array(BLOCK));
      opened[i] ^= stream[i % BLOCK];
    }
    record = end;
  }
  return opened;
}
