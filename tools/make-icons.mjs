/** Draws `assets/icon-*.png` from the two SVG files beside them: `node tools/make-icons.mjs`. Small sizes have fewer bars. */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchChromium } from './chromium.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
/** Buttons 16, 20, 24, 32, 40, 48, 64, 80; listing 64 and 128 (Microsoft's page on icons). */
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128];
const SMALL = 24;

const browser = await launchChromium(ROOT);
const page = await browser.newPage();
for (const size of SIZES) {
  const drawing = readFileSync(join(ROOT, 'assets', size <= SMALL ? 'icon-small.svg' : 'icon.svg'), 'utf8');
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
  const png = await page.screenshot({ omitBackground: true });
  writeFileSync(join(ROOT, 'assets', `icon-${size}.png`), png);
}
await browser.close();
