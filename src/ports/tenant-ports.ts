import type { AgreementStore } from './agreement-store';
import type { CheckpointStore } from './checkpoint-store';
import type { DecisionStore } from './decision-store';
import type { Directory } from './directory';
import type { FileShare } from './file-share';
import type { OpeningStore } from './opening-store';
import type { PolicyStore } from './policy-store';
import type { RequestStore } from './request-store';
import type { RollStore } from './roll-store';
import type { RollUpStore } from './roll-up-store';
import type { WarningLog } from './warning-log';

/** Everything one person reaches in the school's Microsoft 365. */
export interface TenantPorts {
  readonly policies: PolicyStore;
  readonly rolls: RollStore;
  readonly log: WarningLog;
  readonly requests: RequestStore;
  readonly decisions: DecisionStore;
  readonly agreements: AgreementStore;
  readonly checkpoints: CheckpointStore;
  readonly openings: OpeningStore;
  readonly rollUps: RollUpStore;
  readonly directory: Directory;
  readonly files: FileShare;
}
