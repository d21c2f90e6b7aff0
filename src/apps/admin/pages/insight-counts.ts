import { isTombstone, type LogLine } from '../../../log/record';

/** Below this many nothing is told: somebody could be recognised. */
export const FEWEST = 5;

const STOPS: readonly string[] = ['warn', 'justify', 'approve', 'block'];
const ANYWAY: readonly string[] = ['warned', 'acknowledged', 'justified', 'approved', 'urgent'];
const CLICKED: readonly string[] = ['warned', 'acknowledged'];
const WEEK = 7 * 86_400_000;
/** 5 January 1970 was a Monday. */
const FIRST_MONDAY = 4 * 86_400_000;

export interface RuleCount {
  readonly rule: string;
  readonly found: number;
  readonly anyway: number;
  readonly mended: number;
  /** Sent with a click and nothing else: neither a reason nor a permission. */
  readonly clicked: number;
}

export interface Counts {
  readonly checked: number;
  readonly stopped: number;
  readonly mended: number;
  readonly anyway: number;
  readonly urgent: number;
  /** By the Monday of the week: 2026-11-23. */
  readonly weeks: readonly { readonly week: string; readonly checked: number; readonly stopped: number }[];
  /** Most frequent first. */
  readonly rules: readonly RuleCount[];
}

/** Counts records as they pass by: no ids of people, no messages. */
export class InsightCounts {
  private readonly totals = { checked: 0, stopped: 0, mended: 0, anyway: 0, urgent: 0 };
  private readonly weeks = new Map<string, { checked: number; stopped: number }>();
  private readonly rules = new Map<string, { found: number; anyway: number; mended: number; clicked: number }>();
  private last = '';

  add(line: LogLine): void {
    // A record that was written twice stands beside itself or never: both copies have the same id.
    if (isTombstone(line) || line.record.type !== 'inspection' || line.record.id === this.last) return;
    const { record } = line;
    this.last = record.id;
    const isStop = STOPS.includes(record.decision);
    const isAnyway = isStop && ANYWAY.includes(record.answer);
    const isMended = isStop && record.answer === 'corrected';
    const week = this.weekOf(record.occurredAt);
    this.totals.checked++;
    week.checked++;
    if (isStop) {
      this.totals.stopped++;
      week.stopped++;
    }
    if (isAnyway) this.totals.anyway++;
    if (isMended) this.totals.mended++;
    if (record.answer === 'urgent') this.totals.urgent++;
    for (const rule of new Set(record.findings.map((finding) => finding.rule))) {
      const held = this.rules.get(rule) ?? { found: 0, anyway: 0, mended: 0, clicked: 0 };
      held.found++;
      if (isAnyway) held.anyway++;
      if (isMended) held.mended++;
      if (isStop && CLICKED.includes(record.answer)) held.clicked++;
      this.rules.set(rule, held);
    }
  }

  counts(): Counts {
    const weeks = [...this.weeks].sort(([a], [b]) => (a < b ? -1 : 1)).map(([week, count]) => ({ week, ...count }));
    const rules = [...this.rules].map(([rule, count]) => ({ rule, ...count }));
    return { ...this.totals, weeks, rules: rules.sort((a, b) => b.found - a.found) };
  }

  private weekOf(moment: string): { checked: number; stopped: number } {
    const at = Date.parse(moment);
    const monday = Math.floor((at - FIRST_MONDAY) / WEEK) * WEEK + FIRST_MONDAY;
    const key = new Date(monday).toISOString().slice(0, 10);
    const held = this.weeks.get(key) ?? { checked: 0, stopped: 0 };
    this.weeks.set(key, held);
    return held;
  }
}

export type Advice = 'loosen' | 'tighten' | 'keep';

/** Mostly clicked away: it asks too much. Nearly always put right: it may ask more. Few cases say nothing. */
export function adviceFor({ found, anyway, mended, clicked }: RuleCount): Advice | undefined {
  const answered = anyway + mended;
  if (found < FEWEST || answered < FEWEST) return undefined;
  if (clicked / answered >= 0.7) return 'loosen';
  return anyway / answered <= 0.1 ? 'tighten' : 'keep';
}
