import { KEPT_TYPES, type KeptType, type LegalHold, type Retention } from '../policy/retention';
import type { RecordType } from './record';

/** What a policy may keep for a time of its own is what the log holds, no more and no less. */
const TYPES: readonly RecordType[] = KEPT_TYPES;

/** What a policy without a word about it means. */
export const STANDARD_RETENTION: Retention = { records: 12, reasons: 6, sends: 12 };

/** What is to be done with the list of one month. */
export interface MonthPlan {
  readonly list: string;
  /** Last day on which anything in it is kept. */
  readonly until: string;
  /**
   * `keep`: nothing is due. `thin`: sorts of records or the reasons are over, others stay. `drop`: the whole list.
   * `held`: something would be due, and a legal hold forbids it.
   */
  readonly due: 'keep' | 'thin' | 'drop' | 'held';
  /** With `thin`: the sorts of records whose time is over. */
  readonly types: readonly KeptType[];
  /** With `thin`: the reasons in people's own words are over. */
  readonly isReasonsOver: boolean;
  readonly hold?: LegalHold;
}

/** How many months a sort of record is kept. */
export function monthsOf(retention: Retention, type: KeptType): number {
  return retention.types?.[type] ?? retention.records;
}

/** Last day on which records of that month are kept: a month's records go together, counted from its end. */
export function keptUntil(list: string, months: number): string {
  const [, year = '', month = ''] = LIST.exec(list) ?? [];
  return new Date(Date.UTC(Number(year), Number(month) + months, 0)).toISOString().slice(0, 10);
}

const LIST = /(\d{4})-(\d{2})$/;

/**
 * What is due in each month list on that day (UTC, `2026-11-29`), oldest first. Months that have not ended are left out.
 * A hold covers all records of its months: nobody can tell beforehand which of them the court will want.
 */
export function retentionPlan(lists: readonly string[], retention: Retention, today: string): readonly MonthPlan[] {
  return lists
    .filter((list) => LIST.test(list) && list.slice(-7) < today.slice(0, 7))
    .sort()
    .map((list) => monthPlan(list, retention, today));
}

function monthPlan(list: string, retention: Retention, today: string): MonthPlan {
  const isOver = (months: number): boolean => keptUntil(list, months) < today;
  const longest = Math.max(...TYPES.map((type) => monthsOf(retention, type)));
  const types = TYPES.filter((type) => isOver(monthsOf(retention, type)));
  const isReasonsOver = isOver(retention.reasons);
  const hold = holdOn(list, retention);
  const until = keptUntil(list, longest);
  const isDue = types.length > 0 || isReasonsOver;
  if (!isDue) return { list, until, due: 'keep', types: [], isReasonsOver: false, ...(hold ? { hold } : {}) };
  if (hold) return { list, until, due: 'held', types: [], isReasonsOver: false, hold };
  return { list, until, due: isOver(longest) ? 'drop' : 'thin', types, isReasonsOver };
}

/** What keeps a month from being deleted, whoever asks for it. */
export function holdOn(list: string, { holds = [] }: Pick<Retention, 'holds'>): LegalHold | undefined {
  const month = list.slice(-7);
  return holds.find(({ from, to }) => (from === '' || from <= month) && (to === '' || month <= to));
}
