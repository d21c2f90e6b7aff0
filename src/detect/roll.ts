import { sha256 } from '@noble/hashes/sha2.js';
import { BitReader, BitWriter, readRising, writeRising } from './bits';
import type { Roll } from './context';
import { findFullNames } from './names';
import { fold, partsOf, shortFormsOf } from './roll-words';

// The roll of a school as a small file: salted, truncated hashes of pupils' names, of their parts and of the addresses on
// file for them. It recognises; it does not list. Nobody reads a name or an address from it; but whoever holds the file can
// try names he has (also a whole list of common ones) and learn which are probably on the roll, and the same of addresses.
// 1,500 pupils with two addresses each make less than 20 kB. Short forms ("Tom") are in the file too, so that who reads it
// needs no list of them.

export interface Pupil {
  /** "Forename Surname" or "SURNAME, Forename". */
  readonly name: string;
  /** Further names the pupil goes by, spelled alike. */
  readonly otherNames?: readonly string[];
  /** Addresses of mail on file for the pupil. */
  readonly contacts?: readonly string[];
}

/** A roll that also knows whose addresses are whose; pupils are opaque ids. */
export interface PupilRoll extends Roll {
  /** How many pupils stand on it. */
  readonly size: number;
  pupilsNamed(text: string): readonly string[];
  pupilsOf(address: string): readonly string[];
}

const MAGIC = 0x53475231;
/**
 * How many values each kind of hash may take. Words stand for themselves; pairs and initials are asked for only when their
 * words are on the roll, so fewer bits do.
 */
const RANGES = {
  forename: 2 ** 22,
  surname: 2 ** 22,
  initials: 2 ** 16,
  full: 2 ** 20,
  contact: 2 ** 24,
  short: 2 ** 22,
} as const;
type Hashed = keyof typeof RANGES;
const SETS = ['forename', 'surname', 'initials'] as const;
/** Of pupils, by their number; and short forms of forenames ('short'), by the place of the forename. */
const OWNED = ['full', 'contact', 'short'] as const;
/** Answers kept, so that a long text does not hash its words over and over. */
const MOST_ASKED = 50_000;
export const MOST_PUPILS = 65_535;

/** A roll for texts at hand, without addresses. @param salt any text; the same names with another salt look different */
export function rollOf(names: readonly string[], salt: string): PupilRoll {
  const roll = readRoll(
    makeRoll(
      names.map((name) => ({ name })),
      salt,
    ),
  );
  if (roll === undefined) throw new Error('a roll just made cannot be read');
  return roll;
}

/** The file of a roll. Lines that are no name are left out; at most 65,535 pupils. */
export function makeRoll(pupils: readonly Pupil[], salt: string): Uint8Array<ArrayBuffer> {
  const maker = rollMaker(salt);
  for (const pupil of pupils.slice(0, MOST_PUPILS)) maker.add(pupil);
  return maker.file();
}

/** Makes the file pupil by pupil, for whoever has something else to do in between. */
export interface RollMaker {
  /** At most `MOST_PUPILS` times. */
  add(pupil: Pupil): void;
  file(): Uint8Array<ArrayBuffer>;
}

export function rollMaker(salt: string): RollMaker {
  const sets = { forename: new Set<number>(), surname: new Set<number>(), initials: new Set<number>() };
  const owned: Owned = { full: [], contact: [], short: [] };
  /** Short forms of each forename, by its hash. */
  const shorts = new Map<number, readonly string[]>();
  let count = 0;
  const addName = (name: string, pupil: number): void => {
    const parts = partsOf(name);
    if (parts === undefined) return;
    const { forename, surnames } = parts;
    const first = hashOf(salt, 'forename', forename);
    sets.forename.add(first);
    // Of "Lily-Mae" some say "Lily".
    const half = /^[^,\s-]{3,}(?=-[^\s]+ )|(?<=, ?)[^\s-]{3,}(?=-)/.exec(name)?.[0];
    shorts.set(first, [...shortFormsOf(forename), ...(half === undefined ? [] : [fold(half)])]);
    for (const surname of surnames.flatMap(spellingsOf)) {
      sets.surname.add(hashOf(salt, 'surname', surname));
      sets.initials.add(hashOf(salt, 'initials', `${forename.charAt(0)} ${surname}`));
      sets.initials.add(hashOf(salt, 'initials', `${first} ${surname.charAt(0)}`));
      owned.full.push([hashOf(salt, 'full', `${first} ${surname}`), pupil]);
    }
  };
  return {
    add({ name, otherNames = [], contacts = [] }) {
      const pupil = count++;
      for (const one of new Set([name, ...otherNames])) addName(one, pupil);
      for (const contact of contacts) owned.contact.push([hashOf(salt, 'contact', contact.toLowerCase()), pupil]);
    },
    file: () => written(salt, count, sets, owned, shorts),
  };
}

/** "McAllister" is also written "MacAllister". */
function spellingsOf(surname: string): readonly string[] {
  const other = surname.replace(/^ma?c(?=[a-z]{4})/, (start) => (start === 'mc' ? 'mac' : 'mc'));
  return other === surname ? [surname] : [surname, other];
}

function written(
  salt: string,
  count: number,
  sets: Readonly<Record<(typeof SETS)[number], ReadonlySet<number>>>,
  owned: Owned,
  shorts: ReadonlyMap<number, readonly string[]>,
): Uint8Array<ArrayBuffer> {
  const forenames = rising(sets.forename);
  const ofShorts: [number, number][] = [];
  forenames.forEach((forename, place) => {
    for (const short of shorts.get(forename) ?? []) ofShorts.push([hashOf(salt, 'short', short), place]);
  });
  const all: Owned = { ...owned, short: ofShorts };
  const bits = new BitWriter();
  bits.write(MAGIC, 32);
  bits.write(salt.length, 8);
  for (const character of salt) bits.write(character.charCodeAt(0) & 0xff, 8);
  bits.write(count, 16);
  for (const kind of SETS) {
    bits.write(sets[kind].size, 24);
    writeRising(bits, rising(sets[kind]), RANGES[kind]);
  }
  for (const kind of OWNED) {
    const sorted = [...all[kind]].sort(([a], [b]) => a - b);
    bits.write(sorted.length, 24);
    writeRising(
      bits,
      sorted.map(([hash]) => hash),
      RANGES[kind],
    );
    for (const [, owner] of sorted) bits.write(owner, bitsFor(kind === 'short' ? forenames.length : count));
  }
  return bits.toBytes();
}

type Owned = Record<(typeof OWNED)[number], [hash: number, owner: number][]>;

function rising(hashes: ReadonlySet<number>): readonly number[] {
  return [...hashes].sort((a, b) => a - b);
}

function bitsFor(count: number): number {
  return Math.max(1, Math.ceil(Math.log2(Math.max(2, count))));
}

/** The roll in a file; undefined when the file is no roll or was cut. */
export function readRoll(bytes: Uint8Array): PupilRoll | undefined {
  const bits = new BitReader(bytes);
  if (bits.read(32) !== MAGIC) return undefined;
  let salt = '';
  for (let length = bits.read(8); length > 0; length--) salt += String.fromCharCode(bits.read(8));
  const pupils = bits.read(16);
  const tables = {} as Record<Hashed, Table>;
  let forenames: readonly number[] = [];
  for (const kind of [...SETS, ...OWNED]) {
    const hashes = readRising(bits, Math.min(bits.read(24), bytes.length * 8), RANGES[kind]);
    if (hashes === undefined) return undefined;
    if (kind === 'forename') forenames = hashes;
    const isOwned = (OWNED as readonly string[]).includes(kind);
    const width = bitsFor(kind === 'short' ? forenames.length : pupils);
    const table = (tables[kind] = new Map<number, number[]>());
    for (const hash of hashes) table.set(hash, [...(table.get(hash) ?? []), ...(isOwned ? [bits.read(width)] : [])]);
  }
  return bits.isPast ? undefined : asking(tables, forenames, salt, pupils);
}

/** Owners by hash; in a set nobody owns anything. */
type Table = Map<number, readonly number[]>;

function asking(
  tables: Readonly<Record<Hashed, Table>>,
  forenames: readonly number[],
  salt: string,
  size: number,
): PupilRoll {
  const asked = new Map<string, readonly number[] | undefined>();
  const ask = (kind: Hashed, value: string): readonly number[] | undefined => {
    const key = `${kind} ${value}`;
    if (asked.has(key)) return asked.get(key);
    if (asked.size >= MOST_ASKED) asked.clear();
    const hash = hashOf(salt, kind, value);
    // Of a forename it is its own hash that is asked for further on.
    const answer = kind === 'forename' && tables.forename.has(hash) ? [hash] : tables[kind].get(hash);
    asked.set(key, answer);
    return answer;
  };
  const forms = new Map<string, readonly number[]>();
  /** Hashes of the forenames on the roll that this may stand for: "tom" is also "thomas". */
  const formsOf = (written: string): readonly number[] => {
    const known = forms.get(written);
    if (known !== undefined) return known;
    const forename = fold(written);
    const made = [
      ...(ask('forename', forename) ?? []),
      ...(ask('short', forename) ?? []).map((place) => forenames[place] as number),
    ];
    if (forms.size >= MOST_ASKED) forms.clear();
    forms.set(written, made);
    return made;
  };
  const owners = (forename: string, surname: string): readonly number[] => {
    const known = formsOf(forename);
    const last = fold(surname);
    if (known.length === 0 || ask('surname', last) === undefined) return [];
    return known.flatMap((form) => ask('full', `${form} ${last}`) ?? []);
  };
  return {
    size,
    hasFullName: (forename, surname) => owners(forename, surname).length > 0,
    hasForename: (forename) => formsOf(forename).length > 0,
    hasSurname: (surname) => ask('surname', fold(surname)) !== undefined,
    hasInitials: (first, second) => {
      const [a, b] = [fold(first), fold(second)];
      if (a.length === 1) return ask('surname', b) !== undefined && ask('initials', `${a} ${b}`) !== undefined;
      return formsOf(first).some((form) => ask('initials', `${form} ${b}`) !== undefined);
    },
    pupilsNamed: (text) => [
      ...new Set(findFullNames(text).flatMap(({ forename, surname }) => owners(forename, surname).map(String))),
    ],
    pupilsOf: (address) => [...new Set((ask('contact', address.toLowerCase()) ?? []).map(String))],
  };
}

/** The first bits of a salted hash. */
function hashOf(salt: string, kind: Hashed, value: string): number {
  const bytes = sha256(Uint8Array.from(`${salt}\n${kind}\n${value}`, (character) => character.charCodeAt(0) & 0xff));
  const first =
    (((bytes[0] as number) << 24) |
      ((bytes[1] as number) << 16) |
      ((bytes[2] as number) << 8) |
      (bytes[3] as number)) >>>
    0;
  return first % RANGES[kind];
}
