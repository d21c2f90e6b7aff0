import { decide } from '../../src/inspect/decide';
import { inspect } from '../../src/inspect/inspect';
import { read, unread } from '../../src/message/part';
import { effectivePolicy } from '../../src/policy/effective';
import { presetPolicy } from '../../src/policy/presets';
import { aMessage, NOW } from './messages';

const policy = effectivePolicy(presetPolicy('recommended'), {});
const circumstances = { now: NOW, urgent: false, externalCount: 1, canOpenPane: true };

describe('inspecting a message', () => {
  it('lets an ordinary message go', () => {
    const inspection = inspect(aMessage(), policy, { now: NOW });
    expect(inspection.findings).toEqual([]);
    expect(decide(inspection, [], circumstances).decision).toBe('allow');
  });

  it('warns about a message without a subject', () => {
    const inspection = inspect(aMessage({ subject: read('  ') }), policy, { now: NOW });
    expect(inspection.findings.map(({ rule, action }) => [rule, action])).toEqual([['subject/missing', 'warn']]);
    expect(inspection.outcomes['subject/missing']).toBe('found');
    expect(decide(inspection, [], circumstances).decision).toBe('warn');
  });

  it('never takes what it could not read for clear', () => {
    const inspection = inspect(aMessage({ body: unread('timeout') }), policy, { now: NOW });
    expect(inspection.outcomes['data/personal']).toBe('unknown');
    expect(inspection.findings.filter(({ where }) => where.part === 'body')).toHaveLength(1);
    expect(decide(inspection, [], circumstances).decision).toBe('warn');
  });
});
