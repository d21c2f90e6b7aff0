import { find, findLast, latin1 } from './bytes';
import { locked, strong, type Lock } from './findings';
import { findPdfObject, readPdfObject, type PdfDict, type PdfValue } from './pdf-object';
import { opensWithEmptyPassword } from './pdf-password';

/** How a PDF is locked, from its trailer's `/Encrypt` (never inside an object stream, ISO 32000-2, 7.5.7). */
export function pdfLocks(bytes: Uint8Array): readonly Lock[] {
  const encrypt = encryptDict(bytes);
  if (encrypt === undefined) return [isRightsWrapper(bytes) ? RIGHTS : OPEN];
  const filter = word(encrypt.get('Filter'));
  if (filter !== 'Standard') return [CERTIFICATES];
  const version = number(encrypt.get('V'));
  const method = cryptMethod(encrypt, version, 'StmF');
  if (method !== 'Identity') return [standardLock(bytes, encrypt, version, method)];
  // The pages are in clear; files attached to them may still be locked.
  const files = cryptMethod(encrypt, version, 'EFF');
  return files === 'Identity' ? [OPEN] : [OPEN, standardLock(bytes, encrypt, version, files)];
}

const OPEN: Lock = { state: 'open' };
const CERTIFICATES = strong('PDF, for certain certificates');

function standardLock(bytes: Uint8Array, encrypt: PdfDict, version: number, method: string): Lock {
  const revision = number(encrypt.get('R'));
  const isAes = revision >= 5 || method.startsWith('AESV');
  const keyLength = version === 1 ? 5 : Math.max(5, number(encrypt.get('Length'), version === 4 ? 128 : 40) / 8);
  const opensFreely = opensWithEmptyPassword({
    revision,
    keyLength: version === 4 ? 16 : Math.min(16, keyLength),
    owner: bytesOf(encrypt.get('O')),
    user: bytesOf(encrypt.get('U')),
    permissions: number(encrypt.get('P')) | 0,
    id: fileId(bytes),
    encryptsMetadata: word(encrypt.get('EncryptMetadata')) !== 'false',
  });
  const scheme = isAes ? `PDF, AES-${revision >= 5 ? 256 : 128}` : `PDF, RC4-${Math.round(keyLength * 8)}`;
  return locked(scheme, isAes, opensFreely);
}

const RIGHTS = strong('PDF, rights management');

/** A page that says "protected", around the real document: its inside opens with a right, not a password. */
function isRightsWrapper(bytes: Uint8Array): boolean {
  return find(bytes, '/EncryptedPayload') !== -1 && find(bytes, '/MicrosoftIRMServices') !== -1;
}

/** The dictionary that says how the document is locked. */
export function encryptDict(bytes: Uint8Array): PdfDict | undefined {
  const mark = '/Encrypt';
  for (let at = findLast(bytes, mark, bytes.length, 0); at !== -1; at = findLast(bytes, mark, at - 1, 0)) {
    const next = bytes[at + mark.length] ?? 0x20;
    // `/EncryptMetadata`, `/EncryptedPayload` and the like go on with a letter.
    if ((next >= 0x41 && next <= 0x5a) || (next >= 0x61 && next <= 0x7a)) continue;
    const value = readPdfObject(bytes, at + mark.length);
    const dict = value?.type === 'ref' ? objectAt(bytes, value.object) : value;
    if (dict?.type === 'dict' && dict.entries.has('Filter')) return dict.entries;
  }
  return undefined;
}

function objectAt(bytes: Uint8Array, object: number): PdfValue | undefined {
  const at = findPdfObject(bytes, object);
  return at === undefined ? undefined : readPdfObject(bytes, at);
}

/** V4 and V5 name a crypt filter for streams; `Identity` there means that only embedded files are locked. */
function cryptMethod(encrypt: PdfDict, version: number, use: 'StmF' | 'EFF'): string {
  if (version < 4) return 'V2';
  const name = word(encrypt.get(use)) || 'Identity';
  if (name === 'Identity') return 'Identity';
  const filters = encrypt.get('CF');
  const filter = filters?.type === 'dict' ? filters.entries.get(name) : undefined;
  return (filter?.type === 'dict' ? word(filter.entries.get('CFM')) : '') || 'V2';
}

/** The first half of the trailer's `/ID`. */
function fileId(bytes: Uint8Array): Uint8Array {
  for (let at = findLast(bytes, '/ID', bytes.length, 0); at !== -1; at = findLast(bytes, '/ID', at - 1, 0)) {
    const value = readPdfObject(bytes, at + 3);
    const first = value?.type === 'array' ? value.items[0] : undefined;
    if (first?.type === 'string') return first.value;
  }
  return new Uint8Array(0);
}

function word(value: PdfValue | undefined): string {
  return value?.type === 'name' || value?.type === 'word' ? value.value : '';
}

function number(value: PdfValue | undefined, standard = 0): number {
  return value?.type === 'number' ? value.value : standard;
}

function bytesOf(value: PdfValue | undefined): Uint8Array {
  return value?.type === 'string' ? value.value : new Uint8Array(0);
}

/** Things in a PDF that run: the reader asks, but a school has no use for them. */
export function hasPdfProgram(bytes: Uint8Array): boolean {
  return find(bytes, '/Launch') !== -1 && /\/S\s{0,3}\/Launch/.test(latin1(bytes.subarray(0, 4_000_000)));
}
