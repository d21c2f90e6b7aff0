import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { startEmulator, type RunningEmulator } from '../../../src/emulator/server/server';
import { brokenRules } from '../../support/accessibility';
import { closeWindows, leaveWindow, openWindow, type BrowserWindow, type Looks } from '../../support/windows';

const ROOT = path.resolve(__dirname, '..', '..', '..');
const run = promisify(execFile);
const HEIGHT = 900;

export interface Visit {
  readonly as?: string;
  readonly at?: string;
  readonly width?: number;
  readonly look?: 'light' | 'dark' | 'forced';
  readonly locale?: 'en-GB' | 'cy-GB';
}

let server: Promise<RunningEmulator> | undefined;
const visits: Dashboard[] = [];

async function start(isLivedIn = false): Promise<RunningEmulator> {
  await run(process.execPath, [path.join(ROOT, 'tools', 'build.mjs'), 'admin', 'sign-in'], { cwd: ROOT });
  return startEmulator({ root: ROOT, port: 0, isLivedIn });
}

async function visit(origin: string, looks: Omit<Looks, 'height'>): Promise<Dashboard> {
  const dashboard = new Dashboard(await openWindow(origin, { ...looks, height: HEIGHT }), origin);
  visits.push(dashboard);
  return dashboard;
}

/** The built dashboard over its made-up school, as one of its people. */
export async function openDashboard({ as = 'head', at = '', width = 1280, look = 'light', locale }: Visit = {}) {
  server ??= start();
  const { origin } = await server;
  const colorScheme = look === 'dark' ? 'dark' : 'light';
  const forcedColors = look === 'forced' ? 'active' : 'none';
  const dashboard = await visit(origin, { width, colorScheme, forcedColors, ...(locale && { locale }) });
  await dashboard.page.goto(`${origin}/admin.html?as=${as}#/${at}`);
  await dashboard.settled();
  return dashboard;
}

interface SignedInVisit {
  readonly at: string;
  readonly isOffline?: boolean;
  /** As `npm start` shows it: two schools, one with a site of its own, after three weeks of work. */
  readonly isTrust?: boolean;
  readonly width?: number;
}

/** The built dashboard over the emulated tenant; nobody is signed in yet. */
export async function openSignedIn({ at, isOffline = false, isTrust = false, width = 1280 }: SignedInVisit) {
  server ??= start(isTrust);
  const { origin } = await server;
  const dashboard = await visit(origin, { width });
  const { page } = dashboard;
  if (isOffline) await page.route('**/tenant.json', (route) => route.abort());
  await page.goto(`${origin}/admin.html#/${at}`);
  await page.locator('h1').waitFor();
  return dashboard;
}

/** A test's visits end with it. */
afterEach(async () => {
  for (const dashboard of visits.splice(0)) await dashboard.leave();
});

export async function closeDashboards(): Promise<void> {
  await closeWindows();
  await (await server)?.close();
  server = undefined;
}

export class Dashboard {
  /** Requests to other machines; none gets far: the browser knows this machine alone. A test expects none. */
  readonly outside: string[] = [];
  readonly faults: string[] = [];
  readonly page: Page;
  private isSpoilt = false;

  constructor(
    private readonly window: BrowserWindow,
    readonly origin: string,
  ) {
    this.page = window.page;
    this.page.on('pageerror', (fault) => this.faults.push(String(fault)));
    // Only watched: where requests are held up Chromium compiles every script anew.
    this.page.on('request', (request) => {
      const address = new URL(request.url());
      if (address.origin !== origin && address.protocol.startsWith('http')) this.outside.push(address.href);
    });
  }

  leave(): Promise<void> {
    return leaveWindow(this.window, this.isSpoilt);
  }

  /** The clock is the test's from now on. */
  async holdClock(): Promise<void> {
    this.isSpoilt = true;
    await this.page.clock.install();
  }

  /** The page's heading is there and nothing is on its way any more. */
  async settled(): Promise<void> {
    await this.page.locator('h1').waitFor();
    await this.page.waitForFunction(
      () => document.querySelector('.fui-Spinner, .fui-ProgressBar') === null && document.querySelector('h1') !== null,
    );
  }

  /** Another page of the dashboard: the heading of the one before must be gone. */
  async go(at: string): Promise<void> {
    await this.page.evaluate((hash) => {
      const pageOf = (address: string) => /^#?\/?([^/?]*)/.exec(address)?.[1] || 'today';
      const { location } = window;
      if (pageOf(hash) !== pageOf(location.hash)) document.querySelector('h1')?.setAttribute('data-left', '');
      location.hash = hash;
    }, `#/${at}`);
    await this.page.waitForFunction(() => document.querySelector('h1[data-left]') === null);
    await twoFrames(this.page);
    await this.settled();
  }

  /** Rules of accessibility that are broken, each with the first place. Another look changes colours alone. */
  broken(asked: 'everything' | 'contrast' = 'everything'): Promise<readonly string[]> {
    return brokenRules(this.page, asked === 'contrast' ? ['color-contrast'] : []);
  }

  /** Names of tables whose last columns are out of sight. */
  cutTables(): Promise<readonly string[]> {
    return this.page.evaluate(() =>
      [...document.querySelectorAll('table')].flatMap((table) => {
        const frame = table.parentElement;
        return frame !== null && frame.scrollWidth > frame.clientWidth + 1 ? [frame.ariaLabel ?? 'a table'] : [];
      }),
    );
  }

  /** Pixels by which the page is wider than its window. */
  overflow(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  }

  /** Away to the page for signing in, and back as somebody. */
  async signInAs(name: RegExp): Promise<void> {
    await this.button('Sign in').click();
    await this.page.getByRole('link', { name }).click();
    await this.page.getByRole('navigation', { name: 'Pages' }).waitFor();
  }

  button(name: string | RegExp) {
    return this.page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
  }
}

/** What was set in motion has been painted. */
function twoFrames(page: Page): Promise<void> {
  return page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
}
