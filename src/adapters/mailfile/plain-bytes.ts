/* What the readers of mail need of bytes, in words that both Node and browsers have. */

/** Bytes joined into one buffer of their own. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Each byte as the character of the same number: for looking at headers whose charset is not known yet. */
export function latin1(bytes: Uint8Array, from = 0, to = bytes.length): string {
  let text = '';
  // A call takes only so many arguments.
  for (let at = from; at < to; at += 8192) text += String.fromCharCode(...bytes.subarray(at, Math.min(to, at + 8192)));
  return text;
}

const encoder = new TextEncoder();

/** UTF-8. */
export function utf8Bytes(text: string): Uint8Array {
  return encoder.encode(text);
}
