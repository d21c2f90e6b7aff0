import { livePastWeeks, PAST_DAYS } from '../../src/emulator/school/past-weeks';
import { newTenant, OWN_SITE, schoolSite, SITE_ID, TRUST_PEOPLE } from '../../src/emulator/graph/school-tenant';
import { emulatedTenant } from '../../src/emulator/graph/tenant';

const NOW = Date.UTC(2026, 10, 24, 15);

describe('the made-up school that people look round in', () => {
  it('has worked for three weeks: policy, records, requests and roll-ups stand in its lists, written as in a real one', async () => {
    let time = NOW;
    const tenant = emulatedTenant({
      state: newTenant({ now: NOW - PAST_DAYS * 86_400_000 }),
      now: () => time,
    });
    await livePastWeeks(tenant, NOW, (ms) => void (time = ms));
    const countOf = (name: string): number => tenant.state.lists.find((list) => list.name === name)?.items.length ?? 0;
    expect(countOf('MailCheckLog-2026-11')).toBeGreaterThan(200);
    expect(countOf('Requests')).toBe(4);
    expect(countOf('Decisions')).toBe(1);
    expect(countOf('Agreements')).toBe(2);
    expect(countOf('Checkpoints')).toBe(1);
    expect(countOf('RollUps')).toBeGreaterThan(20);
    const [library] = tenant.state.drives;
    expect(library?.files[0]?.versions).toHaveLength(2);
    expect(tenant.violations).toEqual([]);
  });

  it('where the second school has a site of its own, its records are there and nobody else’s are', async () => {
    let time = NOW;
    const since = NOW - PAST_DAYS * 86_400_000;
    const state = newTenant({ now: since, people: TRUST_PEOPLE, ownSites: [OWN_SITE] });
    const tenant = emulatedTenant({ state, now: () => time });
    await livePastWeeks(tenant, NOW, (ms) => void (time = ms));
    const schoolsIn = (site: string | undefined): readonly string[] => {
      const lists = state.lists.filter((list) => list.site === site && list.name.startsWith('MailCheckLog-'));
      const buckets = lists.flatMap(({ items }) => items.map(({ fields }) => String(fields['Bucket']).split('~')[0]));
      return [...new Set(buckets)].map(String).filter((school) => school !== '');
    };
    expect([schoolsIn(undefined), schoolsIn(schoolSite(OWN_SITE).name)]).toEqual([['greenfield'], [OWN_SITE]]);
    const counted = state.lists.find(({ site, name }) => site !== undefined && name === 'RollUps');
    expect(counted?.items.length).toBeGreaterThan(10);
    expect([state.site.id, tenant.violations]).toEqual([SITE_ID, []]);
  });
});
