/**
 * Speed and memory of detection, all kinds on, as it is built into the send script, against fifteen ordinary patterns
 * joined in one regular expression:
 *
 *   npx tsx --expose-gc test/measure/detect-speed.ts [file.jsonl]
 *
 * Pairs are interleaved, so that a busy machine slows both alike; what is told is the median with the middle 90 %.
 * The text is mail from `../shared/data/pii/dev-mail-ordinary.jsonl` or from the file given ({"text"} per line).
 */
import { existsSync, readFileSync } from 'node:fs';
import vm from 'node:vm';
import type { detect as Detect } from '../../src/detect/detect';
import { bundleDetection } from '../detect/bundle';
import { HOSTILE } from '../detect/hostile-texts';

const MAILS = process.argv[2] ?? '../shared/data/pii/dev-mail-ordinary.jsonl';
const PAIRS = 31;
const MEGABYTE = 1_000_000;

/** What a careful administrator would write: fifteen shapes without checks or labels. */
const PATTERNS = [
  /\b\d{3}[ -]?\d{3}[ -]?\d{4}\b/,
  /\b[A-CEGHJ-PR-TW-Za-ceghj-pr-tw-z][A-CEGHJ-NPR-TW-Za-ceghj-npr-tw-z] ?\d{2} ?\d{2} ?\d{2} ?[A-Da-d]\b/,
  /\b[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]\b/,
  /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/,
  /\b(?:\+44 ?|0)(?:\d ?){9,10}\b/,
  /\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}\b/,
  /\b(?:\d{4}[ -]?){3}\d{4}\b/,
  /\b[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){3,7}\b/,
  /\b\d{2}-\d{2}-\d{2}\b/,
  /\b\d{8}\b/,
  /\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b/,
  /\b[A-Z9]{5}\d{6}[A-Z9]{2}[A-Z\d]{3}\b/,
  /\b\d{9}\b/,
  /\b[A-Z]{2}\d{2} ?[A-Z]{3}\b/,
  /\b(?:password|passcode|pin)\b.{0,3}[:=] ?\S+/i,
];
vm.runInThisContext((await bundleDetection()).script);
const { detect } = globalThis as unknown as { readonly detect: typeof Detect };

const JOINED = new RegExp(PATTERNS.map(({ source }) => `(?:${source})`).join('|'), 'gi');

function countOfPatterns(text: string): number {
  let count = 0;
  JOINED.lastIndex = 0;
  while (JOINED.exec(text) !== null) count++;
  return count;
}

function mailsOf(characters: number): string {
  const lines = readFileSync(MAILS, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const texts = lines.map((line) => (JSON.parse(line) as { text: string }).text);
  const pieces: string[] = [];
  for (let i = 0, length = 0; length < characters; i++) {
    const text = texts[i % texts.length] ?? '';
    pieces.push(text, '\n\n');
    length += text.length + 2;
  }
  // A text that is one flat string, as a mail body is.
  return Buffer.from(pieces.join('').slice(0, characters), 'utf16le').toString('utf16le');
}

function milliseconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function spread(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.round(share * (sorted.length - 1))] ?? NaN).toFixed(2);
  return `${at(0.5)} (${at(0.05)} to ${at(0.95)})`;
}

function compare(text: string, pairs: number): number {
  const ours: number[] = [];
  const theirs: number[] = [];
  const ratios: number[] = [];
  for (let i = 0; i < pairs; i++) {
    const patterns = (): number => milliseconds(() => countOfPatterns(text));
    const detection = (): number => milliseconds(() => detect(text));
    const [first, second] = i % 2 === 0 ? [detection(), patterns()] : [patterns(), detection()];
    const [one, other] = i % 2 === 0 ? [first, second] : [second, first];
    ours.push(text.length / 1000 / one);
    theirs.push(text.length / 1000 / other);
    ratios.push(other / one);
  }
  console.log(
    `${(text.length / MEGABYTE).toFixed(0)} MB: detection ${spread(ours)} MB/s, patterns ${spread(theirs)} MB/s`,
  );
  console.log(`      times as fast: ${spread(ratios)}; ${pairs} pairs`);
  const sorted = ours.map((speed) => text.length / 1000 / speed).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** Most memory beyond the text itself, and what is left after the call. */
function memory(text: string): void {
  const collect = globalThis.gc;
  if (collect === undefined) {
    console.log('memory: run with --expose-gc');
    return;
  }
  collect();
  const before = process.memoryUsage();
  const held = before.heapUsed + before.arrayBuffers;
  const result = detect(text);
  const after = process.memoryUsage();
  const peak = after.heapUsed + after.arrayBuffers - held;
  const findings = result.detections.length;
  collect();
  const kept = process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers - held;
  const megabytes = (bytes: number): string => (bytes / MEGABYTE).toFixed(1);
  console.log(
    `memory: at most ${megabytes(peak)} MB for ${megabytes(text.length)} MB of text (${(peak / text.length).toFixed(1)} times), ${megabytes(kept)} MB with ${findings} findings held`,
  );
}

/** The least of several runs: what the machine can do when nobody interrupts it. */
function least(text: string, runs: number): number {
  return Math.min(...Array.from({ length: runs }, () => milliseconds(() => detect(text))));
}

/** Hostile texts against ordinary text of the same length, each by the least of its runs. */
function hostile(ordinary: string): void {
  least(ordinary, 40);
  const usual = least(ordinary, 60);
  const ratios = Object.entries(HOSTILE).map(([name, make]): readonly [string, number] => [
    name,
    least(make(ordinary.length), 12) / usual,
  ]);
  const worst = ratios.sort(([, a], [, b]) => b - a).slice(0, 5);
  console.log(
    `hostile texts, times as long as ordinary text: ${worst.map(([name, r]) => `${r.toFixed(1)} ${name}`).join('; ')}`,
  );
}

if (!existsSync(MAILS)) {
  console.log(`skipped: ${MAILS} is not there`);
} else {
  const one = mailsOf(MEGABYTE);
  const ten = mailsOf(10 * MEGABYTE);
  // Engines take dozens of calls until they have made it fast.
  for (let i = 0; i < 40; i++) milliseconds(() => detect(one));
  const small = compare(one, PAIRS);
  const large = compare(ten, PAIRS);
  console.log(`time for 10 MB / time for 1 MB: ${(large / small).toFixed(1)}`);
  memory(ten);
  hostile(mailsOf(MEGABYTE / 10));
}
