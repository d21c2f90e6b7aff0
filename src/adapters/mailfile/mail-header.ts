import { headerValues } from './headers';
import { parseMime } from './mime-tree';

/** A mail's own header block ends at the first empty line; longer ones are cut. */
const MOST_HEAD = 1024 * 1024;

/**
 * The last value of a header of an `.eml`, unfolded; undefined where there is none. The last one counts: Outlook adds,
 * it never replaces what travelled before.
 * @param name in lower case
 */
export async function mailHeader(bytes: Uint8Array, name: string): Promise<string | undefined> {
  const tree = await parseMime(bytes.subarray(0, headLength(bytes)));
  return headerValues(tree.ok ? tree.root.headers : tree.headers, name).at(-1);
}

function headLength(bytes: Uint8Array): number {
  const most = Math.min(bytes.length, MOST_HEAD);
  for (let at = 0; at + 1 < most; at++) {
    if (bytes[at] !== 0x0a) continue;
    if (bytes[at + 1] === 0x0a) return at + 1;
    if (bytes[at + 1] === 0x0d && bytes[at + 2] === 0x0a) return at + 1;
  }
  return most;
}
