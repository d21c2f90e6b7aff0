import { plainSha256, type Sha256 } from './hashing';

/** Bytes of a hash. */
const WIDTH = 32;
const LEAF = 0x00;
const NODE = 0x01;

/** RFC 9162 section 2.1.1: SHA-256(0x00 ‖ data). */
export function leafHash(data: Uint8Array, sha256: Sha256 = plainSha256): Uint8Array {
  const input = new Uint8Array(data.length + 1);
  input[0] = LEAF;
  input.set(data, 1);
  return sha256.bytes(input);
}

/** RFC 9162 section 2.1.1: SHA-256(0x01 ‖ left ‖ right). */
export function nodeHash(left: Uint8Array, right: Uint8Array, sha256: Sha256 = plainSha256): Uint8Array {
  const input = new Uint8Array(1 + 2 * WIDTH);
  input[0] = NODE;
  input.set(left, 1);
  input.set(right, 1 + WIDTH);
  return sha256.bytes(input);
}

/** Hashes side by side in one growing block: a million take 32 MB. */
class HashRow {
  private held = new Uint8Array(64 * WIDTH);
  length = 0;

  push(hash: Uint8Array): void {
    if ((this.length + 1) * WIDTH > this.held.length) {
      const larger = new Uint8Array(this.held.length * 2);
      larger.set(this.held);
      this.held = larger;
    }
    this.held.set(hash, this.length++ * WIDTH);
  }

  at(index: number): Uint8Array {
    return this.held.subarray(index * WIDTH, (index + 1) * WIDTH);
  }
}

/** Roots of one growing list at some of its sizes. */
export interface Roots {
  readonly size: number;
  /** Of the first `size` leaves. */
  root(size: number): Uint8Array;
}

/**
 * The roots at the sizes asked for, with a few dozen hashes in memory however many leaves pass by: what a tree needs to
 * be compared, not to prove a leaf. Throws RangeError for a size that was not asked for.
 */
export function rootsAt(leaves: Iterable<Uint8Array>, sizes: ReadonlySet<number>, sha256: Sha256 = plainSha256): Roots {
  /** Roots of the whole subtrees so far, the largest first, each with the number of its leaves. */
  const whole: { readonly count: number; readonly hash: Uint8Array }[] = [];
  const roots = new Map([[0, sha256.bytes(new Uint8Array(0))]]);
  let size = 0;
  for (const leaf of leaves) {
    let subtree = { count: 1, hash: leaf };
    for (let last = whole.at(-1); last?.count === subtree.count; last = whole.at(-1)) {
      whole.pop();
      subtree = { count: 2 * last.count, hash: nodeHash(last.hash, subtree.hash, sha256) };
    }
    whole.push(subtree);
    size++;
    if (sizes.has(size))
      roots.set(
        size,
        whole.reduceRight((right, left) => ({ count: 0, hash: nodeHash(left.hash, right.hash, sha256) })).hash,
      );
  }
  return {
    size,
    root(wanted) {
      const found = roots.get(wanted);
      if (found === undefined) throw new RangeError('this size was not asked for');
      return found;
    },
  };
}

/**
 * A Merkle tree over a list that only grows, which can show its root at any earlier size and prove both. All whole
 * subtrees are kept, so that a proof costs a few dozen hashes however large the tree is.
 */
export class MerkleTree implements Roots {
  private readonly rows: HashRow[] = [new HashRow()];

  constructor(private readonly sha256: Sha256 = plainSha256) {}

  get size(): number {
    return this.rows[0]?.length ?? 0;
  }

  /** Adds the next leaf by its hash. */
  append(leaf: Uint8Array): void {
    let hash = leaf;
    for (let level = 0; ; level++) {
      const row = (this.rows[level] ??= new HashRow());
      row.push(hash);
      if (row.length % 2 === 1) return;
      hash = nodeHash(row.at(row.length - 2), row.at(row.length - 1), this.sha256);
    }
  }

  /** Root of the first `size` leaves; the empty tree's is the hash of nothing. */
  root(size = this.size): Uint8Array {
    this.mustHold(size);
    return size === 0 ? this.sha256.bytes(new Uint8Array(0)) : this.hashOf(0, size);
  }

  /** RFC 9162 section 2.1.3.1: what proves leaf `index` to be in the tree of the first `size` leaves. */
  inclusionProof(index: number, size = this.size): readonly Uint8Array[] {
    this.mustHold(size);
    if (index < 0 || index >= size) throw new RangeError('no such leaf');
    const proof: Uint8Array[] = [];
    let [start, end] = [0, size];
    while (end - start > 1) {
      const middle = start + largestPowerBelow(end - start);
      if (index < middle) {
        proof.push(this.hashOf(middle, end));
        end = middle;
      } else {
        proof.push(this.hashOf(start, middle));
        start = middle;
      }
    }
    return proof.reverse();
  }

  /** RFC 9162 section 2.1.4.1: what proves the tree of `from` leaves to be the beginning of that of `to` leaves. */
  consistencyProof(from: number, to = this.size): readonly Uint8Array[] {
    this.mustHold(to);
    if (from < 1 || from > to) throw new RangeError('no such earlier tree');
    const proof: Uint8Array[] = [];
    let [start, end] = [0, to];
    let isWhole = true;
    while (from < end) {
      const middle = start + largestPowerBelow(end - start);
      if (from <= middle) {
        proof.push(this.hashOf(middle, end));
        end = middle;
      } else {
        proof.push(this.hashOf(start, middle));
        start = middle;
        isWhole = false;
      }
    }
    if (!isWhole) proof.push(this.hashOf(start, end));
    return proof.reverse();
  }

  /** Hash of the subtree over leaves start … end - 1, as RFC 9162 splits them. */
  private hashOf(start: number, end: number): Uint8Array {
    const count = end - start;
    const level = Math.log2(count);
    if (Number.isInteger(level)) {
      const whole = this.rows[level];
      if (whole === undefined) throw new Error('a whole subtree was not kept');
      return whole.at(start / count).slice();
    }
    const middle = start + largestPowerBelow(count);
    return nodeHash(this.hashOf(start, middle), this.hashOf(middle, end), this.sha256);
  }

  private mustHold(size: number): void {
    if (!Number.isInteger(size) || size < 0 || size > this.size) throw new RangeError('the tree is not that large');
  }
}

/** The largest power of two smaller than `count` (count ≥ 2). */
function largestPowerBelow(count: number): number {
  let power = 1;
  while (power * 2 < count) power *= 2;
  return power;
}
