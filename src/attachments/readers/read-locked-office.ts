import { readCompound } from '../core/compound';
import type { Wanted } from '../core/inspect-attachment';
import { openWithBuiltInPassword } from '../core/office-lock';
import type { Reading } from './read-attachment';

/** A workbook that Excel opens without asking: what is inside counts as if there were no lock. */
export async function readLockedOffice(wanted: Wanted, { findings, lookAt }: Reading): Promise<boolean> {
  const entries = readCompound(wanted.bytes);
  const content = entries && openWithBuiltInPassword(entries, findings.limits.memberBytes);
  if (content === undefined) return false;
  findings.bytesRead += content.length;
  findings.inside(() => void lookAt(wanted.name, content, wanted.entry, wanted.depth + 1));
  return true;
}
