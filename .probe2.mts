import { startEmulator } from './src/emulator/server/server';
import { launchChromium } from './tools/chromium.mjs';
const server = await startEmulator({ root: process.cwd(), port: 0 });
const browser = await launchChromium(process.cwd());
const page = await (await browser.newContext({ forcedColors: 'active', colorScheme: 'light' })).newPage();
await page.goto(`${server.origin}/admin.html?as=provisioner#/today`); await page.waitForSelector('.fui-Link');
console.log(await page.evaluate(() => { const l = document.querySelector('.fui-Link')!; const s = getComputedStyle(l); const b = getComputedStyle(document.body); return [s.color, s.forcedColorAdjust, b.backgroundColor, getComputedStyle(l.parentElement!).color, getComputedStyle(l.closest('section')!).backgroundColor, matchMedia('(prefers-color-scheme: dark)').matches]; }));
await page.screenshot({ path: '/tmp/w/shots/forced.png' });
const p2 = await (await browser.newContext({ viewport: { width: 320, height: 800 } })).newPage();
for (const at of ['log','setup/pace']) { await p2.goto(`${server.origin}/admin.html?as=provisioner#/${at}`); await p2.reload(); await p2.waitForTimeout(1500);
console.log(at, await p2.evaluate(() => [...document.querySelectorAll('main *')].filter((e) => e.getBoundingClientRect().right > 321 && !e.closest('[role=table],[role=group] table')).slice(0,4).map((e) => e.outerHTML.slice(0,160)))); }
await browser.close(); await server.close();
