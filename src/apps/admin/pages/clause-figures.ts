import type { DayCounts } from '../../../log/roll-up';
import type { Policy } from '../../../policy/policy';
import { FEWEST } from './insight-figures';

/** One published version of the policy, as far as it could be read. */
export interface PolicyAt {
  /** UTC, when it was published. */
  readonly at: string;
  readonly version: string;
  /** Undefined: today's Schoolgate cannot read it. */
  readonly policy: Policy | undefined;
}

/** The version in force at the end of a day (UTC); undefined before the first. @param versions newest first */
export function inForceOn<V extends { readonly at: string }>(versions: readonly V[], day: string): V | undefined {
  const end = `${day}T23:59:59.999Z`;
  return versions.find(({ at }) => at <= end);
}

/** Since when a check has been on without a break; `isOlder`: it was on already in the oldest version that was read. */
export interface OnSince {
  readonly at: string;
  readonly isOlder: boolean;
}

/** @param versions newest first, from the one that was in force on */
export function onSince(rule: string, versions: readonly PolicyAt[]): OnSince | undefined {
  let since: OnSince | undefined;
  for (const { at, policy } of versions) {
    const action = policy?.rules[rule]?.action ?? 'off';
    if (action === 'off') return since;
    since = { at, isOlder: true };
  }
  return since;
}

export interface ClauseRow {
  readonly clause: string;
  readonly rule: string;
  readonly action: string;
  /** It counts and stops nothing: the check, or the whole policy, is on trial. */
  readonly isTrial: boolean;
  readonly since: OnSince | undefined;
  /** Messages; undefined: one to four, not shown. */
  readonly fired: number | undefined;
  /** Of those that asked: the sender changed the message. */
  readonly changed: number | undefined;
  readonly anyway: number | undefined;
}

/**
 * Each clause of a policy with the checks that enforce it, in the order of clauses. A clause with two checks has two
 * rows: their messages may be the same ones and are not added up.
 *
 * @param all the version in force, then the older ones; @param hasAll whether the oldest is the first ever published
 */
export function clauseRows(all: readonly PolicyAt[], hasAll: boolean, counts: DayCounts): readonly ClauseRow[] {
  const policy = all[0]?.policy;
  if (policy === undefined) return [];
  const shown = (count: number): number | undefined => (count > 0 && count < FEWEST ? undefined : count);
  const rows = Object.entries(policy.rules).flatMap(([rule, { action, mode, clauses }]): readonly ClauseRow[] => {
    if (action === 'off') return [];
    const { found = 0, mended = 0, anyway = 0 } = counts.rules[rule] ?? {};
    const since = onSince(rule, all);
    const isTrial = mode === 'monitor' || policy.mode === 'monitor' || policy.stage === 'trial';
    const row = {
      rule,
      action,
      isTrial,
      since:
        since && (hasAll ? { ...since, isOlder: false } : { ...since, isOlder: since.at === all[all.length - 1]?.at }),
      fired: shown(found),
      changed: shown(mended),
      anyway: shown(anyway),
    };
    return (clauses.length === 0 ? [''] : clauses).map((clause) => ({ clause, ...row }));
  });
  return rows.sort((a, b) => Number(a.clause === '') - Number(b.clause === '') || byName(a.clause, b.clause));
}

/** 4.2 before 4.10. */
function byName(a: string, b: string): number {
  return a.localeCompare(b, 'en-GB', { numeric: true });
}

/** A table as spreadsheets take it from the clipboard. Nothing of it is read as a formula. */
export function clipboardTable(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => {
    const one = text.replace(/[\t\r\n]+/g, ' ');
    return /^[=+\-@]/.test(one) ? `'${one}` : one;
  };
  return rows.map((row) => row.map(cell).join('\t')).join('\n');
}
