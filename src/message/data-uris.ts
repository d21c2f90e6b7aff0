/**
 * Raw bytes of the `data:` addresses in an attribute's value or a style sheet, where pictures are written straight into
 * the HTML. Base64 counts three bytes for four letters, other encodings one for each letter or `%xx`.
 */
export function dataBytesIn(value: string): number {
  let total = 0;
  for (let at = indexOfData(value, 0); at !== -1;) {
    const comma = value.indexOf(',', at);
    if (comma === -1) break;
    // A media type with its parameters is short; a comma far away belongs to something else.
    if (comma - at > 256) {
      at = indexOfData(value, at + 5);
      continue;
    }
    const end = endOfData(value, comma + 1);
    total += isBase64(value.slice(at, comma))
      ? base64Bytes(value, comma + 1, end)
      : percentBytes(value, comma + 1, end);
    at = indexOfData(value, end);
  }
  return total;
}

function indexOfData(value: string, from: number): number {
  for (let at = value.indexOf(':', from); at !== -1; at = value.indexOf(':', at + 1)) {
    if (at >= 4 && value.slice(at - 4, at).toLowerCase() === 'data') return at - 4;
  }
  return -1;
}

function isBase64(head: string): boolean {
  return /;\s{0,4}base64\s{0,4}$/i.test(head);
}

/** Data ends at a quote, a bracket or the end; white space inside is allowed, folded mails have it. */
function endOfData(value: string, from: number): number {
  let end = from;
  while (end < value.length) {
    const code = value.charCodeAt(end);
    if (code === 0x22 || code === 0x27 || code === 0x29 || code === 0x3e || code === 0x26) break;
    end++;
  }
  return end;
}

function base64Bytes(value: string, from: number, to: number): number {
  let letters = 0;
  for (let at = from; at < to; at++) {
    const code = value.charCodeAt(at);
    if (code > 0x20 && code !== 0x3d) letters++;
  }
  return Math.floor((letters * 3) / 4);
}

function percentBytes(value: string, from: number, to: number): number {
  let bytes = 0;
  for (let at = from; at < to; at++) {
    bytes++;
    if (value.charCodeAt(at) === 0x25) at += 2;
  }
  return bytes;
}
