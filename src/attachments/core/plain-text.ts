import { hasAt } from './bytes';
import { decodeText, utf16Order } from './decode-text';

/** The text of a file that is one, undefined when its bytes are not text. */
export function textIn(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0) return '';
  const isMarked =
    hasAt(bytes, 0, '\u00ef\u00bb\u00bf') || hasAt(bytes, 0, '\u00ff\u00fe') || hasAt(bytes, 0, '\u00fe\u00ff');
  if (!isMarked && utf16Order(bytes) === undefined && hasBinary(bytes)) return undefined;
  return decodeText(bytes);
}

const SAMPLE = 65_536;

/** More than a stray control character: not a text. */
function hasBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, SAMPLE);
  let odd = 0;
  for (let i = 0; i < length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte < 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09 && byte !== 0x0c && byte !== 0x1b) odd++;
  }
  return odd > length / 200;
}

const MAIL_HEADER =
  /^(?:from|to|subject|date|message-id|mime-version|received|return-path|delivered-to|content-type|cc|reply-to|x-[\w-]{1,60}|sender|dkim-signature|arc-[\w-]{1,40}|authentication-results|thread-[\w-]{1,20})$/i;

/** What sort of text it is, by how it begins; the name decides only between notations of plain text. */
export function textKind(name: string, text: string): string {
  const start = text
    .slice(0, 8_000)
    .replace(/^\ufeff/, '')
    .trimStart();
  const lower = withoutComments(start).slice(0, 2_000).toLowerCase();
  if (lower.startsWith('{\\rtf')) return 'rtf';
  if (lower.startsWith('begin:vcalendar')) return 'ics';
  if (lower.startsWith('begin:vcard')) return 'vcf';
  if (/^(?:<\?xml|<!doctype)/.test(lower))
    return /<html|<!doctype html/.test(lower) ? 'html' : /<svg/.test(lower) ? 'svg' : 'xml';
  if (/^<(?:html|head|body|table|meta|title|div|script|style)\b/.test(lower)) return 'html';
  if (/^from \S{1,200} .{10,60}\d{4}/i.test(start) && isMail(start.slice(start.indexOf('\n') + 1))) {
    return text.indexOf('\nFrom ', 5) === -1 ? 'eml' : 'mbox';
  }
  if (isMail(start)) return 'eml';
  if (/^<[a-z][\w:.-]{0,60}[\s>/]/i.test(start)) return /<html/.test(lower) ? 'html' : 'xml';
  if (/^id;p/i.test(start)) return 'slk';
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (extension === 'csv' || extension === 'tsv' || isTable(start)) return 'csv';
  return 'txt';
}

/** At least two headers of mail before the first empty line, and nothing else there. */
function isMail(start: string): boolean {
  let headers = 0;
  for (const line of start.split(/\r?\n/, 60)) {
    if (line === '') break;
    if (/^[ \t]/.test(line) && headers > 0) continue;
    const field = /^([A-Za-z][A-Za-z0-9-]{0,70}):/.exec(line)?.[1];
    if (field === undefined) return false;
    if (MAIL_HEADER.test(field)) headers++;
  }
  return headers >= 2;
}

/** Several lines with the same number of separators. */
function isTable(start: string): boolean {
  const lines = start
    .split(/\r?\n/, 12)
    .filter((line) => line.trim() !== '')
    .slice(0, 8);
  if (lines.length < 3) return false;
  return [',', ';', '\t'].some((separator) => {
    const counts = lines.slice(0, -1).map((line) => line.split(separator).length - 1);
    return (
      (counts[0] ?? 0) >= 2 &&
      counts.every((count) => count === counts[0]) &&
      lines.every((line) => line.length < 2_000)
    );
  });
}

/** A licence or a tool's remark may stand before the first element. */
function withoutComments(text: string): string {
  let rest = text;
  for (let guard = 0; guard < 20 && rest.startsWith('<!--'); guard++) {
    const end = rest.indexOf('-->');
    if (end === -1) return rest;
    rest = rest.slice(end + 3).trimStart();
  }
  return rest;
}
