import type { Confidence, DataKind, Detection } from '../detect/kinds';
import type { Attachment, HiddenKind, ProgramKind } from '../message/attachment';
import type { UnreadReason } from '../message/part';
import type { Address, Body, MessageSnapshot, Recipient } from '../message/snapshot';
import type { Action } from './actions';
import type { ParameterDeclarations, ParameterValues } from './parameters';
import type { School } from './school';

/** Where a finding stands: the `where` of the command line and the record. */
export interface Where {
  readonly part: 'subject' | 'body' | 'quoted' | 'filename' | 'attachment' | 'recipient' | 'sender' | 'message';
  readonly attachment?: string;
  readonly entry?: string;
  readonly start?: number;
  readonly end?: number;
}

/** A text that is looked through for data, with what the finders saw in it. Made once per message, shared by all rules. */
export interface InspectedText {
  readonly part: 'subject' | 'body' | 'quoted' | 'filename' | 'attachment';
  /** Signature texts belong to part `body`; contact details in them are the sender's own. */
  readonly signature: boolean;
  readonly attachmentId?: string;
  readonly attachment?: string;
  readonly entry?: string;
  readonly hidden?: HiddenKind;
  readonly marking?: boolean;
  readonly text: string;
  /** Position of this text in the part it comes from (0 but for sections of a body). */
  readonly offset: number;
  readonly detections: readonly Detection[];
  readonly people: number;
}

/** What the sender's own device or tenant remembers; every field may be missing, and then there is no finding. */
export interface SenderHistory {
  /** How often this sender has written to the address (lower case) before; learning since `learningSince`. */
  sendsTo?(address: string): number;
  /** Epoch milliseconds since when sends are counted. */
  readonly learningSince?: number;
  /** Different addresses that got substantially this text within the hours. */
  sameTextAddresses?(withinHours: number): number;
  /** External messages sent today. */
  readonly externalSendsToday?: number;
  /** A protected attachment went to the same recipients within the hours, in an earlier message. */
  protectedDocumentSent?(withinHours: number): boolean;
  /** Epoch milliseconds when the current agreement was signed; 0 = never. */
  readonly agreementSignedAt?: number;
  readonly agreementAskedSince?: number;
}

/** What the pupil roll tells about addresses (hashed contact addresses per pupil). */
export interface RollContacts {
  /** Pupils on the roll named in this text, as opaque ids. */
  pupilsNamed(text: string): readonly string[];
  /** Pupils for whom this address is on file, as opaque ids. */
  pupilsOf(address: string): readonly string[];
}

/** Everything a rule may read. A rule declares which; one that could not be read makes the outcome "unknown". */
export interface RuleInputs {
  readonly item: MessageSnapshot['item'];
  readonly composeType: MessageSnapshot['composeType'];
  readonly mailbox: Address;
  readonly from: Address;
  readonly to: readonly Recipient[];
  readonly cc: readonly Recipient[];
  readonly bcc: readonly Recipient[];
  readonly subject: string;
  readonly body: Body;
  readonly attachments: readonly Attachment[];
  /** All inspected texts; never unread as a whole (each unread attachment is `attachments/unreadable`'s). */
  readonly texts: readonly InspectedText[];
  readonly encryption: MessageSnapshot['encryption'];
  readonly sensitivity: string;
  readonly appendedOnSend: string;
  readonly history: SenderHistory;
  readonly rollContacts: RollContacts;
  /** Ids of the rules that are on in this policy: decides which of two rules speaks of a thing. */
  readonly active: ReadonlySet<string>;
  /** Epoch milliseconds of this inspection. */
  readonly now: number;
}
export type InputName = keyof RuleInputs;

/** One kind of data (or program, reason …) in a finding. Policies set actions per kind. */
export interface KindCount {
  readonly kind: DataKind | ProgramKind | HiddenKind | UnreadReason | string;
  readonly count: number;
  /** Only where it applies: the strongest confidence seen for this kind. */
  readonly confidence?: Confidence;
}

export const FIXES = [
  'move-to-bcc',
  'separate-invitations',
  'send-separately',
  'remove-recipient',
  'replace-recipient',
  'edit-subject',
  'insert-disclaimer',
  'insert-opinion-disclaimer',
  'remove-second-disclaimer',
  'remove-attachment',
  'protect',
  'share-link',
  'attach',
  'trim-quoted',
  'redact',
  'edit-text',
  'copy-password',
  'ask-approval',
  'confirm',
  'use-own-address',
  'sign-agreement',
] as const;
export type FixId = (typeof FIXES)[number];

/** What a rule says; the engine adds rule, action and clause. */
export interface RuleFinding {
  /** Key among the rule's messages in the string table. */
  readonly message: string;
  /** Values for the message's placeholders: counts and limits, file names, addresses. For the live screen only, never stored. */
  readonly data?: Readonly<Record<string, string | number>>;
  readonly at: Where;
  readonly kinds?: readonly KindCount[];
  readonly fixes?: readonly FixId[];
  /** Which recipients or attachments the fix is about (addresses, attachment ids). Live only. */
  readonly targets?: readonly string[];
  /** Data rules: how many people the data is about, for `oneFamilyAction`. */
  readonly people?: number;
  /** A milder (or other) action than the policy's, where the rule text itself says so (a second disclaimer is a `note`). */
  readonly cap?: Action;
  /** Places to highlight in the live message. */
  readonly spans?: readonly Where[];
}

/** Documentation as data: shown in pane and dashboard, generated into docs/rules.md. English; translations in the strings. */
export interface RuleDocs {
  /** One sentence: what is wrong. */
  readonly summary: string;
  /** What it deliberately leaves alone. */
  readonly leaves: readonly string[];
  /** What it cannot catch. */
  readonly misses: readonly string[];
}

export interface Rule<I extends InputName = InputName, P extends ParameterDeclarations = ParameterDeclarations> {
  readonly id: string;
  readonly items: readonly MessageSnapshot['item'][];
  readonly reads: readonly I[];
  /** Read where it is there; where it is not, the rule judges without (it stands as empty) and is not `unknown`. */
  readonly mayRead?: readonly I[];
  /** History or tenant data without which the rule stays silent (no finding, no prompt). */
  readonly needs?: readonly ('history' | 'roll' | 'agreement')[];
  readonly parameters: P;
  readonly standardAction: Action;
  readonly fixes: readonly FixId[];
  /** `data` rules take the mercies (`oneFamilyAction` …); `conduct` rules are advice and not recorded by default. */
  readonly group: 'recipients' | 'subject' | 'data' | 'attachments' | 'conduct' | 'disclaimer' | 'sender';
  /** Findings of this rule may be about a child: where the pane cannot open they weaken to `warn`. */
  readonly safeguarding?: boolean;
  readonly docs: RuleDocs;
  check(inputs: Pick<RuleInputs, I>, parameters: ParameterValues<P>, school: School): readonly RuleFinding[];
}

/** A rule as the registry holds it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- rules differ in what they read; the engine hands each exactly what it declares
export type AnyRule = Rule<any, any>;

/** Declares a rule. Reading a part it does not declare does not compile. */
export function defineRule<const I extends InputName, const P extends ParameterDeclarations>(
  rule: Rule<I, P>,
): Rule<I, P> {
  return rule;
}
