import type { Engine } from '../../src/gate/engine';
import type { Answer, Finding, Inspection, Verdict } from '../../src/inspect/inspection';
import type { AttachmentFacts } from '../../src/message/attachment';
import type { UnreadReason } from '../../src/message/part';
import type { MessageSnapshot } from '../../src/message/snapshot';
import type { EffectivePolicy, Policy, RuleSetting } from '../../src/policy/policy';
import { rank, type Action } from '../../src/rules/actions';

/*
 * The smallest engine there can be, in place of the real one: the gate's promises must hold whatever the rules say.
 * Its one rule looks for words, so that a test writes its case in the message: BLOCK, JUSTIFY, WARN, NOTE.
 */
const RULE = 'data/personal';
const WORDS: readonly (readonly [string, Exclude<Action, 'off'>])[] = [
  ['BLOCK', 'block'],
  ['APPROVE', 'approve'],
  ['JUSTIFY', 'justify'],
  ['WARN', 'warn'],
  ['NOTE', 'note'],
];

const setting = (over: Partial<RuleSetting> = {}): RuleSetting => ({
  action: 'warn',
  mode: 'enforce',
  clauses: [],
  analogy: false,
  clauseText: '',
  text: '',
  byKind: {},
  byPlace: {},
  byReason: {},
  rememberDays: 30,
  record: 'full',
  answers: [],
  parameters: {},
  ...over,
});

const UNKNOWN: Policy['onUnknown'] = {
  scan: 'note',
  picture: 'note',
  notReadHere: 'note',
  recipients: 'warn',
  damaged: 'warn',
  encryptedUnknown: 'warn',
  tooLarge: 'warn',
  timeout: 'warn',
};

export function aPolicy(over: Partial<Policy> = {}): Policy {
  return {
    v: 1,
    id: 'test',
    version: '1',
    title: 'Test',
    approver: '',
    approvedOn: '',
    reviewBy: '',
    source: '',
    mode: 'enforce',
    stage: 'full',
    organisation: {
      name: 'Greenfield',
      domains: ['greenfield.example'],
      trustedDomains: [],
      professionalDomains: [],
      quietDomains: [],
      pupils: { domains: [], groups: [] },
      contacts: { phones: [], emails: [], addresses: [], websites: [] },
      ownAccounts: [],
      disclaimers: {
        external: 'Meant only for the person it is addressed to.',
        internal: 'Keep it within the school.',
        newsgroup: '',
      },
      staffLists: [],
      newsgroups: { addresses: [], hosts: [] },
      mailboxAliases: {},
    },
    rules: { [RULE]: setting(), 'disclaimer/missing': setting({ action: 'block' }) },
    locked: [],
    schools: {},
    exemptions: [],
    onUnknown: UNKNOWN,
    sendDeadlineMs: 3_500,
    detection: { patterns: [], off: [], allow: [] },
    ...over,
  };
}

/** A policy file is the JSON of a policy; a file with `v` above 1 is refused, as the real decoder does. */
export const smallEngine: Engine = {
  decodePolicy(text) {
    const fault = { ok: false, faults: [{ path: '$', message: 'This is no policy.' }] } as const;
    try {
      const value = JSON.parse(text) as Policy;
      return value.v === 1 && Array.isArray(value.locked) ? { ok: true, value } : fault;
    } catch {
      return fault;
    }
  },
  standardPolicy: () => ({ ...aPolicy({ id: 'standard' }), organisation: { ...aPolicy().organisation, domains: [] } }),
  effectivePolicy: (policy, school): EffectivePolicy => ({
    ...policy,
    school: school ?? '',
    hash: `hash-${policy.id}-${policy.version}`,
  }),
  inspect,
  decide,
};

function inspect(snapshot: MessageSnapshot, policy: EffectivePolicy): Inspection {
  const found = textsOf(snapshot).flatMap(({ text, attachment }) =>
    WORDS.filter(([word]) => text.includes(word)).map(([word, action]) =>
      finding(action, { message: word.toLowerCase(), attachment }),
    ),
  );
  const reasons = unreadOf(snapshot);
  const unknown = reasons.map((reason) => finding(policy.onUnknown[reason], { message: reason, reason }));
  const findings = [...found, ...unknown].sort((a, b) => rank(b.action) - rank(a.action));
  return {
    outcomes: { [RULE]: findings.length > 0 ? 'found' : 'clear' },
    findings: findings.map((one, index) => ({ ...one, key: String(index), trial: policy.mode === 'monitor' })),
    checked: {
      attachments: 0,
      attachmentsRead: 0,
      bytes: 0,
      unread: reasons.map((reason) => ({ part: 'message', reason })),
      missing: [],
    },
    policy: { id: policy.id, version: policy.version, hash: policy.hash },
    trial: policy.mode === 'monitor',
  };
}

function finding(
  action: Exclude<Action, 'off'>,
  more: { message: string; attachment?: string; reason?: UnreadReason },
): Finding {
  return {
    key: '',
    rule: RULE,
    action,
    outcome: more.reason ? 'unknown' : 'found',
    where: {
      part: more.attachment === undefined ? 'body' : 'attachment',
      ...(more.attachment ? { attachment: more.attachment } : {}),
    },
    kinds: [{ kind: 'NHS_NUMBER', count: 1 }] as Finding['kinds'],
    message: more.message,
    data: { count: 1, ...(more.attachment ? { file: more.attachment } : {}) },
    clauses: ['3.2'],
    analogy: false,
    fixes: [],
    targets: [],
    spans: [],
    trial: false,
    safeguarding: false,
    ...(more.reason ? { reason: more.reason } : {}),
  };
}

function textsOf({ subject, body, attachments }: MessageSnapshot): readonly { text: string; attachment?: string }[] {
  return [
    ...(subject.state === 'read' ? [{ text: subject.value }] : []),
    ...(body.state === 'read' ? body.value.parts : []),
    ...(attachments.state === 'read'
      ? attachments.value.flatMap(({ name, facts }) =>
          facts.state === 'read' ? facts.value.texts.map(({ text }) => ({ text, attachment: name })) : [],
        )
      : []),
  ];
}

function unreadOf(snapshot: MessageSnapshot): readonly UnreadReason[] {
  const { from, to, cc, bcc, subject, body, attachments } = snapshot;
  const parts = [from, to, cc, bcc, subject, body, attachments].flatMap((part) =>
    part.state === 'unread' ? [part.reason] : [],
  );
  const files = attachments.state === 'read' ? attachments.value : [];
  return [
    ...parts,
    ...files.flatMap(({ facts, type }) =>
      type === 'link' ? [] : facts.state === 'unread' ? [facts.reason] : facts.value.unread.map(({ reason }) => reason),
    ),
  ];
}

function decide(inspection: Inspection, answers: readonly Answer[], { urgent }: { readonly urgent: boolean }): Verdict {
  const isAnswered = (one: Finding): boolean => urgent || answers.some(({ rule }) => rule === one.rule);
  const open = inspection.findings.filter((one) => !isAnswered(one));
  const strictest = open.reduce<Action>((most, { action }) => (rank(action) > rank(most) ? action : most), 'off');
  const decision = strictest === 'off' || inspection.trial ? 'allow' : strictest;
  return { decision, open, answered: inspection.findings.filter(isAnswered), urgent };
}

/** Facts of a text file. */
export function textFacts(bytes: Uint8Array): AttachmentFacts {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return {
    kind: 'text',
    encrypted: 'no',
    opensWithoutPassword: true,
    strength: 'none',
    protected: false,
    scheme: '',
    containsProgram: false,
    programKinds: [],
    nameContradicts: false,
    media: [],
    hidden: {},
    names: [],
    texts: [{ entry: '', text }],
    unread: [],
    commercial: false,
    bytesRead: bytes.length,
  };
}
