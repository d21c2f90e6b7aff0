import type { ArchiveReader as OpenArchive, libarchiveWasm as loadLibrary } from 'libarchive-wasm';
import { latin1 } from '../core/bytes';
import type { Wanted } from '../core/inspect-attachment';
import { joinEntry } from '../core/entry';
import { weak } from '../core/findings';
import type { Reading } from './reading';
import { unpackWith7Zip, type Unpacked } from './seven-zip';

type Library = Awaited<ReturnType<typeof loadLibrary>>;

const LOCKED_7Z = { state: 'locked', scheme: '7z, AES-256', strength: 'strong' } as const;
/** What the first library does not know, or breaks on. */
const ONLY_7ZIP: ReadonlySet<string> = new Set([
  ...['arj', 'chm', 'dmg', 'udf', 'vhd', 'vhdx', 'disk-image', 'lzma', 'wim'],
]);

let library: Promise<Library> | undefined;

/** Unpacks what needs WebAssembly: 7z, RAR, cabinets, disk images, and rare methods inside a ZIP. */
export async function readArchive(wanted: Wanted, reading: Reading): Promise<boolean> {
  // What the first try noted before it broke off stands: it was seen.
  if (!ONLY_7ZIP.has(wanted.kind) && (await withLibrary(wanted, reading))) return true;
  return withSevenZip(wanted, reading);
}

async function withLibrary(wanted: Wanted, reading: Reading): Promise<boolean> {
  const { ArchiveReader, libarchiveWasm } = await import('libarchive-wasm');
  const folder = reading.options.unpackers;
  library ??= libarchiveWasm(folder === undefined ? {} : { locateFile: () => `${folder}/libarchive.wasm` });
  try {
    const bytes = wanted.bytes;
    const reader = new ArchiveReader(await library, new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length));
    try {
      return members(wanted, reading, reader);
    } finally {
      reader.free();
    }
  } catch {
    // After a fault inside its memory the library is not to be trusted any more.
    library = undefined;
    return false;
  }
}

/** One archive may be wanted for each of its members. */
const unpacked = new WeakMap<Uint8Array, Promise<Unpacked>>();

async function withSevenZip(wanted: Wanted, { findings, options, lookAt }: Reading): Promise<boolean> {
  const { bytes, entry, depth, kind, name } = wanted;
  const { limits, bytesRead } = findings;
  const work =
    unpacked.get(bytes) ?? unpackWith7Zip(bytes, limits, limits.unpackedBytes - bytesRead, options.unpackers);
  unpacked.set(bytes, work);
  const result = await work;
  if (result.state === 'locked') findings.lock(kind === '7z' ? LOCKED_7Z : { state: 'unknown' });
  if (result.state === 'unread' && kind === '7z') findings.lock({ state: 'unknown' });
  if (result.state !== 'read') return result.state === 'locked' && kind === '7z';
  const isMember = kind === 'zip-member';
  for (const member of result.members) {
    if (isMember && member.name !== name) continue;
    const inner = member.name === '' ? name : member.name;
    const place = isMember ? entry : joinEntry(entry, inner);
    if (!isMember) findings.names.push(inner);
    if (++findings.members > limits.members) {
      findings.addUnread(entry, 'tooLarge');
      break;
    }
    if (member.isLocked) {
      if (kind === '7z') findings.lock(LOCKED_7Z);
      // The core has seen what is locked in a ZIP or RAR; of others it knows nothing.
      else if (kind !== 'rar' && !isMember) {
        findings.lock(weak('old archive'));
        findings.addUnread(place, 'encryptedUnknown');
      }
      continue;
    }
    if (member.bytes === undefined) {
      findings.lock({ state: 'open' });
      findings.addUnread(place, 'notReadHere');
      continue;
    }
    findings.bytesRead += member.bytes.length;
    if (member.isCut === true) findings.addUnread(place, 'damaged');
    if (member.bytes.length > 0) lookAt(inner, member.bytes, place, depth + 1);
  }
  return true;
}

function members(wanted: Wanted, { findings, lookAt }: Reading, reader: OpenArchive): boolean {
  const { entry, depth, kind, name } = wanted;
  let count = 0;
  for (let member = reader.nextEntry(); member !== null; member = reader.nextEntry()) {
    count++;
    const inner = member.getPathname();
    if (kind === 'zip-member' && inner !== name) continue;
    // A locked member of a 7z has no type, for the unpacker cannot look at it.
    if (member.getFiletype() !== 'File' && !member.isEncrypted()) continue;
    if (++findings.members > findings.limits.members) {
      findings.addUnread(entry, 'tooLarge');
      break;
    }
    const place = kind === 'zip-member' ? entry : joinEntry(entry, inner);
    if (kind !== 'zip-member') findings.names.push(inner);
    if (member.isEncrypted()) {
      if (kind === '7z') findings.lock(LOCKED_7Z);
      continue;
    }
    const size = member.getSize();
    if (size > findings.limits.memberBytes || findings.bytesRead + size > findings.limits.unpackedBytes) {
      findings.lock({ state: 'open' });
      findings.addUnread(place, 'tooLarge');
      continue;
    }
    const data = member.readData();
    if (data === undefined) {
      // The unpacker lists a locked member of a 7z like any other, and then gives nothing.
      if (size > 0) findings.lock(kind === '7z' ? LOCKED_7Z : { state: 'unknown' });
      continue;
    }
    const content = new Uint8Array(data.buffer, data.byteOffset, data.byteLength).slice();
    findings.bytesRead += content.length;
    if (content.length > 0) lookAt(inner, content, place, depth + 1);
  }
  if (count === 0 && kind === '7z' && latin1(wanted.bytes, 12, 28).trim() === '') findings.lock({ state: 'open' });
  return count > 0;
}
