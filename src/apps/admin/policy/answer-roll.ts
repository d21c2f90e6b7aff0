import { rollIn } from '../../../gate/tenant-roll';
import { MOST_WHY, textOfProposal } from '../../../policy/proposal';
import { putRoll, tagOf, type RollOutcome, type RollOutside } from './bring-in-roll';
import type { HeldProposal } from './held-proposal';
import type { Answer } from './publish';

/** The roll of a proposal: its text and its pupils. Undefined when the file is none of ours. */
export function rollOf({
  proposal: { file },
}: HeldProposal): { readonly text: string; readonly count: number } | undefined {
  const { roll: text } = file;
  const count = typeof text === 'string' ? rollIn(text)?.size : undefined;
  return typeof text === 'string' && count !== undefined ? { text, count } : undefined;
}

/**
 * A second person's word on a roll, or the proposer taking it back. Nobody agrees to their own. Whatever the answer, the
 * codes are taken out of the proposal: only its older versions in the library still hold them.
 */
export async function answerRoll(
  held: HeldProposal,
  answer: Answer,
  outside: Omit<RollOutside, 'random' | 'isForTwo'>,
): Promise<RollOutcome> {
  const { rolls, recorder, standing, me } = outside;
  const { proposal, writer, etag } = held;
  const roll = rollOf(held);
  if ((writer === me.id) !== (answer.to === 'withdraw'))
    return { is: 'failed', failure: { ok: false, reason: 'no-right' } };
  if (roll === undefined) return { is: 'failed', failure: { ok: false, reason: 'broken' } };
  if ((standing?.etag ?? '') !== proposal.base) return { is: 'conflict' };
  const { text, count } = roll;
  const about = proposal.record === '' ? {} : { about: proposal.record };
  const closed = (state: 'published' | 'declined' | 'withdrawn', why: string) =>
    rolls.proposal.replace(textOfProposal({ ...proposal, state, file: { count }, why: why.slice(0, MOST_WHY) }), etag);
  if (answer.to === 'agree') {
    const outcome = await putRoll(text, count, outside, about);
    // Whatever fails now, the proposal fits no other roll any more.
    if (outcome.is === 'imported' || outcome.is === 'removed') await closed('published', '');
    return outcome;
  }
  const state = answer.to === 'decline' ? 'declined' : 'withdrawn';
  const put = await closed(state, answer.why);
  if (!put.ok) return { is: 'failed', failure: put };
  const written = await recorder.keep({ type: 'policy', change: state, ...about, after: tagOf(text, count) });
  return { is: state, count, isRecorded: written.ok };
}
