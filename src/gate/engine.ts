import type { PupilRoll } from '../detect/roll';
import type { Answer, Inspection, Verdict } from '../inspect/inspection';
import type { MessageSnapshot } from '../message/snapshot';
import type { SenderHistory } from '../rules/rule';
import type { Decoded, EffectivePolicy, Policy } from '../policy/policy';

/** What decides beside the findings: what the sender answered is handed over apart. */
export interface Circumstances {
  /** Epoch milliseconds. */
  readonly now: number;
  /** "A child is at risk – send now" was chosen for this message. */
  readonly urgent: boolean;
  /** External recipients of the message: an answer covers at most as many as it was given for. */
  readonly externalCount: number;
  /** False where the sender has no way to the pane: findings about a child's safety then only warn. */
  readonly canOpenPane: boolean;
}

/** The engine as the gate uses it; wired up where a runtime starts. */
export interface Engine {
  decodePolicy(text: string): Decoded<Policy>;
  /** The built-in policy, for when there is no other. */
  standardPolicy(): Policy;
  effectivePolicy(policy: Policy, school: string | undefined): EffectivePolicy;
  /** `isLate`: asked between pieces of the work. What was not looked through by then is unread, for the reason `timeout`. */
  inspect(
    snapshot: MessageSnapshot,
    policy: EffectivePolicy,
    now: number,
    history?: SenderHistory,
    roll?: PupilRoll,
    isLate?: () => boolean,
  ): Inspection;
  decide(inspection: Inspection, answers: readonly Answer[], circumstances: Circumstances): Verdict;
}
