import { readFile } from 'node:fs/promises';
import { readAttachment } from '../../../attachments/readers/read-attachment';
import type { AttachmentFacts } from '../../../message/attachment';
import { cliStrings } from '../dispatch';
import type { CliIo } from '../io';
import { pictureReader } from '../picture-reading';
import path from 'node:path';

/** What files are, one JSON line each. 0 when every file was answered, whatever was found; 2 when one was not. */
export async function run(args: readonly string[], io: CliIo): Promise<number> {
  const strings = cliStrings(io.locale);
  const options = args.filter((arg) => arg.startsWith('--'));
  const paths = args.filter((arg) => !arg.startsWith('--'));
  if (options.some((option) => option !== '--text' && option !== '--pictures')) {
    io.err(strings.unknownOption);
    return 2;
  }
  if (paths.length === 0) {
    io.err(strings.inspect.noPaths);
    return 2;
  }
  let failed = false;
  for await (const file of filesIn(paths, io)) {
    const line = await answer(file, options);
    if ('error' in line) failed = true;
    io.out(JSON.stringify(line));
  }
  return failed ? 2 : 0;
}

async function* filesIn(paths: readonly string[], io: CliIo): AsyncIterable<string> {
  for (const each of paths) {
    if (each !== '-') yield each;
    else for await (const line of io.lines()) if (line.trim() !== '') yield line.trim();
  }
}

async function answer(file: string, options: readonly string[]): Promise<Record<string, unknown>> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch {
    return { file, error: 'cannot be read' };
  }
  const pictures = options.includes('--pictures') ? pictureReader() : undefined;
  try {
    const facts = await readAttachment(path.basename(file), bytes, { ...(pictures && { pictures }) });
    return lineOf(file, facts, options.includes('--text'));
  } finally {
    pictures?.end();
  }
}

function lineOf(file: string, facts: AttachmentFacts, withText: boolean): Record<string, unknown> {
  const { kind, encrypted, opensWithoutPassword, strength, scheme, containsProgram, programKinds, hidden, unread } =
    facts;
  return {
    file,
    kind,
    encrypted,
    opensWithoutPassword,
    protected: facts.protected,
    strength,
    scheme: scheme === '' ? null : scheme,
    containsProgram,
    programKind: programKinds[0] ?? null,
    hidden,
    unread,
    ...(withText ? { text: facts.texts.map(({ text }) => text).join('\n') } : {}),
  };
}
