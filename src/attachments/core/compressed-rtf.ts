/** The text every dictionary starts with (MS-OXRTFCP 2.1.2.1). */
const PRESET =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArial' +
  'Times New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';
const DICTIONARY = 4096;
const COMPRESSED = 0x75465a4c;
const UNCOMPRESSED = 0x414c454d;
/** A run of 17 bytes takes two: nothing honest grows beyond this. */
const MOST_GROWTH = 20;

/** Unpacks the RTF body of an Outlook message (MS-OXRTFCP 2.2.3); undefined when it is broken. */
export function decompressRtf(packed: Uint8Array): Uint8Array | undefined {
  if (packed.length < 16) return undefined;
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const size = view.getUint32(4, true);
  const kind = view.getUint32(8, true);
  if (kind === UNCOMPRESSED) return packed.subarray(16, 16 + size);
  if (kind !== COMPRESSED || size > packed.length * MOST_GROWTH) return undefined;
  return unpack(packed, size);
}

function unpack(packed: Uint8Array, size: number): Uint8Array | undefined {
  const output = new Uint8Array(size);
  const dictionary = new Uint8Array(DICTIONARY);
  for (let index = 0; index < PRESET.length; index++) dictionary[index] = PRESET.charCodeAt(index);
  let write = PRESET.length;
  let filled = 0;
  const put = (byte: number): void => {
    if (filled < size) output[filled++] = byte;
    dictionary[write] = byte;
    write = (write + 1) % DICTIONARY;
  };
  for (let at = 16; at < packed.length;) {
    const control = packed[at++];
    for (let bit = 0; bit < 8 && at < packed.length; bit++) {
      if ((control & (1 << bit)) === 0) {
        put(packed[at++]);
        continue;
      }
      const reference = (packed[at] << 8) | (packed[at + 1] ?? 0);
      at += 2;
      const offset = reference >> 4;
      // A reference to the place being written is the end.
      if (offset === write) return output.subarray(0, filled);
      for (let count = (reference & 0xf) + 2, read = offset; count > 0; count--, read++)
        put(dictionary[read % DICTIONARY]);
    }
  }
  // Cut before its end: the rest of the letter is missing.
  return filled === size ? output : undefined;
}
