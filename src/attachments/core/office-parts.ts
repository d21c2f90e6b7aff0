import { decodeText } from './decode-text';
import type { Findings } from './findings';
import { unpack, type ZipEntry } from './zip';

/** The parts of an Office or OpenDocument file, by lower-case name without a leading slash. */
export class Parts {
  private readonly byName = new Map<string, ZipEntry>();

  constructor(
    private readonly bytes: Uint8Array,
    entries: readonly ZipEntry[],
    private readonly entry: string,
    private readonly findings: Findings,
  ) {
    for (const each of entries) this.byName.set(normal(each.name), each);
  }

  has(name: string): boolean {
    return this.byName.has(name.toLowerCase());
  }

  names(pattern: RegExp): readonly string[] {
    return [...this.byName.keys()].filter((name) => pattern.test(name)).sort(byNumber);
  }

  /** '' when the part is not there or cannot be read; what was cut or is beyond the room is noted as unread. */
  text(name: string): string {
    const bytes = this.raw(name);
    return bytes === undefined ? '' : decodeText(bytes);
  }

  raw(name: string): Uint8Array | undefined {
    const part = this.byName.get(name.toLowerCase());
    if (part === undefined || part.isFolder) return undefined;
    const { bytes, cut } = unpack(this.bytes, part, this.findings);
    if (cut !== undefined) this.findings.addUnread(this.entry, cut);
    return bytes && this.findings.within(this.entry, bytes);
  }
}

function normal(name: string): string {
  return name.replace(/\\/g, '/').replace(/^\/+/, '').toLowerCase();
}

function byNumber(a: string, b: string): number {
  return numberIn(a) - numberIn(b) || (a < b ? -1 : 1);
}

function numberIn(name: string): number {
  return Number(/(\d{1,9})\.\w{1,10}$/.exec(name)?.[1] ?? 0);
}
