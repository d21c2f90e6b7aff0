import { writeSync } from 'node:fs';
import { localeOf } from './dispatch';
import { splitLines, type CliIo } from './io';

const STDOUT = 1;
const STDERR = 2;
/** How long to wait before asking a full pipe again. */
const FULL_PIPE_WAIT_MS = 2;

/**
 * The real standard streams. Writes are synchronous: a slow reader slows the command down instead of filling the
 * memory, and nothing is left unwritten when the process ends. A reader that went away ends the command quietly.
 */
export function processIo(): CliIo {
  return {
    lines: () => splitLines(process.stdin.setEncoding('utf8')),
    out: (line) => writeLine(STDOUT, line),
    err: (line) => writeLine(STDERR, line),
    locale: localeOf(process.env),
    now: () => Date.now(),
    elapsed: () => performance.now(),
  };
}

function writeLine(stream: number, line: string): void {
  const bytes = Buffer.from(line + '\n', 'utf8');
  for (let done = 0; done < bytes.length;) {
    try {
      done += writeSync(stream, bytes, done);
    } catch (error) {
      const code = codeOf(error);
      if (code === 'EAGAIN') waitForReader();
      else if (code === 'EPIPE') process.exit(2);
      else throw error;
    }
  }
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

/** A pipe in non-blocking mode refuses when it is full; waiting here is what hands its pressure back. */
function waitForReader(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, FULL_PIPE_WAIT_MS);
}
