import { bytesOfBase64, base64Of } from './base64';
import { GENESIS } from './chain';
import { hexOf, plainSha256, type Sha256 } from './hashing';

/** What the log was at one moment: whoever keeps this text can later show that nothing before it was changed. */
export interface Checkpoint {
  /** `schoolgate.log/<site>/<list>`. */
  readonly origin: string;
  /** Leaves in the list's tree. */
  readonly size: number;
  readonly root: Uint8Array;
  /** SHA-256, in hex, of the text of the checkpoint before; GENESIS for the first. */
  readonly before: string;
}

const PREFIX = 'schoolgate.log/';

/** @param site a name for the tenant's site without spaces: its host or id */
export function originOf(site: string, list: string): string {
  return `${PREFIX}${site.replace(/[^A-Za-z0-9.,_-]/g, '_')}/${list}`;
}

export function listOf({ origin }: Pick<Checkpoint, 'origin'>): string {
  return origin.slice(origin.lastIndexOf('/') + 1);
}

/** Origin, size and root in base64, each on a line, then the hash of the one before; lines end with a line feed. */
export function checkpointText({ origin, size, root, before }: Checkpoint): string {
  return `${origin}\n${size}\n${base64Of(root)}\n${before}\n`;
}

export function hashOfCheckpoint(checkpoint: Checkpoint, sha256: Sha256 = plainSha256): string {
  return hexOf(sha256.text(checkpointText(checkpoint)));
}

/** What a record carries of the newest checkpoint its writer had read. */
export function seenOf(checkpoint: Checkpoint): { list: string; size: number; checkpoint: string } {
  return { list: listOf(checkpoint), size: checkpoint.size, checkpoint: hashOfCheckpoint(checkpoint).slice(0, 32) };
}

/** The checkpoint that follows `previous` when the list's tree has grown to `size` and `root`. */
export function nextCheckpoint(
  origin: string,
  tree: { readonly size: number; readonly root: Uint8Array },
  previous: Checkpoint | undefined,
): Checkpoint {
  return { origin, size: tree.size, root: tree.root, before: previous ? hashOfCheckpoint(previous) : GENESIS };
}

/** Longest text that is searched for checkpoints: a mail with a year of them is far smaller. */
const MOST_CHARACTERS = 4_000_000;

/**
 * All checkpoints in a text, in its order. The text may be a mail or a note around them: lines may be indented or quoted
 * with ">". Whatever does not look like a whole checkpoint is passed over.
 */
export function checkpointsIn(text: string): readonly Checkpoint[] {
  const lines = text
    .slice(0, MOST_CHARACTERS)
    .split('\n')
    .map((line) => line.replace(/^[\s>]+/, '').trimEnd());
  const found: Checkpoint[] = [];
  lines.forEach((line, index) => {
    if (!line.startsWith(PREFIX)) return;
    const checkpoint = readCheckpoint(line, lines[index + 1], lines[index + 2], lines[index + 3]);
    if (checkpoint) found.push(checkpoint);
  });
  return found;
}

function readCheckpoint(origin: string, size = '', root = '', before = ''): Checkpoint | undefined {
  if (!/^schoolgate\.log\/[A-Za-z0-9.,_-]{1,200}\/[A-Za-z0-9_-]{1,100}$/.test(origin)) return undefined;
  if (!/^(?:0|[1-9]\d{0,11})$/.test(size) || !/^[0-9a-f]{64}$/.test(before)) return undefined;
  const bytes = bytesOfBase64(root);
  return bytes?.length === 32 ? { origin, size: Number(size), root: bytes, before } : undefined;
}
