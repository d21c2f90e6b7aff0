import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { detect } from '../../src/detect/detect';
import { launchChromium } from '../../tools/chromium.mjs';
import { bundleDetection } from './bundle';
import { TODAY } from './found';

/** A build and a browser take their time on a busy machine. */
jest.setTimeout(120_000);

const ROOT = path.resolve(__dirname, '..', '..');
const ORDINARY = path.resolve(ROOT, '..', 'shared', 'data', 'pii', 'dev-made-in-mail.jsonl');

function texts(): readonly string[] {
  const own = ['special-category.txt', 'pupil-names.txt'].flatMap((file) =>
    readFileSync(path.join(__dirname, 'cases', file), 'utf8').split('\n'),
  );
  const lists = readFileSync(path.join(__dirname, 'cases', 'class-lists.txt'), 'utf8').split('~~~~\n');
  const published = existsSync(ORDINARY)
    ? readFileSync(ORDINARY, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => (JSON.parse(line) as { text: string }).text)
    : [];
  return [...own, ...lists, 'NHS number: ９９９ ０００\u00a0００１８, NINO ab 12 34 56 c, \ud800', ...published];
}

const given = texts();
let script: string;
let gzip: number;
let here: string;

beforeAll(async () => {
  ({ script, gzip } = await bundleDetection());
  here = JSON.stringify(given.map((text) => detect(text, { now: TODAY })));
});

test('an engine that has nothing but the language finds the same', () => {
  const bare = vm.createContext({});
  vm.runInContext(script, bare);
  bare['given'] = JSON.stringify(given);
  expect(vm.runInContext(`detectIn(given, ${TODAY})`, bare) === here).toBe(true);
});

test('Chromium finds the same', async () => {
  const browser = await launchChromium(ROOT);
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: script });
    const there = await page.evaluate(
      ([json, now]) => (globalThis as unknown as { detectIn(json: string, now: number): string }).detectIn(json, now),
      [JSON.stringify(given), TODAY] as const,
    );
    expect(there === here).toBe(true);
  } finally {
    await browser.close();
  }
});

test('detection leaves room for the rest of the send bundle', () => {
  console.log(`detection adds ${gzip} bytes (gzip) to a bundle`);
  expect(gzip).toBeLessThanOrEqual(110_000);
});
