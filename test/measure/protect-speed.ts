/**
 * How long locking takes, against the same bytes through the engine's own cryptography in the same run, and the longest
 * stretch in which nothing else had its turn (pages lock in a worker, where that is no harm): `npx tsx test/measure/protect-speed.ts [megabytes]`.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { sha512 } from '@noble/hashes/sha2.js';
import { PDFDocument } from '@cantoo/pdf-lib';
import { zipSync } from 'fflate';
import { webBulk } from '../../src/adapters/worker/web-bulk';
import { protectFile } from '../../src/protect/protect-file';

const MEGABYTES = Number(process.argv[2] ?? 25);
const chance = (count: number): Uint8Array => {
  const bytes = new Uint8Array(count);
  for (let at = 0; at < count; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  return bytes;
};

function workbook(): Uint8Array {
  const types =
    '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
  const text = (words: string): Uint8Array => new TextEncoder().encode(words);
  return zipSync(
    {
      '[Content_Types].xml': text(types),
      'word/document.xml': text('<w:document/>'),
      'word/media/image1.jpeg': chance(MEGABYTES * 1_048_576),
    },
    { level: 0 },
  );
}

async function scans(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (let i = 0; i < MEGABYTES; i++) {
    pdf.context.register(pdf.context.stream(chance(1_048_576), { Type: 'XObject' }));
    pdf.addPage();
  }
  return pdf.save();
}

async function engineMs(bytes: Uint8Array): Promise<number> {
  const start = performance.now();
  const content = new Uint8Array(bytes);
  const key = await crypto.subtle.importKey('raw', chance(32) as BufferSource, 'AES-CBC', false, ['encrypt']);
  const seal = await crypto.subtle.importKey(
    'raw',
    chance(64) as BufferSource,
    { name: 'HMAC', hash: 'SHA-512' },
    false,
    ['sign'],
  );
  const locked = await crypto.subtle.encrypt({ name: 'AES-CBC', iv: new Uint8Array(16) }, key, content);
  await crypto.subtle.sign('HMAC', seal, locked);
  for (let i = 0, hash: Uint8Array = new Uint8Array(68); i < 100_000; i++) hash = sha512(hash);
  return performance.now() - start;
}

for (const [name, bytes] of [
  ['letter.docx', workbook()],
  ['scans.pdf', await scans()],
  ['film.bin', chance(MEGABYTES * 1_048_576)],
] as const) {
  const engine = await engineMs(bytes);
  const held = monitorEventLoopDelay({ resolution: 5 });
  const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  held.enable();
  const start = performance.now();
  const bulk = webBulk();
  const work = { random: { bytes: chance }, pause, ...(bulk && { bulk }) };
  const result = await protectFile({ name, bytes }, 'Acorn-bridge-candle4', work);
  const ms = performance.now() - start;
  await pause();
  held.disable();
  console.log(
    `${name.padEnd(12)} ${result.ok ? result.method.padEnd(6) : result.reason} ${Math.round(ms)} ms, the engine ${Math.round(engine)} ms, ratio ${(ms / engine).toFixed(2)}, longest stretch ${Math.round(held.max / 1e6)} ms`,
  );
}
