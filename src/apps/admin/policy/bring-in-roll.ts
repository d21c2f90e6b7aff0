import { rollMaker, type Pupil } from '../../../detect/roll';
import { hashOfText } from '../../../gate/hashes';
import { rollIn, textOfRoll } from '../../../gate/tenant-roll';
import type { PolicyTag } from '../../../log/record-base';
import type { RollFileRead, RollStore } from '../../../ports/roll-store';
import type { Random } from '../../../ports/system';
import type { TenantFailure } from '../../../ports/tenant';
import type { Recorder } from '../shell/keep-record';

export type RollOutcome =
  | { readonly is: 'imported' | 'removed'; readonly count: number; readonly isRecorded: boolean }
  | { readonly is: 'cancelled' }
  /** Somebody else brought one in since this page was read; theirs stands. */
  | { readonly is: 'conflict' }
  | { readonly is: 'failed'; readonly failure: TenantFailure };

interface Outside {
  readonly rolls: RollStore;
  readonly recorder: Recorder;
  readonly random: Random;
  /** The file as this page read it; undefined where there was none. */
  readonly standing: RollFileRead | undefined;
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
  outside: Outside,
  { onProgress, breathe, isCancelled }: Hashing,
): Promise<RollOutcome> {
  const maker = rollMaker(newSalt(outside.random));
  for (let at = 0; at < pupils.length; at += AT_ONCE) {
    for (const pupil of pupils.slice(at, at + AT_ONCE)) maker.add(pupil);
    onProgress(Math.min(pupils.length, at + AT_ONCE));
    await breathe();
    if (isCancelled()) return { is: 'cancelled' };
  }
  return put(maker.file(), pupils.length, outside);
}

/** Puts a roll of nobody in its place: the file stays, and its older versions are the site owner's to delete. */
export function removeRoll(outside: Outside): Promise<RollOutcome> {
  return put(rollMaker(newSalt(outside.random)).file(), 0, outside);
}

async function put(file: Uint8Array, count: number, { rolls, recorder, standing }: Outside): Promise<RollOutcome> {
  const text = textOfRoll(file);
  const replaced = await rolls.replace(text, standing?.etag);
  if (!replaced.ok) return replaced.reason === 'conflict' ? { is: 'conflict' } : { is: 'failed', failure: replaced };
  const before = standing && rollIn(standing.text);
  const written = await recorder.keep({
    type: 'policy',
    change: count === 0 ? 'roll-removed' : 'roll-imported',
    ...(standing && before ? { before: tagOf(standing.text, before.size) } : {}),
    after: tagOf(text, count),
  });
  return { is: count === 0 ? 'removed' : 'imported', count, isRecorded: written.ok };
}

function tagOf(text: string, count: number): PolicyTag {
  return { id: 'pupil-roll', version: String(count), hash: hashOfText(text) };
}

/** New with every file, so that two of them cannot be laid beside each other. */
function newSalt(random: Random): string {
  return Array.from(random.bytes(SALT_BYTES), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
