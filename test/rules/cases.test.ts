import { unread } from '../../src/message/part';
import type { MessageSnapshot } from '../../src/message/snapshot';
import { RULES } from '../../src/rules/registry';
import { ALL_CASES } from '../corpus/rules/all-cases';
import { GUILTY } from './guilty';
import { outcomeOf, saidOf } from './rule-scene';

describe.each(Object.entries(ALL_CASES))('%s', (rule, cases) => {
  it.each(cases.map(([expected, named, mail, says = {}]) => [expected, named, mail, says] as const))(
    '%s: %s',
    async (expected, _named, mail, says) => {
      expect(await outcomeOf(rule, mail)).toBe(expected);
      expect(await saidOf(rule, mail, says)).toEqual(says);
    },
  );
});

/** What of a message a client can fail to read. */
const PARTS = [
  'from',
  'to',
  'cc',
  'bcc',
  'subject',
  'body',
  'attachments',
] as const satisfies readonly (keyof MessageSnapshot)[];
/** Texts are made of these. */
const OF_TEXTS: ReadonlySet<string> = new Set(['subject', 'body', 'attachments']);

describe.each(RULES.map((rule) => [rule.id, rule] as const))('the cases of %s', (id, rule) => {
  const cases = ALL_CASES[id] ?? [];
  const count = (outcome: string): number => cases.filter(([each]) => each === outcome).length;

  it('are there: guilty ones, and at least as many innocent ones', () => {
    expect(count('found') + (id === 'attachments/unreadable' ? count('unknown') : 0)).toBeGreaterThan(0);
    expect(count('clear')).toBeGreaterThanOrEqual(count('found'));
  });

  it('are never clear when what they are judged by could not be read', async () => {
    for (const part of PARTS) {
      if (!rule.reads.includes(part) && !(rule.reads.includes('texts') && OF_TEXTS.has(part))) continue;
      expect([part, await outcomeOf(id, GUILTY[id] ?? {}, { [part]: unread('timeout') })]).not.toEqual([part, 'clear']);
    }
  });
});
