import { addCounts, NOTHING, type DayCounts, type RollUp, type RuleDay } from '../../../log/roll-up';

/** Below this many nothing is told: somebody could be recognised. */
export const FEWEST = 5;
/** At most one stop in so many mails, or people learn to click it away. */
export const BUDGET_MAILS = 40;
const WEEK = 7 * 86_400_000;
/** 5 January 1970 was a Monday. */
const FIRST_MONDAY = 4 * 86_400_000;

export interface Slice {
  /** Undefined: both ends of the choice are open. */
  readonly school?: string;
  readonly rule?: string;
}

export interface Week {
  /** Its Monday: 2026-11-23. */
  readonly week: string;
  readonly counts: DayCounts;
}

/** Week by week, oldest first; weeks without school stand with zeros, so that a line does not jump over them. */
export function weeksOf(rollUps: readonly RollUp[]): readonly Week[] {
  const held = new Map<string, DayCounts>();
  for (const { day, counts } of rollUps) {
    const week = mondayOf(day);
    held.set(week, addCounts(held.get(week) ?? NOTHING, counts));
  }
  const keys = [...held.keys()].sort();
  const [first, last] = [keys[0], keys[keys.length - 1]];
  if (first === undefined || last === undefined) return [];
  const weeks: Week[] = [];
  for (let at = Date.parse(first); at <= Date.parse(last); at += WEEK) {
    const week = new Date(at).toISOString().slice(0, 10);
    weeks.push({ week, counts: held.get(week) ?? NOTHING });
  }
  return weeks;
}

function mondayOf(day: string): string {
  const at = Date.parse(`${day}T00:00:00Z`);
  return new Date(Math.floor((at - FIRST_MONDAY) / WEEK) * WEEK + FIRST_MONDAY).toISOString().slice(0, 10);
}

/** Numbers under names, largest first. */
export function largestFirst(
  numbers: Readonly<Record<string, number>>,
): readonly { readonly name: string; readonly value: number }[] {
  return Object.entries(numbers)
    .map(([name, value]) => ({ name, value }))
    .sort((a, b) => b.value - a.value || (a.name < b.name ? -1 : 1));
}

export function schoolsOf(rollUps: readonly RollUp[]): Readonly<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const { school, counts } of rollUps) found[school] = (found[school] ?? 0) + counts.stopped;
  return found;
}

export interface RuleRow extends RuleDay {
  readonly rule: string;
  /** Of 100 that were answered, how many were sent anyway; undefined: too few to say. */
  readonly sentShare: number | undefined;
  /** Of 100 times it spoke, how often it was said and found to be wrong; undefined: too few to say. */
  readonly wrongShare: number | undefined;
  readonly advice: Advice | undefined;
}

/** @param putRight how often a head found that the person was right, by check; undefined where that may not be seen */
export function ruleRows(
  counts: DayCounts,
  putRight: Readonly<Record<string, number>> | undefined,
): readonly RuleRow[] {
  return Object.entries(counts.rules)
    .map(([rule, day]) => {
      const answered = day.anyway + day.mended;
      const wrong = putRight === undefined ? day.disputed : (putRight[rule] ?? 0);
      const wrongShare = day.found < FEWEST ? undefined : percent(wrong, day.found);
      const sentShare = answered < FEWEST ? undefined : percent(day.anyway, answered);
      return { rule, ...day, sentShare, wrongShare, advice: adviceFor(day, wrongShare ?? 0) };
    })
    .sort((a, b) => b.found - a.found || (a.rule < b.rule ? -1 : 1));
}

function percent(part: number, whole: number): number {
  return Math.round((part / whole) * 100);
}

export type Advice = 'loosen' | 'tighten' | 'keep';

/** Mostly clicked away, or often found wrong: it asks too much. Nearly always put right: it may ask more. */
export function adviceFor({ found, anyway, mended, clicked }: RuleDay, wrongShare = 0): Advice | undefined {
  const answered = anyway + mended;
  if (found < FEWEST || answered < FEWEST) return undefined;
  if (clicked / answered >= 0.7 || wrongShare >= 20) return 'loosen';
  return anyway / answered <= 0.1 ? 'tighten' : 'keep';
}

export interface RoleRow {
  readonly role: string;
  readonly checked: number;
  readonly stopped: number;
  /** Stops in 40 mails, one decimal; the budget is 1. */
  readonly per40: number;
}

/** Roles that sent too little to say anything are left out. */
export function roleRows(counts: DayCounts): readonly RoleRow[] {
  return Object.entries(counts.roles)
    .filter(([, { checked }]) => checked >= FEWEST)
    .map(([role, { checked, stopped }]) => ({
      role,
      checked,
      stopped,
      per40: Math.round((stopped / checked) * BUDGET_MAILS * 10) / 10,
    }))
    .sort((a, b) => b.per40 - a.per40 || (a.role < b.role ? -1 : 1));
}

/** How much of what people sent was checked, where the school counts sent mail. */
export interface Reach {
  readonly sent: number;
  readonly checked: number;
  /** Whole percent, never above 100: whoever was warned may have gone on writing. */
  readonly share: number;
}

/** Undefined where nothing was counted, or on no day by as many people as may be shown. */
export function reachOf(rollUps: readonly RollUp[], { coverage }: DayCounts): Reach | undefined {
  const most = Math.max(0, ...rollUps.map(({ counts }) => counts.coverage?.people ?? 0));
  if (coverage === undefined || coverage.sent === 0 || most < FEWEST) return undefined;
  const { sent } = coverage;
  const checked = Math.min(sent, coverage.checked);
  return { sent, checked, share: Math.round((checked * 100) / sent) };
}
