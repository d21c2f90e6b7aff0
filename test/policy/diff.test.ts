import { decodePolicy } from '../../src/policy/decode';
import { diffPolicies } from '../../src/policy/diff';
import type { Policy } from '../../src/policy/policy';
import { PRESET_IDS, presetPolicy } from '../../src/policy/presets';

function policyOf(rules: Record<string, unknown>, more: Record<string, unknown> = {}): Policy {
  const decoded = decodePolicy({ v: 1, id: 'x', rules, ...more });
  if (!decoded.ok) throw new Error(decoded.faults[0]?.message);
  return decoded.value;
}

const effects = (before: Policy, after: Policy) =>
  diffPolicies(before, after).map(({ rule, setting, effect }) => [rule, setting, effect]);

describe('what changes for senders between two policies', () => {
  it.each(PRESET_IDS)('is nothing between %s and itself', (id) => {
    expect(diffPolicies(presetPolicy(id), presetPolicy(id))).toEqual([]);
  });

  it('tells a check that comes and one that goes', () => {
    const before = policyOf({ 'subject/missing': { action: 'warn' } });
    const after = policyOf({ 'data/personal': { action: 'block' } });
    expect(diffPolicies(before, after)).toEqual([
      { rule: 'subject/missing', setting: 'action', before: 'warn', after: 'off', effect: 'milder' },
      { rule: 'data/personal', setting: 'action', before: 'off', after: 'block', effect: 'stricter' },
    ]);
  });

  it('tells for each setting whether it becomes stricter or milder', () => {
    const before = policyOf({
      'recipients/group-without-bcc': { action: 'warn', parameters: { maxVisibleExternal: 4 } },
      'data/personal': { action: 'justify', parameters: { partnerAction: 'warn' } },
    });
    const after = policyOf({
      'recipients/group-without-bcc': { action: 'warn', parameters: { maxVisibleExternal: 9 } },
      'data/personal': { action: 'block', parameters: { partnerAction: 'note', byKind: { NHS_NUMBER: 'block' } } },
    });
    expect(effects(before, after)).toEqual([
      ['recipients/group-without-bcc', 'parameters.maxVisibleExternal', 'milder'],
      ['data/personal', 'action', 'stricter'],
      ['data/personal', 'partnerAction', 'milder'],
      ['data/personal', 'byKind.NHS_NUMBER', 'stricter'],
    ]);
    expect(
      effects(after, before)
        .map(([, , effect]) => effect)
        .sort(),
    ).toEqual(['milder', 'milder', 'stricter', 'stricter']);
  });

  it('tells a trial, a step of the roll-out and a school', () => {
    const before = policyOf({}, { stage: 'notes' });
    const after = policyOf({}, { mode: 'monitor', stage: 'full', schools: { oak: {} } });
    expect(effects(before, after)).toEqual([
      ['', 'mode', 'milder'],
      ['', 'stage', 'stricter'],
      ['', 'schools.oak', 'other'],
    ]);
  });
});
