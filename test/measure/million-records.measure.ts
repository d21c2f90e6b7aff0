/**
 * A million records in the dashboard, measured in Chromium:
 * `npx tsx test/measure/million-records.measure.ts [records]`. Prints one line per figure; exit 1 when one is missed.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CDPSession, Page } from 'playwright-core';
import { startEmulator } from '../../src/emulator/server/server';
import { launchChromium } from '../../tools/chromium.mjs';
import { columnRatios } from './column-ratios';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const RECORDS = Number(process.argv[2] ?? 1_000_000);
const MB = 1024 * 1024;
let missed = 0;

function tell(what: string, value: number | string, most?: number): void {
  const isGood = most === undefined || Number(value) <= most;
  if (!isGood) missed++;
  console.log(`${isGood ? 'good  ' : 'MISSED'} ${what}: ${value}${most === undefined ? '' : ` (at most ${most})`}`);
}

const { filter, sort, bytes } = columnRatios(RECORDS);
tell('columns, MB', Math.round(bytes / MB), 250);
tell('filter, times a bare loop', filter, 1.5);
tell('sort, times a bare sort', sort, 1.5);

const server = await startEmulator({ root: ROOT, port: 0 });
const browser = await launchChromium(ROOT);
const page = await (await browser.newContext({ acceptDownloads: true, timezoneId: 'Europe/London' })).newPage();
const session = await page.context().newCDPSession(page);
await page.addInitScript(() => {
  const tasks: number[] = [];
  Object.assign(window, { tasks });
  new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => tasks.push(duration))).observe({
    type: 'longtask',
  });
});
const longest = (): Promise<number> =>
  page.evaluate(() => Math.round(Math.max(0, ...(window as unknown as { tasks: number[] }).tasks.splice(0))));

/** Of the whole renderer process, its worker included: JavaScript and everything beside it. */
async function heapOf(one: CDPSession, on: Page, isWorking = false): Promise<number> {
  // Collecting stops the page for a third of a second: while it works that would be measured as its own long task.
  if (!isWorking) await one.send('HeapProfiler.collectGarbage');
  const {
    usedSize,
    embedderHeapUsedSize = 0,
    backingStorageSize = 0,
  } = (await one.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    embedderHeapUsedSize?: number;
    backingStorageSize?: number;
  };
  void on;
  return Math.round((usedSize + embedderHeapUsedSize + backingStorageSize) / MB);
}

const from = new Date(Date.now() - 420 * 86_400_000).toISOString().slice(0, 10);
await page.goto(`${server.origin}/admin.html?as=auditor&records=${RECORDS}#/today`);
await page.getByRole('heading', { name: 'Today' }).waitFor();
await longest();
await page.evaluate((hash) => void (window.location.hash = hash), `#/log?from=${from}`);
await page.getByRole('table').waitFor();
await page.waitForFunction(() => document.querySelector('.fui-ProgressBar') === null, undefined, { timeout: 900_000 });
const table = page.getByRole('table', { name: /Records/ });
// What was found last is counted a moment after the last page was read.
for (let before = '', now = ''; before === '' || before !== now;) {
  before = now;
  await page.waitForTimeout(2_000);
  now = (await table.getAttribute('aria-rowcount')) ?? '';
}
const rows = Number(await table.getAttribute('aria-rowcount')) - 1;
tell('records in the list', rows);
tell('page, MB beside the worker', await heapOf(session, page), 250);
tell('longest task while reading, ms', await longest(), 200);

await table.focus();
await page.keyboard.press('End');
await page.waitForFunction((last) => document.activeElement?.getAttribute('aria-rowindex') === String(last), rows + 1);
tell('last row by keyboard', rows + 1);
await page.keyboard.press('Home');
await table.evaluate((frame) => (frame.scrollTop = frame.scrollHeight));
await page.locator(`[aria-rowindex="${rows + 1}"]`).waitFor();
tell('last row by scroll bar', rows + 1);
await page.getByLabel('Jump to day').fill(from);
await page.locator(`[aria-rowindex="${rows + 1}"]`).waitFor();
tell('the first day by its date', rows + 1);
await page.getByRole('combobox', { name: 'What the check asked' }).selectOption('block');
await page.waitForFunction(
  (all) => Number(document.querySelector('[aria-rowcount]')?.getAttribute('aria-rowcount')) < all,
  rows,
);
tell('longest task while moving and filtering, ms', await longest(), 200);

await page.getByRole('combobox', { name: 'What the check asked' }).selectOption('');
await page.getByRole('checkbox', { name: 'Excel' }).check();
let highest = 0;
const watch = setInterval(
  () => void heapOf(session, page, true).then((now) => (highest = Math.max(highest, now))),
  5_000,
);
const saved = page.waitForEvent('download', {
  predicate: (file) => file.suggestedFilename() === 'manifest.json',
  timeout: 1_800_000,
});
await page.getByRole('button', { name: 'Export', exact: true }).click();
await saved;
clearInterval(watch);
tell('page while exporting JSON lines, CSV and XLSX, MB', highest, 500);
tell('longest task while exporting, ms', await longest(), 200);
await browser.close();
await server.close();
process.exitCode = missed > 0 ? 1 : 0;
