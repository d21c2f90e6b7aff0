import { hasAt, latin1 } from './bytes';

/** Formats that are recognised, but opened elsewhere: name of the kind by signature at an offset. */
const SIGNATURES: readonly (readonly [kind: string, at: number, signature: string])[] = [
  ['bz2', 0, 'BZh'],
  ['xz', 0, '\u00fd7zXZ\u0000'],
  ['zst', 0, '(\u00b5/\u00fd'],
  ['cab', 0, 'MSCF'],
  ['lz4', 0, '\u0004"M\u0018'],
  ['chm', 0, 'ITSF'],
  ['sqlite', 0, 'SQLite format 3\u0000'],
  ['ps', 0, '%!PS'],
  ['tnef', 0, 'x\u009f>"'],
  ['djvu', 0, 'AT&TFORM'],
  ['mobi', 60, 'BOOKMOBI'],
  ['woff', 0, 'wOFF'],
  ['woff2', 0, 'wOF2'],
  ['ttf', 0, '\u0000\u0001\u0000\u0000\u0000'],
  ['otf', 0, 'OTTO'],
  ['wpd', 0, '\u00ffWPC'],
  ['arj', 0, '`\u00ea'],
  ['z', 0, '\u001f\u009d'],
  ['wim', 0, 'MSWIM'],
];

export function archiveKind(bytes: Uint8Array): string | undefined {
  const found = SIGNATURES.find(([, at, signature]) => hasAt(bytes, at, signature));
  if (found !== undefined) return found[0];
  const start = latin1(bytes, 0, 100);
  if (/^..-l[hz][0-9ds]-/s.test(start)) return 'lzh';
  if (/^(?:07070[127]|\u00c7q)/.test(start)) return 'cpio';
  // Packages of Debian are such an archive, and a program.
  if (/^!<arch>\n(?!.*debian-binary)/s.test(start)) return 'ar';
  // Its size is told in eight bytes, or unknown.
  if (/^\]\0\0.{2}(?:.{5}\0{3}|\u00ff{8})/s.test(start)) return 'lzma';
  return hasAt(bytes, 257, 'ustar') || isOldTar(bytes) ? 'tar' : undefined;
}

export interface TarMember {
  readonly name: string;
  readonly start: number;
  readonly size: number;
}

/** Tar is written in blocks of so many bytes. */
export const TAR_BLOCK = 512;

/** Members of a tar (POSIX.1-2017, pax): plain files only. */
export function tarMembers(bytes: Uint8Array, most: number): readonly TarMember[] {
  const members: TarMember[] = [];
  let longName = '';
  for (let at = 0; at + TAR_BLOCK <= bytes.length && members.length < most;) {
    if (bytes[at] === 0) break;
    const size = octal(bytes, at + 124, 12);
    const type = String.fromCharCode(bytes[at + 156] ?? 0);
    const start = at + TAR_BLOCK;
    if (!(size >= 0)) break;
    if (type === 'L') longName = cString(bytes, start, start + size);
    else {
      if (type === '0' || type === '\u0000')
        members.push({ name: longName || cString(bytes, at, at + 100), start, size });
      longName = '';
    }
    at = start + Math.ceil(size / TAR_BLOCK) * TAR_BLOCK;
  }
  return members;
}

function isOldTar(bytes: Uint8Array): boolean {
  if (bytes.length < TAR_BLOCK || bytes[0] === 0) return false;
  let sum = 256;
  for (let i = 0; i < TAR_BLOCK; i++) if (i < 148 || i >= 156) sum += bytes[i] ?? 0;
  return octal(bytes, 148, 8) === sum;
}

function octal(bytes: Uint8Array, at: number, length: number): number {
  const text = latin1(bytes, at, at + length)
    .replace(/\u0000.*$/, '')
    .trim();
  return /^[0-7]{1,12}$/.test(text) ? parseInt(text, 8) : NaN;
}

function cString(bytes: Uint8Array, from: number, to: number): string {
  return (latin1(bytes, from, Math.min(to, from + 4_096)).split('\u0000')[0] ?? '').trim();
}
