import { canonicalText, hexOf, plainSha256, type Sha256 } from './hashing';
import type { Chain, Chained, LogRecord } from './record';

/** What the first record of a chain is bound to. */
export const GENESIS = '0'.repeat(64);

/** Where a chain stands: what its next record is bound to. */
export interface ChainHead {
  readonly id: string;
  /** Position the next record takes. */
  readonly next: number;
  readonly lastHash: string;
}

export function newChain(id: string): ChainHead {
  return { id, next: 0, lastHash: GENESIS };
}

/** Binds a record to the end of its writer's chain. Pure: the caller keeps the new head. */
export function chained<R extends LogRecord>(record: R, head: ChainHead): { record: Chained<R>; head: ChainHead } {
  const place = { id: head.id, seq: head.next, prevHash: head.lastHash };
  const hash = hashOfChained({ ...record, chain: place });
  if (hash === undefined) throw new Error('a record without canonical form');
  return {
    record: { ...record, chain: { ...place, hash } },
    head: { id: head.id, next: head.next + 1, lastHash: hash },
  };
}

/**
 * SHA-256, in hex, of the canonical record with `chain.hash` left out: what `chain.hash` must say. Undefined when the
 * record has no canonical form.
 */
export function hashOfChained(
  record: object & { readonly chain: Omit<Chain, 'hash'> },
  sha256: Sha256 = plainSha256,
): string | undefined {
  const { id, prevHash, seq } = record.chain;
  const text = canonicalText({ ...record, chain: { id, prevHash, seq } });
  return text === undefined ? undefined : hexOf(sha256.text(text));
}

/**
 * What binds a free-text reason to its record: the record's nonce goes in, so that short reasons cannot be guessed from
 * the hash, and the text itself can be deleted before its record without breaking a chain.
 */
export function reasonHashOf(reason: string, nonce: string, sha256: Sha256 = plainSha256): string | undefined {
  const text = canonicalText({ nonce, reason });
  return text === undefined ? undefined : hexOf(sha256.text(text));
}
