/** @jest-environment jsdom */
import { cleanup, render, screen } from '@testing-library/react';
import { Advice } from '../../../src/apps/taskpane/advice';
import { FindingCard } from '../../../src/apps/taskpane/finding-card';
import { wordsOf } from '../../../src/apps/taskpane/words';
import { checkedWith, findingOf, policyOf } from '../../../src/emulator/gallery/fixtures';
import { idleWork } from '../../../src/emulator/gallery/idle';
import type { Policy } from '../../../src/policy/policy';
import { ruleOf } from '../../../src/rules/registry';
import type { Locale } from '../../../src/strings/text';
import { Themed } from '../../../src/ui/theme';

const RULE = 'recipients/group-without-bcc';
const CLAUSE = 'blind copy on group e-mails';
const OWN = 'Ask Mrs Poole in the office first';

function draw(locale: Locale, change: Partial<Policy> = {}): void {
  const words = wordsOf(locale);
  const rule = ruleOf(RULE);
  if (rule === undefined) throw new Error(`There is no rule ${RULE}.`);
  const policy = policyOf('glenmere', change);
  const finding = findingOf(rule, { action: 'block', message: 'exposed', clauses: ['4 Quality'] });
  render(
    <Themed look="light">
      <FindingCard
        finding={finding}
        checked={checkedWith({ findings: [finding], policy })}
        words={words}
        work={idleWork({})}
      />
      <Advice policy={policy} words={words.pane.advice} locale={locale} day={0} onHide={() => undefined} />
    </Themed>,
  );
}

/** The language in which a screen reader says these words. */
function spokenIn(text: string, locale: Locale): string {
  return screen.getByText(text).closest('[lang]')?.getAttribute('lang') ?? locale;
}

afterEach(cleanup);

describe('the school’s own words keep their language', () => {
  it('in the Welsh pane an English policy is quoted, and a screen reader says it in English', () => {
    draw('cy-GB');
    expect(spokenIn(CLAUSE, 'cy-GB')).toBe('en');
    expect(spokenIn('4 Quality', 'cy-GB')).toBe('en');
    expect(spokenIn('Answer within a reasonable time.', 'cy-GB')).toBe('en');
    expect(screen.getByText(CLAUSE).parentElement?.textContent).toBe(`Rheol eich ysgol, 4 Quality: “${CLAUSE}”.`);
  });

  it('what the school says instead of our words is said in the school’s language too', () => {
    const { rules } = policyOf('glenmere');
    draw('cy-GB', { rules: { ...rules, [RULE]: { ...rules[RULE]!, text: OWN } } });
    expect(spokenIn(OWN, 'cy-GB')).toBe('en');
  });

  it('in the pane of the policy’s own language nothing changes the voice', () => {
    draw('en-GB');
    expect(spokenIn(CLAUSE, 'en-GB')).toBe('en-GB');
    cleanup();
    draw('cy-GB', { language: 'cy' });
    expect(spokenIn(CLAUSE, 'cy-GB')).toBe('cy-GB');
  });

  it('a school that writes its policy in Welsh says so, and English readers hear it in Welsh', () => {
    draw('en-GB', { language: 'cy' });
    expect(spokenIn(CLAUSE, 'en-GB')).toBe('cy');
  });
});
