import { isRawObject, type RawObject } from './reader';

/** What became of a proposal. `open`: it waits for a second policy administrator. */
export const PROPOSAL_STATES = ['open', 'published', 'declined', 'withdrawn'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** The file `proposal.json` beside the policy. Who proposed or decided is the server's word, not the file's. */
export interface Proposal {
  readonly state: ProposalState;
  /** The policy file that is proposed. */
  readonly file: RawObject;
  /** Etag of the policy it would replace: it fits nothing else. */
  readonly base: string;
  /** Record of the proposal in the log; '' when it could not be written. */
  readonly record: string;
  /** Who proposed, in words; kept when somebody else's answer takes the file over. */
  readonly by: string;
  /** Why it was declined; '' otherwise. */
  readonly why: string;
}

export const MOST_WHY = 500;

export function proposalIn(text: string): Proposal | undefined {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRawObject(raw) || raw['v'] !== 1 || !isRawObject(raw['file'])) return undefined;
  const state = PROPOSAL_STATES.find((one) => one === (raw as RawObject)['state']);
  const word = (key: string, most: number): string =>
    typeof (raw as RawObject)[key] === 'string' ? ((raw as RawObject)[key] as string).slice(0, most) : '';
  if (state === undefined) return undefined;
  const words = {
    base: word('base', 200),
    record: word('record', 36),
    by: word('by', 200),
    why: word('why', MOST_WHY),
  };
  return { state, file: raw['file'], ...words };
}

export function textOfProposal(proposal: Proposal): string {
  return JSON.stringify({ v: 1, ...proposal }, undefined, 2);
}

/** Does the policy in force ask that two agree on the next one? What comes after it cannot waive that. */
export function asksForTwo(inForce: RawObject | undefined): boolean {
  const roles = inForce?.['roles'];
  return isRawObject(roles) && roles['toPublish'] === 'two';
}

/**
 * What somebody may do with a proposal. `decide`: agree or decline, never with one's own. `outdated`: the policy it was
 * made for is no longer in force.
 */
export type ProposalStanding = 'own' | 'decide' | 'look' | 'outdated' | 'closed';

export function standingOf(
  { state, base }: Pick<Proposal, 'state' | 'base'>,
  {
    proposer,
    me,
    mayPublish,
    etag,
  }: {
    /** The server's word on who wrote the proposal, and the person signed in: Entra object ids. */
    readonly proposer: string;
    readonly me: string;
    readonly mayPublish: boolean;
    /** Of the policy in force. */
    readonly etag: string | undefined;
  },
): ProposalStanding {
  if (state !== 'open') return 'closed';
  if (base !== etag) return 'outdated';
  if (proposer === '' || !mayPublish) return 'look';
  return proposer === me ? 'own' : 'decide';
}
