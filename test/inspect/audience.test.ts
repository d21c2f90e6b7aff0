import { audienceOf } from '../../src/inspect/audience';
import { read, unread } from '../../src/message/part';
import type { MessageSnapshot, Recipient } from '../../src/message/snapshot';
import { NO_ORGANISATION } from '../../src/policy/organisation';
import type { InspectedText, RollContacts } from '../../src/rules/rule';
import { schoolOf } from '../../src/rules/school-of';
import { aMessage, person } from './messages';

const school = schoolOf({
  ...NO_ORGANISATION,
  domains: ['greenfield.example'],
  trustedDomains: ['county.example'],
  quietDomains: ['union.example', 'lado.county.example'],
});

/** Mia and Leo are on the roll; Mrs Kaya is on file for Mia, Mr Lowe for both. */
const contacts: RollContacts = {
  pupilsNamed: (text) => ['mia', 'leo'].filter((name) => text.toLowerCase().includes(name)),
  pupilsOf: (address) =>
    address === 'kaya@home.example' ? ['mia'] : address === 'lowe@home.example' ? ['mia', 'leo'] : [],
};

function audience(to: readonly Recipient[], text = '', more: Partial<MessageSnapshot> = {}) {
  const texts = [{ part: 'body', text }] as unknown as readonly InspectedText[];
  return audienceOf(aMessage({ to: read(to), ...more }), school, () => texts, contacts);
}

describe('who gets a message', () => {
  it('counts everybody once, lists with their members', () => {
    const list: Recipient = {
      ...person('year4@greenfield.example'),
      kind: 'list',
      memberCount: 30,
      externalMemberCount: 2,
    };
    const outside: Recipient = { ...person('club@home.example'), kind: 'list', memberCount: 7 };
    expect(audience([list, outside, person('A@home.example'), person('a@home.example')])).toMatchObject({
      external: 10,
      internal: 30,
    });
    expect(audience([person('a@home.example')], '', { bcc: read([person('b@home.example')]) }).external).toBe(2);
  });

  it('is unknown when a field was not read', () => {
    expect(audience([person('a@home.example')], '', { bcc: unread('timeout') }).isKnown).toBe(false);
  });

  it('are partners only when everybody outside is one', () => {
    const [council, parent, head] = [
      person('a@county.example'),
      person('b@home.example'),
      person('c@greenfield.example'),
    ];
    const mixed: Recipient = { ...person('team@greenfield.example'), kind: 'list', externalMemberCount: 1 };
    expect(audience([council, head]).allPartners).toBe(true);
    expect(audience([council, parent]).allPartners).toBe(false);
    expect(audience([council, mixed]).allPartners).toBe(false);
    expect(audience([head]).allPartners).toBe(false);
  });

  it('are quiet correspondents only when everybody outside is one', () => {
    expect(audience([person('rep@union.example'), person('c@greenfield.example')]).allQuiet).toBe(true);
    expect(audience([person('rep@union.example'), person('b@home.example')]).allQuiet).toBe(false);
    expect(audience([person('c@greenfield.example')]).allQuiet).toBe(false);
  });

  it.each<[string, readonly string[], string, boolean]>([
    ['a parent on file for the child named', ['kaya@home.example'], 'Mia was ill', true],
    ['written in capitals', ['KAYA@home.example'], 'Mia was ill', true],
    ['a parent on file for another child only', ['kaya@home.example'], 'Leo was ill', false],
    ['a parent on file for one of two', ['kaya@home.example'], 'Mia and Leo', false],
    ['a parent on file for both', ['lowe@home.example'], 'Mia and Leo', true],
    ['two parents, one on file', ['kaya@home.example', 'other@home.example'], 'Mia', false],
    ['two parents, both on file', ['kaya@home.example', 'lowe@home.example'], 'Mia', true],
    ['nobody named', ['kaya@home.example'], 'See you at the fair', false],
    ['colleagues only', ['head@greenfield.example'], 'Mia was ill', false],
  ])('on file: %s', (_name, addresses, text, expected) => {
    expect(
      audience(
        addresses.map((address) => person(address)),
        text,
      ).onFile,
    ).toBe(expected);
  });
});
