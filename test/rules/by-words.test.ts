import { judge, type RoleMail } from './role-mails';

/*
 * What only words tell, and not strongly, is a hint: to one family, or to professionals on the case, it is shown and stops
 * nobody. To a crowd it asks.
 */
const TOLD = 'Alfie Marsh hides food in his bag for later and will not say why.';
const NAMES = 'Names for Friday:\nTomos Bevan\nAisha Rahman\nJoe Pollard\nKasia Nowak';
const FAMILY = ['h.marsh@families.example', 'd.marsh@families.example'];
const CROWD = [...FAMILY, 'a.kaya@home.example', 'b.eden@post.example'];
const PROFESSIONALS = ['n.leigh@county.gov.uk.example', 'camhs@nhs.example', 'school.nurse@nhs.example'];

const mail = (text: string, to: readonly string[]): RoleMail => ({
  id: 'x',
  subject: 'A word',
  from: { address: 't.ashworth@greenfield.example', name: 'Tina Ashworth' },
  to: [],
  cc: [],
  bcc: to.map((address) => ({ address, name: '' })),
  attachments: [],
  text,
  label: 'care',
  why: '',
});
const decisionOn = (text: string, to: readonly string[]): string => judge(mail(text, to)).decision;

describe.each([
  ['a sentence that hints', TOLD],
  ['names that the words around them hint at', NAMES],
])('%s', (_, text) => {
  it('is no more than shown where it goes to one family', () => {
    expect(['allow', 'note']).toContain(decisionOn(text, FAMILY));
  });

  it('is no more than shown where it goes to professionals, the family in copy', () => {
    expect(['allow', 'note']).toContain(decisionOn(text, [...PROFESSIONALS, ...FAMILY]));
  });

  it('is asked about where it goes to many', () => {
    expect(['allow', 'note']).not.toContain(decisionOn(text, CROWD));
  });
});

it('what a term tells is asked about even where it goes to one family', () => {
  expect(decisionOn('Alfie Marsh was diagnosed with epilepsy.', FAMILY)).toBe('warn');
});

it('to one address that stands for many, even a hint is asked about', () => {
  const toList = { ...mail(TOLD, []), to: [] };
  expect(judge({ ...toList, bcc: [{ address: 'a@home.example', name: '' }] }).decision).toBe('note');
  expect(judge({ ...toList, bcc: [{ address: 'a@home.example', name: '' }] }, 'list').decision).not.toBe('note');
});
