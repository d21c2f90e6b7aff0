import Ajv from 'ajv';
import { decodePolicy } from '../../src/policy/decode';
import { PRESET_IDS, presetFile } from '../../src/policy/presets';
import { policySchema } from '../../src/policy/schema';
import { aPolicy, Chance } from './random-policies';

const validate = new Ajv({ strict: false, allErrors: true }).compile(policySchema());

describe('the JSON Schema of a policy', () => {
  it.each(PRESET_IDS)('takes the preset %s', (id) => {
    validate(presetFile(id));
    expect(validate.errors ?? []).toEqual([]);
  });

  it('takes every policy that reading takes', () => {
    const chance = new Chance(11);
    for (let i = 0; i < 300; i++) {
      const policy = aPolicy(chance);
      if (decodePolicy(policy).ok) expect(validate(policy)).toBe(true);
    }
  });

  it.each<[string, unknown]>([
    ['a version from the future', { v: 2, id: 'x', rules: {} }],
    ['a misspelt setting', { v: 1, id: 'x', rules: {}, lock: [] }],
    ['a misspelt check', { v: 1, id: 'x', rules: { 'data/persnal': { action: 'warn' } } }],
    [
      'an impossible limit',
      { v: 1, id: 'x', rules: { 'data/personal': { action: 'warn', parameters: { tableRows: 0 } } } },
    ],
    ['off for unread content', { v: 1, id: 'x', rules: {}, onUnknown: { scan: 'off' } }],
    [
      'an exemption without an end',
      { v: 1, id: 'x', rules: {}, exemptions: [{ who: 'a@b.example', rule: 'data/personal' }] },
    ],
  ])('refuses %s, as reading does', (_name, policy) => {
    expect(validate(policy)).toBe(false);
    expect(decodePolicy(policy).ok).toBe(false);
  });
});
