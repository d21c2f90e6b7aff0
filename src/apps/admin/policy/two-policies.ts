import type { PupilRoll } from '../../../detect/roll';
import type { EffectivePolicy } from '../../../policy/policy';

/** The policy in force and the draft, as they hold for one school. */
export interface TwoPolicies {
  readonly before: EffectivePolicy;
  readonly after: EffectivePolicy | undefined;
  /** The school's pupil roll, where it has one. */
  readonly roll?: PupilRoll | undefined;
}
