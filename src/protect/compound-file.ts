import { utf16 } from './work';

/** A file or a folder of a compound file ([MS-CFB]). */
export type Entry =
  { readonly name: string; readonly bytes: Uint8Array } | { readonly name: string; readonly entries: readonly Entry[] };

const SECTOR = 512;
const SMALL_SECTOR = 64;
/** Shorter streams lie in the root's, in sectors of 64 bytes. */
const SMALL_UP_TO = 4096;
const DIRECTORY_ENTRY = 128;
const NUMBERS_IN_SECTOR = SECTOR / 4;
/** Sectors of the table that the header names itself; the others are named in a list of sectors of their own. */
const NAMED_IN_HEADER = 109;
const NAMED_IN_LIST = NUMBERS_IN_SECTOR - 1;
const [FREE, END, TABLE, LIST] = [-1, -2, -3, -4];
const [FOLDER, FILE, ROOT] = [1, 2, 5];
const [RED, BLACK] = [0, 1];

interface Place {
  readonly name: string;
  readonly type: number;
  readonly bytes: Uint8Array;
  colour: number;
  left: number;
  right: number;
  child: number;
  start: number;
}

/**
 * A compound file of version 3. The library that also can write one goes byte by byte where there are no Node buffers:
 * a second for 25 MB, in which the page stands still.
 */
export function compoundFile(entries: readonly Entry[]): Uint8Array {
  const places: Place[] = [place('Root Entry', ROOT)];
  places[0].child = addTree(entries, places);
  const isSmall = ({ bytes }: Place): boolean => bytes.length > 0 && bytes.length < SMALL_UP_TO;
  const small = places.filter(isSmall);
  const large = places.filter(({ bytes }) => bytes.length >= SMALL_UP_TO);
  const smallTable = new Table();
  for (const each of small) each.start = smallTable.chain(sectors(each.bytes.length, SMALL_SECTOR));
  const smallSectors = smallTable.next.length;
  const lengths = [
    sectors(places.length * DIRECTORY_ENTRY),
    sectors(smallSectors * 4),
    sectors(smallSectors * SMALL_SECTOR),
    ...large.map(({ bytes }) => sectors(bytes.length)),
  ];
  const { tables, lists } = tablesFor(lengths.reduce((sum, length) => sum + length, 0));
  const table = new Table();
  for (let i = 0; i < lists; i++) table.next.push(LIST);
  for (let i = 0; i < tables; i++) table.next.push(TABLE);
  const [directory, smallStart, smallStream, ...starts] = lengths.map((length) => table.chain(length));
  large.forEach((each, i) => (each.start = starts[i]));
  places[0].start = smallStream;

  const file = new Uint8Array((1 + table.next.length) * SECTOR);
  const at = (sector: number): number => (1 + sector) * SECTOR;
  const out = new DataView(file.buffer);
  const numbers = (start: number, values: readonly number[], room: number): void => {
    for (let i = 0; i < room; i++) out.setInt32(start + i * 4, values[i] ?? FREE, true);
  };
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [0x3e, 3, 0xfffe, 9, 6].forEach((value, i) => out.setUint16(24 + i * 2, value, true));
  const tableSectors = Array.from({ length: tables }, (_, i) => lists + i);
  const counts = [tables, directory, 0, SMALL_UP_TO, smallStart, lengths[1], lists > 0 ? 0 : END, lists];
  numbers(44, counts, counts.length);
  numbers(76, tableSectors.slice(0, NAMED_IN_HEADER), NAMED_IN_HEADER);
  for (let i = 0; i < lists; i++) {
    const from = NAMED_IN_HEADER + i * NAMED_IN_LIST;
    numbers(at(i), tableSectors.slice(from, from + NAMED_IN_LIST), NAMED_IN_LIST);
    numbers(at(i) + SECTOR - 4, [i + 1 < lists ? i + 1 : END], 1);
  }
  numbers(at(lists), table.next, tables * NUMBERS_IN_SECTOR);
  if (smallSectors > 0) numbers(at(smallStart), smallTable.next, lengths[1] * NUMBERS_IN_SECTOR);
  for (let i = 0; i < lengths[0] * (SECTOR / DIRECTORY_ENTRY); i++) {
    const start = at(directory) + i * DIRECTORY_ENTRY;
    const each = places[i] as Place | undefined;
    numbers(start + 68, each ? [each.left, each.right, each.child] : [], 3);
    if (each === undefined) continue;
    file.set(utf16(each.name), start);
    out.setUint16(start + 64, (each.name.length + 1) * 2, true);
    file.set([each.type, each.colour], start + 66);
    out.setInt32(start + 116, each.start, true);
    out.setUint32(start + 120, i === 0 ? smallSectors * SMALL_SECTOR : each.bytes.length, true);
  }
  for (const each of small) file.set(each.bytes, at(smallStream) + each.start * SMALL_SECTOR);
  for (const each of large) file.set(each.bytes, at(each.start));
  return file;
}

function place(name: string, type: number, bytes: Uint8Array = new Uint8Array(0)): Place {
  return { name, type, bytes, colour: BLACK, left: FREE, right: FREE, child: FREE, start: type === FOLDER ? 0 : END };
}

function sectors(bytes: number, size = SECTOR): number {
  return Math.ceil(bytes / size);
}

/** For each sector the one after it. */
class Table {
  readonly next: number[] = [];

  /** Takes so many sectors one after the other; gives the first. */
  chain(length: number): number {
    const start = this.next.length;
    for (let i = 1; i < length; i++) this.next.push(start + i);
    if (length > 0) this.next.push(END);
    return length > 0 ? start : END;
  }
}

/** The table also tells of the sectors that it lies in itself, and of the list of those. */
function tablesFor(others: number): { tables: number; lists: number } {
  for (let tables = 1; ; tables++) {
    const lists = Math.max(0, Math.ceil((tables - NAMED_IN_HEADER) / NAMED_IN_LIST));
    if (others + tables + lists <= tables * NUMBERS_IN_SECTOR) return { tables, lists };
  }
}

/** Siblings stand in a balanced red-black tree, shorter names first (2.6.4); gives the number of its root. */
function addTree(entries: readonly Entry[], places: Place[]): number {
  const sorted = [...entries].sort(
    (a, b) => a.name.length - b.name.length || (a.name.toUpperCase() < b.name.toUpperCase() ? -1 : 1),
  );
  const fullLevels = Math.floor(Math.log2(sorted.length + 1));
  const add = (from: number, to: number, level: number): number => {
    if (from >= to) return FREE;
    const middle = (from + to) >> 1;
    const entry = sorted[middle];
    const number = places.length;
    const made = 'bytes' in entry ? place(entry.name, FILE, entry.bytes) : place(entry.name, FOLDER);
    places.push(made);
    if (level >= fullLevels) made.colour = RED;
    made.left = add(from, middle, level + 1);
    made.right = add(middle + 1, to, level + 1);
    if ('entries' in entry) made.child = addTree(entry.entries, places);
    return number;
  };
  return add(0, sorted.length, 0);
}
