import type { AttachmentFacts } from '../../message/attachment';
import { Findings } from '../core/findings';
import { factsOf, lookInto, type Wanted } from '../core/inspect-attachment';
import { PANE_LIMITS, type Limits } from '../core/limits';
import type { Reader, Reading, ReadOptions } from './reading';

/** Pictures that are read on request. */
const PICTURES = ['jpg', 'png', 'gif', 'bmp', 'tiff', 'webp'];

/** Readers are loaded when a file of theirs is met: the first letter costs nothing. */
const READERS: Readonly<Record<string, () => Promise<Reader>>> = {
  pdf: async () => (await import('./read-pdf')).readPdf,
  eml: async () => (await import('./read-nested-mail')).readNestedMail,
  mbox: async () => (await import('./read-nested-mail')).readNestedMail,
  msg: async () => (await import('./read-nested-mail')).readNestedMail,
  tnef: async () => (await import('./read-tnef')).readTnef,
  one: async () => (await import('./read-one-note')).readOneNote,
  bz2: async () => (await import('./read-bzip2')).readBzip2,
  xls: async () => (await import('./read-locked-office')).readLockedOffice,
  'office-encrypted': async () => (await import('./read-locked-office')).readLockedOffice,
  p7m: async () => (await import('./read-signed')).readSigned,
  ...Object.fromEntries(
    [
      '7z',
      'rar',
      'cab',
      'iso',
      'xz',
      'zst',
      'lzh',
      'z',
      'arj',
      'ar',
      'cpio',
      'lzma',
      'wim',
      'chm',
      'dmg',
      'udf',
      'vhd',
      'vhdx',
      'disk-image',
      'zip-member',
    ].map((kind) => [kind, async () => (await import('./read-archive')).readArchive]),
  ),
  ...Object.fromEntries(PICTURES.map((kind) => [kind, async () => (await import('./read-picture')).readPicture])),
};

/**
 * Facts about a file, with every reader there is: for Node and pages. What the core recognises but cannot open is
 * opened here. Never rejects; what no reader opens is unread with its reason.
 */
export async function readAttachment(
  name: string,
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<AttachmentFacts> {
  const findings = new Findings(options.limits ?? PANE_LIMITS);
  const waiting: (Wanted & { readonly isInside: boolean })[] = [];
  const pictures = options.pictures !== undefined;
  const onWanted = (wanted: Wanted): boolean =>
    hasReader(wanted.kind, pictures) && waiting.push({ ...wanted, isInside: findings.isInside }) > 0;
  const lookAt: Reading['lookAt'] = (inner, content, entry, depth) =>
    lookInto(inner, content, findings, { onWanted, pictures }, entry, depth);
  const lookAtAlone: Reading['lookAtAlone'] = (wanted) => {
    const others = (inner: Wanted): boolean => inner.bytes !== wanted.bytes && onWanted(inner);
    lookInto(wanted.name, wanted.bytes, findings, { onWanted: others, pictures }, wanted.entry, wanted.depth);
  };
  const kind = lookInto(name, bytes, findings, { onWanted, pictures });
  for (let wanted = waiting.shift(); wanted !== undefined; wanted = waiting.shift()) {
    // Of what lies inside something whose lock is noted, neither do the readers tell that it opens.
    findings.isInside = wanted.isInside;
    await readOne(wanted, { findings, options, lookAt, lookAtAlone });
  }
  return factsOf(name, kind, findings);
}

function hasReader(kind: string, pictures: boolean): boolean {
  return Object.prototype.hasOwnProperty.call(READERS, kind) && (pictures || !PICTURES.includes(kind));
}

/** What is read between two pictures on a screen. */
const AT_ONCE: Limits = {
  ...PANE_LIMITS,
  unpackedBytes: 2 * 1024 * 1024,
  memberBytes: 2 * 1024 * 1024,
  members: 200,
};

/** Facts about a small file that wants none of the readers; undefined when it does, or holds more than it seems. */
export function readAtOnce(name: string, bytes: Uint8Array, pictures: boolean): AttachmentFacts | undefined {
  const findings = new Findings(AT_ONCE);
  let isWanted = false;
  const onWanted = ({ kind }: Wanted): boolean => {
    isWanted ||= hasReader(kind, pictures);
    return false;
  };
  const facts = factsOf(name, lookInto(name, bytes, findings, { onWanted, pictures }), findings);
  return isWanted || facts.unread.some(({ reason }) => reason === 'tooLarge') ? undefined : facts;
}

/** More is not opened: a bomb of small archives must end. */
const MOST_READ = 400;
const counts = new WeakMap<Findings, number>();

async function readOne(wanted: Wanted, reading: Reading): Promise<void> {
  const count = (counts.get(reading.findings) ?? 0) + 1;
  counts.set(reading.findings, count);
  if (count > MOST_READ) return reading.findings.addUnread(wanted.entry, 'tooLarge');
  let isRead = false;
  try {
    const reader = await READERS[wanted.kind]?.();
    isRead = (await reader?.(wanted, reading)) === true;
  } catch {
    // A library met a file that is not as it should be, or, for Outlook items, a page: there it lacks what it needs.
    isRead = true;
    if (wanted.kind === 'msg') reading.lookAtAlone(wanted);
    else reading.findings.addUnread(wanted.entry, 'damaged');
    if (wanted.kind === '7z') reading.findings.lock({ state: 'unknown' });
  }
  if (!isRead) reading.findings.addUnread(wanted.entry, 'notReadHere');
}
