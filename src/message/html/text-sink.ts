const CHUNK = 0x4000;
const LINE = 0x0a;
const TAB = 0x09;
const SPACE = 0x20;

/**
 * Collects text with the source position of each of its characters, in memory bounded by the source: positions in one
 * array as long as the source (a text is never longer), characters in pieces of fixed size. White space and line
 * breaks wait until something follows them, so that the edges of lines, of table cells and of the text stay clean.
 */
export class TextSink {
  private readonly positions: Uint32Array;
  private readonly chunk = new Uint16Array(CHUNK);
  private readonly chunks: string[] = [];
  private filled = 0;
  private spaceAt = -1;
  private linesWaiting = 0;
  private lineAt = 0;
  private last = LINE;
  /** Length of the text so far, without what still waits. */
  length = 0;

  /** @param capacity length of the source in UTF-16 units */
  constructor(capacity: number) {
    this.positions = new Uint32Array(capacity);
  }

  /** Adds one UTF-16 unit of visible text. */
  add(unit: number, at: number): void {
    if (this.linesWaiting > 0) this.putLines();
    else if (this.spaceAt !== -1 && this.last !== LINE && this.last !== TAB) this.put(SPACE, this.spaceAt);
    this.spaceAt = -1;
    this.put(unit, at);
  }

  /** Notes white space: shown as one space, or not at all at the edges of a line. */
  addSpace(at: number): void {
    if (this.spaceAt === -1) this.spaceAt = at;
  }

  /** What follows stands on a new line; right after the start of a cell it does already, but for the end of its row. */
  startLine(at: number, isRow: boolean): void {
    this.spaceAt = -1;
    if (this.linesWaiting > 0 || this.last === LINE || (this.last === TAB && !isRow)) return;
    this.linesWaiting = 1;
    this.lineAt = at;
  }

  /** A line break written by the author; two of them leave an empty line. */
  breakLine(at: number): void {
    this.spaceAt = -1;
    if (this.linesWaiting++ === 0) this.lineAt = at;
  }

  /** What follows is the next cell of the same table row; breaks at the end of the cell before are none. */
  startCell(at: number): void {
    this.spaceAt = -1;
    this.linesWaiting = 0;
    this.put(TAB, at);
  }

  /** Where the next visible text will stand at the earliest. */
  get nextStart(): number {
    return this.length === 0 ? 0 : this.length + this.linesWaiting;
  }

  /** The text without what waits at its end, and the positions. */
  finish(): { readonly text: string; readonly offsets: Uint32Array } {
    this.flush();
    const text = this.chunks.join('');
    // A view keeps the whole array alive: worth it only where most of it is used.
    const isMost = text.length * 2 >= this.positions.length;
    const offsets = isMost ? this.positions.subarray(0, text.length) : this.positions.slice(0, text.length);
    return { text, offsets };
  }

  private putLines(): void {
    if (this.length > 0) for (let line = 0; line < this.linesWaiting; line++) this.put(LINE, this.lineAt);
    this.linesWaiting = 0;
  }

  private put(unit: number, at: number): void {
    if (this.length === this.positions.length) return;
    this.positions[this.length++] = at;
    this.chunk[this.filled++] = unit;
    this.last = unit;
    if (this.filled === CHUNK) this.flush();
  }

  private flush(): void {
    if (this.filled === 0) return;
    this.chunks.push(String.fromCharCode(...this.chunk.subarray(0, this.filled)));
    this.filled = 0;
  }
}
