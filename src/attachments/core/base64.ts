const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const PAD = 61;
const DIGITS = new Int8Array(128).fill(-1);
for (let i = 0; i < ALPHABET.length; i++) DIGITS[ALPHABET.charCodeAt(i)] = i;

/**
 * Bytes of a Base64 text, or undefined when it is none. White space is allowed, padding may be missing. In plain
 * ECMAScript, because classic Outlook's event runtime need not have `atob` (msal-js issue 8412).
 */
export function decodeBase64(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let length = 0;
  let held = 0;
  let bits = 0;
  for (let i = 0; i < text.length; i++) {
    if (bits === 0) {
      const fours = decodeFours(text, i, bytes, length);
      i += 4 * fours;
      length += 3 * fours;
      if (i >= text.length) break;
    }
    const code = text.charCodeAt(i);
    if (code === PAD) break;
    if (code === 10 || code === 13 || code === 32 || code === 9) continue;
    const digit = code < 128 ? DIGITS[code] : -1;
    if (digit < 0) return undefined;
    held = ((held << 6) | digit) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[length++] = (held >> bits) & 0xff;
    }
  }
  return bits >= 6 ? undefined : bytes.subarray(0, length);
}

/** Four digits at once, as far as they stand together: a file of 20 MB takes a quarter of the time. Returns how many. */
function decodeFours(text: string, from: number, bytes: Uint8Array, to: number): number {
  let at = to;
  // By calls of some length, so that an engine that compiles what is called often does so soon.
  const end = Math.min(text.length - 3, from + 65_536);
  for (let i = from; i < end; i += 4, at += 3) {
    const a = text.charCodeAt(i);
    const b = text.charCodeAt(i + 1);
    const c = text.charCodeAt(i + 2);
    const d = text.charCodeAt(i + 3);
    const four = (DIGITS[a] << 18) | (DIGITS[b] << 12) | (DIGITS[c] << 6) | DIGITS[d];
    if (four < 0 || (a | b | c | d) > 127) break;
    bytes[at] = four >> 16;
    bytes[at + 1] = four >> 8;
    bytes[at + 2] = four;
  }
  return (at - to) / 3;
}

export function encodeBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  let piece = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a, b, c] = [bytes[i], bytes[i + 1], bytes[i + 2]];
    piece += ALPHABET[a >> 2] + ALPHABET[((a & 3) << 4) | ((b ?? 0) >> 4)];
    piece += b === undefined ? '=' : ALPHABET[((b & 15) << 2) | ((c ?? 0) >> 6)];
    piece += c === undefined ? '=' : ALPHABET[c & 63];
    // Long strings that grow by a few characters become deep trees in V8: cut in pieces.
    if (piece.length > 8190) {
      pieces.push(piece);
      piece = '';
    }
  }
  return pieces.join('') + piece;
}
