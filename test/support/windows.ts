import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchChromium } from '../../tools/chromium.mjs';
import { secondTry } from './second-try';

const ROOT = path.resolve(__dirname, '..', '..');

/** Builds and browsers take their time on a busy machine: a test that hangs is caught, a slow one is not failed. */
jest.setTimeout(120_000);
secondTry();

/** How a window is to look, and the language of its system. */
export interface Looks {
  readonly width: number;
  readonly height: number;
  readonly locale?: 'en-GB' | 'cy-GB';
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
  /**
   * Parts grow as they open, as for most people. Otherwise this visitor has asked the system for no motion: Playwright
   * scrolls what it presses into sight, also within a part that still grows, and what moves back to its place between
   * the button's going down and up is not pressed. A hand cannot scroll there.
   */
  readonly isAnimated?: boolean;
}

/** A browser's window with nothing in its stores. */
export interface BrowserWindow {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly locale: string;
  /** Where it was: what these may have left is cleared away before somebody else uses it. */
  readonly origins: Set<string>;
}

let browser: Promise<Browser> | undefined;
let free: BrowserWindow[] = [];

/**
 * A window of the one browser that a file of tests has. One that was left is emptied and used again, because Chromium
 * keeps the scripts that it has compiled there: a visit takes a quarter of the work that it takes in a new one.
 */
export async function openWindow(origin: string, looks: Looks): Promise<BrowserWindow> {
  const { width, height, locale = 'en-GB', colorScheme = 'light', forcedColors = 'none', isAnimated } = looks;
  browser ??= launchChromium(ROOT);
  const held = free.find((one) => one.locale === locale);
  free = free.filter((one) => one !== held);
  const window = held ?? (await newWindow(await browser, locale));
  window.origins.add(origin);
  await window.page.setViewportSize({ width, height });
  const reducedMotion = isAnimated ? 'no-preference' : 'reduce';
  await window.page.emulateMedia({ colorScheme, forcedColors, reducedMotion });
  return window;
}

async function newWindow(of: Browser, locale: string): Promise<BrowserWindow> {
  const context = await of.newContext({ locale, timezoneId: 'Europe/London', acceptDownloads: true });
  return { context, page: await context.newPage(), locale, origins: new Set() };
}

/** Ends a visit. `isSpoilt`: the page's clock or the like was changed, which nothing takes back. */
export async function leaveWindow(window: BrowserWindow, isSpoilt = false): Promise<void> {
  if (isSpoilt || window.page.isClosed()) return window.context.close();
  await empty(window);
  free.push(window);
}

/** Ends the browser. */
export async function closeWindows(): Promise<void> {
  free = [];
  await (await browser)?.close();
  browser = undefined;
}

/** What tests listen to; the library's own ears stay. */
const HEARD = ['pageerror', 'request', 'response', 'console', 'dialog', 'download'];

async function empty({ context, page, origins }: BrowserWindow): Promise<void> {
  for (const other of context.pages()) if (other !== page) await other.close();
  for (const heard of HEARD) {
    page.removeAllListeners(heard);
    context.removeAllListeners(heard);
  }
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  await context.setOffline(false);
  await context.clearCookies();
  await context.clearPermissions();
  const browserOf = await context.newCDPSession(page);
  for (const origin of origins) {
    // What a tab keeps can only be cleared from a page of the same place.
    await page.goto(`${origin}/nothing-here`);
    await page.evaluate(() => sessionStorage.clear());
    await page.goto('about:blank');
    await browserOf.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  }
  await browserOf.detach();
  origins.clear();
}
