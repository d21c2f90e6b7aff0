import { effectivePolicy } from '../../../src/policy/effective';
import { decodePolicy } from '../../../src/policy/decode';
import { firstFacts, otherFacts } from '../../../src/apps/admin/pages/today-facts';
import { deskRolesOf } from '../../../src/apps/admin/shell/roles';
import { scopedPorts, scopeOf } from '../../../src/apps/admin/shell/scope';
import { aRecord, aRollUp, itemOf } from '../../contracts/tenant/tenant-scene';
import { aTenant, idOf, portsOf } from '../../support/emulated-tenant';

const POLICY = {
  v: 1,
  id: 'trust',
  rules: {},
  roles: { auditors: ['trust.auditor@greenfield.example'] },
  schools: {
    oak: {
      title: 'Oak',
      domains: [],
      roles: { auditors: ['a@greenfield.example'], headTeachers: ['h@greenfield.example'] },
    },
    elm: { title: 'Elm', domains: [], roles: { auditors: ['a@greenfield.example'] } },
  },
};

function policy() {
  const decoded = decodePolicy(POLICY);
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.faults));
  return decoded.value;
}

const who = (address: string, ...roles: string[]) => ({ id: 'x', address, roles });
const scopeFor = (address: string, ...own: string[]) => {
  const account = who(address, ...own);
  const roles = deskRolesOf(account, [], policy());
  return [[...roles], scopeOf(account, [], policy(), roles)];
};

describe('one school of a trust', () => {
  it('whoever is named for a school sees that school, even with a group for all', () => {
    expect(scopeFor('h@greenfield.example')).toEqual([['staff', 'head'], ['oak']]);
    expect(scopeFor('A@greenfield.example', 'auditor')).toEqual([
      ['staff', 'auditor'],
      ['oak', 'elm'],
    ]);
  });

  it('whoever is named for the trust, or keeps the register, sees all', () => {
    expect(scopeFor('trust.auditor@greenfield.example')).toEqual([['staff', 'auditor'], undefined]);
    expect(scopeFor('a@greenfield.example', 'data-protection-officer')[1]).toBeUndefined();
    expect(scopeFor('other@greenfield.example', 'auditor')[1]).toBeUndefined();
  });

  it('records, decisions and daily counts of other schools are not among what is read', async () => {
    const under = aTenant();
    const staff = portsOf(under, 'staff', 'dashboard');
    for (const school of ['oak', 'elm']) await staff.log.write([itemOf(aRecord(idOf('staff'), { school }))]);
    const auditor = portsOf(under, 'auditor');
    for (const school of ['oak', 'elm']) await auditor.rollUps.add(aRollUp({ school, day: '2026-11-23' }));
    const ports = scopedPorts(auditor, ['oak']);
    const schools: string[] = [];
    for await (const page of ports.log.read('MailCheckLog-2026-11', { by: 'list' }))
      if (page.ok) for (const line of page.lines) if ('record' in line) schools.push(line.record.school);
    expect(schools).toEqual(['oak']);
    const days = await ports.rollUps.month('2026-11');
    expect(days.ok && days.value.map(({ school }) => school)).toEqual(['oak']);
  });

  it('Today counts the requests of one’s own school', async () => {
    const under = aTenant();
    const staff = portsOf(under, 'staff');
    for (const [index, school] of ['oak', 'elm', 'elm'].entries())
      await staff.requests.add({
        v: 1,
        type: 'request',
        id: `00000000-0000-7000-8000-00000000000${index}`,
        occurredAt: new Date(under.time.clock.now()).toISOString(),
        school,
        writer: idOf('staff'),
        nonce: 'd'.repeat(32),
        request: 'permission',
        rules: [],
      });
    const roles = new Set(['staff', 'head'] as const);
    const now = under.time.clock.now();
    const count = async (ports: ReturnType<typeof portsOf>) => {
      const first = await firstFacts({ ports, roles, now });
      const all = first.ok ? await otherFacts({ ports, roles, me: 'x', now }, first.value) : first;
      return all.ok ? all.value.requests : all.reason;
    };
    const head = portsOf(under, 'head');
    expect([await count(head), await count(scopedPorts(head, ['oak']))]).toEqual([3, 1]);
  });

  it('the people of a school are named to its staff beside those of the trust', () => {
    expect(effectivePolicy(policy(), { school: 'oak' }).roles?.auditors).toEqual([
      'trust.auditor@greenfield.example',
      'a@greenfield.example',
    ]);
  });

  it('a school can name no policy administrators of its own', () => {
    const schools = { oak: { title: 'Oak', roles: { policyAdmins: ['a@greenfield.example'] } } };
    expect(decodePolicy({ ...POLICY, schools }).ok).toBe(false);
  });
});
