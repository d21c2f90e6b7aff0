import { fixLabel } from '../../../src/apps/taskpane/fix-label';
import { pane as welsh } from '../../../src/strings/cy-gb/pane';
import { ruleOf } from '../../../src/rules/registry';
import { pane } from '../../../src/strings/en-gb/pane';

test.each([
  ['data/personal', 'Cover the numbers', 'Cuddio’r rhifau'],
  ['data/special-category', 'Take the sentence out', 'Tynnu’r frawddeg'],
  ['data/credentials', 'Take the password out', 'Tynnu’r cyfrinair'],
] as const)('what a finding of %s takes out of the text is named on its button: “%s”', (rule, english, cymraeg) => {
  expect(fixLabel(pane, 'redact', { rule })).toBe(english);
  expect(fixLabel(welsh, 'redact', { rule })).toBe(cymraeg);
  expect(fixLabel(pane, 'protect', { rule })).toBe('Lock it with a password');
});

test('each rule with a button of its own is a rule, and offers to take something out', () => {
  for (const strings of [pane, welsh])
    for (const id of Object.keys(strings.takeOut)) expect(ruleOf(id)?.fixes).toContain('redact');
});
