import type { RollUp } from '../../../log/roll-up';

export interface InsightData {
  readonly rollUps: readonly RollUp[];
  /** Undefined where requests may not be seen. */
  readonly putRight: Readonly<Record<string, number>> | undefined;
}
