import { isMailStart, unquote } from './mbox';

const LF = 0x0a;
const FIRST_CAPACITY = 1 << 20;

/**
 * The mails of an mbox as it is read from its file, one at a time: no more than one mail and one chunk are in memory.
 * A mail of more than `mostBytes` is passed over and told as `tooLarge`.
 */
export async function* splitMboxStream(
  chunks: AsyncIterable<Uint8Array>,
  mostBytes: number,
): AsyncIterable<Uint8Array | 'tooLarge'> {
  const splitter = new Splitter(mostBytes);
  for await (const chunk of chunks) yield* splitter.push(chunk);
  yield* splitter.finish();
}

class Splitter {
  private buffer = new Uint8Array(FIRST_CAPACITY);
  private length = 0;
  /** Where the line starts that is not looked at yet, and how far its end was searched for. */
  private line = 0;
  private searched = 0;
  /** Where the mail's first line after its envelope stands; -1 before the first envelope. */
  private start = -1;
  private isTooLarge = false;

  constructor(private readonly mostBytes: number) {}

  *push(chunk: Uint8Array): Iterable<Uint8Array | 'tooLarge'> {
    this.append(chunk);
    for (;;) {
      const found = this.buffer.subarray(0, this.length).indexOf(LF, this.searched);
      if (found === -1) break;
      yield* this.readLine(found + 1);
    }
    this.searched = this.length;
    this.forget();
  }

  *finish(): Iterable<Uint8Array | 'tooLarge'> {
    if (this.line < this.length) yield* this.readLine(this.length);
    if (this.start !== -1 && this.start < this.length) yield this.take(this.length);
  }

  private *readLine(end: number): Iterable<Uint8Array | 'tooLarge'> {
    const bytes = this.buffer.subarray(0, this.length);
    const isFirst = this.start === -1 && this.line === 0;
    if ((isFirst || this.line > 0) && isMailStart(bytes, this.line, end, isFirst)) {
      if (this.start !== -1) yield this.take(this.line);
      this.isTooLarge = false;
      this.start = end;
    }
    this.line = end;
    this.searched = end;
  }

  private take(end: number): Uint8Array | 'tooLarge' {
    const size = end - this.start;
    return this.isTooLarge || size > this.mostBytes ? 'tooLarge' : unquote(this.buffer.slice(this.start, end));
  }

  /** Lets go of what was handed on, and of a mail that grows too large, but for the line ends that the next line needs. */
  private forget(): void {
    if (this.start === -1 || this.length - this.start > this.mostBytes) {
      this.isTooLarge = this.start !== -1;
      const from = this.length - this.line > this.mostBytes ? this.length - 1 : Math.max(0, this.line - 3);
      this.drop(from);
      if (this.start !== -1) this.start = 0;
    } else if (this.start > FIRST_CAPACITY / 2) {
      const kept = this.start - 3;
      this.drop(kept);
      this.start -= kept;
    }
  }

  private drop(from: number): void {
    this.buffer.copyWithin(0, from, this.length);
    this.length -= from;
    this.line = Math.max(0, this.line - from);
    this.searched = Math.max(0, this.searched - from);
  }

  private append(chunk: Uint8Array): void {
    if (this.length + chunk.length > this.buffer.length) {
      const larger = new Uint8Array(Math.max(this.buffer.length * 2, this.length + chunk.length));
      larger.set(this.buffer.subarray(0, this.length));
      this.buffer = larger;
    }
    this.buffer.set(chunk, this.length);
    this.length += chunk.length;
  }
}
