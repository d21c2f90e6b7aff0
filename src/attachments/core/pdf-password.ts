import { md5 } from '@noble/hashes/legacy.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { aes } from './aes';

/** What the standard security handler stores (ISO 32000-2, 7.6.4). */
export interface StandardHandler {
  readonly revision: number;
  /** Length of the file key in bytes. */
  readonly keyLength: number;
  readonly owner: Uint8Array;
  readonly user: Uint8Array;
  readonly permissions: number;
  readonly id: Uint8Array;
  readonly encryptsMetadata: boolean;
}

const NOTHING = new Uint8Array(0);

/** Whether the file opens for anybody: its user or its owner password is empty. */
export function opensWithEmptyPassword(handler: StandardHandler): boolean {
  if (handler.revision >= 5) return isNewPassword(handler);
  return isUserPassword(PADDING, handler) || isUserPassword(userPasswordFromOwner(handler), handler);
}

function isNewPassword({ revision, user, owner }: StandardHandler): boolean {
  const hash = revision === 5 ? sha256OfParts : hash2B;
  const isUser = isEqual(hash(user.subarray(32, 40), NOTHING), user.subarray(0, 32));
  return isUser || isEqual(hash(owner.subarray(32, 40), user.subarray(0, 48)), owner.subarray(0, 32));
}

/**
 * The user's half of the handler, made anew for an empty user password, where the owner password is empty (Algorithm 8
 * with the file key of Algorithm 2.A). Undefined when the owner password is not empty.
 */
export function withEmptyUserPassword(handler: {
  readonly revision: number;
  readonly owner: Uint8Array;
  readonly user: Uint8Array;
  readonly ownerKey: Uint8Array;
}): { readonly user: Uint8Array; readonly userKey: Uint8Array } | undefined {
  const { revision, owner, user, ownerKey } = handler;
  const hash = revision === 5 ? sha256OfParts : hash2B;
  const whole = user.subarray(0, 48);
  if (ownerKey.length < 32 || !isEqual(hash(owner.subarray(32, 40), whole), owner.subarray(0, 32))) return undefined;
  const start = new Uint8Array(16);
  const fileKey = aes('open', hash(owner.subarray(40, 48), whole), start, ownerKey.slice(0, 32));
  const [check, wrap] = [user.slice(32, 40), user.slice(40, 48)];
  return {
    user: concat(hash(check, NOTHING), check, wrap),
    userKey: aes('lock', hash(wrap, NOTHING), start, fileKey),
  };
}

function sha256OfParts(salt: Uint8Array, more: Uint8Array): Uint8Array {
  return sha256(concat(salt, more));
}

/** Algorithm 2.B for the empty password. */
function hash2B(salt: Uint8Array, more: Uint8Array): Uint8Array {
  let key = sha256(concat(salt, more));
  for (let round = 0, last = 0; round < 64 || last > round - 32; round++) {
    const block = concat(key, more);
    const input = new Uint8Array(block.length * 64);
    for (let i = 0; i < 64; i++) input.set(block, i * block.length);
    const output = aes('lock', key.subarray(0, 16), key.subarray(16, 32), input);
    let sum = 0;
    for (let i = 0; i < 16; i++) sum += output[i] ?? 0;
    key = sum % 3 === 0 ? sha256(output) : sum % 3 === 1 ? sha384(output) : sha512(output);
    last = output[output.length - 1] ?? 0;
  }
  return key.subarray(0, 32);
}

/** Fixed bytes that fill up a password (Algorithm 2, step a). */
const PADDING = Uint8Array.from([
  0x28, 0xbf, 0x4e, 0x5e, 0x4e, 0x75, 0x8a, 0x41, 0x64, 0x00, 0x4e, 0x56, 0xff, 0xfa, 0x01, 0x08, 0x2e, 0x2e, 0x00,
  0xb6, 0xd0, 0x68, 0x3e, 0x80, 0x2f, 0x0c, 0xa9, 0xfe, 0x64, 0x53, 0x69, 0x7a,
]);

/** Algorithm 6, for a password already filled up to 32 bytes. */
function isUserPassword(padded: Uint8Array, handler: StandardHandler): boolean {
  const { revision, keyLength, owner, user, permissions, id, encryptsMetadata } = handler;
  const bits = Uint8Array.from([0, 8, 16, 24].map((shift) => (permissions >> shift) & 0xff));
  const metadata = revision >= 4 && !encryptsMetadata ? Uint8Array.from([255, 255, 255, 255]) : NOTHING;
  let key: Uint8Array = md5(concat(padded, owner.subarray(0, 32), bits, id, metadata));
  if (revision >= 3) for (let i = 0; i < 50; i++) key = md5(key.subarray(0, keyLength));
  key = key.subarray(0, revision === 2 ? 5 : keyLength);
  if (revision === 2) return isEqual(rc4(key, PADDING), user.subarray(0, 32));
  let check = rc4(key, md5(concat(PADDING, id)));
  for (let i = 1; i < 20; i++) check = rc4(mixed(key, i), check);
  return isEqual(check, user.subarray(0, 16));
}

/** Algorithm 7: what an empty owner password unlocks is the padded user password. */
function userPasswordFromOwner({ revision, keyLength, owner }: StandardHandler): Uint8Array {
  let key: Uint8Array = md5(PADDING);
  if (revision >= 3) for (let i = 0; i < 50; i++) key = md5(key);
  key = key.subarray(0, revision === 2 ? 5 : keyLength);
  let password: Uint8Array = owner.subarray(0, 32);
  if (revision === 2) return rc4(key, password);
  for (let i = 19; i >= 0; i--) password = rc4(mixed(key, i), password);
  return password;
}

function mixed(key: Uint8Array, value: number): Uint8Array {
  return key.map((byte) => byte ^ value);
}

/**
 * RC4 is broken, so kept libraries left it out; here it only tells whether an old file opens for anybody.
 * Nothing is ever protected with it.
 */
export function rc4(key: Uint8Array, data: Uint8Array): Uint8Array {
  const state = Uint8Array.from({ length: 256 }, (_, i) => i);
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 0xff;
    swap(state, i, j);
  }
  let i = 0;
  let j = 0;
  return data.map((byte) => {
    i = (i + 1) & 0xff;
    j = (j + (state[i] ?? 0)) & 0xff;
    swap(state, i, j);
    return byte ^ (state[((state[i] ?? 0) + (state[j] ?? 0)) & 0xff] ?? 0);
  });
}

function swap(state: Uint8Array, i: number, j: number): void {
  const held = state[i] ?? 0;
  state[i] = state[j] ?? 0;
  state[j] = held;
}

export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

export function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.length > 0 && a.every((byte, i) => byte === b[i]);
}
