import { cbc } from '@noble/ciphers/aes.js';
import { concatBytes } from '@noble/ciphers/utils.js';
import { toBase64 } from '@exodus/bytes/base64.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { officeContainer } from './office-container';
import { bytesOfText, little, step, utf16, type Piece, type Work } from './work';

/** What Office itself writes ([MS-OFFCRYPTO] 2.3.4.10 to 2.3.4.15). */
const SPINS = 100_000;
const SEGMENT = 4_096;
const SPINS_AT_ONCE = 4_000;
/** A megabyte: the machine's cipher takes many pieces at once, and asking it costs more than its work. */
const SEGMENTS_AT_ONCE = 256;
/** Share of the work that making the key is, on a file of some megabytes. */
const KEY_SHARE = 0.4;

const BLOCKS = {
  verifierInput: Uint8Array.from([0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79]),
  verifierValue: Uint8Array.from([0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e]),
  keyValue: Uint8Array.from([0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6]),
  sealKey: Uint8Array.from([0x5f, 0xb2, 0xad, 0x01, 0x0c, 0xb9, 0xe1, 0xf6]),
  sealValue: Uint8Array.from([0xa0, 0x67, 0x7f, 0x02, 0xb2, 0x2c, 0x84, 0x33]),
};

/** An Office Open XML file locked with AES-256 the way Office locks it; opens in Office with the passphrase. */
export async function lockedOffice(bytes: Uint8Array, passphrase: string, work: Work): Promise<Uint8Array> {
  const { random } = work;
  const keySalt = random.bytes(16);
  const passwordSalt = random.bytes(16);
  const fileKey = random.bytes(32);
  const sealKey = random.bytes(64);
  const spun = await spin(passphrase, passwordSalt, work);
  const content = await encryptContent(bytes, fileKey, keySalt, work);
  const seal = (await work.bulk?.hmac('SHA-512', sealKey, content)) ?? hmac(sha512, sealKey, content);
  const verifier = random.bytes(16);
  const byPassword = (block: Uint8Array, data: Uint8Array): string =>
    toBase64(aes(sha512(concatBytes(spun, block)).subarray(0, 32), passwordSalt, data));
  const byKey = (block: Uint8Array, data: Uint8Array): string => toBase64(aes(fileKey, vector(keySalt, block), data));
  const info = description({
    keySalt: toBase64(keySalt),
    passwordSalt: toBase64(passwordSalt),
    sealKey: byKey(BLOCKS.sealKey, sealKey),
    sealValue: byKey(BLOCKS.sealValue, seal),
    verifierInput: byPassword(BLOCKS.verifierInput, verifier),
    verifierValue: byPassword(BLOCKS.verifierValue, sha512(verifier)),
    keyValue: byPassword(BLOCKS.keyValue, fileKey),
  });
  return officeContainer(concatBytes(little(4, 2), little(4, 2), little(0x40, 4), bytesOfText(info)), content);
}

async function spin(passphrase: string, salt: Uint8Array, work: Work): Promise<Uint8Array> {
  let hash: Uint8Array = sha512(concatBytes(salt, utf16(passphrase)));
  const input = new Uint8Array(4 + hash.length);
  const counter = new DataView(input.buffer);
  for (let i = 0; i < SPINS; i++) {
    counter.setUint32(0, i, true);
    input.set(hash, 4);
    hash = sha512(input);
    if (i % SPINS_AT_ONCE === 0) await step(work, (KEY_SHARE * i) / SPINS);
  }
  return hash;
}

async function encryptContent(bytes: Uint8Array, key: Uint8Array, salt: Uint8Array, work: Work): Promise<Uint8Array> {
  const length = Math.ceil(bytes.length / 16) * 16;
  const content = new Uint8Array(8 + length);
  content.set(little(bytes.length, 8));
  for (let at = 0, segment = 0; at < bytes.length; at += SEGMENT * SEGMENTS_AT_ONCE) {
    const pieces: Piece[] = [];
    for (let each = at; each < bytes.length && pieces.length < SEGMENTS_AT_ONCE; each += SEGMENT) {
      const piece = bytes.subarray(each, each + SEGMENT);
      const filled = piece.length % 16 === 0 ? piece : new Uint8Array(Math.ceil(piece.length / 16) * 16);
      if (filled !== piece) filled.set(piece);
      pieces.push({ start: vector(salt, little(segment++, 4)), bytes: filled });
    }
    const locked = work.bulk
      ? await work.bulk.aesCbc(key, pieces)
      : pieces.map(({ start, bytes: piece }) => aes(key, start, piece));
    locked.forEach((piece, i) => content.set(piece, 8 + at + i * SEGMENT));
    await step(work, KEY_SHARE + (1 - KEY_SHARE) * (at / bytes.length));
  }
  await step(work, 1);
  return content;
}

function vector(salt: Uint8Array, block: Uint8Array): Uint8Array {
  return sha512(concatBytes(salt, block)).subarray(0, 16);
}

function aes(key: Uint8Array, iv: Uint8Array, data: Uint8Array): Uint8Array {
  return cbc(key, iv, { disablePadding: true }).encrypt(data);
}

const PARAMETERS =
  'saltSize="16" blockSize="16" keyBits="256" hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512"';

function description(values: Readonly<Record<string, string>>): string {
  const { keySalt, passwordSalt, sealKey, sealValue, verifierInput, verifierValue, keyValue } = values;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n',
    '<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password">',
    `<keyData ${PARAMETERS} saltValue="${keySalt}"/>`,
    `<dataIntegrity encryptedHmacKey="${sealKey}" encryptedHmacValue="${sealValue}"/>`,
    '<keyEncryptors><keyEncryptor uri="http://schemas.microsoft.com/office/2006/keyEncryptor/password">',
    `<p:encryptedKey spinCount="${SPINS}" ${PARAMETERS} saltValue="${passwordSalt}" encryptedVerifierHashInput="${verifierInput}" encryptedVerifierHashValue="${verifierValue}" encryptedKeyValue="${keyValue}"/>`,
    '</keyEncryptor></keyEncryptors></encryption>',
  ].join('');
}
