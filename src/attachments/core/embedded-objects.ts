import { hasAt, latin1, u16, u32 } from './bytes';
import type { CompoundEntry } from './compound';

/** A file that was put into a document as an object, with the name it had. */
export interface EmbeddedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Files inside a compound file: packed by the old packager, as a package of their own, or as a PDF's content. */
export function embeddedFiles(entries: readonly CompoundEntry[]): readonly EmbeddedFile[] {
  return entries.flatMap((entry) => {
    const stream = /(?:^|\/)(\u0001ole10native|package|contents)$/i.exec(entry.path)?.[1];
    if (stream === undefined || entry.isStorage) return [];
    const bytes = entry.bytes();
    if (stream.length > 8) return packed(bytes);
    // Other programs keep their own main stream under the same name.
    return hasAt(bytes, 0, '%PDF') || hasAt(bytes, 0, 'PK') ? [{ name: stream, bytes }] : [];
  });
}

/** OLE1 packager data ([MS-OLEDS] 2.3.6): label, old path and temporary path stand before the file. */
export function packed(bytes: Uint8Array): readonly EmbeddedFile[] {
  let at = 6;
  const word = (): string => {
    const end = bytes.indexOf(0, at);
    const text = latin1(bytes, at, end === -1 ? at : Math.min(end, at + 300));
    at = end + 1;
    return text;
  };
  const name = word();
  word();
  // Three at the second place says that a file follows; a linked one, or something else's native data, has no bytes here.
  if (u16(bytes, 4) !== 2 || u16(bytes, at + 2) !== 3) return [];
  const start = at + 8 + u32(bytes, at + 4);
  return [{ name, bytes: bytes.subarray(start + 4, start + 4 + u32(bytes, start)) }];
}
