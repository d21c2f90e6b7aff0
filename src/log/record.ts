import type { InspectionRecord, RecordAnswer } from '../inspect/record';
import type { KindCounts, PolicyTag, RecordBase } from './record-base';

/** Every kind of record the log holds, version 1; record-shapes.ts says what each must look like. */
export type LogRecord =
  | InspectionRecord
  | AnswerRecord
  | RequestRecord
  | DecisionRecord
  | IncidentRecord
  | AgreementRecord
  | PolicyRecord
  | AccessRecord;

export type RecordType = LogRecord['type'];

/** What became of the findings of an inspection after it was recorded. */
export interface AnswerRecord extends RecordBase<'answer'> {
  readonly about: string;
  readonly messageKey: string;
  readonly policy: PolicyTag;
  readonly answer: RecordAnswer;
  /** Rules the answer was for. */
  readonly rules: readonly string[];
  readonly reasonCategory?: string;
}

/** Staff asking: for permission, to be heard about a finding, for help after a mistake. */
export interface RequestRecord extends RecordBase<'request'> {
  readonly request: 'permission' | 'disagreement' | 'mistake' | 'suspect';
  readonly messageKey?: string;
  readonly rules: readonly string[];
  readonly reasonCategory?: string;
  /** SHA-256 of what a permission would cover (rules, recipients, attachments), so that it covers nothing else. */
  readonly scopeHash?: string;
}

/** What a head or deputy decided on a request. Holds nothing about the person who asked. */
export interface DecisionRecord extends RecordBase<'decision'> {
  readonly about: string;
  readonly outcome: 'granted' | 'refused' | 'upheld' | 'put-right' | 'acknowledged' | 'withdrawn';
  readonly scopeHash?: string;
  /** UTC with milliseconds; a standing permission has none. */
  readonly until?: string;
}

/** One line of the breach register. A later line with `about` continues an earlier one. */
export interface IncidentRecord extends RecordBase<'incident'> {
  readonly incident: 'sent-by-mistake' | 'received-by-mistake' | 'suspect-mail';
  /** When somebody became aware: the 72 hours count from here. */
  readonly awareAt: string;
  readonly state: 'open' | 'contained' | 'closed';
  readonly authority: 'undecided' | 'reported' | 'not-reported';
  /** How many people's data, not whose. */
  readonly people: number;
  readonly kinds: KindCounts;
}

/** "I have read and understood." */
export interface AgreementRecord extends RecordBase<'agreement'> {
  readonly agreement: PolicyTag;
}

export const POLICY_CHANGES = [
  'published',
  'proposed',
  'declined',
  'withdrawn',
  'restored',
  'exemption-given',
  'exemption-ended',
  'switch-on',
  'switch-off',
  'hold-placed',
  'hold-lifted',
  'roll-imported',
  'roll-removed',
] as const;

/**
 * A change of what is in force: policies, exemptions, the emergency switch, legal holds, the pupil roll (of which the tag
 * says how many pupils stand on it, as its version). Where two must agree, `about` of
 * the second's record is the proposal of the first.
 */
export interface PolicyRecord extends RecordBase<'policy'> {
  readonly change: (typeof POLICY_CHANGES)[number];
  readonly before?: PolicyTag;
  readonly after?: PolicyTag;
}

export const ACCESS_PURPOSES = [
  'own-records',
  'investigation',
  'subject-access',
  'audit',
  'report',
  'proportionality-review',
  'retention',
  'erasure-request',
] as const;

/** Somebody opened, exported, verified or deleted records. The person whose records they are can see it. */
export interface AccessRecord extends RecordBase<'access'> {
  readonly access: 'opened' | 'exported' | 'verified' | 'erased';
  readonly purpose: (typeof ACCESS_PURPOSES)[number];
  /** Entra object id of the one person the access was about; absent when it was about no one person. */
  readonly subject?: string;
  /** What was touched. */
  readonly scope: {
    readonly records: number;
    readonly lists: readonly string[];
    readonly from?: string;
    readonly to?: string;
  };
  /** For `erased`: what proves later that this, and nothing else, was deleted. */
  readonly certificate?: DeletionCertificate;
}

/** Bound into the chain of whoever deleted: what was removed, on what ground, and what the log's tree was before. */
export interface DeletionCertificate {
  readonly list: string;
  /** A whole month list is dropped; single records leave their tombstones; reasons leave their hash in the record. */
  readonly extent: 'list' | 'records' | 'reasons';
  readonly count: number;
  /** Leaves of the list's tree and its root in hex before the deletion. */
  readonly size: number;
  readonly root: string;
  /** SHA-256 over the ids of the removed records in ascending order, one a line. */
  readonly idsHash: string;
  /** The rule of the retention plan or the request that asked for it. */
  readonly ground: 'retention' | 'erasure-request' | 'court-order';
}

/** Position of a record in its writer's run, and what binds it to the record before. */
export interface Chain {
  /** One run of one client: UUID. */
  readonly id: string;
  /** 0, 1, 2, … */
  readonly seq: number;
  /** `hash` of the record before; GENESIS for the first. */
  readonly prevHash: string;
  /** SHA-256 in hex of the canonical record with this chain, `hash` left out. */
  readonly hash: string;
}

export type Chained<R extends LogRecord = LogRecord> = R & { readonly chain: Chain };

/** What the server says about a list item; nobody who may only add items can forge it. */
export interface ServerStamp {
  /** Display name of the list: MailCheckLog-2026-11. */
  readonly list: string;
  /** Counts up within the list. */
  readonly itemId: string;
  /** Entra object id. */
  readonly createdBy: string;
  /** UTC, as the server gives it. */
  readonly createdDateTime: string;
  /** `"…,1"` for an item that was never edited. */
  readonly eTag?: string;
}

/** A record as it stands in the log. */
export interface LogEntry extends ServerStamp {
  readonly record: Chained;
  /** Free text of the sender, kept apart and for a shorter time; `record.reasonHash` binds it. */
  readonly reason?: string;
}

/** What is left of a record that was lawfully deleted: enough for chain and tree, none of its content. */
export interface Tombstone extends ServerStamp {
  readonly erased: {
    readonly recordId: string;
    readonly at: string;
    /** Id of the access record with the deletion certificate. */
    readonly certificate: string;
    readonly chain: Chain;
  };
}

export type LogLine = LogEntry | Tombstone;

export function isTombstone(line: LogLine): line is Tombstone {
  return 'erased' in line;
}
