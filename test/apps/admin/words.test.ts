import { admin as welshShell } from '../../../src/strings/cy-gb/admin';
import { adminDesk as welshDesk } from '../../../src/strings/cy-gb/admin-desk';
import { adminKinds as welshKinds } from '../../../src/strings/cy-gb/admin-kinds';
import { adminLog as welshLog } from '../../../src/strings/cy-gb/admin-log';
import { adminPolicy as welshPolicy } from '../../../src/strings/cy-gb/admin-policy';
import { adminProof as welshProof } from '../../../src/strings/cy-gb/admin-proof';
import { adminSetup as welshSetup } from '../../../src/strings/cy-gb/admin-setup';
import { adminTry as welshTry } from '../../../src/strings/cy-gb/admin-try';
import { admin } from '../../../src/strings/en-gb/admin';
import { adminDesk } from '../../../src/strings/en-gb/admin-desk';
import { adminKinds } from '../../../src/strings/en-gb/admin-kinds';
import { adminLog } from '../../../src/strings/en-gb/admin-log';
import { adminPolicy } from '../../../src/strings/en-gb/admin-policy';
import { adminProof } from '../../../src/strings/en-gb/admin-proof';
import { adminSetup } from '../../../src/strings/en-gb/admin-setup';
import { adminTry } from '../../../src/strings/en-gb/admin-try';
import { dayOf, momentOf, monthOf } from '../../../src/apps/admin/shell/words';
import { DATA_KINDS } from '../../../src/detect/kinds';
import { HIDDEN_KINDS, PROGRAM_KINDS } from '../../../src/message/attachment';
import { RULES } from '../../../src/rules/registry';

/** Every text of a table by its place. */
function textsOf(table: object, at = ''): readonly (readonly [string, string])[] {
  return Object.entries(table).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string'
      ? [[`${at}.${key}`, value] as const]
      : typeof value === 'object' && value !== null
        ? textsOf(value, `${at}.${key}`)
        : [],
  );
}

const placeholders = (text: string): string => (text.match(/\{[a-zA-Z|]+\}/g) ?? []).sort().join(' ');

describe('the words of the dashboard', () => {
  it.each([
    ['shell', admin, welshShell],
    ['desk', adminDesk, welshDesk],
    ['kinds', adminKinds, welshKinds],
    ['log', adminLog, welshLog],
    ['policy', adminPolicy, welshPolicy],
    ['proof', adminProof, welshProof],
    ['set-up', adminSetup, welshSetup],
    ['try', adminTry, welshTry],
  ])('%s: Welsh says the same with the same values, and says it in Welsh', (_, english, welsh) => {
    const other = new Map(textsOf(welsh));
    const texts = textsOf(english);
    const faults = texts.flatMap(([place, text]) => {
      const translated = other.get(place);
      if (translated === undefined) return [`${place}: missing`];
      if (placeholders(translated) !== placeholders(text)) return [`${place}: other values`];
      return text.split(' ').length > 5 && translated === text ? [`${place}: not translated`] : [];
    });
    expect(texts.length).toBeGreaterThan(10);
    expect(faults).toEqual([]);
  });

  it('every parameter of every check has a name in the editor, and every kind of thing found', () => {
    const parameters = RULES.flatMap((rule) => Object.keys(rule.parameters));
    expect(parameters.filter((name) => !(name in adminPolicy.parameters))).toEqual([]);
    const kinds = [...DATA_KINDS, ...PROGRAM_KINDS, ...HIDDEN_KINDS];
    expect(kinds.filter((kind) => !(kind in adminKinds))).toEqual([]);
  });
});

describe('days and times in the dashboard', () => {
  const MOMENT = '2026-10-25T16:55:00Z';

  it('are written as people in Britain write them', () => {
    expect(dayOf(MOMENT, 'en-GB')).toBe('25 Oct 2026');
    expect(momentOf(MOMENT, 'en-GB')).toBe('25 Oct 2026, 16:55');
    expect(monthOf('2026-10', 'en-GB')).toBe('October 2026');
  });

  it('have Welsh months and the same order in Welsh', () => {
    expect(dayOf(MOMENT, 'cy-GB')).toBe('25 Hydref 2026');
    expect(momentOf(MOMENT, 'cy-GB')).toBe('25 Hydref 2026, 16:55');
    expect(monthOf('2026-10', 'cy-GB')).toBe('Hydref 2026');
  });

  it('are shown as they stand when they are none', () => expect(dayOf('soon', 'cy-GB')).toBe('soon'));
});
