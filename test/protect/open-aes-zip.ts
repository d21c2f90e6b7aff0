import { createCipheriv, createHmac, pbkdf2Sync } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';

/**
 * Opens the first member of a WinZip AES archive with Node's own OpenSSL: another program than the one that locks.
 * Throws when the passphrase is wrong or the content was changed.
 */
export function openAesZip(bytes: Uint8Array, passphrase: string): Buffer {
  const file = Buffer.from(bytes);
  const directory = file.indexOf('PK\u0001\u0002', 0, 'latin1');
  const extra = file.indexOf(Buffer.from([0x01, 0x99, 0x07, 0x00]), directory);
  const strength = file[extra + 8] ?? 0;
  const method = file.readUInt16LE(extra + 9);
  const keyLength = 8 + strength * 8;
  const saltLength = keyLength / 2;
  const at = file.readUInt32LE(directory + 42);
  const start = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
  const stored = file.subarray(start, start + file.readUInt32LE(directory + 20));
  const keys = pbkdf2Sync(passphrase, stored.subarray(0, saltLength), 1_000, keyLength * 2 + 2, 'sha1');
  if (!keys.subarray(keyLength * 2).equals(stored.subarray(saltLength, saltLength + 2))) throw new Error('wrong word');
  const data = stored.subarray(saltLength + 2, -10);
  const seal = createHmac('sha1', keys.subarray(keyLength, keyLength * 2))
    .update(data)
    .digest()
    .subarray(0, 10);
  if (!seal.equals(stored.subarray(-10))) throw new Error('wrong seal');
  const counters = Buffer.alloc(Math.ceil(data.length / 16) * 16);
  for (let i = 0; i < counters.length; i += 16) counters.writeUInt32LE(i / 16 + 1, i);
  const cipher = createCipheriv(`aes-${keyLength * 8}-ecb`, keys.subarray(0, keyLength), null);
  const stream = Buffer.concat([cipher.update(counters), cipher.final()]);
  const opened = Buffer.from(data.map((byte, i) => byte ^ (stream[i] ?? 0)));
  return method === 8 ? inflateRawSync(opened) : opened;
}
