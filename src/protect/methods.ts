import { find } from '../attachments/core/bytes';
import { inspectAttachment } from '../attachments/core/inspect-attachment';
import { SEND_LIMITS } from '../attachments/core/limits';
import { textIn } from '../attachments/core/plain-text';
import type { AttachmentFacts } from '../message/attachment';

/** How a file is locked: in its own format, or in an archive. */
export type Method = 'office' | 'pdf' | 'zip';

const OFFICE_KINDS = new Set([
  ...['docx', 'docm', 'dotx', 'dotm', 'xlsx', 'xlsm', 'xltx', 'xltm', 'xlsb'],
  ...['pptx', 'pptm', 'ppsx', 'ppsm', 'potx', 'potm'],
]);
const TEXT_KINDS = new Set(['txt', 'csv']);

/** What it says does not matter here; mark-up is dear to read. */
const NO_WORDS = { ...SEND_LIMITS, markup: 1024 * 1024, textLength: 0 };

/** What locking needs to know of a file. */
export interface Lockable {
  readonly facts: AttachmentFacts;
  /** Best first; empty when there is nothing to lock or it is locked already. */
  readonly methods: readonly Method[];
}

/**
 * The ways in which this file can be locked, by its bytes; the first is the standard. Pictures and plain texts can go
 * into an archive or onto the pages of a PDF, which more people can open.
 */
export function lockable(name: string, bytes: Uint8Array): Lockable {
  const facts = inspectAttachment(name, bytes, { limits: NO_WORDS });
  if (bytes.length === 0 || facts.protected) return { facts, methods: [] };
  return { facts, methods: methodsOf(facts, bytes) };
}

function methodsOf({ kind, encrypted }: AttachmentFacts, bytes: Uint8Array): readonly Method[] {
  if (OFFICE_KINDS.has(kind)) return ['office', 'zip'];
  if (kind === 'pdf') return encrypted === 'no' && !isSigned(bytes) ? ['pdf', 'zip'] : ['zip'];
  if (kind === 'jpg' || kind === 'png' || TEXT_KINDS.has(kind)) return ['zip', 'pdf'];
  return ['zip'];
}

/** Rewriting a signed document would break the signature: it goes into an archive as it is. */
function isSigned(bytes: Uint8Array): boolean {
  return find(bytes, '/ByteRange') !== -1;
}

/** The text of a file that is one. */
export function plainTextOf(bytes: Uint8Array): string {
  return (textIn(bytes) ?? '').replace(/^\ufeff/, '');
}
