import type { PolicyStrings } from '../strings/en-gb/policy';
import type { PolicyFault } from './fault';

export type FaultKey = keyof PolicyStrings['faults'];
export type RawObject = Readonly<Record<string, unknown>>;

/** More faults than these help nobody. */
const MOST_FAULTS = 200;

/** Makes the sentence of a fault. */
export type SayFault = (key: FaultKey, data: Readonly<Record<string, string | number>>) => string;

/** Collects the faults of one policy file, each with its JSON path and a sentence; its key where no words are given. */
export class Faults {
  readonly list: PolicyFault[] = [];
  constructor(private readonly say: SayFault = (key) => key) {}

  add(path: string, key: FaultKey, data: Readonly<Record<string, string | number>> = {}): void {
    if (this.list.length >= MOST_FAULTS) return;
    this.list.push({ path, message: this.say(key, data) });
  }
}

/** JSON path of a member: `$.rules["data/personal"].action`. */
export function memberPath(path: string, key: string): string {
  const known = endings.get(key) ?? endingOf(key);
  if (endings.size < MOST_ENDINGS) endings.set(key, known);
  return path + known;
}

/** The same few hundred keys stand in every school of every policy. */
const endings = new Map<string, string>();
const MOST_ENDINGS = 500;

function endingOf(key: string): string {
  return /^[A-Za-z_$][\w$]{0,60}$/.test(key) ? `.${key}` : `[${JSON.stringify(key.slice(0, 80))}]`;
}

export function isRawObject(raw: unknown): raw is RawObject {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

/** An object with no other keys than these; undefined, with a fault, when it is none. */
export function readObject(raw: unknown, path: string, keys: readonly string[], faults: Faults): RawObject | undefined {
  if (!isRawObject(raw)) {
    faults.add(path, 'notAnObject');
    return undefined;
  }
  for (const key of Object.keys(raw)) if (!keys.includes(key)) addUnknownKey(key, path, keys, faults);
  return raw;
}

/** Tells a key that has no meaning here, and what was probably meant. */
export function addUnknownKey(key: string, path: string, keys: readonly string[], faults: Faults): void {
  const shown = key.slice(0, 60);
  const near = nearest(key, keys);
  if (near === undefined) faults.add(memberPath(path, key), 'unknownKey', { key: shown, values: keys.join(', ') });
  else faults.add(memberPath(path, key), 'unknownKeyNear', { key: shown, near });
}

/** The known word that differs from this one by a slip of the finger. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (word.length > 60) return undefined;
  const folded = word.toLowerCase();
  return known.find((candidate) => isSlip(folded, candidate.toLowerCase()));
}

/** Two letters of difference at most, found by trimming what is equal at both ends. */
function isSlip(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return Math.max(a.length, b.length) - start - end <= 2;
}

export function readText(raw: unknown, path: string, faults: Faults, standard = '', most = 4000): string {
  if (raw === undefined) return standard;
  if (typeof raw !== 'string') faults.add(path, 'notAText');
  else if (raw.length > most) faults.add(path, 'textTooLong', { most });
  else return raw;
  return standard;
}

export function readYesNo(raw: unknown, path: string, faults: Faults, standard: boolean): boolean {
  if (raw === undefined || typeof raw === 'boolean') return raw ?? standard;
  faults.add(path, 'notYesNo');
  return standard;
}

export function readWhole(
  raw: unknown,
  path: string,
  faults: Faults,
  { from, to, standard }: { readonly from: number; readonly to: number; readonly standard: number },
): number {
  if (raw === undefined) return standard;
  if (typeof raw === 'number' && Number.isInteger(raw) && raw >= from && raw <= to) return raw;
  faults.add(path, 'notANumber', { from, to });
  return standard;
}

export function readOneOf<T extends string, D>(
  raw: unknown,
  path: string,
  faults: Faults,
  values: readonly T[],
  standard: D,
): T | D {
  if (raw === undefined) return standard;
  const found = values.find((value) => value === raw);
  if (found !== undefined) return found;
  faults.add(path, 'notOneOf', { values: values.join(', ') });
  return standard;
}

/** A list whose entries are read one by one; entries that are wrong are left out, with their fault. */
export function readList<T>(
  raw: unknown,
  path: string,
  faults: Faults,
  most: number,
  read: (entry: unknown, path: string) => T | undefined,
): readonly T[] {
  if (raw === undefined) return [];
  if (!Array.isArray(raw)) {
    faults.add(path, 'notAList');
    return [];
  }
  if (raw.length > most) faults.add(path, 'listTooLong', { most });
  const entries: T[] = [];
  raw.slice(0, most).forEach((entry: unknown, index) => {
    const value = read(entry, `${path}[${index}]`);
    if (value !== undefined) entries.push(value);
  });
  return entries;
}

export function readTexts(raw: unknown, path: string, faults: Faults, most = 1000): readonly string[] {
  return readList(raw, path, faults, most, (entry, at) => {
    if (typeof entry === 'string' && entry.length <= 1000) return entry;
    faults.add(at, typeof entry === 'string' ? 'textTooLong' : 'notAText', { most: 1000 });
    return undefined;
  });
}

/** An ISO day; '' where none is given. */
export function readDay(raw: unknown, path: string, faults: Faults): string {
  const text = readText(raw, path, faults, '', 40);
  if (text === '' || isDay(text)) return text;
  faults.add(path, 'notADate');
  return '';
}

/** A year and month is enough for a review. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text);
  if (!match) return false;
  const [, year, month, day = '01'] = match;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}
