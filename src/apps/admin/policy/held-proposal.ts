import { proposalIn, type Proposal } from '../../../policy/proposal';
import type { ProposalStore } from '../../../ports/policy-store';
import type { Got } from '../../../ports/tenant';

/** A proposal with the server's word on it. */
export interface HeldProposal {
  readonly proposal: Proposal;
  readonly etag: string;
  readonly writer: string;
  readonly changedAt: string;
  readonly changedBy: string;
}

/** Undefined: there never was one, or the file is none of ours. */
export async function readProposal({
  proposal,
}: {
  readonly proposal: ProposalStore;
}): Promise<Got<HeldProposal | undefined>> {
  const got = await proposal.read();
  if (!got.ok) return got.reason === 'missing' ? { ok: true, value: undefined } : got;
  const { text, etag, writer, changedAt, changedBy } = got.value;
  const read = proposalIn(text);
  return { ok: true, value: read && { proposal: read, etag, writer, changedAt, changedBy } };
}
