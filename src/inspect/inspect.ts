import type { MessageSnapshot } from '../message/snapshot';
import type { EffectivePolicy } from '../policy/policy';
import { rank } from '../rules/actions';
import type { ParameterValues } from '../rules/parameters';
import { RULES } from '../rules/registry';
import type { AnyRule, InputName, RuleFinding } from '../rules/rule';
import { contextOf, isOn, type Context, type Knowledge } from './context';
import { findingOf, sortFindings, unreadFinding } from './findings';
import type { Finding, Inspection, Outcome } from './inspection';
import { acrossPlaces } from './people';
import { unreadEntries, type UnreadPart } from './unread';

export type { Knowledge } from './context';

/**
 * Looks at one message under one policy. Pure and synchronous; every rule gets exactly what it declares. A rule that
 * could not read its inputs is `unknown`, never clear; a rule that throws is a bug, which this does not catch.
 */
export function inspect(snapshot: MessageSnapshot, policy: EffectivePolicy, knowledge: Knowledge): Inspection {
  const context = contextOf(snapshot, policy, knowledge);
  const outcomes: Record<string, Outcome> = {};
  const findings: Finding[] = [...unreadFindings(context)];
  const missing: string[] = [];
  for (const rule of RULES) {
    const setting = policy.rules[rule.id];
    if (setting === undefined || setting.action === 'off') continue;
    const found = lacks(rule, knowledge) ? (missing.push(rule.id), undefined) : run(rule, context);
    const own = (found ?? []).flatMap((one) => findingOf(rule, setting, one, context) ?? []);
    outcomes[rule.id] = found === undefined ? 'not-applicable' : outcomeOf(rule, own, context);
    findings.push(...own);
  }
  return {
    outcomes,
    findings: sortFindings(findings),
    checked: checkedOf(context, [...missing, ...notInThisVersion(policy.rules)]),
    policy: { id: policy.id, version: policy.version, hash: policy.hash },
    trial: policy.mode === 'monitor' || policy.stage === 'trial',
  };
}

/** Without history or tenant data a rule stays silent: no finding and no prompt. */
function lacks({ needs = [] }: AnyRule, { history, rollContacts }: Knowledge): boolean {
  return needs.some((need) => {
    if (need === 'roll') return rollContacts === undefined;
    if (need === 'agreement') return history?.agreementSignedAt === undefined;
    const { agreementSignedAt: _signed, agreementAskedSince: _asked, ...sends } = history ?? {};
    return Object.keys(sends).length === 0;
  });
}

/** Undefined when the rule is not for such items; empty when an input was not read. */
function run(rule: AnyRule, context: Context): readonly RuleFinding[] | undefined {
  if (!rule.items.includes(context.snapshot.item)) return undefined;
  if (isBlind(rule, context)) return [];
  const setting = context.policy.rules[rule.id];
  const given: Partial<Record<InputName, unknown>> = {};
  for (const name of [...rule.reads, ...(rule.mayRead ?? [])] as readonly InputName[])
    given[name] = context.inputs[name];
  // A rule is handed what it declares and its parameters as its declaration decoded them.
  const found = rule.check(given, (setting?.parameters ?? {}) as ParameterValues<never>, context.school);
  return setting?.oneFamilyAction === undefined ? found : acrossPlaces(found, context.people);
}

function isBlind(rule: AnyRule, { unread }: Context): boolean {
  return unread.some(({ input }) => rule.reads.includes(input));
}

function outcomeOf(rule: AnyRule, own: readonly Finding[], context: Context): Outcome {
  if (own.some(({ outcome }) => outcome === 'found')) return 'found';
  const hasBlindSpot = rule.reads.includes('texts') && (context.hasUnreadEntries || context.unread.some(isText));
  return own.length > 0 || isBlind(rule, context) || hasBlindSpot ? 'unknown' : 'clear';
}

function isText({ input }: UnreadPart): boolean {
  return input === 'subject' || input === 'body' || input === 'attachments';
}

/** One for each part that some rule of this policy would have read. */
function unreadFindings(context: Context): readonly Finding[] {
  const isRead = (input: InputName): boolean =>
    RULES.some((rule) => isOn(context.policy.rules[rule.id]) && readsOrLooksThrough(rule, input));
  const seriousness = ({ reason }: UnreadPart): number => rank(context.policy.onUnknown[reason]);
  const parts = context.unread.filter(({ input }) => isRead(input)).sort((a, b) => seriousness(b) - seriousness(a));
  // To, Cc and Bcc are one thing to whoever reads it.
  const first = parts.filter((one, index) => parts.findIndex(({ part }) => part === one.part) === index);
  return first.map((part) => unreadFinding(part, context));
}

function readsOrLooksThrough({ reads }: AnyRule, input: InputName): boolean {
  return (
    reads.includes(input) ||
    (reads.includes('texts') && (input === 'subject' || input === 'body' || input === 'attachments'))
  );
}

function checkedOf({ snapshot: { attachments }, unread }: Context, missing: readonly string[]): Inspection['checked'] {
  const files = attachments.state === 'read' ? attachments.value : [];
  const entries = unreadEntries(files);
  return {
    attachments: files.length,
    attachmentsRead: files.filter(({ facts }) => facts.state === 'read').length,
    bytes: files.reduce((sum, { size }) => sum + size, 0),
    unread: [...unread.map(({ part, reason }) => ({ part, reason })), ...entries],
    missing,
  };
}

/** Rules that the policy sets and this version does not have: told, never taken for checked. */
export function notInThisVersion(rules: EffectivePolicy['rules']): readonly string[] {
  const here = new Set(RULES.map(({ id }) => id));
  return Object.keys(rules).filter((id) => isOn(rules[id]) && !here.has(id));
}
