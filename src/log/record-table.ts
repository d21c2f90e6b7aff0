/** What the verifier keeps of each line: some 140 bytes, so that a million stay in memory. */
export interface Row {
  readonly list: number;
  readonly itemId: number;
  /** 16 bytes of the record's UUID. */
  readonly id: Uint8Array;
  readonly chain: number;
  readonly seq: number;
  /** 32 bytes each. */
  readonly prevHash: Uint8Array;
  readonly hash: Uint8Array;
  readonly leaf: Uint8Array;
}

const BLOCK = 128;
const ID_AT = 0;
const PREV_AT = 16;
const HASH_AT = 48;
const LEAF_AT = 80;
const WIDTH = 112;

/** Rows of fixed width in growing blocks of bytes. */
export class RecordTable {
  private bytes = new Uint8Array(BLOCK * WIDTH);
  private lists = new Uint16Array(BLOCK);
  private items = new Float64Array(BLOCK);
  private chains = new Uint32Array(BLOCK);
  private seqs = new Float64Array(BLOCK);
  length = 0;

  push({ list, itemId, id, chain, seq, prevHash, hash, leaf }: Row): void {
    if (this.length === this.lists.length) this.grow();
    const at = this.length++;
    this.lists[at] = list;
    this.items[at] = itemId;
    this.chains[at] = chain;
    this.seqs[at] = seq;
    this.bytes.set(id, at * WIDTH + ID_AT);
    this.bytes.set(prevHash, at * WIDTH + PREV_AT);
    this.bytes.set(hash, at * WIDTH + HASH_AT);
    this.bytes.set(leaf, at * WIDTH + LEAF_AT);
  }

  list = (row: number): number => this.lists[row] ?? 0;
  itemId = (row: number): number => this.items[row] ?? 0;
  chain = (row: number): number => this.chains[row] ?? 0;
  seq = (row: number): number => this.seqs[row] ?? 0;
  id = (row: number): Uint8Array => this.part(row, ID_AT, 16);
  prevHash = (row: number): Uint8Array => this.part(row, PREV_AT, 32);
  hash = (row: number): Uint8Array => this.part(row, HASH_AT, 32);
  leaf = (row: number): Uint8Array => this.part(row, LEAF_AT, 32);

  /** All rows in the order of `compare`; a table that stands in order already is only looked at. */
  sorted(compare: (a: number, b: number) => number): Uint32Array {
    const rows = Uint32Array.from({ length: this.length }, (_, row) => row);
    for (let row = 1; row < rows.length; row++) if (compare(row - 1, row) > 0) return rows.sort(compare);
    return rows;
  }

  private part(row: number, from: number, width: number): Uint8Array {
    const at = row * WIDTH + from;
    return this.bytes.subarray(at, at + width);
  }

  private grow(): void {
    // Half as much again: doubling would leave a million rows with room for two.
    const size = Math.ceil(this.lists.length * 1.5);
    this.bytes = larger(this.bytes, new Uint8Array(size * WIDTH));
    this.lists = larger(this.lists, new Uint16Array(size));
    this.items = larger(this.items, new Float64Array(size));
    this.chains = larger(this.chains, new Uint32Array(size));
    this.seqs = larger(this.seqs, new Float64Array(size));
  }
}

function larger<T extends { set(held: T): void }>(held: T, room: T): T {
  room.set(held);
  return room;
}

/** Bytes in the order of their values: -1, 0 or 1. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  for (let i = 0; i < a.length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference < 0 ? -1 : 1;
  }
  return 0;
}
