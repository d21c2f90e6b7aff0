import { ruleOf } from '../rules/registry';
import type { Policy } from './policy';

/** One clause of a school's policy and the check that enforces it. */
export interface CoverageRow {
  readonly preset: string;
  readonly clause: string;
  /** What the clause asks, in our words. */
  readonly asks: string;
  readonly rule: string;
  readonly action: string;
  readonly strength: 'as written' | 'raised' | 'lowered';
  readonly applies: 'directly' | 'by analogy';
  /** What the check does not catch. */
  readonly misses: readonly string[];
  /** False when this version has no such check: the clause is not enforced. */
  readonly isEnforced: boolean;
}

/** Where each clause of a policy is enforced: one row for each clause and check, in the order of the policy. */
export function coverageOf(policy: Policy): readonly CoverageRow[] {
  return Object.entries(policy.rules).flatMap(([id, setting]) => {
    if (setting.action === 'off') return [];
    const rule = ruleOf(id);
    return setting.clauses.map((clause): CoverageRow => ({
      preset: policy.id,
      clause,
      asks: setting.clauseText,
      rule: id,
      action: setting.action,
      strength: setting.strength ?? 'as written',
      applies: setting.analogy ? 'by analogy' : 'directly',
      misses: rule?.docs.misses ?? [],
      isEnforced: rule !== undefined,
    }));
  });
}
