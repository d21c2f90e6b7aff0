import type { LogFilter } from './log-columns';
import type { Period } from './read-period';

const DAY = 86_400_000;
const FILTERS = ['school', 'rule', 'type', 'decision', 'answer'] as const;
export type FilterName = (typeof FILTERS)[number];

/**
 * The period of the address; the last 30 days where it names none. Not the month so far: on its first day that would
 * show nothing at all.
 */
export function periodOf(query: Readonly<Record<string, string>>, now: number): Period {
  const from = dayOr(query['from'], dayOf(now - 29 * DAY));
  const to = dayOr(query['to'], dayOf(now));
  return from <= to ? { from, to } : { from: to, to: from };
}

function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}

function dayOr(text: string | undefined, standard: string): string {
  return text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : standard;
}

/** What is filtered by, besides the period. */
export function filtersIn(query: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    FILTERS.flatMap((name) => {
      const value = query[name];
      return value === undefined || value === '' ? [] : [[name, value.slice(0, 200)]];
    }),
  );
}

export function filterOf(query: Readonly<Record<string, string>>, { from, to }: Period): LogFilter {
  const of = (name: FilterName): string => query[name] ?? '';
  return {
    from: Date.parse(`${from}T00:00:00Z`),
    to: Date.parse(`${to}T00:00:00Z`) + DAY,
    school: of('school'),
    rule: of('rule'),
    type: of('type'),
    decision: of('decision'),
    answer: of('answer'),
    writer: query['person'] ?? '',
  };
}
