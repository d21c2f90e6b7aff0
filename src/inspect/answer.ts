import type { EffectivePolicy } from '../policy/policy';
import { REMEMBER_DAYS } from '../policy/rule-setting';
import type { Answer, Finding } from './inspection';

const DAY = 86_400_000;

/**
 * A sender's answer (or a permission) to one finding, to be remembered: it covers the same rule and kinds, at most as
 * many people outside school, for as long as the policy says (30 days where it says nothing).
 */
export function answerTo(
  finding: Pick<Finding, 'rule' | 'kinds'>,
  answer: Answer['answer'],
  {
    policy,
    externalCount,
    now,
  }: { readonly policy: EffectivePolicy; readonly externalCount: number; readonly now: number },
): Answer {
  const days = policy.rules[finding.rule]?.rememberDays ?? REMEMBER_DAYS;
  return {
    rule: finding.rule,
    kinds: [...new Set(finding.kinds.map(({ kind }) => kind))],
    externalCount,
    answer,
    at: now,
    // An answer that is not remembered still holds for this message, today.
    until: now + Math.max(1, days) * DAY,
  };
}
