import { hasAt, u16, u32, utf16le } from './bytes';

/** A stream or storage of a compound file. Format: [MS-CFB]. */
export interface CompoundEntry {
  /** Path with '/' between storages. */
  readonly path: string;
  readonly isStorage: boolean;
  readonly size: number;
  /** Class id of a storage in hex, '' when none. */
  readonly classId: string;
  /** The file ends before the stream does. */
  readonly isCut: boolean;
  bytes(): Uint8Array;
}

export const COMPOUND = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1';
const FREE = 0xffff_fffa;
const MOST_ENTRIES = 20_000;
const STREAM = 2;
const ROOT = 5;

/** The directory of a compound file, undefined when it is damaged. Streams are read on demand. */
export function readCompound(bytes: Uint8Array): readonly CompoundEntry[] | undefined {
  if (!hasAt(bytes, 0, COMPOUND)) return undefined;
  const file = new Sectors(bytes);
  const directory = file.chain(u32(bytes, 48), bytes.length);
  if (directory.length < 128) return undefined;
  const root = rawEntry(directory, 0);
  if (root.type !== ROOT) return undefined;
  const mini = new MiniSectors(file, root.start, root.size);
  const cutoff = u32(bytes, 56);
  const entries: CompoundEntry[] = [
    {
      ...{ path: '', isStorage: true, size: 0, classId: root.classId },
      isCut: !file.holds(root.start, root.size),
      bytes: () => new Uint8Array(0),
    },
  ];
  const seen = new Set<number>([0]);
  const waiting: { index: number; parent: string }[] = [{ index: root.child, parent: '' }];
  while (waiting.length > 0 && entries.length < MOST_ENTRIES) {
    const { index, parent } = waiting.pop() ?? { index: FREE, parent: '' };
    if (index >= FREE || seen.has(index) || (index + 1) * 128 > directory.length) continue;
    seen.add(index);
    const raw = rawEntry(directory, index);
    if (raw.type === 0) continue;
    const path = parent === '' ? raw.name : `${parent}/${raw.name}`;
    const read = (): Uint8Array =>
      raw.size < cutoff ? mini.chain(raw.start, raw.size) : file.chain(raw.start, raw.size);
    const isCut = raw.type === STREAM && raw.size >= cutoff && !file.holds(raw.start, raw.size);
    entries.push({ path, isStorage: raw.type === 1, size: raw.size, classId: raw.classId, isCut, bytes: read });
    waiting.push({ index: raw.left, parent }, { index: raw.right, parent });
    if (raw.type === 1) waiting.push({ index: raw.child, parent: path });
  }
  return entries;
}

interface RawEntry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
  readonly classId: string;
}

function rawEntry(directory: Uint8Array, index: number): RawEntry {
  const at = index * 128;
  const length = Math.max(0, Math.min(64, u16(directory, at + 64)) - 2);
  return {
    name: utf16le(directory, at, at + length),
    type: directory[at + 66] ?? 0,
    left: u32(directory, at + 68),
    right: u32(directory, at + 72),
    child: u32(directory, at + 76),
    classId: [...directory.subarray(at + 80, at + 96)].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
    start: u32(directory, at + 116),
    size: u32(directory, at + 120),
  };
}

class Sectors {
  readonly size: number;
  private readonly table: readonly number[];
  private walked = 0;

  constructor(private readonly bytes: Uint8Array) {
    const shift = u16(bytes, 30);
    this.size = shift >= 7 && shift <= 16 ? 1 << shift : 512;
    this.table = this.fatSectors();
  }

  /** Sectors that hold the allocation table, from the header and its continuation. */
  private fatSectors(): readonly number[] {
    const most = Math.ceil(this.bytes.length / this.size);
    const list: number[] = [];
    for (let i = 0; i < 109; i++) list.push(u32(this.bytes, 76 + i * 4));
    let next = u32(this.bytes, 68);
    for (let guard = 0; next < FREE && guard < most; guard++) {
      const at = this.at(next);
      for (let i = 0; i < this.size / 4 - 1; i++) list.push(u32(this.bytes, at + i * 4));
      next = u32(this.bytes, at + this.size - 4);
    }
    return list.filter((sector) => sector < FREE).slice(0, most);
  }

  at(sector: number): number {
    return (sector + 1) * this.size;
  }

  next(sector: number): number {
    const perSector = this.size / 4;
    const table = this.table[Math.floor(sector / perSector)];
    return table === undefined ? 0xffff_fffe : u32(this.bytes, this.at(table) + (sector % perSector) * 4);
  }

  /** Does the file hold all bytes of a chain? Chains share no sectors, so all of them have no more than the file. */
  holds(start: number, size: number): boolean {
    let sector = start;
    for (let left = size; left > 0; left -= this.size) {
      if (++this.walked * this.size > 2 * this.bytes.length) return false;
      if (sector >= FREE || this.at(sector) + Math.min(left, this.size) > this.bytes.length) return false;
      sector = this.next(sector);
    }
    return true;
  }

  /** At most `size` bytes; a chain that runs in a circle or off the file ends. */
  chain(start: number, size: number): Uint8Array {
    const pieces: Uint8Array[] = [];
    let length = 0;
    const most = Math.ceil(this.bytes.length / this.size) + 1;
    let sector = start;
    for (let guard = 0; sector < FREE && guard < most && length < size; guard++) {
      const at = this.at(sector);
      if (at >= this.bytes.length) break;
      const piece = this.bytes.subarray(at, Math.min(at + this.size, at + size - length));
      pieces.push(piece);
      length += piece.length;
      sector = this.next(sector);
    }
    return joined(pieces, length);
  }

  tableOf(start: number): Uint8Array {
    return this.chain(start, this.bytes.length);
  }

  get miniTableStart(): number {
    return u32(this.bytes, 60);
  }
}

const MINI = 64;

class MiniSectors {
  private content: Uint8Array | undefined;
  private table: Uint8Array | undefined;

  constructor(
    private readonly file: Sectors,
    private readonly start: number,
    private readonly size: number,
  ) {}

  chain(start: number, size: number): Uint8Array {
    this.content ??= this.file.chain(this.start, this.size);
    this.table ??= this.file.tableOf(this.file.miniTableStart);
    const pieces: Uint8Array[] = [];
    let length = 0;
    let sector = start;
    const most = Math.ceil(this.content.length / MINI) + 1;
    for (let guard = 0; sector < FREE && guard < most && length < size; guard++) {
      const piece = this.content.subarray(sector * MINI, sector * MINI + Math.min(MINI, size - length));
      if (piece.length === 0) break;
      pieces.push(piece);
      length += piece.length;
      sector = sector * 4 + 4 <= this.table.length ? u32(this.table, sector * 4) : FREE;
    }
    return joined(pieces, length);
  }
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
