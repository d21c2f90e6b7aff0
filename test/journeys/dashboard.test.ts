import { readFile } from 'node:fs/promises';
import { closeDashboards, openDashboard } from '../apps/admin/dashboard-page';

describe('the dashboard, by those who use it', () => {
  afterAll(closeDashboards);

  it('a policy administrator makes a check stricter, reads what changes, and publishes', async () => {
    const { page, ...dashboard } = await openDashboard({ as: 'policy-admin', at: 'policy' }).then(withButton);
    await page.getByRole('combobox', { name: 'No subject: What it does' }).selectOption('block');
    await page.getByText('One setting changed, not published yet.').waitFor();
    await dashboard.button('Publish').click();
    const change = page.getByRole('row', { name: /No subject/ });
    await change.waitFor();
    expect(await change.innerText()).toContain('stricter');
    await page.getByRole('checkbox', { name: 'I have read the changes' }).check();
    await dashboard.button('Publish for everybody').click();
    await page.getByText(/^Published\./).waitFor();
    await page.getByRole('link', { name: 'History' }).click();
    await page.getByRole('row', { name: /3\.0.*in force/ }).waitFor();
  });

  it('a limit that cannot be is told beside its field, and nothing can be published', async () => {
    const { page } = await openDashboard({ as: 'policy-admin', at: 'policy/rule/recipients%2Fmass-send' });
    await page.getByLabel('How many people a message may go to').fill('0');
    await page.getByText('Here must stand a whole number from 1 to 10000.').first().waitFor();
    await page.getByRole('button', { name: 'What must be put right' }).click();
    await page.getByText('$.rules["recipients/mass-send"].parameters.maxRecipients').first().waitFor();
    await page.getByRole('link', { name: 'Publish', exact: true }).click();
    await page.getByText('Put these right before you publish:').waitFor();
    expect(await page.getByRole('button', { name: 'Publish for everybody' }).count()).toBe(0);
  });

  it('a school can make a check stricter, never milder', async () => {
    const at = 'policy/rule/recipients%2Flookalike-domain?school=millbank';
    const { page } = await openDashboard({ as: 'policy-admin', at });
    await page.getByRole('combobox', { name: /What it does$/ }).selectOption('note');
    await page
      .getByText(/A school may make the trust’s rule stricter, never milder/)
      .first()
      .waitFor();
  });

  it('what is no policy is refused with the reasons, and the draft stays', async () => {
    const { page } = await openDashboard({ as: 'policy-admin', at: 'policy/file' });
    const chooser = page.locator('input[type=file]');
    await chooser.setInputFiles({ name: 'p.json', mimeType: 'application/json', buffer: Buffer.from('{"v":1}') });
    await page.getByText('The file was not taken over. Your draft is as it was.').waitFor();
    await chooser.setInputFiles({
      name: 'big.json',
      mimeType: 'application/json',
      buffer: Buffer.alloc(4_000_000, 32),
    });
    await page.getByText(/larger than 256 KB/).waitFor();
    await page.getByText('No changes yet.').waitFor();
  });

  it('a draft is tried on a message and on saved mail without anything leaving the browser', async () => {
    const dashboard = await openDashboard({ as: 'policy-admin', at: 'policy' });
    const { page } = dashboard;
    await page.getByRole('combobox', { name: 'Addresses shown to others: What it does' }).selectOption('off');
    await dashboard.go('try');
    await page.getByRole('button', { name: 'Fill in an example' }).click();
    await page.getByRole('button', { name: 'Check this message' }).click();
    const now = page.getByRole('group', { name: 'In force now' });
    const draft = page.getByRole('group', { name: 'Your draft' });
    await draft.waitFor();
    expect(await now.innerText()).toContain('Five families can see each other’s addresses');
    expect(await draft.innerText()).not.toContain('Five families');
    await page.locator('input[type=file]').first().setInputFiles('test/corpus/conformance/mails/d001.eml');
    await page.getByText(/^1 mails\./).waitFor();
    expect(dashboard.outside).toEqual([]);
    expect(dashboard.faults).toEqual([]);
  });

  it('an auditor finds a record by keyboard, verifies the log, and exports it with its proof', async () => {
    const { page } = await openDashboard({ as: 'auditor', at: 'log' });
    const table = page.getByRole('table', { name: /Records/ });
    await page.getByText(/^[1-9]\d{2,} records$/).waitFor();
    await table.focus();
    // Records may still be coming in: End leads to the last of those that are there.
    await page.waitForFunction(() => {
      const focused = document.activeElement;
      const isLast =
        focused?.getAttribute('aria-rowindex') ===
        focused?.closest('table,[role=table]')?.getAttribute('aria-rowcount');
      if (!isLast) focused?.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true }));
      return isLast;
    });
    await page.keyboard.press('Enter');
    await page.getByText(/a message was checked/).waitFor();
    await page.goBack();
    await page.getByRole('button', { name: 'Verify this period' }).click();
    await page.getByText(/^Intact: \d+ records in \d+ chains/).waitFor();
    const downloads: string[] = [];
    const manifest = page.waitForEvent('download', (file) => file.suggestedFilename() === 'manifest.json');
    page.on('download', (file) => downloads.push(file.suggestedFilename()));
    await page.getByRole('checkbox', { name: 'Excel' }).check();
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const saved = JSON.parse(await readFile(await (await manifest).path(), 'utf8')) as { files: object };
    expect(Object.keys(saved.files).sort()).toEqual(['records.csv', 'records.jsonl', 'records.xlsx']);
    await page.getByText(/^Saved: \d+ records/).waitFor();
    expect(downloads).toContain('records.jsonl');
  });

  it('an auditor reads the policy and cannot change it; a policy administrator does not see the log', async () => {
    const auditor = await openDashboard({ as: 'auditor', at: 'policy' });
    expect(await auditor.page.getByRole('combobox', { name: 'No subject: What it does' }).isDisabled()).toBe(true);
    const admin = await openDashboard({ as: 'policy-admin', at: 'log' });
    await admin.page.getByRole('heading', { name: 'This page is for others' }).waitFor();
    expect(await admin.page.getByRole('link', { name: 'Warning log' }).count()).toBe(0);
  });

  it('staff see nothing here', async () => {
    const { page } = await openDashboard({ as: 'staff', at: 'log' });
    await page.getByRole('heading', { name: 'Nothing for you here' }).waitFor();
  });

  it('a head allows a message on a phone', async () => {
    const { page } = await openDashboard({ as: 'head', at: 'today', width: 320 });
    await page.getByText(/requests wait for an answer/).waitFor();
    await page.getByRole('link', { name: 'Open' }).first().click();
    await page.getByRole('button', { name: /^Allow: Asks permission to send, Tom Ashworth/ }).click();
    await page
      .getByRole('button', { name: /^Allow: Asks permission to send, Tom Ashworth/ })
      .waitFor({ state: 'detached' });
    const done = page.getByRole('row', { name: /Tom Ashworth/ });
    expect(await done.innerText()).toContain('allowed');
  });

  it('one person’s records open after saying why', async () => {
    const { page } = await openDashboard({ as: 'data-protection-officer', at: 'person' });
    const open = page.getByRole('button', { name: 'Open the records' });
    const who = page.getByLabel('The person’s school e-mail address');
    await who.fill('t.ashworth');
    await page.getByRole('textbox', { name: 'In your words' }).fill('They asked for a copy');
    expect(await open.getAttribute('aria-disabled')).toBe('true');
    await who.fill('nobody@greenfield.example');
    await open.click();
    await page.getByText('knows nobody with this address').waitFor();
    await who.fill('T.Ashworth@greenfield.example');
    await open.click();
    await page.getByRole('heading', { name: /records of Tom Ashworth/ }).waitFor();
    await page.getByRole('link', { name: 'Look at them in the warning log' }).click();
    await page.getByText('Only records of Tom Ashworth.').waitFor();
    await page.getByText(/^[1-9]\d* records$/).waitFor();
    expect(await page.getByRole('button', { name: 'Export', exact: true }).count()).toBe(0);
    // Of somebody else nothing is shown before it was said why.
    const other = '00000000-0000-4000-8000-000000000007';
    await page.evaluate((hash) => void (window.location.hash = hash), `#/log?person=${other}`);
    await page.getByText('One person’s records open after you have said why.').waitFor();
    await page.getByRole('link', { name: 'Say why' }).click();
    await page.getByRole('textbox', { name: 'In your words' }).waitFor();
    expect(await page.getByLabel('The person’s school e-mail address').inputValue()).toBe(other);
  });

  it('set-up ends in a manifest for this address and a script for this tenant', async () => {
    const { page } = await openDashboard({ as: 'policy-admin', at: 'setup/hosting' });
    await page.getByLabel('Where the files of Schoolgate lie').fill('https://mail.school.example/schoolgate');
    const manifest = page.waitForEvent('download', (file) => file.suggestedFilename() === 'manifest.xml');
    const sendScript = page.waitForEvent('download', (file) => file.suggestedFilename() === 'onsend.js');
    await page.getByRole('button', { name: 'Save manifest.xml' }).click();
    const xml = await readFile(await (await manifest).path(), 'utf8');
    expect(xml).toContain('https://mail.school.example/schoolgate/taskpane.html');
    expect(xml).not.toContain('localhost');
    // Classic Outlook's script carries its own address: another one needs another script.
    const classic = await readFile(await (await sendScript).path(), 'utf8');
    expect(classic).toContain('https://mail.school.example/schoolgate');
    expect(classic).not.toContain('localhost');
    await page.getByLabel('Address of the SharePoint site').fill('https://school.sharepoint.example/sites/schoolgate');
    await page.getByLabel('Directory (tenant) id').fill('72f90000-0000-4000-8000-000000000042');
    await page.getByLabel('App id of the add-in').fill('a0000000-0000-4000-8000-000000000001');
    await page.getByLabel('App id of the dashboard').fill('a0000000-0000-4000-8000-000000000002');
    const script = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the provisioning script' }).click();
    const text = await readFile(await (await script).path(), 'utf8');
    expect(text).toContain("$SiteUrl = 'https://school.sharepoint.example/sites/schoolgate',");
    expect(text).toContain('"months": 36');
  });
});

/** The page and what presses its buttons. */
function withButton(dashboard: Awaited<ReturnType<typeof openDashboard>>) {
  return { page: dashboard.page, button: dashboard.button.bind(dashboard) };
}
