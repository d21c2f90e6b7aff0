import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Download, Route } from 'playwright-core';
import { run } from '../../src/apps/cli/commands/log';
import { closeDashboards, openDashboard, openSignedIn, type Dashboard } from '../apps/admin/dashboard-page';

const GRAPH = '**/graph/**';
const MB = 1024 * 1024;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'schoolgate-trouble-'));
});
afterAll(async () => {
  await closeDashboards();
  await rm(folder, { recursive: true, force: true });
});

/** Microsoft 365 says no to everything from now on. */
async function answerAll(dashboard: Dashboard, status: number, code: string, headers = {}): Promise<void> {
  const body = JSON.stringify({ error: { code, message: '' } });
  await dashboard.page.route(GRAPH, (route: Route) =>
    route.fulfill({ status, contentType: 'application/json', headers, body }),
  );
}

/** A policy administrator with one change that is not published. */
async function withDraft(): Promise<Dashboard> {
  const admin = await openSignedIn({ at: 'policy' });
  await admin.signInAs(/Sam Whitlock/);
  await admin.page.getByRole('combobox', { name: 'No subject: What it does' }).selectOption('block');
  await admin.go('policy/publish');
  await admin.page.getByLabel('Version').fill(`try ${Math.floor(performance.now())}`);
  await admin.page.getByRole('checkbox', { name: 'I have read the changes' }).check();
  return admin;
}

async function draftIsThere(admin: Dashboard): Promise<void> {
  await admin.go('policy');
  const choice = admin.page.getByRole('combobox', { name: 'No subject: What it does' });
  expect(await choice.inputValue()).toBe('block');
}

describe('when something goes wrong, the dashboard says what, and nothing is lost', () => {
  it('a right that is taken away while a policy administrator works: the sentence says so, the draft stays', async () => {
    const admin = await withDraft();
    await answerAll(admin, 403, 'accessDenied');
    await admin.button('Publish for everybody').click();
    await admin.page.getByText('Your account may not do this.', { exact: false }).first().waitFor();
    await admin.page.unroute(GRAPH);
    await draftIsThere(admin);
    expect(admin.faults).toEqual([]);
  });

  it('an auditor whose right is taken away is told on the next page, and what was read stays', async () => {
    const auditor = await openSignedIn({ at: 'log' });
    await auditor.signInAs(/Daniel Poole/);
    await auditor.page.getByRole('heading', { name: 'Warning log' }).waitFor();
    await answerAll(auditor, 403, 'accessDenied');
    await auditor.go('clauses');
    await auditor.page.getByText('Your account may not do this.', { exact: false }).first().waitFor();
    expect(auditor.faults).toEqual([]);
  });

  it('a service that wants to be left alone for minutes is left alone, and asked again by itself', async () => {
    const auditor = await openSignedIn({ at: 'today' });
    await auditor.signInAs(/Daniel Poole/);
    await auditor.settled();
    await auditor.holdClock();
    await answerAll(auditor, 429, 'tooManyRequests', { 'Retry-After': '150' });
    await auditor.go('clauses');
    const wait = auditor.page.getByText(/asks us to wait 1[45]\d seconds. Nothing is lost/);
    await wait.waitFor();
    await auditor.page.unroute(GRAPH);
    await auditor.page.clock.fastForward(160_000);
    await wait.waitFor({ state: 'detached' });
    await auditor.settled();
    await auditor.page
      .getByText(/^Version .*in force on|^No policy was in force/)
      .first()
      .waitFor();
    expect(auditor.faults).toEqual([]);
  });

  it('without a network nothing is published and nothing is lost; with it again, one press publishes', async () => {
    const admin = await withDraft();
    await admin.page.context().setOffline(true);
    await admin.button('Publish for everybody').click();
    await admin.page
      .getByText('Microsoft 365 was not reached. What you wrote is still here', { exact: false })
      .waitFor();
    await admin.page.context().setOffline(false);
    await admin.button('Publish for everybody').click();
    await admin.page.getByText(/^Published\./).waitFor();
    expect(admin.faults).toEqual([]);
  });

  it('a file of 50 MB is refused as a policy at once, with the reason', async () => {
    const file = path.join(folder, 'policy.json');
    await writeFile(file, Buffer.alloc(50 * MB, 32));
    const admin = await openDashboard({ as: 'policy-admin', at: 'policy/file' });
    await admin.page.locator('input[type=file]').setInputFiles(file);
    await admin.page.getByText('The file was not taken over. Your draft is as it was.').waitFor();
    await admin.page.getByText(/larger than 256 KB/).waitFor();
    await admin.page.getByText('No changes yet.').waitFor();
  });

  it('an export that was tampered with is found, and says which record', async () => {
    const { page } = await openDashboard({ as: 'auditor', at: 'log' });
    await page.getByText(/^[1-9]\d{2,} records$/).waitFor();
    const saved: Promise<void>[] = [];
    page.on('download', (one: Download) => saved.push(one.saveAs(path.join(folder, one.suggestedFilename()))));
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByText(/^Saved: \d+ records/).waitFor();
    await Promise.all(saved);
    expect((await verified()).at(-1)).toMatchObject({ result: 'intact', faults: 0 });
    // Somebody turns one answer into another.
    const records = path.join(folder, 'records.jsonl');
    const text = await readFile(records, 'utf8');
    await writeFile(records, text.replace('"answer":"justified"', '"answer":"corrected"'));
    const lines = await verified();
    expect(lines.at(-1)).toMatchObject({ result: 'tampered' });
    const faults = lines.flatMap(({ fault }) => (typeof fault === 'string' ? [fault] : []));
    expect(faults).toContain('file-changed');
    expect(lines.some(({ fault, record }) => fault !== undefined && record !== undefined)).toBe(true);
  });
});

/** What the command line says of the exported files, line by line. */
async function verified(): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const out: string[] = [];
  const io = {
    lines: () => (async function* () {})(),
    out: (line: string) => void out.push(line),
    err: () => undefined,
  };
  await run(['verify', folder], { ...io, locale: 'en-GB' as const, now: () => Date.now(), elapsed: () => 0 });
  return out.map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
}
