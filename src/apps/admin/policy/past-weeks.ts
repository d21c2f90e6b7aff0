import type { EffectivePolicy } from '../../../policy/policy';
import { ACTIONS, rank, stricter, type Action } from '../../../rules/actions';
import type { DayCounts } from '../../../log/roll-up';

export interface PastWeeks {
  readonly checked: number;
  readonly same: number;
  readonly stricter: number;
  readonly milder: number;
  /** Checks that changed in a way counts cannot answer: new limits, kinds or places, or switched on. They need mail. */
  readonly needMail: readonly string[];
}

/**
 * What a draft would have made of messages that were counted: each message stands there as the checks that spoke and what
 * each asked. A check that only asks otherwise is put in its place; what a check would have found with other limits, or
 * while it was off, no count can tell.
 */
export function pastWeeks(counts: DayCounts, before: EffectivePolicy, after: EffectivePolicy): PastWeeks {
  const result = { checked: counts.checked, same: 0, stricter: 0, milder: 0 };
  let spoken = 0;
  for (const [mix, messages] of Object.entries(counts.mixes)) {
    const step = stepOf(mix, before, after);
    spoken += messages;
    result[step > 0 ? 'stricter' : step < 0 ? 'milder' : 'same'] += messages;
  }
  // Nothing spoke: whatever the draft asks of the same checks, nothing would have.
  result.same += Math.max(0, counts.checked - spoken);
  return { ...result, needMail: needMail(before, after) };
}

function stepOf(mix: string, before: EffectivePolicy, after: EffectivePolicy): number {
  let [then, now]: [Action, Action] = ['off', 'off'];
  for (const part of mix.split('|')) {
    const [rule = '', asked = ''] = part.split('=');
    const recorded = ACTIONS.find((action) => action === asked);
    if (recorded === undefined) continue;
    then = stricter(then, recorded);
    now = stricter(now, isMoved(rule, before, after) ? actionIn(after, rule) : recorded);
  }
  // A note stops nobody: from note to off is no change for the sender at Send.
  return stop(now) - stop(then);
}

const stop = (action: Action): number => Math.max(rank('note'), rank(action));

function actionIn({ rules, mode }: EffectivePolicy, rule: string): Action {
  const setting = rules[rule];
  if (setting === undefined) return 'off';
  return mode === 'monitor' || setting.mode === 'monitor'
    ? stop(setting.action) > 1
      ? 'note'
      : setting.action
    : setting.action;
}

function isMoved(rule: string, before: EffectivePolicy, after: EffectivePolicy): boolean {
  return actionIn(before, rule) !== actionIn(after, rule);
}

function needMail(before: EffectivePolicy, after: EffectivePolicy): readonly string[] {
  return [...new Set([...Object.keys(before.rules), ...Object.keys(after.rules)])].filter((rule) => {
    const now = actionIn(after, rule);
    if (now === 'off') return false;
    if (actionIn(before, rule) === 'off') return true;
    return detailsOf(before, rule) !== detailsOf(after, rule);
  });
}

/** Everything of a setting by which other messages are found, or the same are judged otherwise by kind and place. */
function detailsOf({ rules }: EffectivePolicy, rule: string): string {
  const setting = rules[rule];
  if (setting === undefined) return '';
  const { action: _action, mode: _mode, clauses: _clauses, clauseText: _words, text: _text, ...rest } = setting;
  return JSON.stringify(rest);
}
