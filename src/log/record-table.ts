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

/** Rows of one block: blocks are never moved, so that a million rows cost what they need and no more. */
const BLOCK = 1 << 14;
const ID_AT = 0;
const PREV_AT = 16;
const HASH_AT = 48;
const LEAF_AT = 80;
const WIDTH = 112;

interface Block {
  readonly bytes: Uint8Array;
  readonly lists: Uint16Array;
  readonly items: Float64Array;
  readonly chains: Uint32Array;
  readonly seqs: Float64Array;
}

/** Rows of fixed width in blocks of bytes. */
export class RecordTable {
  private readonly blocks: Block[] = [];
  length = 0;

  push({ list, itemId, id, chain, seq, prevHash, hash, leaf }: Row): void {
    const row = this.length++;
    const at = row % BLOCK;
    if (at === 0) this.blocks.push(newBlock());
    const block = this.block(row);
    block.lists[at] = list;
    block.items[at] = itemId;
    block.chains[at] = chain;
    block.seqs[at] = seq;
    block.bytes.set(id, at * WIDTH + ID_AT);
    block.bytes.set(prevHash, at * WIDTH + PREV_AT);
    block.bytes.set(hash, at * WIDTH + HASH_AT);
    block.bytes.set(leaf, at * WIDTH + LEAF_AT);
  }

  list = (row: number): number => this.block(row).lists[row % BLOCK] ?? 0;
  itemId = (row: number): number => this.block(row).items[row % BLOCK] ?? 0;
  chain = (row: number): number => this.block(row).chains[row % BLOCK] ?? 0;
  seq = (row: number): number => this.block(row).seqs[row % BLOCK] ?? 0;
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
    const at = (row % BLOCK) * WIDTH + from;
    return this.block(row).bytes.subarray(at, at + width);
  }

  private block(row: number): Block {
    const block = this.blocks[Math.floor(row / BLOCK)];
    if (block === undefined) throw new RangeError('no such row');
    return block;
  }
}

function newBlock(): Block {
  return {
    bytes: new Uint8Array(BLOCK * WIDTH),
    lists: new Uint16Array(BLOCK),
    items: new Float64Array(BLOCK),
    chains: new Uint32Array(BLOCK),
    seqs: new Float64Array(BLOCK),
  };
}

/** Bytes in the order of their values: -1, 0 or 1. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  for (let i = 0; i < a.length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference < 0 ? -1 : 1;
  }
  return 0;
}
