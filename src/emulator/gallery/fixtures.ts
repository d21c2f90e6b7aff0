import type { Checked } from '../../gate/check-message';
import { bodyOf } from '../../message/body';
import type { MessageSnapshot, Recipient } from '../../message/snapshot';
import { read } from '../../message/part';
import { decide } from '../../inspect/decide';
import type { Answer, Finding, Inspection } from '../../inspect/inspection';
import { effectivePolicy } from '../../policy/effective';
import type { EffectivePolicy, Policy } from '../../policy/policy';
import { presetPolicy, type PresetId } from '../../policy/presets';
import type { AnyRule } from '../../rules/rule';
import { PARENTS, TOM } from '../host/demo/people';

/** The evening before a school day: five to five. */
export const NOW = Date.UTC(2026, 10, 24, 16, 55);

const BODY =
  'Dear parents,\n\nSwimming starts again on Thursday. Alfie Marsh, NHS number 999 000 0018, has his inhaler with him.\n\nThank you,\nTom Ashworth';
const NUMBER = '999 000 0018';

/** What stands in the sentences of the rules. */
const DATA: Readonly<Record<string, string | number>> = {
  count: 5,
  limit: 4,
  file: 'Year 4 class list.xlsx',
  domain: 'greenfeild.example',
  original: 'greenfield.example',
  months: 12,
  hours: 24,
  size: '24',
};

const person = ({ address, name }: { readonly address: string; readonly name: string }): Recipient => ({
  address,
  name,
  kind: 'person',
});

export const SNAPSHOT: MessageSnapshot = {
  item: 'message',
  composeType: 'new',
  mailbox: TOM,
  from: read(TOM),
  to: read(PARENTS.map(person)),
  cc: read([]),
  bcc: read([]),
  subject: read('Swimming on Thursday'),
  body: read(bodyOf({ text: BODY })),
  attachments: read([]),
  encryption: 'none',
  sensitivity: '',
  appendedOnSend: '',
};

/** What the demonstration's school has set up. */
export function policyOf(preset: PresetId, change: Partial<Policy> = {}): EffectivePolicy {
  return effectivePolicy({ ...presetPolicy(preset), ...change });
}

/** What this rule would say, with a place in the text where its place is the text. */
export function findingOf(rule: AnyRule, over: Partial<Finding> = {}): Finding {
  const at = BODY.indexOf(NUMBER);
  const part = partOf(rule.id);
  const where = part === 'attachment' ? { part, attachment: String(DATA['file']) } : { part };
  return {
    key: `${rule.id}|gallery`,
    rule: rule.id,
    action: 'warn',
    outcome: 'found',
    where,
    kinds: [],
    message: '',
    data: DATA,
    clauses: [],
    analogy: false,
    fixes: rule.fixes,
    targets: [],
    spans: part === 'body' ? [{ part, start: at, end: at + NUMBER.length }] : [],
    trial: false,
    safeguarding: rule.safeguarding === true,
    ...over,
  };
}

function partOf(id: string): Finding['where']['part'] {
  const [category] = id.split('/');
  const parts = {
    recipients: 'recipient',
    subject: 'subject',
    attachments: 'attachment',
    disclaimer: 'message',
    sender: 'sender',
  } as const;
  return category !== undefined && category in parts ? parts[category as keyof typeof parts] : 'body';
}

export interface CheckedOptions {
  readonly findings?: readonly Finding[];
  readonly policy?: EffectivePolicy;
  readonly snapshot?: MessageSnapshot;
  readonly checked?: Partial<Inspection['checked']>;
  readonly answers?: readonly Answer[];
  readonly urgent?: boolean;
  readonly over?: Partial<Checked>;
}

/** A check as the gate gives it, decided by the real engine. */
export function checkedWith(options: CheckedOptions = {}): Checked {
  const { findings = [], policy = policyOf('glenmere'), snapshot = SNAPSHOT, answers = [], urgent = false } = options;
  const inspection: Inspection = {
    outcomes: Object.fromEntries(findings.map(({ rule, outcome }) => [rule, outcome])),
    findings,
    checked: { attachments: 0, attachmentsRead: 0, bytes: 0, unread: [], missing: [], ...options.checked },
    policy: { id: policy.id, version: policy.version, hash: policy.hash },
    trial: policy.mode === 'monitor',
  };
  return {
    snapshot,
    inspection,
    verdict: decide(inspection, answers, { now: NOW, urgent, externalCount: 5, canOpenPane: true }),
    policy,
    inForce: { policy, from: 'network', ageMs: 0, effectiveFor: () => policy },
    emergency: { mode: 'normal', until: 0 },
    answers,
    partial: false,
    isUnprepared: false,
    fromHandOver: false,
    digest: 'gallery',
    recordId: '0193ffff-0000-7000-8000-000000000000',
    supportCode: 'SG-4F7K',
    timing: { readMs: 12, inspectMs: 8 },
    ...options.over,
  };
}
