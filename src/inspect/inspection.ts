import type { Action, Decision } from '../rules/actions';
import type { FixId, KindCount, Where } from '../rules/rule';
import type { UnreadReason } from '../message/part';

export type Outcome = 'clear' | 'found' | 'unknown' | 'not-applicable';

/** One thing to tell the sender. `data`, `targets` and `spans` are for the live screen and are never stored. */
export interface Finding {
  /** Stable within one inspection: rule, place and attachment. */
  readonly key: string;
  readonly rule: string;
  readonly action: Exclude<Action, 'off'>;
  readonly outcome: 'found' | 'unknown';
  readonly where: Where;
  readonly kinds: readonly KindCount[];
  /** Key of the message among the rule's strings. */
  readonly message: string;
  readonly data: Readonly<Record<string, string | number>>;
  readonly clauses: readonly string[];
  /** The clause speaks of something close. */
  readonly analogy: boolean;
  readonly fixes: readonly FixId[];
  readonly targets: readonly string[];
  readonly spans: readonly Where[];
  /** Found and recorded, stops nothing (trial). */
  readonly trial: boolean;
  /** An exemption in force covers it for this sender: found and recorded, asks for nothing. */
  readonly exempt?: boolean;
  /** For `unknown`: why. */
  readonly reason?: UnreadReason;
  readonly safeguarding: boolean;
}

export interface Inspection {
  readonly outcomes: Readonly<Record<string, Outcome>>;
  /** Most serious first. */
  readonly findings: readonly Finding[];
  readonly checked: {
    readonly attachments: number;
    readonly attachmentsRead: number;
    readonly bytes: number;
    /** What of the message was not read. */
    readonly unread: readonly {
      readonly attachment?: string;
      readonly entry?: string;
      readonly part: Where['part'];
      readonly reason: UnreadReason;
    }[];
    /** Rules silent for want of history or tenant data. */
    readonly missing: readonly string[];
  };
  readonly policy: { readonly id: string; readonly version: string; readonly hash: string };
  readonly trial: boolean;
}

/** How a finding was answered by its sender or by a permission. */
export interface Answer {
  readonly rule: string;
  readonly kinds: readonly string[];
  /** External recipients at the time, at most this many are covered. */
  readonly externalCount: number;
  readonly answer: 'acknowledged' | 'justified' | 'approved';
  /** Epoch milliseconds. */
  readonly at: number;
  readonly until: number;
}

export interface Verdict {
  readonly decision: Decision;
  /** Findings that still ask for something, most serious first. */
  readonly open: readonly Finding[];
  readonly answered: readonly Finding[];
  readonly urgent: boolean;
}
