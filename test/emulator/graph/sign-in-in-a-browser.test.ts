import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { buildSync } from 'esbuild';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startEmulator, type RunningEmulator } from '../../../src/emulator/server/server';
import { launchChromium } from '../../../tools/chromium.mjs';
import { secondTry } from '../../support/second-try';
import type { Visitor } from './visitor';

jest.setTimeout(60_000);
secondTry();

const ROOT = path.resolve(__dirname, '../../..');
let folder: string;
let server: RunningEmulator;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const outside: string[] = [];

beforeAll(async () => {
  await promisify(execFile)(process.execPath, [path.join(ROOT, 'tools', 'build.mjs'), 'sign-in'], { cwd: ROOT });
  folder = await mkdtemp(path.join(tmpdir(), 'schoolgate-'));
  buildSync({
    entryPoints: [path.join(__dirname, 'visitor.ts')],
    bundle: true,
    outfile: path.join(folder, 'visitor.js'),
    format: 'iife',
    logLevel: 'error',
  });
  await writeFile(
    path.join(folder, 'admin.html'),
    '<!doctype html><title>Visitor</title><script src="visitor.js"></script>',
  );
  await writeFile(
    path.join(folder, 'pane.html'),
    '<!doctype html><title>Pane</title><script src="/emulator/nested-sign-in.js"></script><script src="visitor.js"></script>',
  );
  [server, browser] = await Promise.all([
    startEmulator({ root: ROOT, port: 0, overlay: folder, stateFolder: path.join(folder, 'state') }),
    launchChromium(ROOT),
  ]);
  context = await browser.newContext({ locale: 'en-GB' });
  await context.route(
    (address) => address.origin !== server.origin,
    (route) => {
      outside.push(route.request().url());
      return route.abort();
    },
  );
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  page = await context.newPage();
  page.setDefaultTimeout(8_000);
});
afterEach(() => page.close());

async function open(file = 'admin.html'): Promise<void> {
  await page.goto(`${server.origin}/${file}`);
  await page.waitForFunction(() => window.visitor !== undefined);
}

async function ask<K extends keyof Visitor>(
  name: K,
  ...args: Parameters<Visitor[K]>
): Promise<Awaited<ReturnType<Visitor[K]>>> {
  await page.waitForFunction(() => window.visitor !== undefined);
  return page.evaluate(
    ([method, given]) => {
      const all = window.visitor as unknown as Record<string, (...values: unknown[]) => unknown>;
      return all[method]?.(...given);
    },
    [name, args] as [string, unknown[]],
  ) as Promise<Awaited<ReturnType<Visitor[K]>>>;
}

/** Goes away to the sign-in page, chooses who to be, and comes back. */
async function signInAs(name: string, another = false): Promise<unknown> {
  await page.evaluate((isAnother) => void window.visitor?.signIn(isAnother), another);
  await page.getByRole('link', { name: new RegExp(name) }).click();
  await page.waitForURL('**/admin.html');
  await page.waitForFunction(() => window.visitor !== undefined);
  return ask('start');
}

test('a policy administrator signs in, publishes, and stays signed in after the page is loaded again', async () => {
  await open();
  expect(await ask('start')).toEqual({ ok: false, reason: 'signed-out' });
  expect(await signInAs('Sam Whitlock')).toMatchObject({
    ok: true,
    account: { address: 's.whitlock@greenfield.example', roles: ['staff', 'policy-admin'] },
  });
  expect(await ask('read')).toEqual({ ok: false, reason: 'missing' });
  expect(await ask('publish', '{"v":1,"title":"Ysgol Tŷ Gwyn"}')).toMatchObject({ ok: true });
  await page.reload();
  expect(await ask('start')).toMatchObject({ ok: true });
  expect(await ask('read')).toMatchObject({
    ok: true,
    value: { text: '{"v":1,"title":"Ysgol Tŷ Gwyn"}', changedBy: 'Sam Whitlock' },
  });
});

test('an auditor reads the same policy, and the service refuses the auditor’s change', async () => {
  await open();
  await ask('start');
  await signInAs('Daniel Poole', true);
  const read = (await ask('read')) as { value: { etag: string } };
  expect(await ask('publish', '{}', read.value.etag)).toEqual({ ok: false, reason: 'no-right' });
});

test('two people are signed in on one page, and signing out ends the one in use', async () => {
  await open();
  await ask('start');
  await signInAs('Sam Whitlock', true);
  await signInAs('Margaret Holt', true);
  expect([...(await ask('accounts'))].sort()).toEqual(['m.holt@greenfield.example', 's.whitlock@greenfield.example']);
  await page.evaluate(() => void window.visitor?.signOut());
  await page.waitForURL('**/admin.html');
  await ask('start');
  expect(await ask('accounts')).toEqual(['s.whitlock@greenfield.example']);
});

test('a first use that needs more asks the person, who may say no or yes', async () => {
  await open();
  await ask('start');
  await signInAs('Sam Whitlock', true);
  const before = await ask('lookUp', 'sam@elsewhere.example');
  expect(before).toEqual({ ok: false, reason: 'no-consent' });
  for (const [button, reason] of [
    ["Don't allow", 'cancelled'],
    ['Allow', undefined],
  ] as const) {
    await page.evaluate(() => void window.visitor?.stepUp('User.ReadBasic.All'));
    await page.getByRole('link', { name: button, exact: true }).click();
    await page.waitForURL('**/admin.html');
    expect(await ask('start')).toMatchObject(reason === undefined ? { ok: true } : { ok: false, reason });
  }
});

test('in the pane Outlook signs in; an event asks nobody and gets what is there', async () => {
  await open('pane.html?add-in');
  expect(await ask('start')).toMatchObject({ ok: true, account: { address: 't.ashworth@greenfield.example' } });
  expect(await ask('read')).toMatchObject({ ok: true });
  expect(await ask('publish', '{}')).toEqual({ ok: false, reason: 'no-right' });
  await open('pane.html?add-in&silent');
  expect(await ask('stepUp', 'Files.ReadWrite')).toEqual({ ok: false, reason: 'no-consent' });
  await open('pane.html?add-in');
  expect(await ask('stepUp', 'Files.ReadWrite')).toMatchObject({ ok: true });
  expect(await ask('lookUp', 'office@greenfield.example')).toEqual({ ok: false, reason: 'no-consent' });
});

test('nothing ever left this computer', () => {
  expect(outside).toEqual([]);
});
