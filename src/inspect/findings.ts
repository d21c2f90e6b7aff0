import { UNREAD_REASONS, type UnreadReason } from '../message/part';
import type { EffectivePolicy, RuleSetting } from '../policy/policy';
import { milder, rank, stricter, type Action } from '../rules/actions';
import type { AnyRule, RuleFinding } from '../rules/rule';
import { foldAddress } from '../rules/shared/addresses';
import type { Context } from './context';
import type { Finding } from './inspection';
import { severityOf, type Audience, type Severity } from './severity';
import { UNREAD_RULE, UNREADABLE, type UnreadPart } from './unread';

/** What a rule said, with what the policy makes of it; undefined when the policy lets it be. */
export function findingOf(
  rule: AnyRule,
  setting: RuleSetting,
  found: RuleFinding,
  context: Context,
): Finding | undefined {
  const reason = rule.id === UNREADABLE ? reasonIn(found) : undefined;
  const severity =
    reason === undefined
      ? severityOf(found, setting, context.audience)
      : unreadSeverity(found, setting, context.policy);
  if (severity === undefined) return undefined;
  const action = staged(discreet(severity.action, context.audience), context.policy.stage);
  return {
    key: keyOf(rule.id, found),
    rule: rule.id,
    action,
    outcome: reason === undefined ? 'found' : 'unknown',
    where: found.at,
    kinds: severity.kinds,
    message: found.message,
    data: found.data ?? {},
    clauses: setting.clauses,
    analogy: setting.analogy,
    fixes: found.fixes ?? [],
    targets: found.targets ?? [],
    spans: found.spans ?? [],
    trial: isTrial(setting, context.policy),
    ...(isExempt(rule.id, context) ? { exempt: true } : {}),
    ...(reason === undefined ? {} : { reason }),
    safeguarding: rule.safeguarding === true,
  };
}

/** A part that was not read: the policy says per reason what that asks for. */
export function unreadFinding({ input, part, reason }: UnreadPart, context: Context): Finding {
  const { policy } = context;
  const rule = part === 'attachment' ? UNREADABLE : UNREAD_RULE;
  const setting = policy.rules[rule];
  return {
    key: `${rule}|${input}`,
    rule,
    action: staged(setting?.byReason[reason] ?? policy.onUnknown[reason], policy.stage),
    outcome: 'unknown',
    where: { part },
    kinds: [{ kind: reason, count: 1 }],
    message: reason,
    data: {},
    clauses: setting?.clauses ?? [],
    analogy: setting?.analogy ?? false,
    fixes: [],
    targets: [],
    spans: [],
    trial: isTrial(setting, policy),
    ...(isExempt(rule, context) ? { exempt: true } : {}),
    reason,
    safeguarding: false,
  };
}

function reasonIn({ kinds = [] }: RuleFinding): UnreadReason | undefined {
  return UNREAD_REASONS.find((reason) => kinds[0]?.kind === reason);
}

/**
 * For unread content the policy's reasons decide. A reason that asks for more than a note also takes the rule's own
 * action where that is stricter; `off` does not exist here, because unknown is never clear.
 */
function unreadSeverity({ kinds = [] }: RuleFinding, setting: RuleSetting, policy: EffectivePolicy): Severity {
  const actions = kinds.flatMap(({ kind }) => {
    const reason = UNREAD_REASONS.find((known) => known === kind);
    if (reason === undefined) return [];
    const standard = policy.onUnknown[reason];
    return [setting.byReason[reason] ?? (standard === 'note' ? standard : stricter(standard, setting.action))];
  });
  return { action: actions.reduce<Action>(stricter, 'note'), kinds };
}

/** Nothing to a union, a regulator or a whistleblowing line is put before a superior: the sender says why instead. */
function discreet(action: Action, { allQuiet }: Audience): Action {
  return allQuiet && action === 'approve' ? 'justify' : action;
}

/** The steps of a roll-out: notes only, then warnings at most, then all. */
function staged(action: Action, stage: EffectivePolicy['stage']): Exclude<Action, 'off'> {
  const most = stage === 'notes' ? 'note' : stage === 'warnings' ? 'warn' : action;
  const result = milder(action, most);
  return result === 'off' ? 'note' : result;
}

function isTrial(setting: RuleSetting | undefined, { mode, stage }: EffectivePolicy): boolean {
  return mode === 'monitor' || stage === 'trial' || setting?.mode === 'monitor';
}

/** This rule, this mailbox, until the end of that day. */
function isExempt(rule: string, { policy, snapshot, knowledge }: Context): boolean {
  const mailbox = foldAddress(snapshot.mailbox.address);
  return policy.exemptions.some(
    (exemption) =>
      exemption.rule === rule &&
      foldAddress(exemption.who) === mailbox &&
      mailbox !== '' &&
      knowledge.now < Date.parse(`${exemption.until}T00:00:00Z`) + DAY,
  );
}

const DAY = 86_400_000;

function keyOf(rule: string, { at, message, targets = [] }: RuleFinding): string {
  return [rule, at.part, at.attachment ?? '', at.entry ?? '', message, targets[0] ?? ''].join('|');
}

/** Most serious first, else in the order of the rules; keys made unique. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Map<string, number>();
  return [...findings]
    .sort((a, b) => rank(b.action) - rank(a.action))
    .map((finding) => {
      const times = (seen.get(finding.key) ?? 0) + 1;
      seen.set(finding.key, times);
      return times === 1 ? finding : { ...finding, key: `${finding.key}#${times}` };
    });
}
