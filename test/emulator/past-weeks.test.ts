import { livePastWeeks, PAST_DAYS } from '../../src/emulator/school/past-weeks';
import { newTenant } from '../../src/emulator/graph/school-tenant';
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
});
