import { closeDashboards, openDashboard } from '../apps/admin/dashboard-page';

const PAGES = [
  'today',
  'policy',
  'policy/rule/data%2Fpersonal',
  'policy/rule/recipients%2Fwhole-staff-list?school=millbank',
  'policy/general',
  'policy/file',
  'policy/publish',
  'policy/history',
  'try',
  'log',
  'insight',
  'insight/report',
  'clauses',
  'requests',
  'agreements',
  'person',
  'register',
  'retention',
  'support',
  'roles',
  'check',
  'setup',
  'setup/school',
  'setup/disclaimers',
  'setup/people',
  'setup/pace',
  'setup/hosting',
  'setup/pilot',
  'no-such-page',
];

jest.setTimeout(300_000);

describe('everybody can use every page of the dashboard', () => {
  afterAll(closeDashboards);

  it.each([
    ['light', 320, PAGES],
    ['dark', 1280, PAGES],
    ['forced', 1280, ['today', 'policy', 'log', 'insight', 'requests', 'setup/hosting']],
  ] as const)(
    'no rule of accessibility is broken and nothing is cut off: %s, %d pixels wide',
    async (look, width, pages) => {
      const dashboard = await openDashboard({ as: 'provisioner', look, width });
      const broken: string[] = [];
      for (const at of pages) {
        await dashboard.go(at);
        const asked = look === 'dark' ? 'contrast' : 'everything';
        broken.push(...(await dashboard.broken(asked)).map((fault) => `${at}: ${fault}`));
        if ((await dashboard.overflow()) > 0) broken.push(`${at}: wider than the window`);
        for (const table of await dashboard.cutTables()) broken.push(`${at}: columns of ${table} are out of sight`);
      }
      expect(broken).toEqual([]);
      expect(dashboard.faults).toEqual([]);
      expect(dashboard.outside).toEqual([]);
    },
  );

  it('bars and lines of the charts are seen in high contrast, and one part of a page is marked as open', async () => {
    const dashboard = await openDashboard({ as: 'provisioner', look: 'forced', at: 'insight' });
    const { page } = dashboard;
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.locator('svg rect[fill]').first().waitFor();
    const paints = await page
      .locator('svg rect[fill]')
      .evaluateAll((bars) => [...new Set(bars.map((bar) => getComputedStyle(bar).fill))]);
    expect(paints).not.toContain(paper);
    await dashboard.go('policy');
    const underlines = await page
      .getByRole('navigation', { name: 'Parts of the policy' })
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => getComputedStyle(link).borderBottomColor));
    expect(underlines.filter((colour) => colour !== underlines[1])).toHaveLength(1);
  });

  it('every page has its words in Welsh', async () => {
    const dashboard = await openDashboard({ as: 'provisioner', locale: 'cy-GB' });
    const english: string[] = [];
    for (const at of PAGES) {
      await dashboard.go(at);
      const heading = await dashboard.page.locator('h1').innerText();
      if (/\b(the|of|and|with|Policy|Today|Record|Requests)\b/.test(heading)) english.push(`${at}: ${heading}`);
    }
    expect(await dashboard.page.evaluate(() => document.documentElement.lang)).toBe('cy-GB');
    expect(english).toEqual([]);
  });
});
