import { toHex } from '@exodus/bytes/hex.js';
import { find, findLast, latin1 } from '../core/bytes';
import { encryptDict } from '../core/pdf';
import type { PdfDict, PdfValue } from '../core/pdf-object';
import { withEmptyUserPassword } from '../core/pdf-password';

/** Object numbers that no real document reaches. */
const OBJECT = 7_999_999;

/**
 * The same document as libraries open it that do not try all that opens it for everybody; undefined when there is
 * nothing to change.
 */
export function openedForAll(bytes: Uint8Array): Uint8Array | undefined {
  const encrypt = encryptDict(bytes);
  if (encrypt === undefined) return undefined;
  return isInClear(encrypt) ? withoutLock(bytes) : withEmptyPassword(bytes, encrypt);
}

/** Streams are in clear (ISO 32000-2, 7.6.6): what is locked lies in files attached to the document. */
function isInClear(encrypt: PdfDict): boolean {
  const [version, streams] = [encrypt.get('V'), encrypt.get('StmF')];
  if (version?.type !== 'number' || version.value < 4) return false;
  return streams === undefined || (streams.type === 'name' && streams.value === 'Identity');
}

/** The lock goes by another name, which no reader knows; the attached files stay as they are. */
function withoutLock(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  for (let at = find(copy, '/Encrypt'); at !== -1; at = find(copy, '/Encrypt', at + 1)) copy[at + 1] = 0x58;
  return copy;
}

/**
 * With an empty user password, where the empty owner password opens it (AES-256, revisions 5 and 6). Written as an
 * incremental update (7.5.6): the document itself stays as it is.
 */
function withEmptyPassword(bytes: Uint8Array, encrypt: PdfDict): Uint8Array | undefined {
  const changed = changedDict(encrypt);
  const root = valueAfter(bytes, '/Root', /^\s{0,3}(\d{1,10} \d{1,5} R)/);
  const previous = valueAfter(bytes, 'startxref', /^\s{0,3}(\d{1,12})/);
  if (changed === undefined || root === undefined || previous === undefined) return undefined;
  const start = bytes.length + 1;
  const object = `\n${OBJECT} 0 obj\n${changed}\nendobj\n`;
  const table = `xref\n${OBJECT} 1\n${String(start).padStart(10, '0')} 00000 n \n`;
  const id = valueAfter(bytes, '/ID', /^\s{0,3}(\[[^\]]{0,400}\])/) ?? '[<00> <00>]';
  const trailer = `trailer\n<< /Size ${OBJECT + 1} /Root ${root} /ID ${id} /Encrypt ${OBJECT} 0 R /Prev ${previous} >>`;
  const update = `${object}${table}${trailer}\nstartxref\n${bytes.length + object.length}\n%%EOF\n`;
  const all = new Uint8Array(bytes.length + update.length);
  all.set(bytes);
  for (let i = 0; i < update.length; i++) all[bytes.length + i] = update.charCodeAt(i);
  return all;
}

function changedDict(encrypt: PdfDict): string | undefined {
  const string = (name: string): Uint8Array | undefined => {
    const value = encrypt.get(name);
    return value?.type === 'string' ? value.value : undefined;
  };
  const revision = encrypt.get('R');
  const [owner, user, ownerKey] = [string('O'), string('U'), string('OE')];
  if (revision?.type !== 'number' || revision.value < 5 || !owner || !user || !ownerKey) return undefined;
  const fresh = withEmptyUserPassword({ revision: revision.value, owner, user, ownerKey });
  if (fresh === undefined) return undefined;
  const entries = new Map<string, PdfValue>(encrypt);
  entries.set('U', { type: 'string', value: fresh.user });
  entries.set('UE', { type: 'string', value: fresh.userKey });
  return written({ type: 'dict', entries });
}

function written(value: PdfValue): string {
  switch (value.type) {
    case 'name':
      return `/${value.value}`;
    case 'string':
      return `<${toHex(value.value)}>`;
    case 'ref':
      return `${value.object} 0 R`;
    case 'array':
      return `[${value.items.map(written).join(' ')}]`;
    case 'dict':
      return `<< ${[...value.entries].map(([name, each]) => `/${name} ${written(each)}`).join(' ')} >>`;
    default:
      return String(value.value);
  }
}

/** What follows the last `mark`; the last one counts in a document that was changed. */
function valueAfter(bytes: Uint8Array, mark: string, pattern: RegExp): string | undefined {
  for (let at = findLast(bytes, mark, bytes.length, 0); at !== -1; at = findLast(bytes, mark, at - 1, 0)) {
    const found = pattern.exec(latin1(bytes, at + mark.length, Math.min(bytes.length, at + mark.length + 410)));
    if (found?.[1] !== undefined) return found[1];
  }
  return undefined;
}
