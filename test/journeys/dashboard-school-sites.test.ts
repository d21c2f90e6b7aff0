import { closeDashboards, openSignedIn, type Dashboard } from '../apps/admin/dashboard-page';

/** Schools of the records that the log's table shows. */
async function schoolsIn({ page }: Dashboard): Promise<readonly string[]> {
  await page.getByText(/^[1-9]\d* records$/).waitFor();
  const rows = await page.locator('[role=row]').allInnerTexts();
  return [...new Set(rows.flatMap((row) => /Millbank|Greenfield/.exec(row) ?? []))];
}

/** Addresses on the emulated Graph that this page asked for, by the site in them. */
function sitesAsked({ page }: Dashboard): Set<string> {
  const found = new Set<string>();
  page.on('request', (request) => {
    const site = /\/sites\/([^/?]+)\/lists\/MailCheckLog/.exec(decodeURIComponent(request.url()))?.[1];
    if (site) found.add(site);
  });
  return found;
}

describe('a trust whose schools have sites of their own', () => {
  afterAll(closeDashboards);

  it('one school’s auditor is led to that school, and there is nowhere else to go', async () => {
    const hugh = await openSignedIn({ at: 'log', isTrust: true, width: 320 });
    const asked = sitesAsked(hugh);
    await hugh.signInAs(/Hugh Aldous/);
    await hugh.page.getByRole('banner').getByText('Millbank Infant School').waitFor();
    expect(await schoolsIn(hugh)).toEqual(['Millbank']);
    expect(await hugh.page.getByRole('combobox', { name: 'Records of' }).count()).toBe(0);
    expect(asked.size).toBe(1);
    // The link of a colleague of the trust opens no more.
    await hugh.page.goto(`${hugh.origin}/admin.html?site=#/log`);
    expect(await schoolsIn(hugh)).toEqual(['Millbank']);
    expect(asked.size).toBe(1);
    expect(await hugh.overflow()).toBe(0);
    expect(await hugh.broken()).toEqual([]);
    expect(hugh.faults).toEqual([]);
  });

  it('an auditor of the trust goes from one to the other, and the address says where they are', async () => {
    const daniel = await openSignedIn({ at: 'log', isTrust: true });
    const { page } = daniel;
    await daniel.signInAs(/Daniel Poole/);
    const choice = page.getByRole('combobox', { name: 'Records of' });
    await choice.waitFor();
    expect(await choice.locator('option').allInnerTexts()).toEqual(['The trust’s own', 'Millbank Infant School']);
    expect(await schoolsIn(daniel)).toEqual(['Greenfield']);
    // Figures of the whole trust stand where its own records are; each site shows its own alone.
    await daniel.go('insight');
    await page.getByText('Counted together: The trust’s own; Millbank Infant School.').waitFor();
    const bySchool = page.getByRole('group', { name: 'School by school' });
    await bySchool.getByText('Millbank Infant School').waitFor();
    await bySchool.getByText(/Greenfield/).waitFor();
    await daniel.go('log');
    await choice.selectOption('Millbank Infant School');
    await page.waitForURL(/\?site=millbank#\/log$/);
    expect(await schoolsIn(daniel)).toEqual(['Millbank']);
    // He may change the policy as well, but what is published is recorded where the policy lies.
    await daniel.go('policy');
    await page.getByText(/^The policy holds for the whole trust\./).waitFor();
    expect(await page.getByRole('combobox', { name: 'No subject: What it does' }).isDisabled()).toBe(true);
    await page.getByRole('link', { name: 'Check my tenant' }).click();
    await daniel.button('Check now').click();
    await page.getByRole('heading', { name: 'What the log rests on: Millbank Infant School' }).waitFor();
    expect(page.url()).toContain('?site=millbank#/check');
    expect(await daniel.broken()).toEqual([]);
    await daniel.go('insight');
    await page.getByRole('heading', { name: 'Messages that a check asked about, week by week' }).waitFor();
    expect(await page.getByText(/^Counted together: /).count()).toBe(0);
    for (let step = 0; step < 4; step += 1) await page.goBack();
    expect(await schoolsIn(daniel)).toEqual(['Greenfield']);
    expect([...daniel.faults, ...daniel.outside]).toEqual([]);
  });
});
