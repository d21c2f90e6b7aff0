import { md5, sha1 } from '@noble/hashes/legacy.js';
import { u16, u32 } from './bytes';
import { weak, type Lock } from './findings';
import { BUILT_IN_PASSWORD, little, utf16Bytes } from './office-lock';
import { concat, isEqual, rc4 } from './pdf-password';

const MOST_RECORDS = 200;
const FILE_PASS = 0x002f;

/** How an old Excel stream is locked: the record FILEPASS stands soon after the first one ([MS-XLS] 2.4.117). */
export function workbookLock(bytes: Uint8Array): Lock {
  for (let at = 0, guard = 0; at + 4 <= bytes.length && guard < MOST_RECORDS; guard++) {
    const length = u16(bytes, at + 2);
    if (u16(bytes, at) === FILE_PASS) return lockOf(bytes, at + 4, length);
    at += 4 + length;
  }
  return { state: 'open' };
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

/** [MS-OFFCRYPTO] 2.3.6.2: 40 bits of MD5. `at` is the salt; verifier and its hash follow. */
function opensWithRc4(bytes: Uint8Array, at: number): boolean {
  const salt = bytes.subarray(at, at + 16);
  const word = md5(utf16Bytes(BUILT_IN_PASSWORD)).subarray(0, 5);
  const sixteen = Array.from({ length: 16 }, () => concat(word, salt));
  const key = md5(concat(md5(concat(...sixteen)).subarray(0, 5), little(0)));
  const opened = rc4(key, bytes.slice(at + 16, at + 48));
  return opened.length === 32 && isEqual(md5(opened.subarray(0, 16)), opened.subarray(16));
}

/** [MS-OFFCRYPTO] 2.3.5.2: header and verifier as in Office 2003. `at` is the version. */
function opensWithCryptoApi(bytes: Uint8Array, at: number): boolean {
  const verifier = at + 12 + u32(bytes, at + 8);
  const bits = u32(bytes, at + 12 + 16) || 40;
  const salt = bytes.subarray(verifier + 4, verifier + 20);
  const hash = sha1(concat(sha1(concat(salt, utf16Bytes(BUILT_IN_PASSWORD))), little(0)));
  const key = new Uint8Array(Math.max(16, bits / 8));
  key.set(hash.subarray(0, bits / 8));
  const secret = concat(bytes.subarray(verifier + 20, verifier + 36), bytes.subarray(verifier + 40, verifier + 60));
  const opened = rc4(key.subarray(0, bits === 40 ? 16 : bits / 8), secret);
  return opened.length === 36 && isEqual(sha1(opened.subarray(0, 16)), opened.subarray(16));
}
