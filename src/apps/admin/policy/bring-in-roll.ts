import { rollMaker, type Pupil } from '../../../detect/roll';
import { textOfProposal } from '../../../policy/proposal';
import { hashOfText } from '../../../gate/hashes';
import { rollIn, textOfRoll } from '../../../gate/tenant-roll';
import type { PolicyTag } from '../../../log/record-base';
import type { RollFileRead, RollStore } from '../../../ports/roll-store';
import type { Random } from '../../../ports/system';
import type { Person } from '../../../ports/directory';
import type { TenantFailure } from '../../../ports/tenant';
import type { Recorder } from '../shell/keep-record';
import { readProposal } from './held-proposal';

export type RollOutcome =
  | { readonly is: 'imported' | 'removed'; readonly count: number; readonly isRecorded: boolean }
  /** The policy in force asks for two: it waits for the other's word, or had it. */
  | { readonly is: 'proposed' | 'declined' | 'withdrawn'; readonly count: number; readonly isRecorded: boolean }
  /** Somebody else's roll waits: one at a time. */
  | { readonly is: 'waiting' }
  | { readonly is: 'cancelled' }
  /** Somebody else brought one in since this page was read; theirs stands. */
  | { readonly is: 'conflict' }
  | { readonly is: 'failed'; readonly failure: TenantFailure };

export interface RollOutside {
  readonly rolls: RollStore;
  readonly recorder: Recorder;
  readonly random: Random;
  /** The file as this page read it; undefined where there was none. */
  readonly standing: RollFileRead | undefined;
  readonly me: Pick<Person, 'id' | 'name'>;
  /** The policy in force asks that two agree. */
  readonly isForTwo: boolean;
}

interface Hashing {
  /** Told after every few hundred pupils. */
  onProgress(done: number): void;
  /** Lets the page draw and take clicks. */
  breathe(): Promise<void>;
  isCancelled(): boolean;
}

const AT_ONCE = 250;
const SALT_BYTES = 16;

/** Hashes the pupils here, puts the file of hashes in the tenant and records that it was done. No name leaves the browser. */
export async function bringInRoll(
  pupils: readonly Pupil[],
  outside: RollOutside,
  { onProgress, breathe, isCancelled }: Hashing,
): Promise<RollOutcome> {
  const maker = rollMaker(newSalt(outside.random));
  for (let at = 0; at < pupils.length; at += AT_ONCE) {
    for (const pupil of pupils.slice(at, at + AT_ONCE)) maker.add(pupil);
    onProgress(Math.min(pupils.length, at + AT_ONCE));
    await breathe();
    if (isCancelled()) return { is: 'cancelled' };
  }
  return send(textOfRoll(maker.file()), pupils.length, outside);
}

/** Puts a roll of nobody in its place: the file stays, and its older versions are the site owner's to delete. */
export function removeRoll(outside: RollOutside): Promise<RollOutcome> {
  return send(textOfRoll(rollMaker(newSalt(outside.random)).file()), 0, outside);
}

function send(text: string, count: number, outside: RollOutside): Promise<RollOutcome> {
  return outside.isForTwo ? propose(text, count, outside) : putRoll(text, count, outside);
}

/** Puts the roll where a second policy administrator finds it. What is in use stays in use. */
async function propose(
  text: string,
  count: number,
  { rolls, recorder, standing, me }: RollOutside,
): Promise<RollOutcome> {
  const held = await readProposal(rolls);
  if (!held.ok) return { is: 'failed', failure: held };
  const open = held.value;
  const base = standing?.etag ?? '';
  const isTheirs = open?.proposal.state === 'open' && open.proposal.base === base && open.writer !== me.id;
  if (isTheirs) return { is: 'waiting' };
  const kept = await recorder.keep({
    type: 'policy',
    change: 'proposed',
    ...beforeOf(standing),
    after: tagOf(text, count),
  });
  const record = kept.ok ? kept.id : '';
  const proposal = { state: 'open', file: { roll: text, count }, base, record, by: me.name, why: '' } as const;
  const put = await rolls.proposal.replace(textOfProposal(proposal), open?.etag);
  if (!put.ok) return put.reason === 'conflict' ? { is: 'waiting' } : { is: 'failed', failure: put };
  return { is: 'proposed', count, isRecorded: kept.ok };
}

/** `about`: the record of the proposal that is agreed to. */
export async function putRoll(
  text: string,
  count: number,
  { rolls, recorder, standing }: Pick<RollOutside, 'rolls' | 'recorder' | 'standing'>,
  about: { readonly about?: string } = {},
): Promise<RollOutcome> {
  const replaced = await rolls.replace(text, standing?.etag);
  if (!replaced.ok) return replaced.reason === 'conflict' ? { is: 'conflict' } : { is: 'failed', failure: replaced };
  const written = await recorder.keep({
    type: 'policy',
    change: count === 0 ? 'roll-removed' : 'roll-imported',
    ...about,
    ...beforeOf(standing),
    after: tagOf(text, count),
  });
  return { is: count === 0 ? 'removed' : 'imported', count, isRecorded: written.ok };
}

function beforeOf(standing: RollFileRead | undefined): { readonly before?: PolicyTag } {
  const before = standing && rollIn(standing.text);
  return standing && before ? { before: tagOf(standing.text, before.size) } : {};
}

export function tagOf(text: string, count: number): PolicyTag {
  return { id: 'pupil-roll', version: String(count), hash: hashOfText(text) };
}

/** New with every file, so that two of them cannot be laid beside each other. */
function newSalt(random: Random): string {
  return Array.from(random.bytes(SALT_BYTES), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
