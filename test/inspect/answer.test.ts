import { answerTo } from '../../src/inspect/answer';
import { decide } from '../../src/inspect/decide';
import { inspect } from '../../src/inspect/inspect';
import { read } from '../../src/message/part';
import { effectivePolicy } from '../../src/policy/effective';
import { presetPolicy } from '../../src/policy/presets';
import { aMessage, NOW, person } from './messages';

const DAY = 86_400_000;
const policy = effectivePolicy(presetPolicy('recommended'));
const circumstances = { now: NOW, urgent: false, externalCount: 5, canOpenPane: true };

describe('answering a finding', () => {
  const to = read(['a', 'b', 'c', 'd', 'e'].map((name) => person(`${name}@home.example`)));
  const inspection = inspect(aMessage({ to }), policy, { now: NOW });
  const [finding] = inspection.findings;
  if (finding === undefined) throw new Error('nothing was found');
  const answer = answerTo(finding, 'justified', { policy, externalCount: 5, now: NOW });

  it('lets the message go, and holds for as long as the policy says', () => {
    expect(finding.rule).toBe('recipients/group-without-bcc');
    expect(decide(inspection, [], circumstances).decision).toBe('justify');
    expect(decide(inspection, [answer], circumstances).decision).toBe('allow');
    expect(decide(inspection, [answer], { ...circumstances, now: NOW + 364 * DAY }).decision).toBe('allow');
    expect(decide(inspection, [answer], { ...circumstances, now: NOW + 365 * DAY }).decision).toBe('justify');
  });

  it('holds nothing of the message', () => {
    expect(JSON.stringify(answer)).not.toMatch(/home\.example|Cake/);
  });

  it('holds for a day where the policy remembers nothing, and for thirty where it does not say', () => {
    const until = (rule: string) =>
      answerTo({ rule, kinds: [] }, 'justified', { policy, externalCount: 1, now: 0 }).until;
    expect(until('message/unread')).toBe(30 * DAY);
    expect(until('subject/missing')).toBe(30 * DAY);
  });
});
