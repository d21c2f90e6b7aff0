import { canonicalText, plainSha256, type Sha256 } from './hashing';
import { isTombstone, type LogLine } from './record';

/** What the tree binds of one record. No etag and no content: a lawful erasure keeps the leaf. */
export interface Leaf {
  readonly itemId: string;
  readonly recordId: string;
  readonly hash: string;
  readonly createdBy: string;
  readonly createdDateTime: string;
}

export function leafOf(line: LogLine): Leaf {
  const { itemId, createdBy, createdDateTime } = line;
  const [recordId, hash] = isTombstone(line)
    ? [line.erased.recordId, line.erased.chain.hash]
    : [line.record.id, line.record.chain.hash];
  return { itemId, recordId, hash, createdBy, createdDateTime };
}

export function hashOfLeaf({ itemId, recordId, hash, createdBy, createdDateTime }: Leaf, sha256: Sha256 = plainSha256) {
  const text = canonicalText({ createdBy, createdDateTime, hash, itemId, recordId });
  if (text === undefined) throw new Error('a leaf without canonical form');
  // RFC 9162 puts a zero byte before a leaf; U+0000 is that byte in UTF-8, and a text is hashed faster than its bytes.
  return sha256.text(`\0${text}`);
}

/** Ascending item id; the records of one item (a segment) by their own id. */
export function compareLeaves(a: Pick<Leaf, 'itemId' | 'recordId'>, b: Pick<Leaf, 'itemId' | 'recordId'>): number {
  const byItem = Number(a.itemId) - Number(b.itemId);
  if (byItem !== 0) return byItem;
  return a.recordId < b.recordId ? -1 : a.recordId > b.recordId ? 1 : 0;
}
