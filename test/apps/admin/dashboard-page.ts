import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startEmulator, type RunningEmulator } from '../../../src/emulator/server/server';
import { launchChromium } from '../../../tools/chromium.mjs';

const ROOT = path.resolve(__dirname, '..', '..', '..');
const AXE = readFileSync(path.join(ROOT, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');
const run = promisify(execFile);

jest.setTimeout(120_000);

export interface Visit {
  readonly as?: string;
  readonly at?: string;
  readonly width?: number;
  readonly look?: 'light' | 'dark' | 'forced';
  readonly locale?: 'en-GB' | 'cy-GB';
}

let browser: Promise<Browser> | undefined;
let server: Promise<RunningEmulator> | undefined;
const contexts: BrowserContext[] = [];

async function start(isLivedIn = false): Promise<RunningEmulator> {
  await run(process.execPath, [path.join(ROOT, 'tools', 'build.mjs'), 'admin', 'sign-in'], { cwd: ROOT });
  return startEmulator({ root: ROOT, port: 0, isLivedIn });
}

/** The built dashboard over its made-up school, as one of its people. */
export async function openDashboard({ as = 'head', at = '', width = 1280, look = 'light', locale }: Visit = {}) {
  server ??= start();
  const { origin } = await server;
  browser ??= launchChromium(ROOT);
  const context = await (
    await browser
  ).newContext({
    viewport: { width, height: 900 },
    colorScheme: look === 'dark' ? 'dark' : 'light',
    forcedColors: look === 'forced' ? 'active' : 'none',
    locale: locale ?? 'en-GB',
    timezoneId: 'Europe/London',
    acceptDownloads: true,
  });
  contexts.push(context);
  const page = await context.newPage();
  const dashboard = new Dashboard(page, origin);
  await dashboard.watch();
  await page.goto(`${origin}/admin.html?as=${as}#/${at}`);
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
  browser ??= launchChromium(ROOT);
  const context = await (
    await browser
  ).newContext({
    viewport: { width, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  });
  contexts.push(context);
  const page = await context.newPage();
  const dashboard = new Dashboard(page, origin);
  await dashboard.watch();
  if (isOffline) await page.route('**/tenant.json', (route) => route.abort());
  await page.goto(`${origin}/admin.html#/${at}`);
  await page.locator('h1').waitFor();
  return dashboard;
}

export async function closeDashboards(): Promise<void> {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
  await (await browser)?.close();
  await (await server)?.close();
  browser = undefined;
  server = undefined;
}

export class Dashboard {
  /** Requests to other machines, all refused: a test expects none. */
  readonly outside: string[] = [];
  readonly faults: string[] = [];

  constructor(
    readonly page: Page,
    readonly origin: string,
  ) {}

  async watch(): Promise<void> {
    this.page.on('pageerror', (fault) => this.faults.push(String(fault)));
    await this.page.route(
      (address) => address.origin !== this.origin && address.protocol.startsWith('http'),
      (route) => {
        this.outside.push(route.request().url());
        return route.abort();
      },
    );
  }

  /** The page's heading is there and nothing is on its way any more. */
  async settled(): Promise<void> {
    await this.page.locator('h1').waitFor();
    await this.page.waitForFunction(
      () => document.querySelector('.fui-Spinner, .fui-ProgressBar') === null && document.querySelector('h1') !== null,
    );
  }

  async go(at: string): Promise<void> {
    await this.page.evaluate((hash) => {
      window.location.hash = hash;
    }, `#/${at}`);
    await this.page.waitForTimeout(50);
    await this.settled();
  }

  /**
   * Rules of accessibility that are broken, each with the first place. In forced colours the system paints, and axe
   * reads what the page would have painted: contrast is not asked there. Fluent's own guards of the focus (tabster) are
   * left out: they pass the focus on and never hold it. Another look changes colours alone.
   */
  async broken(asked: 'everything' | 'contrast' = 'everything'): Promise<readonly string[]> {
    await this.page.evaluate(AXE);
    return this.page.evaluate(async (asked) => {
      const isForced = window.matchMedia('(forced-colors: active)').matches;
      const { axe } = window as unknown as {
        axe: {
          run(
            of: object,
            how: object,
          ): Promise<{ violations: { id: string; nodes: { html: string; any: { message: string }[] }[] }[] }>;
        };
      };
      const { violations } = await axe.run(
        { exclude: [['[data-tabster-dummy]']] },
        asked === 'contrast'
          ? { runOnly: ['color-contrast'] }
          : { rules: { 'color-contrast': { enabled: !isForced } } },
      );
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)} ${nodes[0]?.any[0]?.message ?? ''}`,
      );
    }, asked);
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
