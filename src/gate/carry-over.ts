import type { Finding, Inspection } from '../inspect/inspection';
import type { Attachment } from '../message/attachment';
import type { MessageSnapshot } from '../message/snapshot';
import type { EffectivePolicy } from '../policy/policy';
import { hashOfText } from './hashes';
import { isRecord } from './session';

/**
 * What was found in files that were read whole, by their content: the send script of classic Outlook has no room for
 * every reader, and must not forget what the pane read because a word of the letter was changed since.
 */
export interface FileVerdicts {
  /** Who writes to whom under which policy: the findings hold for these alone. */
  readonly circle: string;
  /** For each file, by its key, the positions of its findings in the inspection. */
  readonly files: Readonly<Record<string, readonly number[]>>;
}

/** `before` is what was handed over: what was carried over from it goes on being carried. */
export function verdictsOf(
  snapshot: MessageSnapshot,
  hashes: ReadonlyMap<string, string>,
  policy: EffectivePolicy,
  { findings }: Inspection,
  before: FileVerdicts | undefined,
): FileVerdicts {
  const circle = circleOf(snapshot, policy);
  const files: Record<string, readonly number[]> = {};
  for (const attachment of filesOf(snapshot)) {
    const key = keyOf(attachment, hashes);
    if (key === undefined || attachment.facts.state === 'unread') continue;
    const isCarried = before?.circle === circle && before.files[key] !== undefined;
    if (needsReader(attachment) && !isCarried) continue;
    files[key] = findings.flatMap(({ where }, at) => (isAbout(where, attachment) ? [at] : []));
  }
  return { circle, files };
}

/**
 * The inspection with what another runtime found in the files that this one has no reader for. Nothing of this
 * inspection is lost but the remark that such a file was not read.
 */
export function withCarriedOver(
  inspection: Inspection,
  snapshot: MessageSnapshot,
  hashes: ReadonlyMap<string, string>,
  policy: EffectivePolicy,
  handed: { readonly inspection: Inspection; readonly verdicts?: FileVerdicts } | undefined,
): Inspection {
  const { verdicts } = handed ?? {};
  if (!handed || !verdicts || verdicts.circle !== circleOf(snapshot, policy)) return inspection;
  let result = inspection;
  for (const attachment of filesOf(snapshot).filter(needsReader)) {
    const places = verdicts.files[keyOf(attachment, hashes) ?? ''];
    if (places === undefined) continue;
    const found = places.flatMap((at) => handed.inspection.findings[at] ?? []);
    result = withFile(result, attachment, found);
  }
  return result;
}

function withFile(inspection: Inspection, attachment: Attachment, found: readonly Finding[]): Inspection {
  const kept = inspection.findings.filter((finding) => !isOnlyUnread(finding, attachment));
  const own = kept.filter(({ where }) => isAbout(where, attachment));
  const isKnown = (one: Finding): boolean =>
    own.some(({ rule, kinds }) => rule === one.rule && kindsIn(kinds) === kindsIn(one.kinds));
  const added = found
    .filter((one) => !isKnown(one))
    .map((one, at) => ({
      ...one,
      key: `${one.rule}#${attachment.id}#${at}`,
      where: { ...one.where, attachment: attachment.name },
    }));
  const { checked, outcomes } = inspection;
  const unread = checked.unread.filter((one) => !(one.attachment === attachment.name && one.reason === 'notReadHere'));
  return {
    ...inspection,
    findings: [...kept, ...added],
    outcomes: { ...outcomes, ...Object.fromEntries(added.map(({ rule, outcome }) => [rule, outcome])) },
    checked: { ...checked, unread },
  };
}

/** A finding that says nothing but "this file has no reader here". */
function isOnlyUnread({ where, outcome, kinds }: Finding, attachment: Attachment): boolean {
  const isOne = outcome === 'unknown' && kinds.length > 0 && kinds.every(({ kind }) => kind === 'notReadHere');
  return isOne && isAbout(where, attachment);
}

/** Told apart by name: two files of one name share what is found, which errs on the strict side. */
function isAbout({ part, attachment }: Finding['where'], { name }: Attachment): boolean {
  return part === 'attachment' && attachment === name;
}

function kindsIn(kinds: Finding['kinds']): string {
  return kinds
    .map(({ kind }) => kind)
    .sort()
    .join();
}

function filesOf({ attachments }: MessageSnapshot): readonly Attachment[] {
  return attachments.state === 'read' ? attachments.value : [];
}

/** Something in it was left to a reader that this runtime does not have. */
function needsReader({ facts }: Attachment): boolean {
  return facts.state === 'read' && facts.value.unread.some(({ reason }) => reason === 'notReadHere');
}

function keyOf({ id, name }: Attachment, hashes: ReadonlyMap<string, string>): string | undefined {
  const hash = hashes.get(id);
  return hash === undefined ? undefined : hashOfText(`${hash}:${name}`).slice(0, 16);
}

function circleOf(
  { item, composeType, mailbox, from, to, cc, bcc, encryption, sensitivity }: MessageSnapshot,
  { hash, school, mode }: EffectivePolicy,
): string {
  return hashOfText(
    JSON.stringify([hash, school, mode, item, composeType, mailbox, from, to, cc, bcc, encryption, sensitivity]),
  );
}

/** What another runtime of ours wrote, or nobody. */
export function fileVerdictsOf(raw: unknown): FileVerdicts | undefined {
  if (!isRecord(raw) || typeof raw['circle'] !== 'string' || !isRecord(raw['files'])) return undefined;
  const isPlaces = (list: unknown): list is readonly number[] =>
    Array.isArray(list) && list.every((at) => Number.isInteger(at));
  const files = Object.entries(raw['files']).filter((entry): entry is [string, readonly number[]] =>
    isPlaces(entry[1]),
  );
  return { circle: raw['circle'], files: Object.fromEntries(files) };
}
