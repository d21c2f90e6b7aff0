import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** `refused`: there, but not ours to read. */
export type PathFault = 'missing' | 'refused';

export type MailPath =
  | { readonly ok: true; readonly file: string }
  | { readonly ok: false; readonly file: string; readonly reason: PathFault };

const MAIL_FILE = /\.(eml|msg|mbox|mbx)$/i;

/**
 * The mail files that the paths mean: files as named, folders with everything that is called like mail in them and
 * below, in the order of their names. One at a time, so that a folder of a million files needs no memory. A folder met
 * twice (a link to its parent) is read once.
 */
export async function* mailPaths(paths: readonly string[]): AsyncIterable<MailPath> {
  const seen = new Set<string>();
  for (const each of paths) yield* within(each, seen);
}

async function* within(start: string, seen: Set<string>): AsyncIterable<MailPath> {
  try {
    const found = await stat(start);
    if (!found.isDirectory()) {
      yield { ok: true, file: start };
      return;
    }
    const key = `${found.dev}:${found.ino}`;
    if (seen.has(key)) return;
    seen.add(key);
    const entries = await readdir(start, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const full = path.join(start, entry.name);
      if (entry.isFile() && MAIL_FILE.test(entry.name)) yield { ok: true, file: full };
      else if (entry.isDirectory() || entry.isSymbolicLink()) yield* within(full, seen);
    }
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
    yield { ok: false, file: start, reason: code === 'ENOENT' ? 'missing' : 'refused' };
  }
}
