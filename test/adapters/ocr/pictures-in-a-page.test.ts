import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import type { PictureWords } from '../../../src/attachments/readers/picture-reader';
import { SECURITY_POLICY } from '../../../src/emulator/server/pages';
import { launchChromium } from '../../../tools/chromium.mjs';

const ROOT = path.resolve(__dirname, '..', '..', '..');
const PACKAGES = path.join(ROOT, 'node_modules');
/** As webpack.config.js serves them. */
const PARTS: Readonly<Record<string, string>> = {
  '/ocr/worker.min.js': 'tesseract.js/dist/worker.min.js',
  '/ocr/tesseract-core-simd-lstm.wasm.js': 'tesseract.js-core/tesseract-core-simd-lstm.wasm.js',
  '/ocr/eng.traineddata.gz': '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz',
};
/** Test ranges and invented forms: no number is anybody's. */
const IDENTIFIERS = Array.from({ length: 20 }, (_, i) => [
  `999 0${String(10 + i)} ${String(4000 + i * 137)}`,
  `A82042${String(1001 + i * 389)}`,
  `0${(i % 9) + 1}/1${i % 3}/2012`,
  `07700 900${String(100 + i * 7)}`,
]).flat();
const LETTER = `<body style="font:11pt Arial,sans-serif;margin:60px"><h2>Transport list</h2><table>${Array.from(
  { length: 20 },
  (_, row) =>
    `<tr><td>Pupil</td>${IDENTIFIERS.slice(row * 4, row * 4 + 4)
      .map((text) => `<td style="padding:2px 12px">${text}</td>`)
      .join('')}</tr>`,
).join('')}</table></body>`;

let browser: Browser;
let server: Server;
let page: Page;
const pictures = new Map<string, Buffer>();
const asked: string[] = [];

beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: [path.join(__dirname, 'page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    define: { global: 'globalThis' },
    logLevel: 'silent',
  });
  const script = outputFiles[0]?.text ?? '';
  server = createServer((request, response) => {
    const address = request.url ?? '';
    response.setHeader('Content-Security-Policy', SECURITY_POLICY);
    const part = PARTS[address];
    const body = part === undefined ? pictures.get(address) : readFileSync(path.join(PACKAGES, part));
    if (/\.js$/.test(address)) response.setHeader('Content-Type', 'text/javascript');
    if (address === '/') response.setHeader('Content-Type', 'text/html');
    response.end(address === '/' ? '<script src="/page.js"></script>' : address === '/page.js' ? script : body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await launchChromium(ROOT);
  for (const dpi of [150, 300]) {
    const sheet = await browser.newPage({ viewport: { width: 794, height: 900 }, deviceScaleFactor: dpi / 96 });
    await sheet.setContent(LETTER);
    pictures.set(`/${dpi}.png`, await sheet.screenshot());
    await sheet.close();
  }
  page = await browser.newPage();
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
}, 120_000);

afterAll(async () => {
  await browser.close();
  server.close();
});

test.each([150, 300])(
  'at %d dots per inch at least 95 in 100 printed numbers are read, under the policy of the pages',
  async (dpi) => {
    const words = await page.evaluate(
      (address) =>
        (globalThis as unknown as { readPicture(a: string): Promise<PictureWords | undefined> }).readPicture(address),
      `/${dpi}.png`,
    );
    const text = (words?.text ?? '').replace(/\s+/g, '');
    const missed = IDENTIFIERS.filter((identifier) => !text.includes(identifier.replace(/\s+/g, '')));
    expect(missed.length <= IDENTIFIERS.length * 0.05 ? [] : missed).toEqual([]);
    expect(words?.confidence).toBeGreaterThan(70);
  },
  120_000,
);

test('nothing was fetched from anywhere else', () => {
  const origin = new URL(page.url()).origin;
  expect(asked.filter((address) => !address.startsWith(origin))).toEqual([]);
  expect(asked).toContain(`${origin}/ocr/worker.min.js`);
});
