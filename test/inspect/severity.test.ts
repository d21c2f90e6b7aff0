import { severityOf, type Audience } from '../../src/inspect/severity';
import { decodePolicy } from '../../src/policy/decode';
import type { RuleSetting } from '../../src/policy/policy';
import { presetPolicy } from '../../src/policy/presets';
import type { KindCount, RuleFinding } from '../../src/rules/rule';

const parent: Audience = {
  isKnown: true,
  external: 1,
  internal: 0,
  allPartners: false,
  allQuiet: false,
  onFile: false,
};
const colleague: Audience = { ...parent, external: 0, internal: 1 };

function settingOf(raw: Record<string, unknown>, id = 'data/personal'): RuleSetting {
  const decoded = decodePolicy({ v: 1, id: 'x', rules: { [id]: raw } });
  const setting = decoded.ok ? decoded.value.rules[id] : undefined;
  if (setting === undefined) throw new Error('a fault in the test');
  return setting;
}

const recommended = (id: string): RuleSetting =>
  presetPolicy('recommended').rules[id] ?? settingOf({ action: 'off' }, id);

function found(kinds: readonly KindCount[], more: Partial<RuleFinding> = {}): RuleFinding {
  return { message: 'x', at: { part: 'body' }, kinds, people: 1, ...more };
}

const nhs: KindCount = { kind: 'NHS_NUMBER', count: 1, confidence: 'high' };
const phone: KindCount = { kind: 'PHONE_NUMBER', count: 1, confidence: 'high' };
const table: KindCount = { kind: 'BULK_TABLE', count: 1, confidence: 'high' };
const action = (finding: RuleFinding, setting: RuleSetting, audience: Audience = parent) =>
  severityOf(finding, setting, audience)?.action;

describe('how serious a finding is, with the recommended policy', () => {
  const personal = recommended('data/personal');

  it.each<[string, RuleFinding, Audience, string | undefined]>([
    ['one child’s number to the child’s parent asks', found([nhs]), parent, 'warn'],
    ['one child’s number to three people outside wants a reason', found([nhs]), { ...parent, external: 3 }, 'justify'],
    ['two children’s numbers to one parent want a reason', found([nhs], { people: 2 }), parent, 'justify'],
    ['two numbers without a name want a reason', found([{ ...nhs, count: 2 }], { people: 0 }), parent, 'justify'],
    [
      'where nobody knows how many people it is about, a reason',
      found([nhs], { people: undefined }),
      parent,
      'justify',
    ],
    ['a class list is stopped', found([table], { people: 30 }), { ...parent, external: 3 }, 'block'],
    ['a class list is stopped even to one address', found([table], { people: 1 }), parent, 'block'],
    ['a telephone number is a note', found([phone]), { ...parent, external: 3 }, 'note'],
    [
      'a telephone number beside a child’s number counts as the child’s number',
      found([phone, nhs]),
      { ...parent, external: 3 },
      'justify',
    ],
    [
      'to the council, one child’s number asks',
      found([nhs], { people: 5 }),
      { ...parent, external: 9, allPartners: true },
      'warn',
    ],
    ['to an address on file for the child it is a note', found([nhs]), { ...parent, onFile: true }, 'note'],
    ['among colleagues nothing is said', found([nhs]), colleague, undefined],
    [
      'what is less sure asks',
      found([{ ...nhs, confidence: 'medium' }], { people: 9 }),
      { ...parent, external: 9 },
      'warn',
    ],
    ['what is hardly sure is left alone', found([{ ...nhs, confidence: 'low' }]), parent, undefined],
    ['where the recipients are unknown nobody gets a mercy', found([nhs]), { ...parent, isKnown: false }, 'justify'],
  ])('%s', (_name, finding, audience, expected) => {
    expect(action(finding, personal, audience)).toBe(expected);
  });

  it('private matters to many colleagues are a note, to a few nothing is said', () => {
    const special = recommended('data/special-category');
    const health = found([{ kind: 'SPECIAL_HEALTH', count: 1, confidence: 'high' }]);
    expect(action(health, special, { ...colleague, internal: 9 })).toBeUndefined();
    expect(action(health, special, { ...colleague, internal: 10 })).toBe('note');
  });

  it('only the kinds that count are told', () => {
    const severity = severityOf(found([nhs, { ...phone, confidence: 'low' }]), personal, parent);
    expect(severity?.kinds).toEqual([nhs]);
  });
});

describe('how a policy sets actions apart', () => {
  it('by place: a file name counts as body, an attachment apart', () => {
    const choices = settingOf({ action: 'justify', byPlace: { attachment: 'block', body: 'warn' } });
    const at = (part: RuleFinding['at']['part']) => action(found([nhs], { at: { part } }), choices);
    expect([at('subject'), at('body'), at('filename'), at('quoted'), at('attachment')]).toEqual([
      'justify',
      'warn',
      'warn',
      'justify',
      'block',
    ]);
  });

  it('by kind before place', () => {
    const setting = settingOf({
      action: 'warn',
      byPlace: { body: 'block' },
      parameters: { byKind: { NHS_NUMBER: 'note' } },
    });
    expect(action(found([nhs]), setting)).toBe('note');
    expect(action(found([phone]), setting)).toBe('block');
  });

  it('a mercy never makes it stricter', () => {
    const setting = settingOf({ action: 'note', parameters: { oneFamilyAction: 'block', internalAction: 'block' } });
    expect(action(found([nhs]), setting)).toBe('note');
    expect(action(found([nhs]), setting, colleague)).toBe('note');
  });

  it('what the rule itself says of a case holds, unless the policy has it off', () => {
    expect(action(found([nhs], { cap: 'note' }), settingOf({ action: 'block' }))).toBe('note');
    const off = settingOf({ action: 'block', parameters: { byKind: { NHS_NUMBER: 'off' } } });
    expect(action(found([nhs], { cap: 'note' }), off)).toBeUndefined();
  });

  it('without an action for medium confidence, a policy that wants high leaves it out', () => {
    const setting = settingOf({ action: 'block', parameters: { confidence: 'high' } });
    expect(action(found([{ ...nhs, confidence: 'medium' }]), setting)).toBeUndefined();
    expect(action(found([nhs]), setting)).toBe('block');
  });

  it('a kind with a name of JavaScript’s own is a kind like any other', () => {
    const setting = settingOf({ action: 'warn' });
    expect(action(found([{ kind: 'constructor', count: 1 }]), setting)).toBe('warn');
  });
});
