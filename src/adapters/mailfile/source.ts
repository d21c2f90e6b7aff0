import { decodeGuessing, decodeText, isUtf8 } from './text-decoder';
import { joined, latin1, utf8Bytes } from './plain-bytes';

const LF = 0x0a;
const CR = 0x0d;
/** Headers are looked for in this much of the file. */
const HEAD_BYTES = 65536;

/**
 * The message in the form the MIME reader expects: no byte order mark, no empty lines or mbox envelope before the
 * headers, line feeds as line ends, headers in UTF-8.
 */
export function normaliseSource(bytes: Uint8Array): Uint8Array {
  let source = withoutUtf16(bytes);
  if (source.indexOf(LF) === -1 && source.indexOf(CR) !== -1) source = source.map((byte) => (byte === CR ? LF : byte));
  let start = source[0] === 0xef && source[1] === 0xbb && source[2] === 0xbf ? 3 : 0;
  while (start < source.length && (source[start] === LF || source[start] === CR || source[start] === 0x20)) start++;
  if (startsWith(source, start, 'From ') || startsWith(source, start, '>From ')) start = source.indexOf(LF, start) + 1;
  // A copy starts a buffer of its own: positions within it are then positions in the message.
  return headersInUtf8(source.slice(start));
}

/** At least one header that mail has, before anything that no header can hold. */
export function looksLikeMail(source: Uint8Array): boolean {
  const head = latin1(source, 0, Math.min(source.length, HEAD_BYTES));
  const headers = head.split(/\r?\n\r?\n/, 1)[0];
  return KNOWN_HEADER.test(headers) && !headers.includes('\0');
}

const KNOWN_HEADER =
  /^(?:from|to|cc|bcc|subject|date|sender|reply-to|message-id|mime-version|content-type|received|return-path|delivered-to|x-[a-z0-9-]{1,60})[ \t]{0,4}:/im;

/** Some programs save mail as "Unicode text", which is UTF-16 with a mark. */
function withoutUtf16(bytes: Uint8Array): Uint8Array {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf8Bytes(decodeText(bytes, 'utf-16le'));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf8Bytes(decodeText(bytes, 'utf-16be'));
  return bytes;
}

/** Headers with bare 8-bit letters are windows-1252 when they are not UTF-8. */
function headersInUtf8(source: Uint8Array): Uint8Array {
  const end = headerEnd(source);
  const head = source.subarray(0, end);
  if (isUtf8(head)) return source;
  return joined([utf8Bytes(decodeGuessing(head)), source.subarray(end)]);
}

function headerEnd(source: Uint8Array): number {
  for (let at = source.indexOf(LF); at !== -1; at = source.indexOf(LF, at + 1)) {
    if (source[at + 1] === LF || (source[at + 1] === CR && source[at + 2] === LF)) return at;
  }
  return source.length;
}

function startsWith(bytes: Uint8Array, at: number, word: string): boolean {
  for (let index = 0; index < word.length; index++) if (bytes[at + index] !== word.charCodeAt(index)) return false;
  return true;
}
