import { cliStrings, dispatch, type CommandName } from './dispatch';
import type { CommandModule } from './io';
import { processIo } from './process-io';

const io = processIo();

dispatch(process.argv.slice(2), io, load).then(
  (code) => process.exit(code),
  (error: unknown) => {
    io.err(cliStrings(io.locale).internalFault);
    io.err(placesOf(error));
    process.exit(2);
  },
);

async function load(name: CommandName): Promise<CommandModule> {
  const loaded: unknown = await import(`./commands/${name}`);
  if (isCommand(loaded)) return loaded;
  throw new Error('a command without run');
}

function isCommand(loaded: unknown): loaded is CommandModule {
  return typeof loaded === 'object' && loaded !== null && 'run' in loaded && typeof loaded.run === 'function';
}

/** Where in the program it happened. Never the error's message: it can quote the mail that was being read. */
function placesOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const places = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return [error.name, ...places.slice(0, 8)].join('\n');
}
