import type { Locale } from '../../strings/text';

/**
 * What a command may say and hear. Commands get this instead of the process, so that tests run them whole.
 * `out` is for results (JSON lines or a report), `err` for progress and messages; both take one line without its end.
 */
export interface CliIo {
  /** The lines of standard input, without their ends; one pass only. */
  lines(): AsyncIterable<string>;
  out(line: string): void;
  err(line: string): void;
  /** The language of the person at the keyboard. */
  readonly locale: Locale;
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** Milliseconds of a clock that never goes back: for durations. */
  elapsed(): number;
}

/** What every file in `commands/` exports. Resolves to the exit code: 0 done, 1 done with something to heed, 2 could not. */
export interface CommandModule {
  run(args: readonly string[], io: CliIo): Promise<number>;
}

/**
 * Cuts a stream of text into lines at line feeds only. Node's own line reader also cuts at U+2028, which may stand
 * unescaped inside a JSON text.
 */
export async function* splitLines(chunks: AsyncIterable<string>): AsyncIterable<string> {
  let held: string[] = [];
  let first = true;
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf('\n'); end !== -1; end = chunk.indexOf('\n', from)) {
      held.push(chunk.slice(from, end));
      yield finish(held, first);
      first = false;
      held = [];
      from = end + 1;
    }
    if (from < chunk.length) held.push(chunk.slice(from));
  }
  if (held.length > 0) yield finish(held, first);
}

function finish(pieces: readonly string[], first: boolean): string {
  let line = pieces.join('');
  if (first && line.charCodeAt(0) === 0xfeff) line = line.slice(1);
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
