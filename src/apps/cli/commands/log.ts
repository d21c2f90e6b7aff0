import { parseArgs } from 'node:util';
import { log as welsh } from '../../../strings/cy-gb/log';
import { log as english } from '../../../strings/en-gb/log';
import type { LogStrings } from '../../../strings/log-strings';
import type { Locale } from '../../../strings/text';
import { writePerson } from '../log-person';
import { verifyExports } from '../log-verify';
import { writeReport } from '../log-report';
import type { CliIo } from '../io';

const OPTIONS = {
  checkpoint: { type: 'string', multiple: true },
  mail: { type: 'string', multiple: true },
  record: { type: 'string' },
  period: { type: 'string' },
  out: { type: 'string' },
  id: { type: 'string' },
} as const;

const WORK = new Map([
  ['verify', verifyExports],
  ['report', writeReport],
  ['person', writePerson],
]);

/** `log verify`, `log report` and `log person`: 0 intact or done, 1 not intact, 2 could not be done. */
export async function run(args: readonly string[], io: CliIo): Promise<number> {
  const strings = logStrings(io.locale);
  const [what, ...rest] = args;
  const parsed = parse(rest);
  const work = WORK.get(what ?? '');
  if (parsed === undefined || parsed.positionals.length === 0 || work === undefined) {
    io.err(strings.usage);
    return 2;
  }
  const { values, positionals } = parsed;
  return work({ ...values, exports: positionals }, io, strings);
}

export function logStrings(locale: Locale): LogStrings {
  return locale === 'cy-GB' ? welsh : english;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch {
    return undefined;
  }
}
