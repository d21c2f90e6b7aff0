import { cli as english } from '../../strings/en-gb/cli';
import { cli as welsh } from '../../strings/cy-gb/cli';
import type { Locale } from '../../strings/text';
import type { CliIo, CommandModule } from './io';

/** The commands of the outside surface, in the order the help shows them. */
export const COMMANDS = ['inspect', 'detect', 'attachments', 'policy', 'replay', 'log'] as const;
export type CommandName = (typeof COMMANDS)[number];

/**
 * Runs one command line and resolves to its exit code; nothing but the named command is loaded.
 * @param load fetches a command's module; tests hand in their own
 */
export async function dispatch(
  args: readonly string[],
  io: CliIo,
  load: (name: CommandName) => Promise<CommandModule>,
): Promise<number> {
  const strings = cliStrings(io.locale);
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const topic = COMMANDS.find((command) => command === rest[0]);
    io.out(name === undefined || topic === undefined ? strings.help.general : strings.help[topic]);
    return name === undefined ? 2 : 0;
  }
  const command = COMMANDS.find((candidate) => candidate === name);
  if (command === undefined) {
    io.err(name.startsWith('-') ? strings.unknownOption : strings.unknownCommand);
    return 2;
  }
  if (asksForHelp(rest)) {
    io.out(strings.help[command]);
    return 0;
  }
  return (await load(command)).run(rest, io);
}

/** The command line's own sentences in the language of the person at the keyboard. */
export function cliStrings(locale: Locale): typeof english {
  return locale === 'cy-GB' ? welsh : english;
}

/** Welsh where the system's language settings say so (`LANG=cy_GB.UTF-8`), else English. */
export function localeOf(environment: Readonly<Record<string, string | undefined>>): Locale {
  const language = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return language.toLowerCase().startsWith('cy') ? 'cy-GB' : 'en-GB';
}

/** Help is asked for anywhere before `--`, after which everything is a path. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  const options = end === -1 ? args : args.slice(0, end);
  return options.includes('--help') || options.includes('-h');
}
