import { hashOfJson } from '../../../policy/canonical';
import { asksForTwo, MOST_WHY, textOfProposal } from '../../../policy/proposal';
import type { RawObject } from '../../../policy/reader';
import type { PolicyStore } from '../../../ports/policy-store';
import type { Person } from '../../../ports/directory';
import type { TenantFailure } from '../../../ports/tenant';
import type { PolicyTag } from '../../../log/record-base';
import type { Recorder } from '../shell/keep-record';
import type { Draft, DraftStore } from './draft-store';
import { mergeFiles, type Merged } from './merge';
import { readProposal, type HeldProposal } from './held-proposal';
import { fileOf } from './use-policy';

export type PublishOutcome =
  | { readonly is: 'published'; readonly isRecorded: boolean }
  /** The policy in force asks for two: it waits for the other's word. */
  | { readonly is: 'proposed'; readonly isRecorded: boolean }
  | { readonly is: 'declined' | 'withdrawn'; readonly isRecorded: boolean }
  /** Somebody else's proposal waits: one at a time. */
  | { readonly is: 'waiting' }
  /** Somebody else was faster: theirs, and mine on top of it. */
  | { readonly is: 'conflict'; readonly theirs: RawObject; readonly etag: string; readonly merged: Merged }
  | { readonly is: 'failed'; readonly failure: TenantFailure };

interface Outside {
  readonly policies: PolicyStore;
  readonly recorder: Recorder;
  readonly store: DraftStore;
  readonly me: Person;
}

/**
 * Publishes the draft, guarded against another's publishing in between, and records that it happened. Where the policy in
 * force asks for two, the draft becomes a proposal instead.
 */
export async function publish(draft: Draft, outside: Outside): Promise<PublishOutcome> {
  if (asksForTwo(draft.base)) return propose(draft, outside);
  return put(draft, outside, {}, (etag) => outside.store.rebase(draft.file, etag));
}

async function put(
  { file, base, etag }: Draft,
  { policies, recorder }: Outside,
  about: { readonly about?: string },
  onDone: (etag: string) => void = () => undefined,
): Promise<PublishOutcome> {
  const replaced = await policies.replace(JSON.stringify(file, undefined, 2), etag);
  if (!replaced.ok) {
    if (replaced.reason !== 'conflict') return { is: 'failed', failure: replaced };
    const now = await policies.read();
    if (!now.ok) return { is: 'failed', failure: now };
    const theirs = fileOf(now.value.text);
    if (theirs === undefined) return { is: 'failed', failure: { ok: false, reason: 'broken' } };
    return { is: 'conflict', theirs, etag: now.value.etag, merged: mergeFiles(base ?? {}, file, theirs) };
  }
  onDone(replaced.value.etag);
  const written = await recorder.keep({
    type: 'policy',
    change: 'published',
    ...about,
    ...(base === undefined ? {} : { before: tagOf(base) }),
    after: tagOf(file),
  });
  return { is: 'published', isRecorded: written.ok };
}

/** Puts the draft where a second policy administrator finds it. Nothing of what is in force changes. */
async function propose(
  { file, base, etag = '' }: Draft,
  { policies, recorder, store, me }: Outside,
): Promise<PublishOutcome> {
  const held = await readProposal(policies);
  if (!held.ok) return { is: 'failed', failure: held };
  const now = await policies.read();
  if (!now.ok) return { is: 'failed', failure: now };
  if (now.value.etag !== etag) {
    const theirs = fileOf(now.value.text);
    if (theirs === undefined) return { is: 'failed', failure: { ok: false, reason: 'broken' } };
    return { is: 'conflict', theirs, etag: now.value.etag, merged: mergeFiles(base ?? {}, file, theirs) };
  }
  const open = held.value;
  if (open?.proposal.state === 'open' && open.proposal.base === etag && open.writer !== me.id) return { is: 'waiting' };
  // What it is recorded as stands in the file: the second person's record names it.
  const kept = await recorder.keep({
    type: 'policy',
    change: 'proposed',
    ...(base === undefined ? {} : { before: tagOf(base) }),
    after: tagOf(file),
  });
  const record = kept.ok ? kept.id : '';
  const text = textOfProposal({ state: 'open', file, base: etag, record, by: me.name, why: '' });
  const put = await policies.proposal.replace(text, open?.etag);
  if (!put.ok) return put.reason === 'conflict' ? { is: 'waiting' } : { is: 'failed', failure: put };
  store.discard();
  return { is: 'proposed', isRecorded: kept.ok };
}

export type Answer = { readonly to: 'agree' } | { readonly to: 'decline' | 'withdraw'; readonly why: string };

/**
 * A second person's word, or the proposer taking it back. Agreeing publishes first and closes the proposal then: whatever
 * fails in between, the proposal fits no other policy any more. Nobody agrees to their own.
 */
export async function answerProposal(held: HeldProposal, answer: Answer, outside: Outside): Promise<PublishOutcome> {
  const { policies, recorder, me } = outside;
  const { proposal, writer, etag } = held;
  const isOwn = writer === me.id;
  if (isOwn !== (answer.to === 'withdraw')) return { is: 'failed', failure: { ok: false, reason: 'no-right' } };
  const about = proposal.record === '' ? {} : { about: proposal.record };
  if (answer.to === 'agree') {
    const now = await policies.read();
    if (!now.ok) return { is: 'failed', failure: now };
    const base = fileOf(now.value.text);
    const draft: Draft = { file: proposal.file, base, etag: proposal.base };
    const outcome = await put(draft, outside, about);
    // The draft of whoever agrees is another matter: nothing of it is merged here.
    if (outcome.is === 'conflict') return { is: 'failed', failure: { ok: false, reason: 'conflict' } };
    if (outcome.is !== 'published') return outcome;
    await policies.proposal.replace(textOfProposal({ ...proposal, state: 'published' }), etag);
    return outcome;
  }
  const state = answer.to === 'decline' ? 'declined' : 'withdrawn';
  const closed = await policies.proposal.replace(
    textOfProposal({ ...proposal, state, why: answer.why.slice(0, MOST_WHY) }),
    etag,
  );
  if (!closed.ok) return { is: 'failed', failure: closed };
  const written = await recorder.keep({ type: 'policy', change: state, ...about, after: tagOf(proposal.file) });
  return { is: state, isRecorded: written.ok };
}

function tagOf(file: RawObject): PolicyTag {
  const text = (key: string): string => (typeof file[key] === 'string' ? file[key] : '');
  return { id: text('id'), version: text('version'), hash: hashOfJson(file) };
}

/** The next name of a version: a number counts on, anything else gets one. */
export function nextVersion(version: string): string {
  const number = /^(.*?)(\d{1,6})$/.exec(version);
  return number === null ? `${version === '' ? '' : `${version}-`}1` : `${number[1]}${Number(number[2]) + 1}`;
}
