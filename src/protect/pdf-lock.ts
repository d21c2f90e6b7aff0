import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { concatBytes } from '@noble/ciphers/utils.js';
import { toBase64 } from '@exodus/bytes/base64.js';
import { step, type Bulk, type Work } from './work';

/** Objects written between two breaths of the page. */
const OBJECTS_AT_ONCE = 40;
/** Share of the work that reading the document is. */
const READ_SHARE = 0.3;
/** Share after which its streams are locked, where the machine has ciphers of its own. */
const STREAMS_SHARE = 0.8;
/** Bytes from which a stream is worth a call of the machine's cipher. */
const LARGE = 4096;
const BLOCK = 16;
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
  if (work.bulk) await lockLargeStreams(pdf, work.bulk, work);
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

/** What the library's document knows of its lock; the key is one for the whole file (ISO 32000-2, 7.6.3.3). */
interface Lock {
  readonly encryptionKey?: Uint8Array;
  getEncryptFn(object: number, generation: number): (content: Uint8Array) => Uint8Array;
}

/**
 * The library locks each stream with a script of its own, some two megabytes a second, while the page stands still. Here
 * the machine's cipher does it first, and the library takes what is ready.
 */
async function lockLargeStreams(pdf: PDFDocument, bulk: Bulk, work: Work): Promise<void> {
  const lock = pdf.context.security as unknown as Lock | undefined;
  const key = lock?.encryptionKey;
  if (lock === undefined || key?.length !== 32) return;
  const contents = pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFRawStream ? [object.getContents()] : []))
    .filter(({ length }) => length >= LARGE);
  const ready = new Map<Uint8Array, Uint8Array>();
  for (const content of contents) {
    ready.set(content, await lockedStream(content, key, bulk, work));
    await step(work, READ_SHARE + ((STREAMS_SHARE - READ_SHARE) * ready.size) / contents.length);
  }
  const ownWay = lock.getEncryptFn.bind(lock);
  lock.getEncryptFn = (object, generation) => (content) => ready.get(content) ?? ownWay(object, generation)(content);
}

/** The start vector, then AES-CBC filled up to whole blocks (ISO 32000-2, 7.6.3.1 and RFC 8018, 6.1.1). */
async function lockedStream(content: Uint8Array, key: Uint8Array, bulk: Bulk, work: Work): Promise<Uint8Array> {
  const filling = BLOCK - (content.length % BLOCK);
  const bytes = new Uint8Array(content.length + filling).fill(filling, content.length);
  bytes.set(content);
  const start = work.random.bytes(BLOCK);
  const [locked = new Uint8Array(0)] = await bulk.aesCbc(key, [{ start, bytes }]);
  return concatBytes(start, locked);
}
