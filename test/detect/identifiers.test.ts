import type { DataKind } from '../../src/detect/kinds';
import { found, foundOf } from './found';

/** Numbers of the ranges kept for tests, with check digits that fit or do not. */
type Row = readonly [says: string, text: string, finding: string];

const TABLES: Readonly<Partial<Record<DataKind, readonly Row[]>>> = {
  NHS_NUMBER: [
    ['with its label and a fitting check digit is sure', 'NHS number: 999 000 0018', 'high: 999 000 0018'],
    ['without spaces is the same number', 'His NHS no is 9990000018.', 'high: 9990000018'],
    ['with hyphens too', 'nhs no 999-000-0018', 'high: 999-000-0018'],
    ['with a wrong check digit stays a weak sign', 'NHS number: 999 000 0019', 'low: 999 000 0019'],
    ['of Scotland is known as CHI', 'CHI number: 0101010006', 'low: 0101010006'],
    ['as the service prints it, without a label, is a weak sign', 'It was 999 000 0018 I think', 'low: 999 000 0018'],
    ['is nothing when it is called an order', 'Order no. 9990000018', ''],
    ['is nothing when a book is meant', 'ISBN 9990000018', ''],
    [
      'is a weak sign where the sentence calls it an example',
      'For example NHS number 999 000 0018',
      'low: 999 000 0018',
    ],
  ],
  NINO: [
    ['with its label is sure', 'NI number AB 12 34 56 C', 'high: AB 12 34 56 C'],
    ['in one piece needs no label', 'Please use AB123456C for payroll', 'medium: AB123456C'],
    ['with hyphens is found', 'NINO: AB-12-34-56-C', 'high: AB-12-34-56-C'],
    ['with its last group in one piece is found', 'NINO AB 123456C', 'high: AB 123456C'],
    ['in small letters is found', 'ni number ab123456c', 'high: ab123456c'],
    ['without its last letter needs a label', 'National Insurance AB123456', 'medium: AB123456'],
    ['without last letter and label is a company', 'Company AB123456 Ltd', ''],
    ['of the government’s own example is no number', 'NI number QQ 12 34 56 C', ''],
    ['never begins with BG, GB, NK, KN, TN, NT or ZZ', 'NI number GB123456A', ''],
  ],
  UPN: [
    ['with its label is sure', 'UPN: H801200001001', 'high: H801200001001'],
    ['without a label is likely', 'See H801200001001 on the list', 'medium: H801200001001'],
    ['with a wrong check letter and a label is a weak sign', 'UPN: B801200001001', 'low: B801200001001'],
    ['with a wrong check letter and no label is nothing', 'part B801200001001', ''],
    ['is no user principal name', 'UPN: mia@school.example', ''],
  ],
  ULN: [
    ['with its label is sure', 'ULN 1000000027', 'high: 1000000027'],
    ['with a wrong check digit is a weak sign', 'ULN: 1000000028', 'low: 1000000028'],
  ],
  TRN: [
    ['with its label is sure', 'Teacher reference number 12/34567', 'high: 12/34567'],
    ['in one piece is found', 'TRN: 1234567', 'high: 1234567'],
    ['without a label is only a number', 'The total was 1234567', ''],
  ],
  UTR: [
    ['with its label and a fitting first digit is sure', 'UTR: 1955839661', 'high: 1955839661'],
    ['that does not fit is a weak sign', 'UTR: 2955839661', 'low: 2955839661'],
    ['without a label is only a number', 'Ref 1955839661', ''],
  ],
  PASSPORT: [
    ['with its label is sure', 'Passport number 123456789', 'high: 123456789'],
    ['of another country is likely', 'passport no: CD7654321', 'medium: CD7654321'],
    ['without a label is only a number', 'The code is 123456789', ''],
  ],
  UK_DRIVING_LICENCE: [
    ['with its label is sure', 'Driving licence MORGA657054SM9IJ', 'high: MORGA657054SM9IJ'],
    ['is sure by its shape alone', 'MORGA657054SM9IJ', 'high: MORGA657054SM9IJ'],
    ['in printed groups is found', 'DVLA no MORGA 657054 SM9IJ 35', 'high: MORGA 657054 SM9IJ 35'],
    ['with the 32nd of a month is none', 'MORGA657324SM9IJ', ''],
  ],
  RESIDENCE_PERMIT: [
    ['with its label is sure', 'BRP number ZU1234567', 'high: ZU1234567'],
    ['without a label is only a number', 'Part ZU1234567', ''],
  ],
  BANK_ACCOUNT: [
    ['without any word about banks is a date and a number', 'Build 31-07-26 number 66374958 of the lot', ''],
    ['is not told by its number alone', 'Patient 66374958 rang', ''],
  ],
  IBAN: [
    ['that fits is sure without a label', 'GB82 WEST 1234 5698 7654 32', 'high: GB82 WEST 1234 5698 7654 32'],
    ['in small letters is found', 'iban gb82west12345698765432', 'high: gb82west12345698765432'],
    ['that does not fit is none', 'GB83 WEST 1234 5698 7654 32', ''],
    ['of another length is none', 'GB82 WEST 1234 5698 7654', ''],
  ],
  PAYMENT_CARD: [
    ['with the word card is sure', 'Card 4111 1111 1111 1111 exp 01/28', 'high: 4111 1111 1111 1111'],
    ['alone is likely', 'Please use 4111-1111-1111-1111', 'medium: 4111-1111-1111-1111'],
    ['of fifteen digits is found', 'Amex 3782 822463 10005', 'high: 3782 822463 10005'],
    ['that does not fit is none', 'Card 4111 1111 1111 1112', ''],
    ['is a weak sign where it is called an order', 'Order no. 4111111111111111', 'low: 4111111111111111'],
    ['in a web address is nothing', 'https://shop.example/o/4111111111111111/', ''],
  ],
  PHONE_NUMBER: [
    ['with its label is sure', 'Mobile: 07700 900123', 'high: 07700 900123'],
    ['by its shape is likely', 'It is 07700 900123', 'medium: 07700 900123'],
    ['from abroad is likely', 'It is +44 7700 900123', 'medium: +44 7700 900123'],
    ['in American form is likely', 'Try (415) 555-0132', 'medium: (415) 555-0132'],
    ['is no date', 'Please call me on 12 11 2026', ''],
  ],
  POSTCODE: [
    ['in capitals with a space is likely', 'The house at WX1 2AB is empty', 'medium: WX1 2AB'],
    ['in small letters needs a label', 'postcode: wx1 2ab', 'medium: wx1 2ab'],
    ['with letters the Post never uses is none', 'code WX1 2CI', ''],
  ],
  DATE_OF_BIRTH: [
    ['after its label is sure', 'DOB 04/03/2012', 'high: 04/03/2012'],
    ['in words is found', 'Mia was born on 4th March 2012', 'high: 4th March 2012'],
    ['with the month first is found', 'date of birth: March 4, 2012', 'high: March 4, 2012'],
    ['in the order of computers is found', 'd.o.b. 2012-03-04', 'high: 2012-03-04'],
    ['before its label is found', '04/03/2012 (DOB)', 'high: 04/03/2012'],
    ['without a word about birth is any date', 'The trip is on 04/03/2012', ''],
    ['needs a day there is', 'DOB 31/02/2012', ''],
    ['is not in the future', 'DOB 04/03/2031', ''],
    ['is no month alone', 'She was born in March', ''],
  ],
  PASSWORD: [
    ['after its label is sure', 'Password: Tr0ub4dor', 'high: Tr0ub4dor'],
    ['as a plain word after "is" is likely', 'The password is sunflower.', 'medium: sunflower'],
    ['for a door is found', 'The door code is 4471', 'high: 4471'],
    ['protected is no password', 'The file is password protected.', ''],
    ['is case sensitive: no password', 'Your password is case sensitive.', ''],
    ['in a policy is no password', 'Staff must not share a password with anyone.', ''],
    ['of a video meeting is a weak sign', 'Join Zoom Meeting\nMeeting ID: 123\nPasscode: 883311', 'low: 883311'],
  ],
  VEHICLE_REGISTRATION: [
    ['of today’s form is likely', 'The car is AB51 XYZ', 'medium: AB51 XYZ'],
    ['with an age that was never given is none', 'AB00 XYZ', ''],
  ],
  SECRET_KEY: [
    ['after its label is likely', 'API key: q9Zx81LmPw02TtYb77Ks', 'medium: q9Zx81LmPw02TtYb77Ks'],
    [
      'inside a web address is sure',
      'ftp://bursar:m4thsR0om@files.school.example/x',
      'high: ftp://bursar:m4thsR0om@files.school.example',
    ],
    ['as manuals write it is none', 'https://user:password@files.school.example', ''],
    ['of one letter over and over is none', 'https://bursar:1111@files.school.example', ''],
  ],
};

describe.each(Object.entries(TABLES) as unknown as readonly (readonly [DataKind, readonly Row[]])[])(
  '%s',
  (kind, rows) => {
    test.each(rows)('%s', (_says, text, finding) => {
      expect(foundOf(kind, text)).toEqual(finding === '' ? [] : [`${kind} ${finding}`]);
    });
  },
);

test('a sort code and its account are two findings', () => {
  expect(foundOf('BANK_ACCOUNT', 'Sort code 08-99-99 account 66374958')).toEqual([
    'BANK_ACCOUNT high: 08-99-99',
    'BANK_ACCOUNT high: 66374958',
  ]);
});

test('a private key is found from its first line to its last', () => {
  const body = 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj';
  const key = `-----BEGIN PRIVATE KEY-----\n${body}\n${body}\n-----END PRIVATE KEY-----`;
  expect(found(`Here:\n${key}\nThanks`)).toEqual([`PRIVATE_KEY high: ${key}`]);
});

test('the first line of a key alone is documentation', () => {
  expect(found('A file that begins with -----BEGIN PRIVATE KEY----- is secret.')).toEqual([]);
});

const FOOT = 'P<GBRSTONE<<MIA<ROSE<<<<<<<<<<<<<<<<<<<<<<<<\n1234567897GBR8501019F3001019<<<<<<<<<<<<<<<6';

test('the two lines at the foot of a passport need no label', () => {
  expect(found(`Scan:\n${FOOT}\nThanks`)).toEqual([`PASSPORT high: ${FOOT}`]);
});

test('with a digit changed they are a weak sign', () => {
  const changed = FOOT.replace('123456789', '123456788');
  expect(foundOf('PASSPORT', changed)).toEqual([`PASSPORT low: ${changed}`]);
});
