import { sha256 } from '@noble/hashes/sha2.js';
import { BitReader, BitWriter, readRising, writeRising } from './bits';
import type { Roll } from './context';
import { findFullNames } from './names';
import { fold, formsOf, partsOf } from './roll-words';

// The roll of a school as a small file: salted, truncated hashes of pupils' names, of their parts and of the addresses on
// file for them. It recognises; it does not list. Whoever holds the file can try a name he already has and learn that it is
// probably on the roll, and whether two addresses belong to one pupil; he cannot read names or addresses from it.
// 1,500 pupils with two addresses each make less than 20 kB.

export interface Pupil {
  /** "Forename Surname" or "SURNAME, Forename". */
  readonly name: string;
  /** Addresses of mail on file for the pupil. */
  readonly contacts?: readonly string[];
}

/** A roll that also knows whose addresses are whose; pupils are opaque ids. */
export interface PupilRoll extends Roll {
  pupilsNamed(text: string): readonly string[];
  pupilsOf(address: string): readonly string[];
}

const MAGIC = 0x53475231;
/**
 * How many values each kind of hash may take. Words stand for themselves; pairs and initials are asked for only when their
 * words are on the roll, so fewer bits do.
 */
const RANGES = { forename: 2 ** 22, surname: 2 ** 22, initials: 2 ** 16, full: 2 ** 20, contact: 2 ** 24 } as const;
type Hashed = keyof typeof RANGES;
const SETS = ['forename', 'surname', 'initials'] as const;
const OWNED = ['full', 'contact'] as const;
/** Answers kept, so that a long text does not hash its words over and over. */
const MOST_ASKED = 20_000;
const MOST_PUPILS = 65_535;

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
  const sets = { forename: new Set<number>(), surname: new Set<number>(), initials: new Set<number>() };
  const owned: Record<(typeof OWNED)[number], [hash: number, pupil: number][]> = { full: [], contact: [] };
  const known = pupils.slice(0, MOST_PUPILS);
  known.forEach(({ name, contacts = [] }, pupil) => {
    const parts = partsOf(name);
    if (parts === undefined) return;
    const { forename, surnames } = parts;
    sets.forename.add(hashOf(salt, 'forename', forename));
    for (const surname of surnames) {
      sets.surname.add(hashOf(salt, 'surname', surname));
      sets.initials.add(hashOf(salt, 'initials', `${forename.charAt(0)} ${surname}`));
      sets.initials.add(hashOf(salt, 'initials', `${forename} ${surname.charAt(0)}`));
      owned.full.push([hashOf(salt, 'full', `${forename} ${surname}`), pupil]);
    }
    for (const contact of contacts) owned.contact.push([hashOf(salt, 'contact', contact.toLowerCase()), pupil]);
  });
  return write(salt, known.length, sets, owned);
}

function write(
  salt: string,
  pupils: number,
  sets: Readonly<Record<(typeof SETS)[number], ReadonlySet<number>>>,
  owned: Readonly<Record<(typeof OWNED)[number], readonly [number, number][]>>,
): Uint8Array<ArrayBuffer> {
  const bits = new BitWriter();
  bits.write(MAGIC, 32);
  bits.write(salt.length, 8);
  for (const character of salt) bits.write(character.charCodeAt(0) & 0xff, 8);
  bits.write(pupils, 16);
  for (const kind of SETS) {
    bits.write(sets[kind].size, 24);
    writeRising(
      bits,
      [...sets[kind]].sort((a, b) => a - b),
      RANGES[kind],
    );
  }
  for (const kind of OWNED) {
    const sorted = [...owned[kind]].sort(([a], [b]) => a - b);
    bits.write(sorted.length, 24);
    writeRising(
      bits,
      sorted.map(([hash]) => hash),
      RANGES[kind],
    );
    for (const [, pupil] of sorted) bits.write(pupil, bitsFor(pupils));
  }
  return bits.toBytes();
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
  const sets = new Map<Hashed, ReadonlyMap<number, readonly string[]>>();
  for (const kind of [...SETS, ...OWNED]) {
    const hashes = readRising(bits, Math.min(bits.read(24), bytes.length * 8), RANGES[kind]);
    if (hashes === undefined) return undefined;
    const known = new Map<number, string[]>();
    for (const hash of hashes) {
      const owner = kind === 'full' || kind === 'contact' ? [String(bits.read(bitsFor(pupils)))] : [];
      known.set(hash, [...(known.get(hash) ?? []), ...owner]);
    }
    sets.set(kind, known);
  }
  return bits.isPast ? undefined : asking(sets, salt);
}

function asking(sets: ReadonlyMap<Hashed, ReadonlyMap<number, readonly string[]>>, salt: string): PupilRoll {
  const asked = new Map<string, readonly string[] | undefined>();
  const ask = (kind: Hashed, value: string): readonly string[] | undefined => {
    const key = `${kind} ${value}`;
    if (asked.has(key)) return asked.get(key);
    if (asked.size >= MOST_ASKED) asked.clear();
    const answer = sets.get(kind)?.get(hashOf(salt, kind, value));
    asked.set(key, answer);
    return answer;
  };
  const owners = (forename: string, surname: string): readonly string[] => {
    const last = fold(surname);
    if (ask('surname', last) === undefined) return [];
    const forms = formsOf(fold(forename)).filter((form) => ask('forename', form) !== undefined);
    return forms.flatMap((form) => ask('full', `${form} ${last}`) ?? []);
  };
  const hasForename = (forename: string): boolean =>
    formsOf(fold(forename)).some((form) => ask('forename', form) !== undefined);
  return {
    hasFullName: (forename, surname) => owners(forename, surname).length > 0,
    hasForename,
    hasSurname: (surname) => ask('surname', fold(surname)) !== undefined,
    hasInitials: (first, second) => {
      const [a, b] = [fold(first), fold(second)];
      if (a.length === 1) return ask('surname', b) !== undefined && ask('initials', `${a} ${b}`) !== undefined;
      return formsOf(a).some(
        (form) => ask('forename', form) !== undefined && ask('initials', `${form} ${b}`) !== undefined,
      );
    },
    pupilsNamed: (text) => [
      ...new Set(findFullNames(text).flatMap(({ forename, surname }) => owners(forename, surname))),
    ],
    pupilsOf: (address) => [...new Set(ask('contact', address.toLowerCase()) ?? [])],
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
