import {
  clauseRows,
  clipboardTable,
  inForceOn,
  onSince,
  type PolicyAt,
} from '../../../src/apps/admin/pages/clause-figures';
import { readVersions } from '../../../src/apps/admin/pages/read-versions';
import { NOTHING } from '../../../src/log/roll-up';
import { decodePolicy } from '../../../src/policy/decode';
import { aTenant, portsOf } from '../../support/emulated-tenant';

function policyWith(rules: object, over: object = {}) {
  const decoded = decodePolicy({ v: 1, id: 'p', rules, ...over });
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.faults));
  return decoded.value;
}

const at = (day: string, rules: object, over: object = {}): PolicyAt => ({
  at: `${day}T08:00:00Z`,
  version: day,
  policy: policyWith(rules, over),
});

const SUBJECT = { 'subject/missing': { action: 'warn', clauses: ['5.10'] } };
const MASS = { 'recipients/mass-send': { action: 'approve', clauses: ['4', '5.2'] } };

describe('clause by clause', () => {
  const versions = [
    at('2026-11-10', { ...SUBJECT, ...MASS }),
    at('2026-10-01', SUBJECT),
    at('2026-09-01', { ...SUBJECT, ...MASS }),
  ];

  it('the policy in force on a day is the newest that was published by its end', () => {
    expect(inForceOn(versions, '2026-11-09')?.version).toBe('2026-10-01');
    expect(inForceOn(versions, '2026-11-10')?.version).toBe('2026-11-10');
    expect(inForceOn(versions, '2026-08-31')).toBeUndefined();
  });

  it('a check that was switched off in between counts as on since it came back', () => {
    expect(onSince('recipients/mass-send', versions)?.at).toBe('2026-11-10T08:00:00Z');
    expect(onSince('subject/missing', versions)?.at).toBe('2026-09-01T08:00:00Z');
    expect(onSince('data/personal', versions)).toBeUndefined();
  });

  it('each clause has a line for each of its checks, 5.2 before 5.10, with what became of the messages', () => {
    const rules = {
      'recipients/mass-send': { found: 20, mended: 12, anyway: 8, clicked: 0, disputed: 0 },
      'subject/missing': { found: 3, mended: 0, anyway: 3, clicked: 3, disputed: 0 },
    };
    const rows = clauseRows(versions, true, { ...NOTHING, rules });
    expect(rows.map(({ clause, rule, fired, changed, anyway }) => [clause, rule, fired, changed, anyway])).toEqual([
      ['4', 'recipients/mass-send', 20, 12, 8],
      ['5.2', 'recipients/mass-send', 20, 12, 8],
      // Three messages are too few to show.
      ['5.10', 'subject/missing', undefined, 0, undefined],
    ]);
    expect(rows.every(({ since }) => since?.isOlder === false)).toBe(true);
  });

  it('says that a check was on before the oldest version that was looked at', () => {
    const rows = clauseRows(versions.slice(0, 2), false, NOTHING);
    expect(rows.find(({ rule }) => rule === 'subject/missing')?.since).toEqual({
      at: '2026-10-01T08:00:00Z',
      isOlder: true,
    });
  });

  it('a check that is off is not there, and a policy on trial says so', () => {
    const rows = clauseRows([at('2026-11-10', { ...SUBJECT, ...MASS }, { stage: 'trial' })], true, NOTHING);
    expect(rows.every(({ isTrial }) => isTrial)).toBe(true);
    expect(clauseRows([at('2026-11-10', { 'subject/missing': { action: 'off' } })], true, NOTHING)).toEqual([]);
  });

  it('copies into a spreadsheet, and no cell is read as a formula', () => {
    expect(
      clipboardTable([
        ['Clause', 'Fired'],
        ['=HYPERLINK("x")', '5\t6'],
      ]),
    ).toBe('Clause\tFired\n\'=HYPERLINK("x")\t5 6');
  });

  it('an auditor reads every version over the tenant', async () => {
    const under = aTenant();
    const { policies } = portsOf(under, 'policy-admin');
    const text = (version: string) => JSON.stringify({ v: 1, id: 'p', version, rules: SUBJECT });
    const first = await policies.replace(text('1'), undefined);
    if (first.ok) await policies.replace(text('2'), first.value.etag);
    const auditor = portsOf(under, 'auditor').policies;
    const versionsThere = await auditor.versions();
    const read = await readVersions(auditor, versionsThere.ok ? versionsThere.value : [], () => undefined);
    expect(read.ok && read.value.map(({ policy }) => policy?.version)).toEqual(['2', '1']);
  });

  it.each(['head', 'auditor', 'data-protection-officer'] as const)(
    'a %s may read the daily counts it is drawn from, by the tenant’s own rights',
    async (persona) => {
      expect((await portsOf(aTenant(), persona, 'dashboard').rollUps.month('2026-11')).ok).toBe(true);
    },
  );
});
