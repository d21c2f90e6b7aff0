import { joined, latin1 } from './plain-bytes';

const LF = 0x0a;
const CR = 0x0d;
const BRACKET = 0x3e;
const FROM = [0x46, 0x72, 0x6f, 0x6d, 0x20];

/**
 * The mails of an mbox, one at a time. A mail starts at a line `From ` that is the first, or follows an empty line, and
 * ends as an envelope line does, with a year or a time zone (so that "From what I hear …" in a body is none). `>From ` in
 * a body loses its bracket (mboxrd; mboxo readers show the same for one bracket).
 */
export function* splitMbox(bytes: Uint8Array): Iterable<Uint8Array> {
  let start = -1;
  for (let line = 0; line < bytes.length;) {
    const end = lineEnd(bytes, line);
    if (isMailStart(bytes, line, end, line === 0)) {
      if (start !== -1) yield unquote(bytes.subarray(start, line));
      start = end;
    }
    line = end;
  }
  if (start !== -1 && start < bytes.length) yield unquote(bytes.subarray(start));
}

/** Whether the line from `line` to `end` is the envelope line above a mail. */
export function isMailStart(bytes: Uint8Array, line: number, end: number, isFirst: boolean): boolean {
  return startsAt(bytes, line, FROM) && (isFirst || isEmptyLineBefore(bytes, line)) && isEnvelope(bytes, line, end);
}

function lineEnd(bytes: Uint8Array, from: number): number {
  const end = bytes.indexOf(LF, from);
  return end === -1 ? bytes.length : end + 1;
}

function startsAt(bytes: Uint8Array, at: number, word: readonly number[]): boolean {
  return word.every((byte, index) => bytes[at + index] === byte);
}

function isEmptyLineBefore(bytes: Uint8Array, line: number): boolean {
  const before = bytes[line - 2];
  return before === LF || (before === CR && (bytes[line - 3] === LF || line === 2)) || line === 1;
}

function isEnvelope(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start > 400) return false;
  const line = latin1(bytes, start, end);
  return /\b(?:19|20)\d\d\b/.test(line) || /\d{1,2}:\d{2}/.test(line) || /^From \S{1,120}\s{0,9}$/.test(line);
}

/** Takes one bracket from lines that start with brackets and `From `. */
export function unquote(message: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  let from = 0;
  for (let line = 0; line < message.length; line = lineEnd(message, line)) {
    if (message[line] !== BRACKET) continue;
    let at = line;
    while (message[at] === BRACKET) at++;
    if (!startsAt(message, at, FROM)) continue;
    pieces.push(message.subarray(from, line));
    from = line + 1;
  }
  if (pieces.length === 0) return message;
  pieces.push(message.subarray(from));
  return joined(pieces);
}
