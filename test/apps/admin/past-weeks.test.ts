import { columnsHere } from '../../../src/apps/admin/log/columns-host';
import { pastWeeks } from '../../../src/apps/admin/policy/past-weeks';
import { NOTHING } from '../../../src/log/roll-up';
import { decodePolicy } from '../../../src/policy/decode';
import { effectivePolicy } from '../../../src/policy/effective';
import { presetFile } from '../../../src/policy/presets';
import type { LogLine } from '../../../src/log/record';
import { aRecord } from '../../contracts/tenant/tenant-scene';

type File = { rules: Record<string, object> };

/** The recommended policy with these settings over it. */
function policyWith(rules: Readonly<Record<string, object>>) {
  const file = presetFile('recommended') as unknown as File;
  const merged = Object.fromEntries(Object.entries(rules).map(([id, over]) => [id, { ...file.rules[id], ...over }]));
  const decoded = decodePolicy({ ...file, rules: { ...file.rules, ...merged } });
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.faults));
  return effectivePolicy(decoded.value, { school: '' });
}

const counts = {
  ...NOTHING,
  checked: 100,
  mixes: { 'subject/missing=warn': 6, 'subject/missing=warn|data/personal=block': 2 },
};

describe('a draft tried on the past weeks', () => {
  const before = policyWith({ 'subject/missing': { action: 'warn' } });

  it('tells how many messages would have been asked for more or for less, from counts alone', () => {
    expect(pastWeeks(counts, before, policyWith({ 'subject/missing': { action: 'block' } }))).toMatchObject({
      checked: 100,
      stricter: 6,
      milder: 0,
      same: 94,
      needMail: [],
    });
    expect(pastWeeks(counts, before, policyWith({ 'subject/missing': { action: 'off' } }))).toMatchObject({
      stricter: 0,
      milder: 6,
    });
  });

  it('says which checks only saved mail can answer for', () => {
    const limits = policyWith({
      'subject/missing': { action: 'warn' },
      'recipients/mass-send': { parameters: { maxRecipients: 3 } },
    });
    expect(pastWeeks(counts, before, limits).needMail).toEqual(['recipients/mass-send']);
  });
});

describe('a random sample of the log', () => {
  const lines = Array.from({ length: 50 }, (_, at): LogLine => {
    const stamp = { list: 'MailCheckLog-2026-11', itemId: String(at + 1), createdBy: 'w', createdDateTime: '' };
    return { ...stamp, record: aRecord('w') };
  });
  const drawn = async (given: readonly LogLine[], seed: string): Promise<readonly string[]> => {
    const columns = columnsHere();
    await columns.add(given);
    await columns.find({ from: 0, to: 1e15, school: '', rule: '', type: '', decision: '', answer: '' });
    return (await columns.sample(seed, 5)).map(({ id }) => id);
  };

  it('is the same for the same seed, in whatever order the records came, and another for another', async () => {
    const first = await drawn(lines, 'autumn');
    expect(first).toHaveLength(5);
    expect(await drawn([...lines].reverse(), 'autumn')).toEqual(first);
    expect(await drawn(lines, 'spring')).not.toEqual(first);
  });
});
