import type { DetectContext, Roll } from '../detect/context';
import type { MessageSnapshot } from '../message/snapshot';
import type { EffectivePolicy, RuleSetting } from '../policy/policy';
import { rank } from '../rules/actions';
import type { ParameterValues } from '../rules/parameters';
import { RULES } from '../rules/registry';
import type {
  AnyRule,
  InputName,
  InspectedText,
  RollContacts,
  RuleFinding,
  RuleInputs,
  SenderHistory,
} from '../rules/rule';
import type { Organisation, School } from '../rules/school';
import { schoolOf } from '../rules/school-of';
import { foldAddress } from '../rules/shared/addresses';
import { audienceOf } from './audience';
import { findingOf, sortFindings, unreadFinding } from './findings';
import type { Finding, Inspection, Outcome } from './inspection';
import { acrossPlaces, peopleIn } from './people';
import type { Audience } from './severity';
import { inspectedTexts } from './texts';
import { unreadEntries, unreadParts, type UnreadPart } from './unread';

/** What an inspection may know beside the message. All but the time may be missing. */
export interface Knowledge {
  /** Epoch milliseconds of this inspection. */
  readonly now: number;
  readonly history?: SenderHistory | undefined;
  readonly rollContacts?: RollContacts | undefined;
  readonly roll?: Roll | undefined;
}

/** Everything that is the same for all rules of one inspection. */
export interface Context {
  readonly snapshot: MessageSnapshot;
  readonly policy: EffectivePolicy;
  readonly knowledge: Knowledge;
  readonly school: School;
  readonly inputs: RuleInputs;
  readonly unread: readonly UnreadPart[];
  readonly hasUnreadEntries: boolean;
  readonly audience: Audience;
  /** Different people named in the whole message; counted when first asked. */
  readonly people: () => number;
}

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

function contextOf(snapshot: MessageSnapshot, policy: EffectivePolicy, knowledge: Knowledge): Context {
  const school = schoolOf(policy.organisation);
  let made: readonly InspectedText[] | undefined;
  const texts = (): readonly InspectedText[] =>
    (made ??= inspectedTexts(snapshot, detectContext(snapshot, policy, school, knowledge), policy.detection.allow));
  const entries = snapshot.attachments.state === 'read' ? unreadEntries(snapshot.attachments.value) : [];
  const inputs = inputsOf(snapshot, policy, knowledge, texts);
  let counted: number | undefined;
  return {
    snapshot,
    policy,
    knowledge,
    school,
    inputs,
    people: () =>
      (counted ??= peopleIn(texts(), [snapshot.mailbox, inputs.from], [...inputs.to, ...inputs.cc, ...inputs.bcc])),
    unread: unreadParts(snapshot),
    hasUnreadEntries: entries.length > 0,
    audience: audienceOf(snapshot, school, texts, knowledge.rollContacts),
  };
}

function detectContext(
  { mailbox, from, to, cc, bcc }: MessageSnapshot,
  { organisation, detection, rules }: EffectivePolicy,
  school: School,
  { now, roll }: Knowledge,
): DetectContext {
  const recipients = [to, cc, bcc].flatMap((part) => (part.state === 'read' ? part.value : []));
  const senders = [mailbox, ...(from.state === 'read' ? [from.value] : [])];
  const aliases = school.ownerOf(mailbox.address)?.aliases ?? [];
  const { phones, emails, addresses, websites } = organisation.contacts;
  return {
    own: {
      phones,
      emails,
      addresses,
      websites,
      domains: organisation.domains,
      accounts: ownAccounts(organisation, rules),
    },
    patterns: detection.patterns,
    off: detection.off,
    participants: [...[...senders, ...recipients].map(({ address }) => address), ...aliases].map(foldAddress),
    now,
    ...(roll === undefined ? {} : { roll }),
  };
}

/** The organisation's own accounts, unless the policy's rule about accounts counts them as any other. */
function ownAccounts({ ownAccounts: own }: Organisation, rules: EffectivePolicy['rules']): readonly string[] {
  const exempt = rules['data/bank-details']?.parameters['ownAccounts'];
  return !Array.isArray(exempt) || exempt.includes('organisation') ? own : [];
}

/** What is not read stands as empty; a rule that declares it is `unknown` and never runs. */
function inputsOf(
  snapshot: MessageSnapshot,
  policy: EffectivePolicy,
  knowledge: Knowledge,
  texts: () => readonly InspectedText[],
): RuleInputs {
  const { item, composeType, mailbox, from, to, cc, bcc, subject, body, attachments } = snapshot;
  return {
    item,
    composeType,
    mailbox,
    from: from.state === 'read' ? from.value : { address: '', name: '' },
    to: to.state === 'read' ? to.value : [],
    cc: cc.state === 'read' ? cc.value : [],
    bcc: bcc.state === 'read' ? bcc.value : [],
    subject: subject.state === 'read' ? subject.value : '',
    body: body.state === 'read' ? body.value : NO_BODY,
    attachments: attachments.state === 'read' ? attachments.value : [],
    get texts() {
      return texts();
    },
    encryption: snapshot.encryption,
    sensitivity: snapshot.sensitivity,
    appendedOnSend: snapshot.appendedOnSend,
    history: knowledge.history ?? {},
    rollContacts: knowledge.rollContacts ?? { pupilsNamed: () => [], pupilsOf: () => [] },
    active: new Set(RULES.filter(({ id }) => isOn(policy.rules[id])).map(({ id }) => id)),
    now: knowledge.now,
  };
}

const NO_BODY: RuleInputs['body'] = {
  parts: [{ format: 'text', text: '', sections: [] }],
  quotedParticipants: [],
  shareLinks: 0,
  dataUriBytes: 0,
};

function isOn(setting: RuleSetting | undefined): boolean {
  return setting !== undefined && setting.action !== 'off';
}

/** Without history or tenant data a rule stays silent: no finding and no prompt. */
function lacks({ needs = [] }: AnyRule, { history, rollContacts }: Knowledge): boolean {
  return needs.some((need) => {
    if (need === 'roll') return rollContacts === undefined;
    return history === undefined || (need === 'agreement' && history.agreementSignedAt === undefined);
  });
}

/** Undefined when the rule is not for such items; empty when an input was not read. */
function run(rule: AnyRule, context: Context): readonly RuleFinding[] | undefined {
  if (!rule.items.includes(context.snapshot.item)) return undefined;
  if (isBlind(rule, context)) return [];
  const setting = context.policy.rules[rule.id];
  const given = Object.fromEntries(rule.reads.map((name: InputName) => [name, context.inputs[name]]));
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
