/** RFC 5321 4.5.3.1: 64 octets before the @, 255 after it. */
const LONGEST_LOCAL = 64;
const LONGEST_DOMAIN = 255;

/** Mail addresses that stand in this stretch of a text, lower case, in order. */
export function mailAddressesIn(text: string, start: number, end: number): string[] {
  const found: string[] = [];
  for (let at = text.indexOf('@', start); at !== -1 && at < end; at = text.indexOf('@', at + 1)) {
    let from = at;
    while (from > start && at - from < LONGEST_LOCAL && isLocal(text.charCodeAt(from - 1))) from--;
    let to = at + 1;
    while (to < end && to - at <= LONGEST_DOMAIN && isDomain(text.charCodeAt(to))) to++;
    while (to > at + 1 && (text[to - 1] === '.' || text[to - 1] === '-')) to--;
    while (from < at && text[from] === '.') from++;
    if (from < at && text.slice(at + 1, to).includes('.')) found.push(text.slice(from, to).toLowerCase());
  }
  return found;
}

function isLocal(code: number): boolean {
  if (code > 0x7f) return code !== 0xa0 && (code < 0x2000 || code > 0x206f) && code !== 0xab && code !== 0xbb;
  return isLetterOrDigit(code) || "!#$%&'*+-/=?^_`{|}~.".includes(String.fromCharCode(code));
}

function isDomain(code: number): boolean {
  if (code > 0x7f) return code !== 0xa0 && (code < 0x2000 || code > 0x206f) && code !== 0xbb;
  return isLetterOrDigit(code) || code === 0x2e || code === 0x2d;
}

function isLetterOrDigit(code: number): boolean {
  const lower = code | 0x20;
  return (code >= 0x30 && code <= 0x39) || (lower >= 0x61 && lower <= 0x7a);
}
