import { readList, readObject, readText, readWhole, type Faults } from './reader';

/** Sorts of records a policy may keep for a time of their own; the log's record types. */
export const KEPT_TYPES = [
  'inspection',
  'answer',
  'request',
  'decision',
  'incident',
  'agreement',
  'policy',
  'access',
] as const;
export type KeptType = (typeof KEPT_TYPES)[number];

/** What must not be deleted although its time is over, because somebody asked for it: a court, a complaint. */
export interface LegalHold {
  /** First and last month whose records are held (`2026-09`); '' for from the beginning, until further notice. */
  readonly from: string;
  readonly to: string;
  /** In words; no names. */
  readonly why: string;
}

/** Months that records, free-text reasons and the record of sends are kept. */
export interface Retention {
  readonly records: number;
  readonly reasons: number;
  readonly sends: number;
  /** Where a sort of record is kept shorter or longer than `records`. */
  readonly types?: Readonly<Partial<Record<KeptType, number>>>;
  readonly holds?: readonly LegalHold[];
}

/** Months, at most ten years: what is kept longer needs another ground than this product. */
const MONTHS = { from: 1, to: 120 } as const;
const MONTH = /^(?:\d{4}-(?:0[1-9]|1[0-2]))?$/;

export function readRetention(raw: unknown, faults: Faults): Retention {
  const path = '$.retention';
  const given = readObject(raw, path, ['records', 'reasons', 'sends', 'types', 'holds'], faults);
  const months = (key: string, standard: number): number =>
    readWhole(given?.[key], `${path}.${key}`, faults, { ...MONTHS, standard });
  const records = months('records', 12);
  return {
    records,
    reasons: months('reasons', 6),
    sends: months('sends', 12),
    ...(given?.['types'] === undefined ? {} : { types: readTypes(given['types'], records, faults) }),
    ...(given?.['holds'] === undefined ? {} : { holds: readHolds(given['holds'], faults) }),
  };
}

function readTypes(raw: unknown, standard: number, faults: Faults): NonNullable<Retention['types']> {
  const path = '$.retention.types';
  const given = readObject(raw, path, KEPT_TYPES, faults) ?? {};
  return Object.fromEntries(
    KEPT_TYPES.filter((type) => given[type] !== undefined).map((type) => [
      type,
      readWhole(given[type], `${path}.${type}`, faults, { ...MONTHS, standard }),
    ]),
  );
}

function readHolds(raw: unknown, faults: Faults): readonly LegalHold[] {
  return readList(raw, '$.retention.holds', faults, 50, (entry, at): LegalHold | undefined => {
    const one = readObject(entry, at, ['from', 'to', 'why'], faults);
    if (one === undefined) return undefined;
    const month = (key: 'from' | 'to'): string => {
      const text = readText(one[key], `${at}.${key}`, faults, '', 7);
      if (MONTH.test(text)) return text;
      faults.add(`${at}.${key}`, 'notADate');
      // A hold that cannot be read holds more, not less.
      return '';
    };
    return { from: month('from'), to: month('to'), why: readText(one['why'], `${at}.why`, faults, '', 300) };
  });
}
