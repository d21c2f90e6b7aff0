/**
 * How long `log verify` takes for a great log, beside parsing and hashing alone, and its memory. For people: no test
 * passes or fails by it.
 *
 *   npx tsx test/measure/log-verify.ts [records, 1000000]
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { splitLines } from '../../src/apps/cli/io';
import { chained, newChain, type ChainHead } from '../../src/log/chain';
import { ExportWriter } from '../../src/log/export';
import { anInspection, stamped, uuidOf } from '../log/log-scene';

const HERE = fileURLToPath(import.meta.url);
const ROOT = path.join(path.dirname(HERE), '..', '..');
const RECORDS_A_RUN = 40;

async function write(folder: string, count: number): Promise<void> {
  const writer = new ExportWriter();
  const file = createWriteStream(path.join(folder, 'records.jsonl'));
  const hash = createHash('sha256');
  let head: ChainHead = newChain(uuidOf(2, 0));
  for (let at = 0; at < count; at++) {
    if (at % RECORDS_A_RUN === 0) head = newChain(uuidOf(2, at));
    const next = chained(anInspection(at, { occurredAt: '2026-11-12T10:00:00.000Z' }), head);
    head = next.head;
    const [line] = stamped([next.record], at + 1);
    const text = `${writer.line(line!)}\n`;
    hash.update(text);
    if (!file.write(text)) await new Promise<void>((resolve) => file.once('drain', resolve));
  }
  await new Promise<void>((resolve) => file.end(resolve));
  const manifest = writer.manifest({
    period: { from: '2026-11-01', to: '2026-11-30' },
    filter: {},
    at: Date.UTC(2026, 11, 1),
    local: '',
    by: uuidOf(1, 1),
    checkpoints: [],
    files: { 'records.jsonl': hash.digest('hex') },
  });
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
}

/** The yardstick: every line parsed, its text hashed twice (record and leaf). */
async function parseAndHash(folder: string): Promise<void> {
  let bytes = 0;
  for await (const line of splitLines(createReadStream(path.join(folder, 'records.jsonl')).setEncoding('utf8'))) {
    const { record } = JSON.parse(line) as { record: unknown };
    bytes += createHash('sha256').update(JSON.stringify(record)).digest().length;
    bytes += createHash('sha256').update(line.slice(0, 250)).digest().length;
  }
  process.stderr.write(`${bytes} bytes of hashes\n`);
}

async function measure(count: number): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'log-verify-'));
  await write(folder, count);
  for (let round = 0; round < 3; round++) {
    const bare = timed([HERE, 'bare', folder]);
    const real = timed([HERE, 'verify', folder]);
    process.stdout.write(
      `verify ${real.seconds.toFixed(1)} s, ${real.megabytes} MB; parsing and hashing ${bare.seconds.toFixed(1)} s; ratio ${(real.seconds / bare.seconds).toFixed(2)}\n`,
    );
  }
  if (process.env['KEEP'] === undefined) rmSync(folder, { recursive: true });
}

function timed(args: readonly string[]): { readonly seconds: number; readonly megabytes: number } {
  const done = spawnSync(process.execPath, ['--import', 'tsx', ...args], { cwd: ROOT, encoding: 'utf8' });
  const [seconds = '0', megabytes = '0'] = done.stdout.trim().split('\n').at(-1)?.split(' ') ?? [];
  return { seconds: Number(seconds), megabytes: Number(megabytes) };
}

async function child(what: string, folder: string): Promise<void> {
  const start = performance.now();
  if (what === 'bare') await parseAndHash(folder);
  else {
    const { run } = await import('../../src/apps/cli/commands/log');
    const io = {
      lines: async function* () {},
      out: () => undefined,
      err: () => undefined,
      locale: 'en-GB' as const,
      now: () => 0,
      elapsed: () => 0,
    };
    await run(['verify', folder], io);
  }
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(`${((performance.now() - start) / 1000).toFixed(2)} ${megabytes}\n`);
}

const [first, folder] = process.argv.slice(2);
if (first === 'bare' || first === 'verify') void child(first, folder ?? '');
else void measure(Number(first ?? '1000000'));
