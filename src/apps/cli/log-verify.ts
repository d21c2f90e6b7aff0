import { readFile } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';
import { mailHeader } from '../../adapters/mailfile/mail-header';
import { HEADER } from '../../gate/header';
import { checkpointsIn, type Checkpoint } from '../../log/checkpoint';
import type { VerifyFault } from '../../log/log-faults';
import { RECORDS_FILE } from '../../log/manifest';
import { LogVerifier, type MailStamp } from '../../log/verify';
import type { LogStrings } from '../../strings/log-strings';
import type { CliIo } from './io';
import { fill, hashOfFile, nodeSha256, openExport, readRecords, type OpenExport } from './log-export';
import { mailPaths } from './mail-paths';

export interface VerifyOptions {
  readonly exports: readonly string[];
  readonly checkpoint?: readonly string[] | undefined;
  readonly mail?: readonly string[] | undefined;
  readonly record?: string | undefined;
}

/** One JSON line for each fault and note, one for each export; 0 intact, 1 not intact, 2 could not be checked. */
export async function verifyExports(options: VerifyOptions, io: CliIo, strings: LogStrings): Promise<number> {
  // Of a great log little is held and much passes by: without this the engine lets 100 MB of what has passed lie about.
  setFlagsFromString('--optimize-for-size');
  const checkpoints = await readCheckpoints(options.checkpoint ?? [], io, strings);
  if (checkpoints === undefined) return 2;
  const stamps = await readStamps(options.mail ?? [], io, strings);
  let worst = 0;
  for (const name of options.exports) {
    const opened = await openExport(name, io, strings);
    const code = opened ? await verifyOne(opened, { checkpoints, stamps, wanted: options.record }, io, strings) : 2;
    worst = Math.max(worst, code);
  }
  return worst;
}

interface Beside {
  readonly checkpoints: readonly Checkpoint[];
  readonly stamps: readonly MailStamp[];
  readonly wanted: string | undefined;
}

const SHOW_EVERY = 50_000;

async function verifyOne({ name, folder, manifest }: OpenExport, beside: Beside, io: CliIo, strings: LogStrings) {
  const verifier = new LogVerifier(nodeSha256);
  const hash = await readRecords(folder, (line, number) => {
    verifier.line(line, number);
    if (number % SHOW_EVERY === 0) io.err(fill(strings.progress, { count: number }));
  });
  const { checkpoints, stamps: mails, wanted } = beside;
  const report = verifier.finish(manifest, { checkpoints, mails, ...(wanted === undefined ? {} : { wanted }) });
  const faults = [...(await fileFaults(folder, manifest.files, hash)), ...report.faults];
  for (const fault of faults)
    io.out(JSON.stringify({ export: name, ...fault, message: fill(strings.faults[fault.fault], { ...fault }) }));
  for (const note of report.notes)
    io.out(JSON.stringify({ export: name, ...note, message: fill(strings.notes[note.note], { ...note }) }));
  if (report.proof) io.out(JSON.stringify({ export: name, proof: report.proof }));
  const result = faults.length === 0 ? 'intact' : 'tampered';
  io.out(JSON.stringify({ export: name, result, ...report.counts, faults: faults.length }));
  io.err(fill(result === 'intact' ? strings.intact : strings.tampered, { ...report.counts, faults: faults.length }));
  return faults.length === 0 ? 0 : 1;
}

async function fileFaults(
  folder: string,
  files: Readonly<Record<string, string>>,
  records: string | undefined,
): Promise<readonly VerifyFault[]> {
  const faults: VerifyFault[] = [];
  if (!(RECORDS_FILE in files)) faults.push({ fault: 'file-missing', file: RECORDS_FILE });
  for (const [file, expected] of Object.entries(files)) {
    const found = file === RECORDS_FILE ? records : await hashOfFile(folder, file);
    if (found === undefined) faults.push({ fault: 'file-missing', file });
    else if (found !== expected) faults.push({ fault: 'file-changed', file });
  }
  return faults;
}

/** Checkpoints kept outside the tenant: in mails, notes, on paper that was typed in again. */
async function readCheckpoints(
  files: readonly string[],
  io: CliIo,
  strings: LogStrings,
): Promise<readonly Checkpoint[] | undefined> {
  const found: Checkpoint[] = [];
  for (const file of files) {
    const held = checkpointsIn(await readFile(file, 'utf8').catch(() => ''));
    if (held.length === 0) {
      io.err(fill(strings.noCheckpoint, { file }));
      return undefined;
    }
    found.push(...held);
  }
  return found;
}

const STAMP = /^v=1; id=([0-9a-f-]{36}|none); checked=(?:full|partial); hash=([0-9a-f]{32}|none)$/;

async function readStamps(paths: readonly string[], io: CliIo, strings: LogStrings): Promise<readonly MailStamp[]> {
  const stamps: MailStamp[] = [];
  for await (const found of mailPaths(paths)) {
    const bytes = found.ok ? await readFile(found.file).catch(() => undefined) : undefined;
    if (bytes === undefined) io.err(fill(strings.faults['mail-unreadable'], { file: found.file }));
    stamps.push(await stampOf(found.file, bytes ?? new Uint8Array(0)));
  }
  return stamps;
}

async function stampOf(file: string, bytes: Uint8Array): Promise<MailStamp> {
  const match = STAMP.exec((await mailHeader(bytes, HEADER.toLowerCase()))?.trim() ?? '');
  return match === null ? { file } : { file, recordId: match[1] ?? 'none', hash: match[2] ?? 'none' };
}
