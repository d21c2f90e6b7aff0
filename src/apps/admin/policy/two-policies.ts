import type { EffectivePolicy } from '../../../policy/policy';

/** The policy in force and the draft, as they hold for one school. */
export interface TwoPolicies {
  readonly before: EffectivePolicy;
  readonly after: EffectivePolicy | undefined;
}
