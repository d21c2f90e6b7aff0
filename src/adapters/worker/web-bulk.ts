import type { Bulk } from '../../protect/work';

/** Ciphers of the browser, many times as quick as any script's; undefined where a page may not use them. */
export function webBulk(): Bulk | undefined {
  const subtle = (globalThis as { crypto?: { subtle?: SubtleCrypto } }).crypto?.subtle;
  if (subtle === undefined) return undefined;
  const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => bytes as Uint8Array<ArrayBuffer>;
  return {
    async aesCbc(key, pieces) {
      const made = await subtle.importKey('raw', own(key), 'AES-CBC', false, ['encrypt']);
      const lockOne = async ({ start, bytes }: { start: Uint8Array; bytes: Uint8Array }): Promise<Uint8Array> => {
        const locked = await subtle.encrypt({ name: 'AES-CBC', iv: own(start) }, made, own(bytes));
        // It always fills up by a block, which Office's pieces do not have.
        return new Uint8Array(locked, 0, bytes.length);
      };
      return Promise.all(pieces.map(lockOne));
    },
    async hmac(hash, key, bytes) {
      const made = await subtle.importKey('raw', own(key), { name: 'HMAC', hash }, false, ['sign']);
      return new Uint8Array(await subtle.sign('HMAC', made, own(bytes)));
    },
  };
}
