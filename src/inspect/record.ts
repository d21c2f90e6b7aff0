import type { MessageSnapshot, Recipient } from '../message/snapshot';
import { hashOfJson } from '../policy/canonical';
import type { EffectivePolicy } from '../policy/policy';
import { rank, stricter, type Action, type Decision } from '../rules/actions';
import type { Where } from '../rules/rule';
import type { School } from '../rules/school';
import { schoolOf } from '../rules/school-of';
import { domainOf, everybody } from '../rules/shared/addresses';
import { isConsumerDomain } from '../rules/shared/consumer';
import { isSignaturePicture } from '../rules/shared/protection';
import type { Answer, Finding, Inspection, Verdict } from './inspection';

export type RecordAnswer =
  'none' | 'corrected' | 'warned' | 'acknowledged' | 'justified' | 'approved' | 'urgent' | 'blocked' | 'unknown';

/** A finding as it is kept: what sort of thing, where in general, how many. Never what it was. */
export interface RecordedFinding {
  readonly rule: string;
  readonly action: Exclude<Action, 'off'>;
  readonly outcome: 'found' | 'unknown';
  readonly where: { readonly part: Where['part'] };
  readonly kinds: Readonly<Record<string, number>>;
  readonly clause?: string;
  readonly trial?: true;
}

/**
 * The record of one inspection, version 1, before it is chained. It holds no text, address, name, file name or matched
 * value; it still names its writer by id, so it is personal data.
 */
export interface InspectionRecord {
  readonly v: 1;
  readonly type: 'inspection';
  /** UUIDv7. */
  readonly id: string;
  /** Id of the record this one completes. */
  readonly about?: string;
  /** UTC with milliseconds: 2026-11-24T16:55:00.000Z. */
  readonly occurredAt: string;
  readonly school: string;
  /** Entra object id, or `unknown`. */
  readonly writer: string;
  readonly client: { readonly kind: string; readonly version: string };
  readonly item: MessageSnapshot['item'];
  /** Random id of the compose session. */
  readonly messageKey: string;
  readonly policy: Inspection['policy'];
  readonly decision: Decision;
  readonly phase: 'compose' | 'send' | 'pane';
  readonly findings: readonly RecordedFinding[];
  readonly answer: RecordAnswer;
  readonly reasonCategory?: string;
  readonly recipients: {
    readonly internal: number;
    readonly external: number;
    readonly hidden: number;
    readonly domains: readonly string[];
  };
  readonly attachments: {
    readonly count: number;
    readonly bytes: number;
    readonly protected: number;
    readonly unread: number;
  };
  /** Milliseconds per stage. */
  readonly timing: Readonly<Record<string, number>>;
  /** Random, so that nobody can guess a record from its hash. */
  readonly nonce: string;
  readonly seen?: { readonly list: string; readonly size: number; readonly checkpoint: string };
  /** Binds a free-text reason that is stored apart from the record. */
  readonly reasonHash?: string;
  /** How many messages the writer sent on these days (UTC, both inclusive), where the school counts coverage. */
  readonly sent?: { readonly from: string; readonly to: string; readonly count: number };
}

/** What only the runtime knows about the inspection it did. */
export interface RecordCircumstances {
  readonly id: string;
  readonly about?: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly writer: string;
  readonly client: InspectionRecord['client'];
  readonly messageKey: string;
  readonly phase: InspectionRecord['phase'];
  readonly timing: Readonly<Record<string, number>>;
  readonly nonce: string;
  readonly answers?: readonly Answer[];
  /** When the runtime knows better than the verdict tells ("corrected"). */
  readonly answer?: RecordAnswer;
  readonly reasonCategory?: string;
  readonly seen?: InspectionRecord['seen'];
  /** Used by five senders or more. Without it only partners' domains are named. */
  isCommonDomain?(domain: string): boolean;
}

/** All private mail providers under one name; the rest that must not stand out under another. */
export const CONSUMER = 'consumer';
export const OTHER = 'other';
export const PUPILS = 'pupils';

/** Makes the record of an inspection. Pure: ids, chance and time are handed in. */
export function recordOf(
  snapshot: MessageSnapshot,
  policy: EffectivePolicy,
  inspection: Inspection,
  verdict: Verdict,
  circumstances: RecordCircumstances,
): InspectionRecord {
  const { id, about, at, writer, client, messageKey, phase, timing, nonce, reasonCategory, seen } = circumstances;
  const kept = verdict.open.filter((finding) => keeps(finding, policy) !== 'none');
  const all = [...kept, ...verdict.answered.filter((finding) => keeps(finding, policy) !== 'none')];
  return {
    v: 1,
    type: 'inspection',
    id,
    ...(about === undefined ? {} : { about }),
    occurredAt: new Date(at).toISOString(),
    school: policy.school,
    writer,
    client: { kind: client.kind, version: client.version },
    item: snapshot.item,
    messageKey,
    policy: inspection.policy,
    decision: decisionOf(kept),
    phase,
    findings: all.map((finding) => recorded(finding, policy)),
    answer: circumstances.answer ?? answerOf(verdict, kept, circumstances.answers ?? []),
    ...(reasonCategory === undefined ? {} : { reasonCategory }),
    recipients: recipientsOf(snapshot, schoolOf(policy.organisation), circumstances),
    attachments: attachmentsOf(snapshot, inspection),
    timing: Object.fromEntries(Object.entries(timing).map(([stage, ms]) => [stage, Math.max(0, Math.round(ms))])),
    nonce,
    ...(seen === undefined ? {} : { seen }),
  };
}

/** SHA-256 of the canonical record, in hex: what the header carries the first half of. */
export function hashOfRecord(record: InspectionRecord): string {
  return hashOfJson(record);
}

function keeps({ rule }: Finding, { rules }: EffectivePolicy): 'full' | 'count' | 'none' {
  return rules[rule]?.record ?? 'full';
}

/** Advice that is not recorded must not show through the decision either. */
function decisionOf(kept: readonly Finding[]): Decision {
  const strictest = kept.reduce<Action>((most, { action, trial }) => stricter(most, trial ? 'note' : action), 'off');
  return strictest === 'off' ? 'allow' : strictest;
}

/** The names of kinds are ours, in capitals or camel case; anything else would be a fault of a rule, and stays out. */
const KIND = /^[A-Za-z][A-Za-z_]{0,39}$/;

function recorded(finding: Finding, policy: EffectivePolicy): RecordedFinding {
  const { rule, action, outcome, where, kinds, clauses, trial } = finding;
  const isFull = keeps(finding, policy) === 'full';
  const [clause] = clauses;
  return {
    rule,
    action,
    outcome,
    where: { part: isFull ? where.part : 'message' },
    kinds: isFull
      ? Object.fromEntries(kinds.filter(({ kind }) => KIND.test(kind)).map(({ kind, count }) => [kind, count]))
      : {},
    ...(clause === undefined ? {} : { clause }),
    ...(trial ? { trial: true as const } : {}),
  };
}

function answerOf(verdict: Verdict, kept: readonly Finding[], answers: readonly Answer[]): RecordAnswer {
  if (verdict.urgent) return 'urgent';
  const decision = decisionOf(kept);
  if (decision === 'warn') return 'warned';
  if (decision !== 'allow' && decision !== 'note') return 'blocked';
  const given = answers.filter(({ rule }) => verdict.answered.some((finding) => finding.rule === rule));
  return (
    (['approved', 'justified', 'acknowledged'] as const).find((one) => given.some(({ answer }) => answer === one)) ??
    'none'
  );
}

function recipientsOf(
  { to, cc, bcc }: MessageSnapshot,
  school: School,
  { isCommonDomain }: RecordCircumstances,
): InspectionRecord['recipients'] {
  const [seenTo, seenCc, hidden] = [to, cc, bcc].map((part) => (part.state === 'read' ? part.value : []));
  const all = everybody({ to: seenTo ?? [], cc: seenCc ?? [], bcc: hidden ?? [] });
  const external = all.filter((recipient) => school.isExternal(recipient));
  const names = external.map((recipient) => domainNameOf(recipient, school, isCommonDomain));
  return {
    internal: all.length - external.length,
    external: external.length,
    hidden: (hidden ?? []).length,
    domains: [...new Set(names)].sort(),
  };
}

function domainNameOf(recipient: Recipient, school: School, isCommonDomain?: (domain: string) => boolean): string {
  const domain = domainOf(recipient.address);
  if (domain === '' || school.isQuiet(recipient)) return OTHER;
  if (school.isPupil(recipient)) return PUPILS;
  if (isConsumerDomain(domain)) return CONSUMER;
  const isNamed = isCommonDomain === undefined ? school.isPartner(recipient) : isCommonDomain(domain);
  return isNamed ? domain : OTHER;
}

function attachmentsOf({ attachments }: MessageSnapshot, { checked }: Inspection): InspectionRecord['attachments'] {
  const files = attachments.state === 'read' ? attachments.value.filter((file) => !isSignaturePicture(file)) : [];
  return {
    count: files.length,
    bytes: files.reduce((sum, { size }) => sum + size, 0),
    protected: files.filter(({ facts }) => facts.state === 'read' && facts.value.protected).length,
    unread: checked.unread.filter(({ part }) => part === 'attachment').length,
  };
}

/** Most serious first, for lists of records. */
export function compareBySeverity(a: RecordedFinding, b: RecordedFinding): number {
  return rank(b.action) - rank(a.action);
}
