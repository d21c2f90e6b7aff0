import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { closeDashboards, openDashboard } from '../apps/admin/dashboard-page';
import { closeBrowser, openEmulator, type OpenEmulator } from '../support/browser';

/*
 * The pupil roll on its whole way: a CSV file in the administrator's browser, a file of hashes in the school's Microsoft
 * 365, a letter to the wrong family stopped at Send.
 */
afterAll(async () => {
  await closeBrowser();
  await closeDashboards();
});

const EXPORT = [
  'Legal Surname,Legal Forename,Reg Group,Primary Email',
  'Marsh,Alfie,4B,h.marsh@families.example',
  'Okafor,Adaeze,4B,okafor.family@post.example',
  '"<img src=x onerror=alert(1)>",Mia,4B,mia@families.example',
  ',Tom,4C,',
].join('\n');
const LETTER =
  'Dear Hannah,\n\nAlfie Marsh has been diagnosed with dyslexia, as we talked about on Monday. His support begins after half term.';

const choose = (page: Page, content: string | Buffer, name = 'pupils.csv'): Promise<void> =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });

async function administratorBringsIn(outlook: OpenEmulator): Promise<readonly string[]> {
  const page = await outlook.tab('admin.html#/policy/roll');
  const sent: string[] = [];
  page.on('request', (request) => void sent.push(`${request.url()} ${request.postData() ?? ''}`));
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('link', { name: /Sam Whitlock/ }).click();
  await page.getByText('No roll has been brought in yet.').waitFor();
  await choose(page, EXPORT);
  await page.getByText('3 pupils.', { exact: true }).waitFor();
  await page.getByText('One line is left out.').waitFor();
  await page.getByRole('button', { name: 'Bring in 3 pupils' }).click();
  await page.getByText('3 pupils are on the roll.', { exact: false }).waitFor();
  await page.getByText(/^3 pupils, brought in .* by Sam Whitlock\.$/).waitFor();
  await page.close();
  return sent;
}

/** Words of the dialog, or that the message left. */
async function sendTo(outlook: OpenEmulator, address: string): Promise<string> {
  await outlook.write({ to: [address], subject: 'After the review', body: LETTER });
  await outlook.page.waitForFunction(() =>
    Object.keys(localStorage).some((key) => key.includes('roll-of-tenant') && localStorage[key].includes('"value"')),
  );
  const answer = await outlook.pressSend();
  return answer.kind === 'sent' ? 'sent' : answer.text;
}

it('an administrator brings in a roll, and a letter to the wrong family stops; no name leaves the browser', async () => {
  const outlook = await openEmulator({ preset: 'recommended' });
  const requests = await administratorBringsIn(outlook);
  expect(requests.filter((request) => /alfie|okafor|families/i.test(decodeURIComponent(request)))).toEqual([]);
  expect(await sendTo(outlook, 'okafor.family@post.example')).toMatch(/another family|other family|other pupils/i);
  expect(outlook.faults).toEqual([]);
});

it('a letter to the pupil’s own family does not', async () => {
  const outlook = await openEmulator({ preset: 'recommended' });
  expect(await sendTo(outlook, 'h.marsh@families.example')).not.toMatch(/another family|other family|other pupils/i);
});

describe('the page of the roll', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'schoolgate-roll-'));
  const tooLarge = path.join(folder, 'pupils.csv');
  beforeAll(() => writeFileSync(tooLarge, Buffer.alloc(20_000_001, 'x')));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('says what is wrong with a file, and keeps the roll in use', async () => {
    const { page, faults } = await openDashboard({ as: 'policy-admin', at: 'policy/roll' });
    await page.getByText(/^6 pupils, brought in/).waitFor();
    await choose(page, Buffer.from([0x50, 0x4b, 3, 4]), 'pupils.csv');
    await page.getByText(/^This is a workbook/).waitFor();
    await page.locator('input[type=file]').setInputFiles(tooLarge);
    await page.getByText(/^This file is larger than 20 MB/).waitFor();
    await choose(page, 'a,b\nMia,Stone');
    await page.getByText(/^No heading tells us where the names are/).waitFor();
    await page.getByText('There is no pupil in this file as the columns are chosen.').waitFor();
    await page.getByRole('combobox', { name: 'a: holds' }).selectOption('first name');
    await page.getByRole('combobox', { name: 'b: holds' }).selectOption('family name');
    await page.getByText('One pupil.', { exact: true }).waitFor();
    await page.getByText('The roll in use has 6 pupils. Is this the whole school?').waitFor();
    await page.getByText(/^6 pupils, brought in/).waitFor();
    expect(faults).toEqual([]);
  });

  it('takes the roll away when asked twice', async () => {
    const { page } = await openDashboard({ as: 'policy-admin', at: 'policy/roll' });
    await page.getByRole('button', { name: 'Take the roll away' }).click();
    await page.getByRole('button', { name: 'Take it away for everybody' }).click();
    await page.getByText(/^The roll was taken away/).waitFor();
    expect(await page.getByRole('button', { name: 'Take the roll away' }).count()).toBe(0);
  });

  it('is for others to read only', async () => {
    const { page } = await openDashboard({ as: 'auditor', at: 'policy/roll' });
    await page.getByText('A policy administrator can bring in a roll.').waitFor();
    expect(await page.locator('input[type=file]').count()).toBe(0);
  });

  it.each([
    [320, 'light', 'en-GB'],
    [320, 'dark', 'cy-GB'],
    [1280, 'dark', 'en-GB'],
    [1280, 'light', 'cy-GB'],
  ] as const)('can be used by everybody: %d pixels, %s, %s', async (width, look, locale) => {
    const dashboard = await openDashboard({ as: 'policy-admin', at: 'policy/roll', width, look, locale });
    await choose(dashboard.page, EXPORT);
    await dashboard.page.getByRole('table').nth(2).waitFor();
    expect(await dashboard.broken()).toEqual([]);
    expect(await dashboard.overflow()).toBeLessThanOrEqual(0);
    const folder = process.env['SCHOOLGATE_PICTURES'];
    if (folder !== undefined)
      await dashboard.page.screenshot({ path: `${folder}/roll-${width}-${look}-${locale}.png`, fullPage: true });
  });
});
