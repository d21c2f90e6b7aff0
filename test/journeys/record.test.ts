import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Download, Page } from 'playwright-core';
import { run } from '../../src/apps/cli/commands/log';
import { closeBrowser, openEmulator, type OpenEmulator } from '../support/browser';

/*
 * One message on its whole way: written, stopped, mended, sent, seen in the dashboard's log by an auditor, exported, and
 * proved by the command line. Everything is real but the tenant, which is the emulated one over HTTP.
 */
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'schoolgate-record-'));
});
afterAll(async () => {
  await closeBrowser();
  await rm(folder, { recursive: true, force: true });
});

const PARENTS = ['a', 'b', 'c', 'd', 'e'].map((name) => `${name}.parent@families.example`);

/** Writes to five families, is stopped, mends it in the pane, sends; answers with the header of the mail that left. */
async function stoppedMendedSent(outlook: OpenEmulator): Promise<string> {
  await outlook.write({ to: PARENTS, subject: 'Swimming on Thursday', body: 'Dear parents,\n\nbring a towel.' });
  expect((await outlook.pressSend()).kind).toBe('stopped');
  const isOffered = (await outlook.dialog())?.buttons.includes('Check this message');
  await outlook.choose(isOffered ? 'Check this message' : "Don't Send");
  const pane = isOffered ? outlook.pane() : await outlook.openPane();
  await pane.getByRole('button', { name: 'Move them to Bcc' }).click();
  await pane.getByText('Done: Move them to Bcc').waitFor();
  const sent = await outlook.pressSend();
  if (sent.kind !== 'sent') throw new Error(sent.text);
  return sent.mail.headers['X-Schoolgate'] ?? '';
}

async function auditorsLog(outlook: OpenEmulator, atLeast: number): Promise<Page> {
  const page = await outlook.tab('admin.html#/log');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('link', { name: /Daniel Poole/ }).click();
  const table = page.getByRole('table', { name: /Records/ });
  await table.waitFor();
  // The device writes in the background: the auditor looks again until the records are there.
  for (let look = 0; look < 20 && Number(await table.getAttribute('aria-rowcount')) <= atLeast; look += 1) {
    await page.reload();
    await table.waitFor();
  }
  return page;
}

async function exportTo(page: Page): Promise<void> {
  const saved: Promise<void>[] = [];
  const manifest = page.waitForEvent('download', (file) => file.suggestedFilename() === 'manifest.json');
  page.on('download', (file: Download) => saved.push(file.saveAs(path.join(folder, file.suggestedFilename()))));
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await (await manifest).saveAs(path.join(folder, 'manifest.json'));
  await page.getByText(/^Saved: \d+ records/).waitFor();
  await Promise.all(saved);
}

async function verified(header: string) {
  const mail = path.join(folder, 'sent.eml');
  await writeFile(mail, `From: t.ashworth@greenfield.example\r\nX-Schoolgate: ${header}\r\nSubject: x\r\n\r\nx\r\n`);
  const out: string[] = [];
  const io = {
    lines: () => (async function* () {})(),
    out: (line: string) => void out.push(line),
    err: () => undefined,
  };
  const more = { locale: 'en-GB' as const, now: () => Date.now(), elapsed: () => 0 };
  const code = await run(['verify', folder, '--mail', mail], { ...io, ...more });
  return { code, lines: out.map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>) };
}

it('a message that was stopped, mended and sent stands in the auditor’s log, and its header is proved by the export', async () => {
  const outlook = await openEmulator({ preset: 'glenmere' });
  const header = await stoppedMendedSent(outlook);
  expect(header).toMatch(/^v=1; id=[0-9a-f-]{36}; checked=full; hash=[0-9a-f]{32}$/);
  // A message is begun: what still waited on this device is written now.
  await outlook.open('message');
  await outlook.openPane();
  const page = await auditorsLog(outlook, 3);
  await expect(page.getByRole('table', { name: /Records/ }).getAttribute('aria-rowcount')).resolves.toBe('4');
  await exportTo(page);
  const { code, lines } = await verified(header);
  expect([code, lines.at(-1)]).toMatchObject([0, { result: 'intact', records: 3, chains: 1, mails: 1, faults: 0 }]);
  // The hash in the header was cut from the very record: another one is noticed.
  const forged = header.replace(/hash=.{4}/, 'hash=0000');
  expect((await verified(forged)).lines.map(({ fault }) => fault)).toContain('mail-differs');
  expect(outlook.faults).toEqual([]);
  expect(outlook.outside).toEqual([]);
  await outlook.close();
});

it('in classic Outlook, whose events cannot sign in, the pane brings the records into the log', async () => {
  const outlook = await openEmulator({ preset: 'glenmere', profile: 'classic' });
  const header = await stoppedMendedSent(outlook);
  expect(header).toMatch(/hash=[0-9a-f]{32}$/);
  await outlook.open('message');
  await outlook.openPane();
  const page = await auditorsLog(outlook, 3);
  await exportTo(page);
  const { code, lines } = await verified(header);
  expect([code, lines.at(-1)]).toMatchObject([0, { result: 'intact', mails: 1, faults: 0 }]);
  await outlook.close();
});
