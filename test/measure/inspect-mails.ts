/**
 * Figures of `inspect`, for people: no test passes or fails by them.
 *
 *   npx tsx test/measure/inspect-mails.ts speed    ms per mail (p50, p99) over all mails at hand
 *   npx tsx test/measure/inspect-mails.ts memory   memory after 1,000 and after 10,000 mails
 *   npx tsx test/measure/inspect-mails.ts body     peak memory of bodies of 10 MB, in multiples of their bytes
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readMail } from '../../src/adapters/mailfile/read-mail';
import { readAttachment } from '../../src/attachments/readers/read-attachment';
import { decide } from '../../src/inspect/decide';
import { inspect } from '../../src/inspect/inspect';
import { effectivePolicy } from '../../src/policy/effective';
import { decodeOrganisation } from '../../src/policy/organisation';
import { presetPolicy } from '../../src/policy/presets';

const HERE = fileURLToPath(import.meta.url);
const ROOT = path.join(path.dirname(HERE), '..', '..');
const CORPUS = path.join(ROOT, 'test', 'corpus', 'conformance');
const PUBLISHED = path.join(ROOT, '..', 'shared', 'data');
const MB = 1024 * 1024;

const organisation = decodeOrganisation(readFileSync(path.join(CORPUS, 'org.json'), 'utf8'));
const policy = effectivePolicy(
  presetPolicy('recommended'),
  organisation.ok ? { organisation: organisation.value } : {},
);

interface Mail {
  readonly name: string;
  readonly bytes: Uint8Array;
}

async function check({ name, bytes }: Mail): Promise<void> {
  const now = Date.now();
  for (const mail of await readMail(bytes, name, { readAttachment })) {
    if (!mail.ok) continue;
    const inspection = inspect(mail.snapshot, policy, { now });
    decide(inspection, [], { now, urgent: false, externalCount: 0, canOpenPane: true });
  }
}

function filesIn(folder: string, ending: RegExp): readonly Mail[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => ending.test(name));
  return names.map((name) => ({ name, bytes: readFileSync(path.join(folder, name)) }));
}

function textsIn(folder: string): readonly Mail[] {
  return filesIn(folder, /\.jsonl$/).flatMap(({ bytes }) =>
    Buffer.from(bytes)
      .toString('utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => mailOf('text/plain', (JSON.parse(line) as { text: string }).text)),
  );
}

function mailOf(type: string, body: string): Mail {
  const head = `From: t.ashworth@greenfield.example\r\nTo: jo@home.example\r\nSubject: Trip\r\nContent-Type: ${type}; charset=utf-8\r\n\r\n`;
  return { name: 'mail.eml', bytes: Buffer.from(head + body, 'utf8') };
}

function allMails(): readonly Mail[] {
  const conformance = filesIn(path.join(CORPUS, 'mails'), /\.eml$/);
  const samples = filesIn(path.join(PUBLISHED, 'attachments', 'files'), /\.(eml|msg)$/);
  return [...conformance, ...samples, ...textsIn(path.join(PUBLISHED, 'pii'))];
}

async function measureSpeed(): Promise<void> {
  const mails = allMails();
  for (const mail of mails.slice(0, 200)) await check(mail);
  const times: number[] = [];
  for (const mail of mails) {
    const start = performance.now();
    await check(mail);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share: number): string => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(1);
  print(`${mails.length} mails: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, slowest ${at(1)} ms`);
}

/** What lives after the rubbish is gone. */
function living(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / MB;
}

async function measureMemory(): Promise<void> {
  if (globalThis.gc === undefined) return again('memory', ['--expose-gc']);
  const mails = allMails();
  const marks: number[] = [];
  for (let count = 1; count <= 10_000; count++) {
    await check(mails[count % mails.length]);
    if (count === 1000 || count === 10_000) {
      marks.push(living());
      print(
        `after ${count} mails: ${marks[marks.length - 1].toFixed(1)} MB living, ${rss().toFixed(0)} MB of the process`,
      );
    }
  }
  print(`ratio ${(marks[1] / marks[0]).toFixed(2)}`);
}

const BODIES: Readonly<Record<string, () => Mail>> = {
  'plain text': () => mailOf('text/plain', repeated('The coach leaves at nine from the gate, please be there.\r\n')),
  'one line': () => mailOf('text/plain', repeated('The coach leaves at nine. ')),
  'quoted lines': () => mailOf('text/plain', repeated('> The coach leaves at nine from the gate.\r\n')),
  html: () => mailOf('text/html', repeated('<p class="MsoNormal">The coach leaves at <b>nine</b>.</p>\r\n')),
  'html of tags': () => mailOf('text/html', repeated('<div><span style="x">')),
  'html of references': () => mailOf('text/html', repeated('&nbsp;&eacute;')),
  'other letters': () => mailOf('text/plain', repeated('Mae’r bws yn gadael am naw o’r gloch – ŵŷ.\r\n')),
  numbers: () => mailOf('text/plain', repeated('999 000 0018 01632 960200 12/05/2016\r\n')),
};

function repeated(unit: string): string {
  return unit.repeat(Math.ceil((10 * MB) / Buffer.byteLength(unit)));
}

async function measureBody(which: string | undefined, file: string | undefined): Promise<void> {
  if (which === undefined || file === undefined) {
    const folder = mkdtempSync(path.join(tmpdir(), 'bodies-'));
    for (const [name, make] of Object.entries(BODIES)) {
      const mail = path.join(folder, 'mail.eml');
      writeFileSync(mail, make().bytes);
      again('body', ['--max-semi-space-size=8'], name, mail);
    }
    rmSync(folder, { recursive: true });
    return;
  }
  await check(mailOf('text/html', '<p>small</p>'));
  globalThis.gc?.();
  const before = rss();
  const start = performance.now();
  const mail = { name: 'mail.eml', bytes: readFileSync(file) };
  await check(mail);
  const size = mail.bytes.length / MB;
  const figures = [
    `${((process.resourceUsage().maxRSS / 1024 - before) / size).toFixed(1)} times its bytes`,
    `${(performance.now() - start).toFixed(0)} ms`,
  ];
  print(`${which.padEnd(20)} ${size.toFixed(1)} MB: ${figures.join(', ')}`);
}

function rss(): number {
  return process.memoryUsage.rss() / MB;
}

/** Once more in a process of its own, so that nothing else counts. */
function again(...[mode, options, ...rest]: [string, readonly string[], ...string[]]): void {
  const args = [...options, '--expose-gc', '--import', 'tsx', HERE, mode, ...rest];
  spawnSync(process.execPath, args, { stdio: 'inherit', cwd: ROOT });
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

const [mode, which, file] = process.argv.slice(2);
const measures: Readonly<Record<string, () => Promise<void>>> = {
  speed: measureSpeed,
  memory: measureMemory,
  body: () => measureBody(which, file),
};
const measure = measures[mode ?? ''];
if (measure === undefined) print('Say which: speed, memory or body.');
else void measure();
