import type { GraphCaller } from './graph-caller';
import type { Clock } from '../../ports/system';

/** Where the school keeps things; the provisioning script prints it, and it is deployed beside the add-in. */
export interface TenantPlace {
  /** Graph's id of the site: host, two GUIDs. */
  readonly site: string;
  readonly policyDrive: string;
  /** Scopes through which this app reaches the site: lists one by one (add-in), or the whole site (dashboard). */
  readonly scopes: readonly string[];
}

/** What the adapters of one person share. */
export interface GraphView {
  readonly caller: GraphCaller;
  readonly place: TenantPlace;
  readonly clock: Clock;
  /** Entra object id of the person signed in; '' while nobody is. */
  personId(): string;
}

export const ADD_IN_SCOPES = ['Lists.SelectedOperations.Selected'] as const;
export const DASHBOARD_SCOPES = ['Sites.Selected'] as const;
export const POLICY_FILE = 'policy.json';
export const PROPOSAL_FILE = 'proposal.json';
export const ROLL_FILE = 'pupil-roll.txt';
export const ROLL_PROPOSAL_FILE = 'pupil-roll-proposal.json';
export const MONTH_LIST = /^MailCheckLog-\d{4}-\d{2}$/;
export const LISTS = {
  requests: 'Requests',
  decisions: 'Decisions',
  agreements: 'Agreements',
  checkpoints: 'Checkpoints',
  rollUps: 'RollUps',
} as const;
