/** Tables of FIPS 197: the box and its inverse, and each with the mixing of columns, as words. */
interface Tables {
  readonly box: Uint8Array;
  readonly unbox: Uint8Array;
  readonly mix: Uint32Array;
  readonly unmix: Uint32Array;
}

let held: Tables | undefined;

function tables(): Tables {
  if (held !== undefined) return held;
  const made = {
    box: new Uint8Array(256),
    unbox: new Uint8Array(256),
    mix: new Uint32Array(256),
    unmix: new Uint32Array(256),
  };
  const double = (value: number): number => ((value << 1) ^ ((value >> 7) * 0x11b)) & 0xff;
  const power = new Uint8Array(256);
  const log = new Uint8Array(256);
  for (let i = 0, value = 1; i < 255; i++, value ^= double(value)) {
    power[i] = value;
    log[value] = i;
  }
  const times = (a: number, b: number): number => (a === 0 ? 0 : power[(log[a] + log[b]) % 255]);
  for (let value = 0; value < 256; value++) {
    const inverse = value < 2 ? value : power[255 - log[value]];
    const turned = inverse | (inverse << 8);
    const out = 0x63 ^ [0, 4, 5, 6, 7].reduce((sum, by) => sum ^ ((turned >> by) & 0xff), 0);
    made.box[value] = out;
    made.unbox[out] = value;
  }
  for (let value = 0; value < 256; value++) {
    const { box, unbox, mix, unmix } = made;
    const word = (a: number, by: readonly number[]): number =>
      by.reduce((sum, factor) => (sum << 8) | times(a, factor), 0);
    mix[value] = word(box[value], [2, 1, 1, 3]);
    unmix[value] = word(unbox[value], [14, 9, 13, 11]);
  }
  return (held = made);
}

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** Round keys; those for opening are mixed back (FIPS 197, 5.3.5). */
function roundKeys(key: Uint8Array, isOpening: boolean): Uint32Array {
  const { box, unmix } = tables();
  const length = key.length / 4;
  const words = new Uint32Array(4 * (length + 7));
  const view = new DataView(key.buffer, key.byteOffset, key.length);
  const boxed = (word: number): number =>
    (box[word >>> 24] << 24) | (box[(word >>> 16) & 255] << 16) | (box[(word >>> 8) & 255] << 8) | box[word & 255];
  for (let i = 0, round = 1; i < words.length; i++) {
    if (i < length) {
      words[i] = view.getUint32(i * 4);
      continue;
    }
    let word = words[i - 1];
    if (i % length === 0) {
      word = boxed(turn(word, 24)) ^ (round << 24);
      round = (round << 1) ^ ((round >> 7) * 0x11b);
    } else if (length > 6 && i % length === 4) word = boxed(word);
    words[i] = words[i - length] ^ word;
  }
  if (isOpening)
    for (let i = 4; i < words.length - 4; i++) {
      const word = words[i];
      words[i] = [24, 16, 8, 0].reduce((sum, by) => sum ^ turn(unmix[box[(word >>> by) & 255]], 24 - by), 0);
    }
  return words;
}

/**
 * AES-CBC without padding, and with `start` left out AES-ECB: only to tell whether a password that everybody has opens
 * a file, never to protect one. The libraries' cipher costs the send script 2 kB more. Key of 16, 24 or 32 bytes, data
 * of whole blocks.
 */
export function aes(
  mode: 'lock' | 'open',
  key: Uint8Array,
  start: Uint8Array | undefined,
  data: Uint8Array,
): Uint8Array {
  const isOpening = mode === 'open';
  const { box, unbox, mix, unmix } = tables();
  const [last, table, step] = isOpening ? [unbox, unmix, 3] : [box, mix, 1];
  const keys = roundKeys(key, isOpening);
  const rounds = keys.length / 4 - 1;
  const out = new Uint8Array(data.length);
  const from = new DataView(data.buffer, data.byteOffset, data.length);
  const to = new DataView(out.buffer);
  const chain = new Uint32Array(4);
  const first = start && new DataView(start.buffer, start.byteOffset, start.length);
  if (first) for (let i = 0; i < 4; i++) chain[i] = first.getUint32(i * 4);
  let state = new Uint32Array(4);
  let next = new Uint32Array(4);
  for (let at = 0; at + 16 <= data.length; at += 16) {
    for (let i = 0; i < 4; i++)
      state[i] =
        from.getUint32(at + i * 4) ^ (first && !isOpening ? chain[i] : 0) ^ keys[isOpening ? rounds * 4 + i : i];
    for (let round = 1; round <= rounds; round++) {
      const row = (isOpening ? rounds - round : round) * 4;
      for (let i = 0; i < 4; i++) {
        const a = state[i] >>> 24;
        const b = (state[(i + step) & 3] >>> 16) & 255;
        const c = (state[(i + 2) & 3] >>> 8) & 255;
        const d = state[(i + 4 - step) & 3] & 255;
        next[i] =
          (round < rounds
            ? table[a] ^ turn(table[b], 8) ^ turn(table[c], 16) ^ turn(table[d], 24)
            : (last[a] << 24) | (last[b] << 16) | (last[c] << 8) | last[d]) ^ keys[row + i];
      }
      [state, next] = [next, state];
    }
    for (let i = 0; i < 4; i++) {
      to.setUint32(at + i * 4, state[i] ^ (first && isOpening ? chain[i] : 0));
      if (first) chain[i] = isOpening ? from.getUint32(at + i * 4) : state[i];
    }
  }
  return out;
}
