import { presetFile } from '../../src/policy/presets';
import { closeDashboards, openSignedIn } from '../apps/admin/dashboard-page';

/** Two policy administrators: Sam by his group, Joan because the policy names her (the site is hers as well). */
const POLICY = JSON.stringify({
  ...(presetFile('recommended') as object),
  version: '1',
  roles: { policyAdmins: ['j.lacey@greenfield.example'], toPublish: 'two' },
});

describe('a policy that two must agree on', () => {
  afterAll(closeDashboards);

  it('one proposes, the other reads what changes and agrees, and only then it is in force', async () => {
    const sam = await openSignedIn({ at: 'policy/file' });
    await sam.signInAs(/Sam Whitlock/);
    const chooser = sam.page.locator('input[type=file]');
    await chooser.setInputFiles({ name: 'p.json', mimeType: 'application/json', buffer: Buffer.from(POLICY) });
    await sam.page.getByText('The file is in your draft now.').waitFor();
    await sam.go('policy/publish');
    await sam.page.getByRole('checkbox', { name: 'I have read the changes' }).check();
    await sam.button('Publish for everybody').click();
    await sam.page.getByText(/^Published\./).waitFor();
    await sam.page.getByText(/^In force: version 1, published .* by Sam Whitlock/).waitFor();
    await sam.go('policy');
    await sam.page.getByRole('combobox', { name: 'No subject: What it does' }).selectOption('block');
    await sam.go('policy/publish');
    await sam.page.getByText(/Your policy asks for two people/).waitFor();
    await sam.page.getByRole('checkbox', { name: 'I have read the changes' }).check();
    await sam.button('Propose to a colleague').click();
    await sam.page.getByText(/^You proposed version 2/).waitFor();
    expect(await sam.button('Agree and publish for everybody').count()).toBe(0);

    const joan = await openSignedIn({ at: 'today' });
    await joan.signInAs(/Joan Lacey/);
    await joan.page.getByText('A colleague proposed a new version of the policy. It waits for your word.').waitFor();
    await joan.go('policy/publish');
    await joan.page.getByText(/^Sam Whitlock proposed version 2/).waitFor();
    expect(await joan.page.getByRole('row', { name: /No subject/ }).innerText()).toContain('stricter');
    expect(await joan.broken()).toEqual([]);
    await joan.button('Agree and publish for everybody').click();
    await joan.page.getByText(/^Published\./).waitFor();
    await joan.go('policy/history');
    const newest = joan.page.getByRole('row', { name: /2\.0.*in force/ });
    expect(await newest.innerText()).toContain('Joan Lacey');
    expect([...sam.faults, ...joan.faults]).toEqual([]);
  });

  it('a pupil roll waits for the second person as well', async () => {
    const sam = await openSignedIn({ at: 'policy/roll' });
    await sam.signInAs(/Sam Whitlock/);
    await sam.page.getByText(/^Your policy asks for two people/).waitFor();
    const csv = Buffer.from('Surname,Forename,Email\nStone,Mia,stone@family.example');
    await sam.page.locator('input[type=file]').setInputFiles({ name: 'pupils.csv', mimeType: 'text/csv', buffer: csv });
    await sam.button('Bring in one pupil').click();
    await sam.page.getByText(/^It waits\./).waitFor();
    await sam.page.getByText('No roll has been brought in yet.').waitFor();
    expect(await sam.broken()).toEqual([]);

    const joan = await openSignedIn({ at: 'today' });
    await joan.signInAs(/Joan Lacey/);
    const needs = joan.page.getByRole('listitem').filter({ hasText: 'A colleague brought in a pupil roll.' });
    await needs.getByRole('link', { name: 'Open' }).click();
    await joan.page.getByText(/^Sam Whitlock brought it in on .* Agree or decline/).waitFor();
    expect(await joan.broken()).toEqual([]);
    await joan.button('Agree, and use it for everybody').click();
    await joan.page.getByText(/^One pupil, brought in .* by Joan Lacey/).waitFor();
    expect([...sam.faults, ...joan.faults]).toEqual([]);
  });
});
