import { closeDashboards, openSignedIn } from '../apps/admin/dashboard-page';

describe('the dashboard over a tenant, with sign-in', () => {
  afterAll(closeDashboards);

  it('says what still works while nobody is signed in, lets people in, and each sees their own pages', async () => {
    const admin = await openSignedIn({ at: 'policy' });
    const { page } = admin;
    await page.getByText('Checks in Outlook go on without you.').waitFor();
    expect(await admin.broken()).toEqual([]);
    await admin.signInAs(/Sam Whitlock/);
    await page.getByRole('heading', { name: 'Policy', exact: true }).waitFor();
    expect(await page.getByRole('link', { name: 'Warning log' }).count()).toBe(0);
    // Published over the emulated Graph, guarded by its etag.
    await page.getByRole('combobox', { name: 'No subject: What it does' }).selectOption('block');
    // A draft outlives the page: nothing is lost when a tab is loaded again.
    await page.reload();
    await page.getByText(/not published yet/).waitFor();
    expect(await page.getByRole('combobox', { name: 'No subject: What it does' }).inputValue()).toBe('block');
    await page.goto(`${admin.origin}/admin.html#/policy/publish`);
    await page.getByRole('checkbox', { name: 'I have read the changes' }).check();
    await admin.button('Publish for everybody').click();
    await page.getByText(/^Published\./).waitFor();
    await admin.button('Sign out').click();
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
  });

  it('an auditor’s first visit counts the days that are over and leaves a checkpoint', async () => {
    const auditor = await openSignedIn({ at: 'today' });
    await auditor.signInAs(/Daniel Poole/);
    await auditor.page.getByText(/^The newest checkpoint was written on|^No checkpoint has been written yet/).waitFor();
    await auditor.page.getByText('Policy in force', { exact: false }).waitFor();
    expect(auditor.faults).toEqual([]);
    expect(auditor.outside).toEqual([]);
  });

  it('without a connection the dashboard says so, and that checks go on', async () => {
    const dashboard = await openSignedIn({ at: 'today', isOffline: true });
    await dashboard.page.getByText('Microsoft 365 was not reached').waitFor();
    await dashboard.page.getByText(/Checks in Outlook go on with the rules they have/).waitFor();
  });
});
