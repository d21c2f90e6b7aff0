/** Files written into a plain text the way mail did before MIME (POSIX uuencode). */
export interface Uuencoded {
  /** The text without the files. */
  readonly text: string;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

const MOST_FILES = 200;

/** Takes every complete `begin 644 name … end` out of a text; what is broken stays text. */
export function takeUuencoded(text: string): Uuencoded {
  if (!/(?:^|\n)begin [0-7]{3,4} \S/.test(text)) return { text, files: [] };
  const kept: string[] = [];
  const files: { name: string; bytes: Uint8Array }[] = [];
  const lines = text.split('\n');
  let noEndAfter = Infinity;
  for (let line = 0; line < lines.length; line++) {
    const head = /^begin [0-7]{3,4} (\S.{0,200}?)\r?$/.exec(lines[line]);
    const end = head === null || files.length >= MOST_FILES || line >= noEndAfter ? -1 : endOf(lines, line + 1);
    if (head === null || end === -1) {
      if (head !== null) noEndAfter = line;
      kept.push(lines[line]);
      continue;
    }
    files.push({ name: head[1], bytes: decode(lines, line + 1, end) });
    line = end;
  }
  return { text: kept.join('\n'), files };
}

/** The line `end`, with nothing but encoded lines before it; -1 when it does not come. */
function endOf(lines: readonly string[], from: number): number {
  for (let line = from; line < lines.length; line++) {
    const text = trimEnd(lines[line]);
    if (text === 'end') return line;
    if (text !== '' && !/^[\x20-\x60]{1,90}$/.test(text)) return -1;
  }
  return -1;
}

function decode(lines: readonly string[], from: number, to: number): Uint8Array {
  const bytes: number[] = [];
  for (let line = from; line < to; line++) {
    const text = trimEnd(lines[line]);
    const count = text === '' ? 0 : value(text, 0);
    for (let index = 1, left = count; left > 0; index += 4, left -= 3) {
      const four =
        (value(text, index) << 18) |
        (value(text, index + 1) << 12) |
        (value(text, index + 2) << 6) |
        value(text, index + 3);
      for (let byte = 0; byte < Math.min(left, 3); byte++) bytes.push((four >> (16 - 8 * byte)) & 0xff);
    }
  }
  return Uint8Array.from(bytes);
}

function value(text: string, index: number): number {
  return index < text.length ? (text.charCodeAt(index) - 0x20) & 0x3f : 0;
}

function trimEnd(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
