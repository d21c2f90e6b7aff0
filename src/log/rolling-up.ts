import { CoverageCounting } from './coverage';
import { isTombstone, type LogLine } from './record';
import { MOST_MIXES, type DayCounts, type RollUp } from './roll-up';
import type { InspectionRecord, RecordAnswer } from '../inspect/record';

const STOPS: ReadonlySet<string> = new Set(['warn', 'justify', 'approve', 'block']);
const ANYWAY: ReadonlySet<string> = new Set(['warned', 'acknowledged', 'justified', 'approved', 'urgent']);
const CLICKED: ReadonlySet<string> = new Set(['warned', 'acknowledged']);

const LATE_MS = 3_600_000;

type Numbers = Record<string, number>;
type Mutable<T> = { -readonly [K in keyof T]: T[K] };
interface Growing {
  readonly school: string;
  readonly day: string;
  records: number;
  readonly totals: Mutable<
    Pick<DayCounts, 'checked' | 'stopped' | 'mended' | 'anyway' | 'urgent' | 'mistakes' | 'late'>
  >;
  readonly decisions: Numbers;
  readonly answers: Numbers;
  readonly clients: Numbers;
  readonly policies: Numbers;
  readonly rules: Record<string, Mutable<DayCounts['rules'][string]>>;
  readonly roles: Record<string, Mutable<DayCounts['roles'][string]>>;
  readonly mixes: Numbers;
}

/** A message that was stopped, until it is known what became of it. */
interface Stopped {
  readonly of: Growing;
  readonly rules: readonly string[];
  answer: RecordAnswer;
}

/** Counts a month list as it passes by, school by school and day by day. Its size is that of the stopped messages only. */
export class RollingUp {
  private readonly days = new Map<string, Growing>();
  private readonly stopped = new Map<string, Stopped>();
  private readonly coverage = new CoverageCounting();
  private lastId = '';

  /** @param roleOf the role of whoever wrote a record */
  constructor(private readonly roleOf: (writer: string) => string) {}

  add(line: LogLine): void {
    if (isTombstone(line)) return void this.dayOf('', line.createdDateTime).records++;
    const { record } = line;
    const held = this.dayOf(record.school, record.occurredAt);
    held.records++;
    if (Date.parse(line.createdDateTime) - Date.parse(record.occurredAt) > LATE_MS) held.totals.late++;
    // A record that was written twice stands beside itself: a leaf of its own, and counted once.
    if (record.id === this.lastId) return;
    this.lastId = record.id;
    if (record.type === 'inspection') this.inspection(held, record, line.createdBy);
    else if (record.type === 'answer') this.answer(record.about, record.answer);
    else if (record.type === 'request' && record.request === 'mistake') held.totals.mistakes++;
    else if (record.type === 'request' && record.request === 'disagreement')
      for (const rule of new Set(record.rules)) ruleIn(held, rule).disputed++;
  }

  private inspection(held: Growing, record: InspectionRecord, writer: string): void {
    this.coverage.add(record, writer);
    const isStop = STOPS.has(record.decision);
    const role = (held.roles[this.roleOf(writer)] ??= { checked: 0, stopped: 0 });
    held.totals.checked++;
    role.checked++;
    count(held.decisions, record.decision);
    count(held.clients, record.client.kind);
    count(
      held.policies,
      `${record.policy.id} ${record.policy.version}`.replace(/[^A-Za-z0-9._:/+ -]/g, '_').slice(0, 120),
    );
    const rules = [...new Set(record.findings.map(({ rule }) => rule))];
    for (const rule of rules) ruleIn(held, rule).found++;
    if (rules.length > 0) countMix(held.mixes, mixOf(record.findings));
    if (!isStop) return;
    held.totals.stopped++;
    role.stopped++;
    this.stopped.set(record.id, { of: held, rules, answer: record.answer });
  }

  private answer(about: string, answer: RecordAnswer): void {
    const one = this.stopped.get(about);
    if (one) one.answer = answer;
  }

  /** What was counted, in order of day and school. `size`: leaves of the whole list. */
  rollUps(size: number): readonly RollUp[] {
    for (const { of: held, rules, answer } of this.stopped.values()) settle(held, rules, answer);
    this.stopped.clear();
    const coverage = new Map(this.coverage.all().map(({ school, day, ...one }) => [`${day}~${school}`, one]));
    const keys = [...this.days.keys()].sort();
    return keys.map((key) => {
      const { school, day, records, totals, ...rest } = this.days.get(key) as Growing;
      return {
        v: 1,
        school,
        day,
        records,
        size,
        counts: { ...totals, ...rest, ...(coverage.has(key) ? { coverage: coverage.get(key) } : {}) },
      };
    });
  }

  private dayOf(school: string, moment: string): Growing {
    const day = moment.slice(0, 10);
    const key = `${day}~${school}`;
    const held = this.days.get(key) ?? emptyDay(school, day);
    this.days.set(key, held);
    return held;
  }
}

function settle(held: Growing, rules: readonly string[], answer: RecordAnswer): void {
  const isAnyway = ANYWAY.has(answer);
  const isMended = answer === 'corrected';
  count(held.answers, answer);
  if (isAnyway) held.totals.anyway++;
  if (isMended) held.totals.mended++;
  if (answer === 'urgent') held.totals.urgent++;
  for (const name of rules) {
    const rule = ruleIn(held, name);
    if (isAnyway) rule.anyway++;
    if (isMended) rule.mended++;
    if (CLICKED.has(answer)) rule.clicked++;
  }
}

function emptyDay(school: string, day: string): Growing {
  return {
    school,
    day,
    records: 0,
    totals: { checked: 0, stopped: 0, mended: 0, anyway: 0, urgent: 0, mistakes: 0, late: 0 },
    decisions: {},
    answers: {},
    clients: {},
    policies: {},
    rules: {},
    roles: {},
    mixes: {},
  };
}

function ruleIn({ rules }: Growing, name: string): Mutable<DayCounts['rules'][string]> {
  return (rules[name] ??= { found: 0, anyway: 0, mended: 0, clicked: 0, disputed: 0 });
}

function count(numbers: Numbers, name: string): void {
  numbers[name] = (numbers[name] ?? 0) + 1;
}

/** Each check once, with the strictest thing it asked. */
function mixOf(findings: InspectionRecord['findings']): string {
  return [...new Set(findings.map(({ rule, action }) => `${rule}=${action}`))].sort().join('|').slice(0, 1000);
}

/** Rare mixes of a day with very many are not told apart: they count under `other`. */
function countMix(mixes: Numbers, mix: string): void {
  count(mixes, mix in mixes || Object.keys(mixes).length < MOST_MIXES ? mix : 'other');
}
