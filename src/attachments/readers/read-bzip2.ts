import type { Wanted } from '../core/inspect-attachment';
import { bunzip } from './bunzip';
import type { Reading } from './reading';

/** One file packed with bzip2, or a tar in it. */
export async function readBzip2(wanted: Wanted, { findings, lookAt }: Reading): Promise<boolean> {
  const { limits } = findings;
  const room = Math.max(0, Math.min(limits.memberBytes, limits.unpackedBytes - findings.bytesRead, MOST));
  const { bytes, isWhole } = bunzip(wanted.bytes, room);
  findings.bytesRead += bytes.length;
  if (bytes.length === 0) return false;
  if (!isWhole) findings.addUnread(wanted.entry, bytes.length >= room ? 'tooLarge' : 'damaged');
  lookAt(wanted.name.replace(/\.(?:bz2|tbz2?)$/i, ''), bytes, wanted.entry, wanted.depth + 1);
  return true;
}

/** Unpacked bit by bit: more would keep people waiting. */
const MOST = 32 * 1024 * 1024;
