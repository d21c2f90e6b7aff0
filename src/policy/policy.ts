import type { DataKind } from '../detect/kinds';
import type { SchoolPattern } from '../detect/context';
import type { UnreadReason } from '../message/part';
import type { Action } from '../rules/actions';
import type { Disclaimers, Organisation } from '../rules/school';
import type { PolicyFault } from './fault';
import type { Retention } from './retention';

/** How a policy sets one rule. General parameters stand here, the rule's own in `parameters`. */
export interface RuleSetting {
  readonly action: Action;
  /** `monitor`: found and recorded, stops nothing. */
  readonly mode: 'enforce' | 'monitor';
  readonly clauses: readonly string[];
  readonly analogy: boolean;
  readonly strength?: 'raised' | 'lowered';
  /** A paraphrase of the clause in plain words, '' when the rule has no clause. */
  readonly clauseText: string;
  /** The school's own words instead of ours, '' = ours. */
  readonly text: string;
  readonly byKind: Readonly<Record<string, Action>>;
  readonly byPlace: Readonly<Partial<Record<'subject' | 'body' | 'quoted' | 'attachment', Action>>>;
  readonly byReason: Readonly<Partial<Record<UnreadReason, Action>>>;
  readonly oneFamilyAction?: Action;
  readonly onFileAction?: Action;
  readonly partnerAction?: Action;
  readonly internalAction?: Action;
  readonly mediumAction?: Action;
  readonly manyInternal?: number;
  readonly manyInternalAction?: Action;
  readonly rememberDays: number;
  readonly record: 'full' | 'count' | 'none';
  /** Reason categories offered by the policy ("in-the-course-of-duties"). */
  readonly answers: readonly string[];
  /** The rule's own parameters, decoded by its declaration, defaults filled in. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

export interface Exemption {
  /** Mailbox address, lower case. */
  readonly who: string;
  readonly rule: string;
  /** ISO date (inclusive). */
  readonly until: string;
  readonly why: string;
  readonly approvedBy: string;
}

/** A school's own settings in a trust: it may tighten the base, never loosen it. */
export interface SchoolOverride {
  readonly title: string;
  readonly domains: readonly string[];
  readonly disclaimers?: Partial<Disclaimers>;
  readonly rules: Readonly<Record<string, unknown>>;
  readonly mode?: 'enforce' | 'monitor';
  /** Another school of the trust whose settings this one takes over before its own. */
  readonly inherits?: string;
  /** People of this school only. */
  readonly roles?: Policy['roles'];
}

/** Who does what, as addresses or Entra object ids. */
export const ROLES = [
  'policyAdmins',
  'approvers',
  'deputies',
  'safeguardingLeads',
  'dataProtectionOfficers',
  'headTeachers',
  'auditors',
] as const;
export type RoleName = (typeof ROLES)[number];
/** Those a school of a trust can have of its own. */
export const SCHOOL_ROLES = [
  'approvers',
  'deputies',
  'headTeachers',
  'auditors',
] as const satisfies readonly RoleName[];

/** A clause that no software can enforce, shown in the pane. */
export interface Advice {
  readonly text: string;
  readonly clause: string;
}

/** A decoded policy file (version 1). */
export interface Policy {
  readonly v: 1;
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly approver: string;
  readonly approvedOn: string;
  readonly reviewBy: string;
  readonly source: string;
  readonly mode: 'enforce' | 'monitor';
  readonly stage: 'trial' | 'notes' | 'warnings' | 'full';
  readonly organisation: Organisation;
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly locked: readonly string[];
  readonly schools: Readonly<Record<string, SchoolOverride>>;
  readonly exemptions: readonly Exemption[];
  readonly onUnknown: Readonly<Record<UnreadReason, Exclude<Action, 'off'>>>;
  readonly sendDeadlineMs: number;
  /** ISO days on which staff were consulted and the data protection impact assessment was made. */
  readonly consultedOn?: string;
  readonly dpiaOn?: string;
  readonly retention?: Retention;
  readonly roles?: Readonly<Partial<Record<RoleName, readonly string[]>>>;
  /** `two`: a second policy administrator must agree before a policy takes the place of this one. */
  readonly toPublish?: 'two';
  /** In which language clauses, own texts and notices are written; English when absent. */
  readonly language?: 'cy';
  readonly notices?: { readonly monitoring: string; readonly mistake: string; readonly advice: readonly Advice[] };
  /** SHA-256 hex of the canonical policy file this came from; absent when it was made in memory. */
  readonly fileHash?: string;
  readonly detection: {
    readonly patterns: readonly SchoolPattern[];
    readonly off: readonly DataKind[];
    readonly allow: readonly string[];
  };
}

export type Decoded<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly faults: readonly PolicyFault[] };

/** The policy that holds for one sender: base and school merged. `hash`: SHA-256 hex of the canonical policy file. */
export interface EffectivePolicy extends Policy {
  readonly school: string;
  readonly hash: string;
}
