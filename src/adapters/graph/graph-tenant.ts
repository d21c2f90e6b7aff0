import type { Identity } from '../../ports/identity';
import type { TenantPorts } from '../../ports/tenant-ports';
import { graphCaller } from './graph-caller';
import { graphDirectory } from './graph-directory';
import { graphFileShare } from './graph-file-share';
import { graphOpeningStore } from './graph-opening-store';
import { graphPolicyStore } from './graph-policy-store';
import {
  graphAgreementStore,
  graphCheckpointStore,
  graphDecisionStore,
  graphRequestStore,
} from './graph-record-stores';
import { graphRollStore } from './graph-roll-store';
import { graphRollUpStore } from './graph-roll-up-store';
import { graphWarningLog } from './graph-warning-log';
import type { GraphView, TenantPlace } from './place';
import { transport, type TransportOptions } from './transport';

export interface GraphTenantOptions extends TransportOptions {
  readonly identity: Identity;
  readonly place: TenantPlace;
}

/** Everything the person signed in reaches in their school's Microsoft 365. */
export function graphTenant(options: GraphTenantOptions): TenantPorts {
  return portsIn(graphView(options));
}

export function portsIn(view: GraphView): TenantPorts {
  return {
    policies: graphPolicyStore(view),
    rolls: graphRollStore(view),
    log: graphWarningLog(view),
    requests: graphRequestStore(view),
    decisions: graphDecisionStore(view),
    agreements: graphAgreementStore(view),
    checkpoints: graphCheckpointStore(view),
    openings: graphOpeningStore(view),
    rollUps: graphRollUpStore(view),
    directory: graphDirectory(view),
    files: graphFileShare(view),
  };
}

/** The same person, caller and policy library, another site's lists. */
export function viewAt(view: GraphView, site: string): GraphView {
  return { ...view, place: { ...view.place, site } };
}

export function graphView(options: GraphTenantOptions): GraphView {
  const { identity, place, clock } = options;
  const caller = graphCaller({ identity, clock, transport: transport(options) });
  return { caller, place, clock, personId: () => identity.current()?.id ?? '' };
}
