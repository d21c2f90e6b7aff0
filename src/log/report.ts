import type { RecordAnswer } from '../inspect/record';
import { isTombstone, type LogLine } from './record';

/** Counts for a report: no ids, no people. Groups below five are left to whoever shows it. */
export interface LogSummary {
  readonly checked: number;
  readonly stopped: number;
  readonly mended: number;
  readonly sentAnyway: number;
  readonly urgent: number;
  readonly disagreements: number;
  readonly mistakes: number;
  readonly rules: ReadonlyMap<string, { readonly found: number; readonly overridden: number }>;
  /** By month: 2026-11. */
  readonly months: ReadonlyMap<
    string,
    { readonly checked: number; readonly stopped: number; readonly sentAnyway: number }
  >;
}

const OVERRIDES: ReadonlySet<RecordAnswer> = new Set(['warned', 'acknowledged', 'justified', 'approved', 'urgent']);
const STOPS: ReadonlySet<string> = new Set(['warn', 'justify', 'approve', 'block']);

/** Sums up records of a period as they pass by. Days in UTC, both included. */
export class Summing {
  private readonly ids = new Set<string>();
  private readonly rules = new Map<string, { found: number; overridden: number }>();
  private readonly months = new Map<string, { checked: number; stopped: number; sentAnyway: number }>();
  private readonly totals = {
    checked: 0,
    stopped: 0,
    mended: 0,
    sentAnyway: 0,
    urgent: 0,
    disagreements: 0,
    mistakes: 0,
  };

  constructor(private readonly period: { readonly from: string; readonly to: string }) {}

  add(line: LogLine): void {
    if (isTombstone(line)) return;
    const { record } = line;
    const day = record.occurredAt.slice(0, 10);
    if (day < this.period.from || day > this.period.to || this.ids.has(record.id)) return;
    this.ids.add(record.id);
    if (record.type === 'request' && record.request === 'disagreement') this.totals.disagreements++;
    if (record.type === 'request' && record.request === 'mistake') this.totals.mistakes++;
    if (record.type !== 'inspection') return;
    const isStop = STOPS.has(record.decision);
    const isOverride = isStop && OVERRIDES.has(record.answer);
    const month = this.months.get(day.slice(0, 7)) ?? { checked: 0, stopped: 0, sentAnyway: 0 };
    this.totals.checked++;
    month.checked++;
    if (isStop) this.totals.stopped++;
    if (isStop) month.stopped++;
    if (isOverride) this.totals.sentAnyway++;
    if (isOverride) month.sentAnyway++;
    if (record.answer === 'corrected') this.totals.mended++;
    if (record.answer === 'urgent') this.totals.urgent++;
    this.months.set(day.slice(0, 7), month);
    for (const rule of new Set(record.findings.filter(({ outcome }) => outcome === 'found').map((each) => each.rule))) {
      const held = this.rules.get(rule) ?? { found: 0, overridden: 0 };
      this.rules.set(rule, { found: held.found + 1, overridden: held.overridden + (isOverride ? 1 : 0) });
    }
  }

  summary(): LogSummary {
    const rules = new Map([...this.rules].sort(([a, one], [b, two]) => two.found - one.found || (a < b ? -1 : 1)));
    return { ...this.totals, rules, months: new Map([...this.months].sort(([a], [b]) => (a < b ? -1 : 1))) };
  }
}
