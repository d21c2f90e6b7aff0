/**
 * Unpacks bzip2, which the unpacking library reads only around a tar. Written from the format's description
 * (dsnet/compress, doc/bzip2-format.pdf). Gives what was unpacked before a fault or before `most` bytes.
 */
export function bunzip(bytes: Uint8Array, most: number): { readonly bytes: Uint8Array; readonly isWhole: boolean } {
  const out = new Output(most);
  try {
    const bits = new Bits(bytes);
    if (bits.read(24) !== 0x425a68) return { bytes: out.bytes(), isWhole: false };
    const blockSize = (bits.read(8) - 0x30) * 100_000;
    while (blockSize > 0 && blockSize <= 900_000) {
      const mark = bits.read(24) * 0x100_0000 + bits.read(24);
      if (mark === BLOCK || mark === END) bits.read(32);
      if (mark === END) return { bytes: out.bytes(), isWhole: true };
      if (mark !== BLOCK) break;
      if (!readBlock(bits, blockSize, out)) break;
    }
  } catch {
    // Cut or damaged: what came out before is kept.
  }
  return { bytes: out.bytes(), isWhole: false };
}

const BLOCK = 0x314159265359;
const END = 0x177245385090;
/** Symbols coded with one table before the next is chosen. */
const GROUP = 50;

class Damaged extends Error {}

class Bits {
  private at = 0;
  private held = 0;
  private count = 0;

  constructor(private readonly bytes: Uint8Array) {}

  read(count: number): number {
    let value = 0;
    for (let left = count; left > 0; left--) value = value * 2 + this.bit();
    return value;
  }

  bit(): number {
    if (this.count === 0) {
      if (this.at >= this.bytes.length) throw new Damaged();
      this.held = this.bytes[this.at++] ?? 0;
      this.count = 8;
    }
    return (this.held >> --this.count) & 1;
  }
}

class Output {
  private readonly pieces: number[] = [];

  constructor(private readonly most: number) {}

  /** False when no more is wanted. */
  add(byte: number, times: number): boolean {
    for (let i = 0; i < times && this.pieces.length < this.most; i++) this.pieces.push(byte);
    return this.pieces.length < this.most;
  }

  bytes(): Uint8Array {
    return Uint8Array.from(this.pieces);
  }
}

/** A block: the symbols unpacked, moved to front, sorted back and their runs unfolded. */
function readBlock(bits: Bits, blockSize: number, out: Output): boolean {
  if (bits.bit() === 1) throw new Damaged();
  const start = bits.read(24);
  const used = usedBytes(bits);
  const { tables, selectors } = readTables(bits, used.length + 2);
  const block = new Uint8Array(blockSize);
  const length = readSymbols(bits, used, tables, selectors, block);
  if (start >= length) throw new Damaged();
  return unfold(block, length, start, out);
}

function usedBytes(bits: Bits): number[] {
  const groups = bits.read(16);
  const used: number[] = [];
  for (let group = 0; group < 16; group++) {
    if ((groups & (0x8000 >> group)) === 0) continue;
    const members = bits.read(16);
    for (let i = 0; i < 16; i++) if ((members & (0x8000 >> i)) !== 0) used.push(group * 16 + i);
  }
  if (used.length === 0) throw new Damaged();
  return used;
}

/** A code table: for each length the first code, the first symbol's place and how many there are. */
interface Table {
  readonly first: readonly number[];
  readonly place: readonly number[];
  readonly count: readonly number[];
  readonly symbols: readonly number[];
}

function readTables(bits: Bits, symbols: number): { readonly tables: readonly Table[]; readonly selectors: number[] } {
  const count = bits.read(3);
  const selectorCount = bits.read(15);
  if (count < 2 || count > 6 || selectorCount === 0) throw new Damaged();
  const order = Array.from({ length: count }, (_, i) => i);
  const selectors: number[] = [];
  for (let i = 0; i < selectorCount; i++) {
    let position = 0;
    while (bits.bit() === 1) if (++position >= count) throw new Damaged();
    const [table = 0] = order.splice(position, 1);
    order.unshift(table);
    selectors.push(table);
  }
  const tables = Array.from({ length: count }, () => tableOf(lengthsOf(bits, symbols)));
  return { tables, selectors };
}

function lengthsOf(bits: Bits, symbols: number): number[] {
  let length = bits.read(5);
  return Array.from({ length: symbols }, () => {
    while (bits.bit() === 1) length += bits.bit() === 0 ? 1 : -1;
    if (length < 1 || length > 20) throw new Damaged();
    return length;
  });
}

function tableOf(lengths: readonly number[]): Table {
  const count = new Array<number>(21).fill(0);
  lengths.forEach((length) => (count[length] = (count[length] ?? 0) + 1));
  const first: number[] = [0];
  const place: number[] = [0];
  for (let length = 1, code = 0, at = 0; length <= 20; length++) {
    code <<= 1;
    first.push(code);
    place.push(at);
    code += count[length] ?? 0;
    at += count[length] ?? 0;
  }
  const symbols = lengths.map((length, symbol) => ({ length, symbol }));
  symbols.sort((a, b) => a.length - b.length || a.symbol - b.symbol);
  return { first, place, count, symbols: symbols.map(({ symbol }) => symbol) };
}

function nextSymbol(bits: Bits, { first, place, count, symbols }: Table): number {
  for (let length = 1, code = 0; length <= 20; length++) {
    code = code * 2 + bits.bit();
    const offset = code - (first[length] ?? 0);
    if (offset >= 0 && offset < (count[length] ?? 0)) return symbols[(place[length] ?? 0) + offset] ?? 0;
  }
  throw new Damaged();
}

function readSymbols(
  bits: Bits,
  used: number[],
  tables: readonly Table[],
  selectors: readonly number[],
  block: Uint8Array,
): number {
  const front = [...used];
  let length = 0;
  const put = (byte: number, times: number): void => {
    if (length + times > block.length) throw new Damaged();
    block.fill(byte, length, length + times);
    length += times;
  };
  let run = 0;
  let weight = 1;
  for (let read = 0; ; read++) {
    const table = tables[selectors[Math.floor(read / GROUP)] ?? -1];
    if (table === undefined) throw new Damaged();
    const symbol = nextSymbol(bits, table);
    if (symbol < 2) {
      run += weight << symbol;
      weight *= 2;
      if (run > block.length) throw new Damaged();
      continue;
    }
    if (run > 0) put(front[0] ?? 0, run);
    run = 0;
    weight = 1;
    if (symbol === used.length + 1) return length;
    const [byte = 0] = front.splice(symbol - 1, 1);
    front.unshift(byte);
    put(byte, 1);
  }
}

/** The Burrows-Wheeler transform undone; four equal bytes are followed by how many more of them there are. */
function unfold(block: Uint8Array, length: number, start: number, out: Output): boolean {
  const next = new Uint32Array(length);
  const sums = new Uint32Array(257);
  for (let i = 0; i < length; i++) sums[(block[i] ?? 0) + 1] = (sums[(block[i] ?? 0) + 1] ?? 0) + 1;
  for (let i = 0; i < 256; i++) sums[i + 1] = (sums[i + 1] ?? 0) + (sums[i] ?? 0);
  for (let i = 0; i < length; i++) {
    const byte = block[i] ?? 0;
    const at = sums[byte] ?? 0;
    next[at] = i;
    sums[byte] = at + 1;
  }
  let same = 0;
  let last = -1;
  for (let i = 0, at = next[start] ?? 0; i < length; i++, at = next[at] ?? 0) {
    const byte = block[at] ?? 0;
    if (same === 4) {
      if (!out.add(last, byte)) return false;
      same = 0;
      last = -1;
      continue;
    }
    same = byte === last ? same + 1 : 1;
    last = byte;
    if (!out.add(byte, 1)) return false;
  }
  return true;
}
