import { judge, type RoleMail } from './role-mails';

/*
 * What only its words tell is a weaker sign than a term or a number: to one family, or to professionals on the case, it is
 * shown and stops nobody. To a crowd it asks.
 */
const TOLD = 'Alfie Marsh keeps pulling his sleeves down and wouldn’t get changed for PE.';
const NAMES = 'Not handed in their reading records:\nTomos Bevan\nAisha Rahman\nJoe Pollard\nKasia Nowak';
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
  ['a sentence found by its words', TOLD],
  ['names found by the words around them', NAMES],
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
