import { inspectAttachment } from '../attachments/core/inspect-attachment';
import { lockable, plainTextOf, type Method } from './methods';
import { Cancelled, type Work } from './work';

export type Protected =
  | { readonly ok: true; readonly name: string; readonly bytes: Uint8Array; readonly method: Method }
  /**
   * `locked`: it already asks for a password. `weak`: the passphrase is empty. `notPossible`: not in the way that was
   * asked for; without asking, every file can be locked.
   */
  | { readonly ok: false; readonly reason: 'cancelled' | 'empty' | 'locked' | 'weak' | 'notPossible' };

/** As `protectFile`, here or elsewhere. */
export type Protect = typeof protectFile;

/** The ways in which this file can be locked, the standard first; empty when it is locked or empty. */
export function methodsFor(name: string, bytes: Uint8Array): readonly Method[] {
  return lockable(name, bytes).methods;
}

/**
 * Locks a file so that only who has the passphrase reads it: Office files as Office does it, PDFs as PDF does it, all
 * else in an AES-256 ZIP whose member has a name that says nothing. `method` asks for another of `methodsFor`. The
 * original is left alone. Progress and cancelling go through `work`; a cancelled job leaves nothing behind.
 */
export async function protectFile(
  file: { readonly name: string; readonly bytes: Uint8Array },
  passphrase: string,
  work: Work,
  method?: Method,
): Promise<Protected> {
  const { name, bytes } = file;
  if (bytes.length === 0) return { ok: false, reason: 'empty' };
  if (passphrase === '') return { ok: false, reason: 'weak' };
  const { facts, methods } = lockable(name, bytes);
  const [standard] = methods;
  if (standard === undefined) return { ok: false, reason: 'locked' };
  if (method !== undefined && !methods.includes(method)) return { ok: false, reason: 'notPossible' };
  try {
    const first = await locked(method ?? standard, { name, bytes, kind: facts.kind }, passphrase, work);
    if (first !== undefined) return first;
    if (method !== undefined) return { ok: false, reason: 'notPossible' };
    return (await locked('zip', { name, bytes, kind: facts.kind }, passphrase, work)) ?? { ok: false, reason: 'empty' };
  } catch (error) {
    if (error instanceof Cancelled) return { ok: false, reason: 'cancelled' };
    throw error;
  }
}

interface Job {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly kind: string;
}

/** Undefined when the file cannot be locked in this way after all. Each maker is loaded when it is first needed. */
async function locked(method: Method, job: Job, passphrase: string, work: Work): Promise<Protected | undefined> {
  const { name, bytes } = job;
  if (method === 'office') {
    const { lockedOffice } = await import('./office-agile');
    return { ok: true, name, bytes: await lockedOffice(bytes, passphrase, work), method };
  }
  if (method === 'pdf') {
    const pdf = await lockedAsPdf(job, passphrase, work);
    return pdf && { ok: true, name: withExtension(name, 'pdf'), bytes: pdf, method };
  }
  const { lockedZip } = await import('./zip-aes');
  const inner = `document${extensionOf(name)}`;
  return { ok: true, name: withExtension(name, 'zip'), bytes: await lockedZip(inner, bytes, passphrase, work), method };
}

/** A document that the library stumbles over, or does not lock, is not handed out: another way is taken. */
async function lockedAsPdf(job: Job, passphrase: string, work: Work): Promise<Uint8Array | undefined> {
  try {
    const bytes = await pdfOf(job, passphrase, work);
    return bytes !== undefined && inspectAttachment('a.pdf', bytes).protected ? bytes : undefined;
  } catch (error) {
    if (error instanceof Cancelled) throw error;
    return undefined;
  }
}

async function pdfOf({ bytes, kind }: Job, passphrase: string, work: Work): Promise<Uint8Array | undefined> {
  if (kind === 'pdf') {
    const { lockedPdf } = await import('./pdf-lock');
    return lockedPdf(bytes, passphrase, work);
  }
  const { fitsPage, pictureInPdf, textInPdf } = await import('./pdf-pages');
  if (kind === 'jpg' || kind === 'png') return pictureInPdf(bytes, kind, passphrase, work);
  const text = plainTextOf(bytes);
  return fitsPage(text) ? textInPdf(text, passphrase, work) : undefined;
}

function extensionOf(name: string): string {
  return /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0].toLowerCase() ?? '';
}

function withExtension(name: string, extension: string): string {
  return extensionOf(name) === `.${extension}` ? name : `${name.replace(/\.[A-Za-z0-9]{1,8}$/, '')}.${extension}`;
}
