import { join } from 'node:path';
import { startEmulator, type RunningEmulator } from './server';

/**
 * `tsx src/emulator/server/main.ts <project folder> <port>`: serves until told to stop. Prints one line, the address,
 * for `tools/start.mjs` to show. A taken port moves on to the next, at most twenty times.
 */
async function main(): Promise<void> {
  const root = process.argv[2] ?? process.cwd();
  const wanted = Number(process.argv[3] ?? '3000');
  const emulator = await startOnFreePort(root, wanted);
  if (emulator.port !== wanted) console.log(`Port ${wanted} is taken; using ${emulator.port}.`);
  console.log(`Schoolgate is ready: ${emulator.origin}   (Ctrl-C stops it)`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void emulator.close().then(() => process.exit(0)));
  }
}

async function startOnFreePort(root: string, wanted: number): Promise<RunningEmulator> {
  for (let port = wanted; port < wanted + 20 && port < 65536; port += 1) {
    try {
      return await startEmulator({ root, port, stateFolder: join(root, '.cache', 'emulator-state'), isLivedIn: true });
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw fault;
    }
  }
  throw new Error(`No free port from ${wanted} on.`);
}

main().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : String(fault));
  process.exit(2);
});
