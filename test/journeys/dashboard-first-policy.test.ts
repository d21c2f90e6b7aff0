import type { Locator } from 'playwright-core';
import { closeDashboards, openSignedIn } from '../apps/admin/dashboard-page';

/** The pages of the guided set-up, in their order. */
const STEPS = ['Your school', 'Disclaimers', 'People', 'Pace', 'Files for your IT', 'Pilot'];

/** Counts what a new administrator clicks or ticks. */
class Hand {
  readonly clicks: string[] = [];

  async click(what: string, on: Locator): Promise<void> {
    this.clicks.push(what);
    await on.click();
  }
}

describe('the first policy of a school', () => {
  afterAll(closeDashboards);

  it('is in force fourteen clicks after a new administrator opened the dashboard, through all seven steps, nothing typed', async () => {
    const hand = new Hand();
    const dashboard = await openSignedIn({ at: '' });
    const { page } = dashboard;
    const button = dashboard.button.bind(dashboard);
    const began = Date.now();
    await hand.click('Sign in', button('Sign in'));
    await hand.click('the account, on Microsoft’s page', page.getByRole('link', { name: /Sam Whitlock/ }));
    const needs = page.getByRole('listitem').filter({ hasText: 'No policy is published' });
    await hand.click('Open: no policy yet', needs.getByRole('link', { name: 'Open' }));
    await hand.click('the rules to begin with', button('Use “Recommended”'));
    for (const step of STEPS) {
      await hand.click(`Next: ${step}`, button(`Next: ${step}`));
      await page.getByText(`Step ${STEPS.indexOf(step) + 2} of 7`).waitFor();
      if (step !== 'Your school') continue;
      await hand.click('name and domains from Microsoft 365', button('Take over from Microsoft 365'));
      await page.getByText('Taken over: ', { exact: false }).waitFor();
    }
    await hand.click('to the changes', button('Look at the changes and publish'));
    await hand.click('I have read the changes', page.getByRole('checkbox', { name: 'I have read the changes' }));
    await hand.click('Publish', button('Publish for everybody'));
    await page.getByText(/^Published\./).waitFor();
    const seconds = ((Date.now() - began) / 1_000).toFixed(1);
    console.log(
      `From first sign-in to a published policy: ${STEPS.length + 1} steps of set-up, ${hand.clicks.length} clicks, ${seconds} s of machine time`,
    );
    expect(hand.clicks).toHaveLength(14);
    await dashboard.go('today');
    await page.getByText(/^Policy in force: .*, version/).waitFor();
    expect(await page.getByText('No policy is published').count()).toBe(0);
    expect(dashboard.faults).toEqual([]);
    expect(dashboard.outside).toEqual([]);
  });
});
