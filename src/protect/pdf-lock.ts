import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { toBase64 } from '@exodus/bytes/base64.js';
import { step, type Work } from './work';

/** Objects written between two breaths of the page. */
const OBJECTS_AT_ONCE = 40;
/** Share of the work that reading the document is. */
const READ_SHARE = 0.3;
/** The password that lifts limits is nobody's: drawn, used once, and thrown away. */
const OWNER_BYTES = 24;

/**
 * A PDF locked with AES-256 (ISO 32000-2, revision 6): it opens with the passphrase and with nothing else. Throws on a
 * document that cannot be read or is encrypted already.
 */
export async function lockedPdf(bytes: Uint8Array, passphrase: string, work: Work): Promise<Uint8Array> {
  await step(work, 0);
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: false });
  await step(work, READ_SHARE);
  return savedLocked(pdf, passphrase, work);
}

/** Writes a document that was read or made here, locked. */
export async function savedLocked(pdf: PDFDocument, passphrase: string, work: Work): Promise<Uint8Array> {
  dropArchiveClaim(pdf);
  // An empty owner password would open the file for everybody, whatever the passphrase (many tools write that).
  const ownerPassword = toBase64(work.random.bytes(OWNER_BYTES));
  pdf.encrypt({ userPassword: passphrase, ownerPassword, algorithm: 'AES-256' });
  await step(work, READ_SHARE);
  const saved = await pdf.save({
    objectsPerTick: OBJECTS_AT_ONCE,
    addDefaultPage: false,
    updateFieldAppearances: false,
  });
  await step(work, 1);
  return saved;
}

/** PDF/A forbids encryption (ISO 19005-1, 6.1.3): the locked copy does not claim to be one. Its properties go with it. */
function dropArchiveClaim(pdf: PDFDocument): void {
  pdf.catalog.delete(PDFName.of('Metadata'));
}
