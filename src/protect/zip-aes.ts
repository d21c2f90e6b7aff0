import { ecb } from '@noble/ciphers/aes.js';
import { concatBytes } from '@noble/ciphers/utils.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { pbkdf2 } from '@noble/hashes/pbkdf2.js';
import { bytesOfText, little, step, type Work } from './work';

const SALT = 16;
const KEY = 32;
/** WinZip fixes it (AE-1 and AE-2 specification): the passphrase must carry the strength. */
const ROUNDS = 1_000;
const PIECE = 262_144;
const METHOD_AES = 99;
/** Bit 0 locked, bit 11 the name is UTF-8 (PKWARE APPNOTE 4.4.4). */
const FLAGS = 0x0801;
const VERSION = 51;

/**
 * A ZIP with one member, locked with AES-256 as WinZip does it (AE-2). `name` shows to everybody, so it must say
 * nothing. The file lies in it as it is: what people send is packed already.
 */
export async function lockedZip(name: string, bytes: Uint8Array, passphrase: string, work: Work): Promise<Uint8Array> {
  const salt = work.random.bytes(SALT);
  const keys = pbkdf2(sha1, utf8(passphrase), salt, { c: ROUNDS, dkLen: KEY * 2 + 2 });
  const sealed = await encrypt(bytes, keys.subarray(0, KEY), keys.subarray(KEY, KEY * 2), work);
  const stored = concatBytes(salt, keys.subarray(KEY * 2), sealed.data, sealed.seal);
  return archive(utf8(name), stored, bytes.length);
}

/** Counter mode with the counter's lowest byte first, from 1; the seal is over what is locked. */
async function encrypt(
  bytes: Uint8Array,
  key: Uint8Array,
  sealKey: Uint8Array,
  work: Work,
): Promise<{ data: Uint8Array; seal: Uint8Array }> {
  const data = new Uint8Array(bytes.length);
  // The machine seals all at once, the own way piece by piece.
  const seal = work.bulk ? undefined : hmac.create(sha1, sealKey);
  for (let at = 0, block = 1; at < bytes.length; at += PIECE) {
    const piece = bytes.subarray(at, at + PIECE);
    const counters = new Uint8Array(Math.ceil(piece.length / 16) * 16);
    const view = new DataView(counters.buffer);
    // Outlook takes 25 MB, so the counter stays in its lowest four bytes.
    for (let i = 0; i < counters.length; i += 16) view.setUint32(i, block++, true);
    const stream = ecb(key, { disablePadding: true }).encrypt(counters);
    for (let i = 0; i < piece.length; i++) data[at + i] = piece[i] ^ stream[i];
    seal?.update(data.subarray(at, at + piece.length));
    await step(work, (at + piece.length) / bytes.length);
  }
  const whole = seal?.digest() ?? (await work.bulk?.hmac('SHA-1', sealKey, data)) ?? new Uint8Array(0);
  return { data, seal: whole.subarray(0, 10) };
}

function archive(name: Uint8Array, stored: Uint8Array, size: number): Uint8Array {
  // AE-2, AES-256, and the real method: stored. AE-2 keeps no checksum, which would tell about the content.
  const extra = concatBytes(
    little(0x9901, 2),
    little(7, 2),
    little(2, 2),
    bytesOfText('AE'),
    little(3, 1),
    little(0, 2),
  );
  const common = concatBytes(
    little(VERSION, 2),
    little(FLAGS, 2),
    little(METHOD_AES, 2),
    // No time either: 1 January 1980.
    little(0, 2),
    little(0x21, 2),
    little(0, 4),
    little(stored.length, 4),
    little(size, 4),
    little(name.length, 2),
    little(extra.length, 2),
  );
  const local = concatBytes(bytesOfText('PK\u0003\u0004'), common, name, extra);
  const central = concatBytes(
    bytesOfText('PK\u0001\u0002'),
    little(VERSION, 2),
    common,
    new Uint8Array(14),
    name,
    extra,
  );
  const end = concatBytes(
    bytesOfText('PK\u0005\u0006'),
    new Uint8Array(4),
    little(1, 2),
    little(1, 2),
    little(central.length, 4),
    little(local.length + stored.length, 4),
    new Uint8Array(2),
  );
  return concatBytes(local, stored, central, end);
}

/** Passphrases and neutral names are plain letters; others are written as UTF-8. */
function utf8(text: string): Uint8Array {
  return bytesOfText(
    encodeURIComponent(text).replace(/%([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
  );
}
