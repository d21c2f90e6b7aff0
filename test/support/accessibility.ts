import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';

const AXE = readFileSync(path.resolve(__dirname, '..', '..', 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');
/** So often a page is looked at: what a busy machine was still painting is gone at the next look, a fault is not. */
const LOOKS = 3;

interface Axe {
  run(
    of: object,
    how: object,
  ): Promise<{ violations: { id: string; nodes: { html: string; any: { message: string }[] }[] }[] }>;
}

/**
 * Rules of accessibility that a page at rest breaks, each with the first place; all rules when none is named. In forced
 * colours the system paints, and axe reads what the page would have painted: contrast is not asked there. Fluent's own
 * guards of the focus (tabster) are left out: they pass the focus on and never hold it.
 */
export async function brokenRules(page: Page, only: readonly string[] = []): Promise<readonly string[]> {
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(AXE);
  for (let look = 1; ; look++) {
    await atRest(page);
    const broken = await lookAt(page, only);
    if (broken.length === 0 || look === LOOKS) return broken;
  }
}

/** Nothing of the page changes its place or colour any more, but for what turns for ever. */
export async function atRest(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(({ playState, effect }) => playState !== 'running' || effect?.getComputedTiming().endTime === Infinity),
  );
}

function lookAt(page: Page, only: readonly string[]): Promise<readonly string[]> {
  return page.evaluate(async (rules) => {
    const { axe } = window as unknown as { axe: Axe };
    const isForced = window.matchMedia('(forced-colors: active)').matches;
    const { violations } = await axe.run(
      { exclude: [['[data-tabster-dummy]']] },
      {
        // Of what holds no place is named: that takes most of the time.
        resultTypes: ['violations'],
        ...(rules.length > 0 ? { runOnly: rules } : { rules: { 'color-contrast': { enabled: !isForced } } }),
      },
    );
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ''} ${nodes[0]?.any[0]?.message ?? ''}`,
    );
  }, only);
}
