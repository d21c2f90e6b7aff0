import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import '../../../src/emulator/gallery/api';
import { startEmulator, type RunningEmulator } from '../../../src/emulator/server/server';
import type { Locale } from '../../../src/strings/text';
import type { Look } from '../../../src/ui/theme';
import { launchChromium } from '../../../tools/chromium.mjs';
import { brokenRules } from '../../support/accessibility';

const ROOT = path.resolve(__dirname, '..', '..', '..');
const run = promisify(execFile);

/** The gallery in Chromium: every look of the pane, drawn from fixtures. */
export class GalleryPage {
  readonly faults: string[] = [];

  private constructor(
    private readonly browser: Browser,
    private readonly server: RunningEmulator,
    readonly page: Page,
  ) {
    page.on('pageerror', (fault) => this.faults.push(String(fault)));
  }

  static async open(): Promise<GalleryPage> {
    await run(process.execPath, [path.join(ROOT, 'tools', 'build.mjs'), 'gallery'], { cwd: ROOT });
    const server = await startEmulator({ root: ROOT, port: 0 });
    const browser = await launchChromium(ROOT);
    const page = await browser.newPage({ viewport: { width: 320, height: 800 }, timezoneId: 'Europe/London' });
    const gallery = new GalleryPage(browser, server, page);
    await page.goto(`${server.origin}/gallery/`);
    await page.waitForFunction(() => window.gallery !== undefined);
    return gallery;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.close();
  }

  groups(): Promise<readonly string[]> {
    return this.page.evaluate(() => window.gallery?.groups ?? []);
  }

  ids(): Promise<readonly string[]> {
    return this.page.evaluate(() => window.gallery?.ids ?? []);
  }

  async show(group: string, look: Look = 'light', locale: Locale = 'en-GB'): Promise<void> {
    await this.page.evaluate(([to, as, language]) => window.gallery?.show(to, as, language), [
      group,
      look,
      locale,
    ] as const);
  }

  /** Rules of accessibility that are broken, each with the first place; all rules when none is named. */
  broken(only: readonly string[] = []): Promise<readonly string[]> {
    return brokenRules(this.page, only);
  }

  /** At 400 % a screen of 1280 by 1024 pixels has room for this much. */
  enlarge(): Promise<void> {
    return this.page.setViewportSize({ width: 320, height: 256 });
  }

  /** What can be pressed and, given the focus, is out of sight or lies under something else. */
  hidden(what = 'a[href], button, input, textarea'): Promise<readonly string[]> {
    return this.page.evaluate(
      (selector) =>
        [...document.querySelectorAll<HTMLElement>(selector)].flatMap((element) => {
          if (element.getClientRects().length === 0 || element.tabIndex < 0) return [];
          element.focus();
          const { left, right, top, bottom } = element.getBoundingClientRect();
          // What is larger than the window shows its middle as far as it is in sight.
          const [x, y] = [
            (Math.max(left, 0) + Math.min(right, window.innerWidth)) / 2,
            (Math.max(top, 0) + Math.min(bottom, window.innerHeight)) / 2,
          ];
          return element.contains(document.elementFromPoint(x, y)) ? [] : [element.outerHTML.slice(0, 200)];
        }),
      what,
    );
  }

  /** Pixels by which the page is wider than its window. */
  overflow(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  }

  /** What can be pressed and is smaller than 24 by 24 pixels; links inside a sentence may be. */
  small(): Promise<readonly string[]> {
    return this.page.evaluate(() =>
      [...document.querySelectorAll('button, [role=button], input, textarea, summary')].flatMap((element) => {
        const { width, height } = element.getBoundingClientRect();
        return width === 0 || (width >= 24 && height >= 24) ? [] : [`${element.textContent ?? ''} ${width}x${height}`];
      }),
    );
  }
}
