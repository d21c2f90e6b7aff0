import { find, latin1, u32, u64, utf16le } from '../core/bytes';
import { joinEntry } from '../core/entry';
import type { Wanted } from '../core/inspect-attachment';
import { windows1252 } from '../core/windows-1252';
import type { Reading } from './reading';

/** FileDataStoreObject ([MS-ONESTORE] 2.6.13): its length follows, the file after 36 bytes. */
const FILE = latin1(
  Uint8Array.of(0xe7, 0x16, 0xe3, 0xbd, 0x65, 0x26, 0x11, 0x45, 0xa4, 0xc4, 0x8d, 0x4d, 0x0b, 0x7a, 0x9e, 0xac),
);
const FILE_HEAD = 36;
/** guidFileFormat of a file of OneNote itself (2.3.1); what comes out of the cloud is packed in another way. */
const OWN_FORMAT = latin1(
  Uint8Array.of(0x3f, 0xdd, 0x9a, 0x10, 0x1b, 0x91, 0xf5, 0x49, 0xa5, 0xd0, 0x17, 0x91, 0xed, 0xc8, 0xae, 0xd8),
);
const FORMAT_AT = 48;
/** cbExpectedFileLength. */
const LENGTH_AT = 196;
const SHORTEST = 3;
const MOST_TEXT = 1024 * 1024;

/**
 * A section of OneNote: every text and every file that stands in it, those of earlier versions of a page as well. Its
 * objects are not put in order: texts are told by their length, which stands before each.
 */
export function readOneNote({ bytes, entry, depth }: Wanted, { findings, lookAt }: Reading): Promise<boolean> {
  const files = filesIn(bytes);
  const texts = new Set<string>();
  let from = 0;
  let hasOther = false;
  for (const { start, end } of [...files, { start: bytes.length, end: bytes.length }]) {
    const found = textsIn(bytes, from, start);
    for (const text of found.texts) texts.add(text);
    hasOther ||= found.hasOther;
    from = end;
  }
  findings.addText(entry, [...texts].join('\n'));
  for (const [at, { start, end }] of files.entries()) {
    if (++findings.members > findings.limits.members) {
      findings.addUnread(entry, 'tooLarge');
      break;
    }
    if (end > start) lookAt('file', bytes.subarray(start, end), joinEntry(entry, `file ${at + 1}`), depth + 1);
  }
  if (hasOther || latin1(bytes, FORMAT_AT, FORMAT_AT + 16) !== OWN_FORMAT) findings.addUnread(entry, 'notReadHere');
  else if (bytes.length < u64(bytes, LENGTH_AT) || bytes.length < LENGTH_AT + 8) findings.addUnread(entry, 'damaged');
  return Promise.resolve(true);
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function filesIn(bytes: Uint8Array): readonly Span[] {
  const files: Span[] = [];
  for (let at = find(bytes, FILE); at !== -1;) {
    const start = Math.min(bytes.length, at + FILE_HEAD);
    const end = Math.min(bytes.length, start + u64(bytes, at + 16));
    files.push({ start, end });
    at = find(bytes, FILE, end);
  }
  return files;
}

/** A text is stored as its length in four bytes and then in UTF-16 or one byte a letter ([MS-ONE] 2.2.23 and 2.2.82). */
function textsIn(
  bytes: Uint8Array,
  from: number,
  to: number,
): { readonly texts: readonly string[]; readonly hasOther: boolean } {
  const texts: string[] = [];
  let hasOther = false;
  for (let at = from; at + 6 <= to; at++) {
    const length = u32(bytes, at);
    const start = at + 4;
    if (length < 2 || length > MOST_TEXT || start + length > to) continue;
    const text = textAt(bytes, start, start + length)?.replace(/\u0000$/, '');
    if (text === undefined) hasOther ||= isOtherScript(bytes, start, start + length);
    // What follows a mark of OneNote itself is nothing that somebody wrote.
    if (text === undefined || text.trim().length < SHORTEST || text.startsWith('<')) continue;
    texts.push(text);
    at = start + length - 1;
  }
  return { texts, hasOther };
}

const LEAST_OTHER = 6;
const MOST_OTHER = 200;

/** Words in Chinese, Japanese or Korean letters, which are not read here; numbers side by side hardly ever look so. */
function isOtherScript(bytes: Uint8Array, start: number, end: number): boolean {
  if ((end - start) % 2 !== 0 || end - start < 2 * LEAST_OTHER) return false;
  const beginning = utf16le(bytes, start, Math.min(end, start + 2 * MOST_OTHER)).replace(/\u0000$/, '');
  return /^[\u0020-\u007e\u3000-\u9fff\uac00-\ud7a3\uff00-\uffef]*$/.test(beginning);
}

/** Undefined where other things than letters stand. A text has no control characters, so a wrong guess ends soon. */
function textAt(bytes: Uint8Array, start: number, end: number): string | undefined {
  if (isText(bytes, start, end, 1)) return windows1252(bytes.subarray(start, end));
  return (end - start) % 2 === 0 && isText(bytes, start, end, 2) ? utf16le(bytes, start, end) : undefined;
}

function isText(bytes: Uint8Array, start: number, end: number, width: 1 | 2): boolean {
  let letters = 0;
  for (let at = start; at < end; at += width) {
    const code = width === 1 ? (bytes[at] ?? 0) : (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
    const isEnd = code === 0 && at + width === end && at > start;
    if (code < 0x20 && !isEnd && code !== 9 && code !== 10 && code !== 11 && code !== 13) return false;
    if (width === 1 && code >= 0x7f && code < 0xa0) return false;
    if (width === 2 && !isUsual(code)) return false;
    if (/[\p{L}\p{N}]/u.test(String.fromCharCode(code))) letters++;
  }
  return letters > 0;
}

/** Alphabets and punctuation; lists of numbers look like the rarer scripts. */
function isUsual(code: number): boolean {
  return code < 0x0e00 || (code >= 0x1e00 && code < 0x27c0);
}
