import { headline } from '../../src/apps/taskpane/standing';
import { wordsOf } from '../../src/apps/taskpane/words';
import { checkedWith, findingOf, NOW, policyOf } from '../../src/emulator/gallery/fixtures';
import { noticeText } from '../../src/gate/notice-text';
import type { Finding } from '../../src/inspect/inspection';
import { RULES } from '../../src/rules/registry';

const LOCALES = ['en-GB', 'cy-GB'] as const;
const ACTIONS = ['note', 'warn', 'justify', 'approve', 'block'] as const;

const found = (action: Finding['action'], count: number, over: Partial<Finding> = {}): readonly Finding[] =>
  RULES.slice(0, count).map((rule) => findingOf(rule, { action, ...over }));
const bar = (checked: Parameters<typeof noticeText>[0], locale: (typeof LOCALES)[number] = 'en-GB'): string =>
  noticeText(checked, wordsOf(locale), NOW);
const pane = (checked: Parameters<typeof noticeText>[0]): string =>
  headline({ is: 'checked', checked, isStale: false }, wordsOf('en-GB'));

describe('the bar over the message and the pane tell the same', () => {
  it('what is only good to know is nothing to check: the pane says that the message is ready to send', () => {
    const checked = checkedWith({ findings: found('note', 1) });
    expect(pane(checked)).toBe('Ready to send');
    expect(bar(checked)).toBe('Something that is good to know: see “Check this message”.');
  });

  it('beside things to check, what is only good to know is not counted', () => {
    const checked = checkedWith({ findings: [...found('warn', 2), ...found('note', 3)] });
    expect(pane(checked)).toBe('2 things to check');
    expect(bar(checked)).toMatch(/^2 things to check/);
  });

  it('in trial nothing is to be checked, and both say that it is a trial', () => {
    const checked = checkedWith({
      findings: found('block', 2, { trial: true }),
      policy: policyOf('glenmere', { mode: 'monitor' }),
    });
    expect(pane(checked)).toBe('Ready to send');
    expect(bar(checked)).toMatch(
      /^Trial: Schoolgate checks and counts, stops nothing\. Something that is good to know/,
    );
  });

  it('one check in trial among others is only good to know', () => {
    const checked = checkedWith({ findings: [...found('warn', 1), ...found('block', 1, { trial: true })] });
    expect(pane(checked)).toBe('One thing to check');
    expect(bar(checked)).toMatch(/^One thing to check/);
  });

  it.each(ACTIONS)(
    'whatever is found, the bar speaks of checking exactly when the pane asks for something: %s',
    (action) => {
      for (const count of [1, 2, 7]) {
        const checked = checkedWith({ findings: found(action, count) });
        expect(bar(checked).includes('to check')).toBe(pane(checked) !== 'Ready to send');
      }
    },
  );

  it('when nothing was found the bar is silent', () => {
    expect(bar(checkedWith())).toBe('');
  });

  it('no line is longer than Outlook shows, in neither language', () => {
    for (const locale of LOCALES)
      for (const action of ACTIONS)
        for (const mode of ['enforce', 'monitor'] as const)
          for (let count = 1; count <= 7; count++) {
            const findings = found(action, count, { trial: mode === 'monitor' });
            const text = bar(checkedWith({ findings, policy: policyOf('glenmere', { mode }) }), locale);
            expect(text.length).toBeLessThanOrEqual(150);
          }
  });
});
