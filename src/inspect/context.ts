import type { DetectContext, Roll } from '../detect/context';
import type { MessageSnapshot } from '../message/snapshot';
import type { EffectivePolicy, RuleSetting } from '../policy/policy';
import { RULES } from '../rules/registry';
import type { RollContacts, RuleInputs, SenderHistory } from '../rules/rule';
import type { Organisation, School } from '../rules/school';
import { schoolOf } from '../rules/school-of';
import { foldAddress } from '../rules/shared/addresses';
import { audienceOf } from './audience';
import { peopleIn } from './people';
import type { Audience } from './severity';
import { lookThrough, type LookedThrough } from './texts';
import { unreadEntries, unreadParts, type UnreadPart } from './unread';

/** What an inspection may know beside the message. All but the time may be missing. */
export interface Knowledge {
  /** Epoch milliseconds of this inspection. */
  readonly now: number;
  readonly history?: SenderHistory | undefined;
  readonly rollContacts?: RollContacts | undefined;
  readonly roll?: Roll | undefined;
  /** Where there is a deadline: asked between two pieces of the work. */
  readonly isLate?: (() => boolean) | undefined;
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

export function contextOf(whole: MessageSnapshot, policy: EffectivePolicy, knowledge: Knowledge): Context {
  const school = knownSchool(policy.organisation);
  let made: LookedThrough | undefined;
  const looked = (): LookedThrough =>
    (made ??= lookThrough(
      whole,
      detectContext(whole, policy, school, knowledge),
      policy.detection.allow,
      knowledge.isLate,
    ));
  const texts = (): LookedThrough['texts'] => looked().texts;
  // With a deadline all texts are looked through at once: only then is known what there was time for.
  const snapshot = knowledge.isLate ? looked().snapshot : whole;
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

const schools = new WeakMap<Organisation, School>();

/** One policy sees many messages: its tables of domains and owners are made once. */
function knownSchool(organisation: Organisation): School {
  const school = schools.get(organisation) ?? schoolOf(organisation);
  schools.set(organisation, school);
  return school;
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
  texts: () => LookedThrough['texts'],
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

export function isOn(setting: RuleSetting | undefined): boolean {
  return setting !== undefined && setting.action !== 'off';
}
