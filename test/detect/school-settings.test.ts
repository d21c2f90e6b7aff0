import type { DetectContext, OwnContacts } from '../../src/detect/context';
import { found } from './found';

const PATTERNS: DetectContext = {
  patterns: [
    { id: 'pupil', template: 'PUP-######', labels: ['pupil id', 'our ref'] },
    { id: 'locker', template: 'A###*', labels: ['locker'] },
    { id: 'long', template: 'PUP-######-AA', labels: [] },
  ],
};

test.each([
  ['alone is likely', 'See PUP-004211.', ['SCHOOL_PATTERN medium: PUP-004211']],
  ['after its label is sure', 'Pupil ID: PUP-004211', ['SCHOOL_PATTERN high: PUP-004211']],
  ['in small letters is found', 'see pup-004211', ['SCHOOL_PATTERN medium: pup-004211']],
  ['with a digit too many is not the pattern', 'See PUP-0042111.', []],
  ['inside a word is not the pattern', 'See XPUP-004211.', []],
  ['the longest template wins', 'See PUP-004211-AB.', ['SCHOOL_PATTERN medium: PUP-004211-AB']],
  ['of few letters of its own needs its label', 'Locker B123x', ['SCHOOL_PATTERN high: B123x']],
  ['called an example is a weak sign', 'For example PUP-004211', ['SCHOOL_PATTERN low: PUP-004211']],
])('a number of the school’s own pattern %s', (_says, text, expected) => {
  expect(found(text, 'low', PATTERNS).filter((one) => one.startsWith('SCHOOL_'))).toEqual(expected);
});

const OWN: OwnContacts = {
  phones: ['01632 960123'],
  emails: ['office@school.example'],
  addresses: ['Mill Lane, Wexcombe, WX1 2AB'],
  websites: [],
  domains: ['school.example'],
  accounts: ['08999966374958', 'GB82WEST12345698765432'],
};

test.each([
  ['telephone', 'Ring 01632 960123'],
  ['telephone from abroad', 'Ring +44 1632 960123'],
  ['postcode', 'We are at WX1 2AB'],
  ['account', 'Sort code 08-99-99 account 66374958'],
  ['IBAN', 'IBAN GB82 WEST 1234 5698 7654 32'],
  ['address of mail', 'Write to head@school.example'],
])('the school’s own %s is no finding', (_what, text) => {
  expect(found(text, 'low', { own: OWN })).toEqual([]);
  expect(found(text)).not.toEqual([]);
});

test('what a school has switched off is not looked for', () => {
  const text = 'NHS number: 999 000 0018, mobile 07700 900123';
  expect(found(text, 'low', { off: ['PHONE_NUMBER'] })).toEqual(['NHS_NUMBER high: 999 000 0018']);
});

test('addresses of the sender and the readers are no finding', () => {
  expect(found('cc mia@mail.example', 'low', { participants: ['mia@mail.example'] })).toEqual([]);
});
