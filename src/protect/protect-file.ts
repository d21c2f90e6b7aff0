import { inspectAttachment } from '../attachments/core/inspect-attachment';
import { lockedOffice } from './office-agile';
import { Cancelled, type Work } from './work';
import { lockedZip } from './zip-aes';

/** How a file is locked: in its own format, or in an archive. */
export type Method = 'office' | 'zip';

export type Protected =
  | { readonly ok: true; readonly name: string; readonly bytes: Uint8Array; readonly method: Method }
  /** `locked`: it already asks for a password. `weak`: the passphrase is empty. */
  | { readonly ok: false; readonly reason: 'cancelled' | 'empty' | 'locked' | 'weak' };

const OFFICE_KINDS = new Set([
  ...['docx', 'docm', 'dotx', 'dotm', 'xlsx', 'xlsm', 'xltx', 'xltm', 'xlsb'],
  ...['pptx', 'pptm', 'ppsx', 'ppsm', 'potx', 'potm'],
]);

/** How this file would be locked, by its bytes. */
export function methodFor(name: string, bytes: Uint8Array): Method {
  return OFFICE_KINDS.has(inspectAttachment(name, bytes).kind) ? 'office' : 'zip';
}

/**
 * Locks a file so that only who has the passphrase reads it: Office files as Office does it, all else in an AES-256
 * ZIP whose member has a name that says nothing. The original is left alone.
 */
export async function protectFile(
  file: { readonly name: string; readonly bytes: Uint8Array },
  passphrase: string,
  work: Work,
): Promise<Protected> {
  const { name, bytes } = file;
  if (bytes.length === 0) return { ok: false, reason: 'empty' };
  if (passphrase === '') return { ok: false, reason: 'weak' };
  const facts = inspectAttachment(name, bytes);
  if (facts.protected) return { ok: false, reason: 'locked' };
  try {
    if (OFFICE_KINDS.has(facts.kind)) {
      return { ok: true, name, bytes: await lockedOffice(bytes, passphrase, work), method: 'office' };
    }
    const inner = `document${extensionOf(name)}`;
    return { ok: true, name: zipName(name), bytes: await lockedZip(inner, bytes, passphrase, work), method: 'zip' };
  } catch (error) {
    if (error instanceof Cancelled) return { ok: false, reason: 'cancelled' };
    throw error;
  }
}

function extensionOf(name: string): string {
  return /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0].toLowerCase() ?? '';
}

function zipName(name: string): string {
  return `${name.replace(/\.[A-Za-z0-9]{1,8}$/, '')}.zip`;
}
