import { hashOfJson } from '../../../policy/canonical';
import type { RawObject } from '../../../policy/reader';
import type { PolicyStore } from '../../../ports/policy-store';
import type { TenantFailure } from '../../../ports/tenant';
import type { PolicyTag } from '../../../log/record-base';
import type { Recorder } from '../shell/keep-record';
import type { Draft, DraftStore } from './draft-store';
import { mergeFiles, type Merged } from './merge';
import { fileOf } from './use-policy';

export type PublishOutcome =
  | { readonly is: 'published'; readonly isRecorded: boolean }
  /** Somebody else was faster: theirs, and mine on top of it. */
  | { readonly is: 'conflict'; readonly theirs: RawObject; readonly etag: string; readonly merged: Merged }
  | { readonly is: 'failed'; readonly failure: TenantFailure };

interface Outside {
  readonly policies: PolicyStore;
  readonly recorder: Recorder;
  readonly store: DraftStore;
}

/** Publishes the draft, guarded against another's publishing in between, and records that it happened. */
export async function publish(
  { file, base, etag }: Draft,
  { policies, recorder, store }: Outside,
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
  store.rebase(file, replaced.value.etag);
  const written = await recorder.keep({
    type: 'policy',
    change: 'published',
    ...(base === undefined ? {} : { before: tagOf(base) }),
    after: tagOf(file),
  });
  return { is: 'published', isRecorded: written.ok };
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
