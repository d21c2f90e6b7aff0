import Papa from 'papaparse';
import type { Pupil } from '../../../detect/roll';
import { MOST_PUPILS } from '../../../detect/roll';
import { fold, partsOf } from '../../../detect/roll-words';
import { mailAddressesIn } from '../../../message/mail-addresses';
import { foldAddress } from '../../../rules/shared/addresses';

/** What a column of an export is taken for; of every kind but `id` there may be several. */
export const COLUMN_USES = ['none', 'forename', 'surname', 'name', 'contact', 'id'] as const;
export type ColumnUse = (typeof COLUMN_USES)[number];

/** A table as a school's management system exports it. */
export interface Sheet {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Line of the first row in the file, counted from 1. */
  readonly firstLine: number;
  /** The bytes were no Unicode and were read as Windows wrote them in western Europe. */
  readonly isGuessed: boolean;
}

export const SHEET_FAULTS = ['tooLarge', 'workbook', 'notText', 'empty'] as const;
export type SheetFault = (typeof SHEET_FAULTS)[number];
export type SheetRead =
  { readonly ok: true; readonly value: Sheet } | { readonly ok: false; readonly reason: SheetFault };

/** Names and addresses of 65,000 pupils take half of it. */
export const MOST_SHEET_BYTES = 20_000_000;
/** Some exports begin with a title and a date. */
const MOST_TITLE_ROWS = 10;

export function readSheet(bytes: Uint8Array): SheetRead {
  if (bytes.length > MOST_SHEET_BYTES) return { ok: false, reason: 'tooLarge' };
  // A ZIP (.xlsx, .ods) or a compound file (.xls).
  if ((bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf))
    return { ok: false, reason: 'workbook' };
  const { text, isGuessed } = decoded(bytes);
  if (/[\u0000-\u0008\u000e-\u001a]/.test(text.slice(0, 100_000))) return { ok: false, reason: 'notText' };
  const all = Papa.parse<string[]>(text, { delimiter: delimiterOf(text) }).data;
  const isFilled = (row: readonly string[]): boolean => row.some((cell) => cell.trim() !== '');
  const first = all.findIndex(isFilled);
  const titled = all.slice(0, MOST_TITLE_ROWS).findIndex((row) => hasNames(usesOf(row)));
  const at = titled === -1 ? first : titled;
  const rows = all.slice(at + 1);
  if (first === -1 || !rows.some(isFilled)) return { ok: false, reason: 'empty' };
  return { ok: true, value: { header: all[at] ?? [], rows, firstLine: at + 2, isGuessed } };
}

/** The one under which the most headings are known; else the one the reader of tables would guess. */
function delimiterOf(text: string): string {
  const known = [',', ';', '\t', '|'].map((delimiter) => {
    const rows = Papa.parse<string[]>(text, { delimiter, preview: MOST_TITLE_ROWS }).data;
    return { delimiter, count: Math.max(0, ...rows.map((row) => usesOf(row).filter((use) => use !== 'none').length)) };
  });
  const best = known.reduce((a, b) => (b.count > a.count ? b : a));
  const guess = Papa.parse<string[]>(text, { preview: MOST_TITLE_ROWS, skipEmptyLines: 'greedy' }).meta.delimiter;
  return best.count > 0 ? best.delimiter : guess;
}

function decoded(bytes: Uint8Array): { readonly text: string; readonly isGuessed: boolean } {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isWide)
    return { text: new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes), isGuessed: false };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), isGuessed: false };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), isGuessed: true };
  }
}

/** Header words of SIMS, Arbor, Bromcom and their like, and in Welsh; without spaces and marks. */
const HEADERS: Readonly<Record<Exclude<ColumnUse, 'none' | 'contact'>, string>> = {
  forename:
    'forename forenames legalforename preferredforename chosenforename firstname firstnames legalfirstname preferredfirstname givenname knownas calledname enwcyntaf',
  surname:
    'surname legalsurname preferredsurname chosensurname lastname legallastname preferredlastname familyname cyfenw',
  name: 'name fullname preferredname legalname displayname pupil student learner child enw enwllawn disgybl',
  id: 'upn uln id number adno admno admissionno admissionnumber personid misid arborid rhifderbyn',
};
/** Columns about somebody else than the pupil. */
const OTHERS = /contact|guardian|parent|carer|mother|father|relation|tutor|teacher|emergency|sibling|rhiant|cyswllt/;
const OWN = /^(pupil|student|learner|child|disgybl)s?(?=.)/;

/** What each column is taken for by its heading. */
export function usesOf(header: readonly string[]): readonly ColumnUse[] {
  const uses = header.map(useOf);
  const isSplit = uses.includes('forename') && uses.includes('surname');
  // Where the parts of the name stand apart, a column with the whole name tells nothing more.
  const only = uses.map((use): ColumnUse => (use === 'name' && isSplit ? 'none' : use));
  const id = only.indexOf('id');
  return only.map((use, at): ColumnUse => (use === 'id' && at !== id ? 'none' : use));
}

function useOf(heading: string): ColumnUse {
  const word = fold(heading).replace(/[^a-z0-9]/g, '');
  if (/e?mail|ebost/.test(word)) return 'contact';
  if (OTHERS.test(word)) return 'none';
  const own = word.replace(OWN, '');
  const isOne = (use: keyof typeof HEADERS): boolean =>
    [word, own].some((one) => HEADERS[use].split(' ').includes(one));
  return (['forename', 'surname', 'name', 'id'] as const).find(isOne) ?? 'none';
}

export function hasNames(uses: readonly ColumnUse[]): boolean {
  return uses.includes('name') || (uses.includes('forename') && uses.includes('surname'));
}

export const LEFT_OUT = ['noName', 'halfName', 'tooMany'] as const;
export interface LeftOut {
  /** Counted from 1, as a text editor does. */
  readonly line: number;
  readonly why: (typeof LEFT_OUT)[number];
  /** What stands there; for the screen of whoever chose the file. */
  readonly text: string;
}

/** What an export comes to. */
export interface PupilsRead {
  readonly pupils: readonly Pupil[];
  readonly addresses: number;
  /** Lines about a pupil of an earlier line: exports have one for each contact. */
  readonly repeated: number;
  /** Cells of addresses in which none stands. */
  readonly noAddress: number;
  readonly leftOut: readonly LeftOut[];
}

/** Lines without anything in them count for nothing. */
export function pupilsIn({ rows, firstLine }: Sheet, uses: readonly ColumnUse[]): PupilsRead {
  const found = new Map<string, { names: Set<string>; contacts: Set<string> }>();
  const leftOut: LeftOut[] = [];
  let repeated = 0;
  let noAddress = 0;
  rows.forEach((row, at) => {
    const cells = (use: ColumnUse): readonly string[] =>
      row.flatMap((cell, column) => (uses[column] === use && cell.trim() !== '' ? [cell.trim()] : []));
    if (row.every((cell) => cell.trim() === '')) return;
    const names = namesIn(cells);
    const leave = (why: LeftOut['why']): void => {
      leftOut.push({ line: firstLine + at, why, text: row.filter((cell) => cell.trim() !== '').join(', ') });
    };
    const [name] = names;
    if (name === undefined)
      return leave([...cells('forename'), ...cells('surname'), ...cells('name')].length > 0 ? 'halfName' : 'noName');
    const key = cells('id')[0] ?? fold(name);
    const known = found.get(key);
    if (known) repeated++;
    else if (found.size >= MOST_PUPILS) return leave('tooMany');
    const pupil = known ?? { names: new Set(), contacts: new Set() };
    found.set(key, pupil);
    for (const one of names) pupil.names.add(one);
    for (const cell of cells('contact')) {
      const addresses = mailAddressesIn(cell, 0, cell.length);
      if (addresses.length === 0) noAddress++;
      for (const address of addresses) pupil.contacts.add(foldAddress(address));
    }
  });
  const pupils = [...found.values()].map(({ names: [name = '', ...otherNames], contacts }) => ({
    name,
    otherNames,
    contacts: [...contacts],
  }));
  const addresses = new Set(pupils.flatMap(({ contacts }) => contacts)).size;
  return { pupils, addresses, repeated, noAddress, leftOut };
}

/** The names a line gives its pupil: legal and preferred ones, each with each. */
function namesIn(cells: (use: ColumnUse) => readonly string[]): readonly string[] {
  const apart = cells('surname').flatMap((surname) => cells('forename').map((forename) => `${surname}, ${forename}`));
  return [...apart, ...cells('name')].filter((name) => partsOf(name) !== undefined);
}
