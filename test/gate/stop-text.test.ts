import { fc } from '../support/properties';
import { couldNotCheckText, escapeMarkdown, stopText, type Stop, type StopStrings } from '../../src/gate/stop-text';
import { supportCodeOf } from '../../src/gate/support-code';
import type { Finding } from '../../src/inspect/inspection';
import { read, unread } from '../../src/message/part';
import type { MessageSnapshot } from '../../src/message/snapshot';
import type { Decision } from '../../src/rules/actions';
import { rules as welshRules } from '../../src/strings/cy-gb/rules';
import { send as welshSend } from '../../src/strings/cy-gb/send';
import { rules } from '../../src/strings/en-gb/rules';
import { send } from '../../src/strings/en-gb/send';
import type { RuleStrings } from '../../src/strings/rule-strings';
import { aPolicy } from './small-engine';

const ENGLISH: StopStrings = { locale: 'en-GB', send, rules };
const WELSH: StopStrings = { locale: 'cy-GB', send: welshSend, rules: welshRules };

const snapshot = { attachments: read([]) } as unknown as MessageSnapshot;
const finding = (over: Partial<Finding> = {}): Finding => ({
  key: 'k',
  rule: 'recipients/group-without-bcc',
  action: 'block',
  outcome: 'found',
  where: { part: 'recipient' },
  kinds: [],
  message: 'exposed',
  data: { count: 11, limit: 4 },
  clauses: ['4 Quality'],
  analogy: false,
  fixes: [],
  targets: [],
  spans: [],
  trial: false,
  safeguarding: false,
  ...over,
});
const stop = (open: readonly Finding[], over: Partial<Stop> = {}, decision: Decision = 'block'): Stop => ({
  verdict: { decision, open, answered: [], urgent: false },
  policy: { rules: {} },
  snapshot,
  inspection: { checked: { unread: [] } },
  partial: false,
  supportCode: 'SG-4F7K',
  canWarn: true,
  ...over,
});

describe('what the dialog says', () => {
  it('says what, why with the clause, what to do, the urgent way out and the code', () => {
    const { plain } = stopText(stop([finding()]), ENGLISH);
    expect(plain).toContain('11 families can see each other’s addresses');
    expect(plain).toContain('Your school’s rule 4 Quality.');
    expect(plain).toContain('Open “Check this message” to put it right.');
    expect(plain).toContain('A child is at risk?');
    expect(plain).toContain('Code SG-4F7K.');
  });

  it('says of a close clause that it is close', () => {
    expect(stopText(stop([finding({ analogy: true })]), ENGLISH).plain).toContain('speaks of something close');
  });

  it.each([
    ['warn', true, 'send it as it is'],
    ['warn', false, 'confirm that it is right'],
    ['justify', true, 'say why it must go like this'],
    ['approve', true, 'ask permission'],
    ['block', true, 'put it right'],
  ] as const)('for %s (a client that can warn: %p) the way out is: %s', (decision, canWarn, words) => {
    expect(stopText(stop([finding()], { canWarn }, decision), ENGLISH).plain).toContain(words);
  });

  it('does not name what is only tried out: the message is not stopped for it', () => {
    const tried = finding({ trial: true });
    const asked = finding({ rule: 'subject/missing', message: 'empty', data: {}, action: 'warn' });
    const { plain } = stopText(stop([tried, asked], {}, 'warn'), ENGLISH);
    expect(plain).not.toContain('families');
    expect(plain).toContain(rules['subject/missing'].messages.empty.what);
  });

  it('takes the school’s own words where the policy has some', () => {
    const setting = { ...aPolicy().rules['data/personal']!, text: 'Ask Mrs Poole in the office first' };
    const { plain } = stopText(
      stop([finding()], { policy: { rules: { 'recipients/group-without-bcc': setting } } }),
      ENGLISH,
    );
    expect(plain).toContain('Ask Mrs Poole in the office first.');
    expect(plain).not.toContain('families');
  });

  it('never shows a gap: where a value is missing the rule’s summary stands', () => {
    const { plain } = stopText(stop([finding({ data: {} })]), ENGLISH);
    expect(plain).not.toMatch(/[{}]/);
    expect(plain).toContain('People outside school can see each other’s addresses.');
  });

  it('has words for a rule or a message it does not know', () => {
    for (const odd of [finding({ rule: 'new/rule' }), finding({ message: 'unheard-of' })]) {
      expect(stopText(stop([odd]), ENGLISH).plain.length).toBeGreaterThan(60);
    }
  });

  it('names three things at most, and how many more there are', () => {
    const { plain } = stopText(stop(Array.from({ length: 6 }, () => finding())), ENGLISH);
    expect(plain.split('•')).toHaveLength(3);
    expect(plain).toContain('And 3 things more.');
  });

  it('the second stop of a week for a rule begins with the way out, and says that it is not the first', () => {
    for (const words of [ENGLISH, WELSH]) {
      const first = stopText(stop([finding()]), words);
      const second = stopText(stop([finding()], { again: new Set(['recipients/group-without-bcc']) }), words);
      const other = stopText(stop([finding()], { again: new Set(['links/public']) }), words);
      expect(other).toEqual(first);
      const wayOut = words.send.todo.block as string;
      const clause = words === ENGLISH ? 'rule 4 Quality' : 'Rheol 4 Quality';
      expect(first.plain.indexOf(wayOut)).toBeGreaterThan(first.plain.indexOf(clause));
      expect(second.plain.indexOf(wayOut)).toBeLessThan(second.plain.indexOf(clause));
      expect(second.plain.split('\n')[0]).toMatch(/^(?:Mae )?11 .*: (?:again this week|eto yr wythnos hon)\.$/);
      expect(second.markdown.startsWith(`**${second.plain.split('\n')[0]}**\n\n`)).toBe(true);
    }
  });

  it('says how many files were read when time ran out', () => {
    const file = (name: string, facts: unknown) => ({ type: 'file', name, facts });
    const done = read({ unread: [] });
    const attachments = read([file('a', done), file('b', done), file('begun', done), file('c', unread('timeout'))]);
    const partly = { ...snapshot, attachments } as unknown as MessageSnapshot;
    const inspection: Stop['inspection'] = {
      checked: { unread: [{ part: 'attachment', attachment: 'begun', reason: 'timeout' }] },
    };
    expect(stopText(stop([], { snapshot: partly, inspection, partial: true }, 'warn'), ENGLISH).plain).toContain(
      '2 of 4 files were read.',
    );
  });

  it('asks to wait when the closing text is only now being put in, and not when something else is wrong too', () => {
    const missing = finding({ rule: 'disclaimer/missing', message: 'external' });
    const early = { isUnprepared: true, snapshot: { ...snapshot, appendedOnSend: '' } };
    for (const words of [ENGLISH, WELSH]) {
      const asks = (open: readonly Finding[], over: Partial<Stop>) =>
        stopText(stop(open, over), words).plain.includes(words.send.tooEarly as string);
      expect(asks([missing], early)).toBe(true);
      expect(asks([missing, finding()], early)).toBe(false);
      expect(asks([missing], { ...early, isUnprepared: false })).toBe(false);
    }
  });

  it('leaves out notes, which ask for nothing', () => {
    const { plain } = stopText(
      stop([
        finding(),
        finding({ action: 'note', rule: 'recipients/mass-send', message: 'many', data: { count: 99, limit: 50 } }),
      ]),
      ENGLISH,
    );
    expect(plain).not.toContain('99');
  });
});

describe('every text fits Outlook’s dialog, in both languages', () => {
  const every = (strings: StopStrings) =>
    Object.entries(strings.rules as Readonly<Record<string, RuleStrings>>).flatMap(([rule, { messages }]) =>
      Object.keys(messages).map((message) =>
        finding({ rule, message, data: { count: 1_234, limit: 5_678, file: 'x'.repeat(300) } }),
      ),
    );

  it.each([
    ['English', ENGLISH],
    ['Welsh', WELSH],
  ] as const)('%s: each rule, alone and in company, in every decision', (_name, strings) => {
    for (const one of every(strings)) {
      for (const decision of ['warn', 'justify', 'approve', 'block'] as const) {
        for (const open of [[one], [one, one], [one, one, one, one, one]]) {
          const { plain, markdown } = stopText(stop(open, {}, decision), strings);
          expect(plain.length).toBeLessThanOrEqual(500);
          expect(markdown.length).toBeLessThanOrEqual(500);
          expect(plain).toContain('SG-4F7K');
          expect(markdown).toContain('SG-4F7K');
        }
      }
    }
  });

  it('whatever a file or a school’s own words are', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 900, unit: 'binary' }), fc.string({ maxLength: 300 }), (text, clause) => {
        const setting = { ...aPolicy().rules['data/personal']!, text };
        const odd = stop([finding({ clauses: [clause] })], {
          policy: { rules: { 'recipients/group-without-bcc': setting } },
        });
        const { plain, markdown } = stopText(odd, ENGLISH);
        return plain.length <= 500 && markdown.length <= 500;
      }),
    );
  });

  it('the sentence for a check that failed, too', () => {
    for (const strings of [ENGLISH, WELSH]) {
      for (const canWarn of [true, false]) {
        expect(couldNotCheckText('SG-4F7K', canWarn, strings).plain.length).toBeLessThanOrEqual(500);
      }
      expect(strings.send.button.length).toBeLessThanOrEqual(20);
    }
  });
});

describe('what people wrote is no Markdown', () => {
  it.each([
    ['[here](https://evil.example)', '\\[here\\]\\(https://evil.example\\)'],
    ['**loud**', '\\*\\*loud\\*\\*'],
    ['- item', '\\- item'],
    ['1. item', '1\\. item'],
    ['two\r\nlines', 'two lines'],
    ['a\\b', 'a\\\\b'],
  ])('%p is shown as it stands', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });
});

describe('the support code', () => {
  it('is the same for the same record, and read out without mistakes', () => {
    expect(supportCodeOf('record-1')).toBe(supportCodeOf('record-1'));
    expect(supportCodeOf('record-1')).not.toBe(supportCodeOf('record-2'));
    fc.assert(fc.property(fc.uuid(), (id) => /^SG-[2-9A-HJ-NP-Z]{4}$/.test(supportCodeOf(id))));
  });
});

describe('Welsh says what English says', () => {
  const placeholders = (text: unknown): string =>
    [...new Set(JSON.stringify(text).match(/\{[a-z]{1,20}/gi) ?? [])].sort().join();
  it.each(Object.keys(send) as (keyof typeof send)[])('%s has the same placeholders', (key) => {
    expect(placeholders(welshSend[key])).toBe(placeholders(send[key]));
  });
});
