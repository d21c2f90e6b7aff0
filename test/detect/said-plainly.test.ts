import { detect } from '../../src/detect/detect';
import { rollOf } from '../../src/detect/roll';
import { TODAY } from './found';

/** What guards against false alarms must not silence: sentences that say it plainly beside words of policies, streets, examples. */
const roll = rollOf(
  ['Mia Stone', 'Amara Okafor', 'Archie Park', 'Mia Wood', 'Tom Hall', 'Ella Hill'],
  'a salt for tests',
);
const surely = (text: string, withRoll = false): string[] =>
  detect(text, withRoll ? { now: TODAY, roll } : { now: TODAY })
    .detections.filter(({ confidence }) => confidence !== 'low')
    .map(({ kind }) => kind);

test.each([
  ['PASSWORD', 'The password is Rex12 and the username is jsmith'],
  ['PASSWORD', 'The laptop password is Rex12 and it was set in June.'],
  ['PASSWORD', 'The password is SunFlower and it is case sensitive'],
  ['PASSWORD', 'Passcode is 4471 and it is on the board'],
  ['SAFEGUARDING', 'As you will know, the child is on a child protection plan.'],
  ['SPECIAL_HEALTH', 'You will be aware that the child has leukaemia.'],
  ['SPECIAL_HEALTH', 'I will ring you because the child has been self-harming.'],
  ['SPECIAL_HEALTH', 'Please ensure staff know the child has a severe nut allergy.'],
  ['SPECIAL_HEALTH', 'I can confirm that the student is pregnant.'],
  ['SECRET_KEY', 'https://portal.school.example/login?password=correcthorsebattery'],
  ['SECRET_KEY', 'https://school.example/?sig=abcdEFGHijklMNOPqrst'],
  ['SPECIAL_HEALTH', 'Harding has epilepsy'],
  ['SAFEGUARDING', 'Keating was excluded for fighting.'],
  ['PASSPORT', '925665416, passport number for Mia Stone'],
  ['TRN', '1234567, TRN checked by Sue'],
  ['NHS_NUMBER', 'Her number 999 000 0018, NHS number confirmed by her mum'],
  ['DATE_OF_BIRTH', 'Date of birth updated: 12/03/2012'],
  ['DATE_OF_BIRTH', 'DOB/12/03/2012/F'],
  ['DATE_OF_BIRTH', 'Birthday list: Mia 12/03/2012, Leo 4/5/2012'],
  ['DATE_OF_BIRTH', 'Ada was born in the summer, 12 July 2012'],
  ['DATE_OF_BIRTH', 'Mia’s 5th birthday 12/03/2021'],
  ['POSTCODE', 'The boy with no UPN is from LS1 4AP'],
  ['SAFEGUARDING', 'Tom Reid is on CP.'],
  ['SAFEGUARDING', 'Tom Reid (LADO referral made) was hit by staff.'],
  ['SPECIAL_HEALTH', 'This morning Mia for the first time admitted she has been self-harming'],
  ['NINO', 'NI numbers: AB 12 34 56 C and EG 87 04 38 B'],
])('%s is found in: %s', (kind, text) => {
  expect(surely(text)).toContain(kind);
});

test.each([
  'Witness Statement by Amara Okafor',
  'Incident Report by Amara Okafor about the fight',
  'Year 4 Archie Park has been absent',
  '10X Tom Hall in detention',
  'Set 2 Ella Hill moved up',
  'Top of Archie Park’s list',
  'Can Mia close her laptop',
])('a pupil on the roll is found in: %s', (text) => {
  expect(surely(text, true)).toContain('PERSON_NAME');
});

test.each([
  'Karl Barth, 10/05/1986',
  'Berth: 14/05/2024 to 21/05/2024',
  'Lerner number 1000000027',
  'Please unlock Chromebook-17B and Chromebook-18C',
  'Password reset. Ticket INC-004512a raised with Capita-IT3',
  'Admin: see Policy-2025.v2 and Annexe-B7 for details',
  'Sam is the password keeper for the kiosk.',
])('nothing is found in: %s', (text) => {
  expect(surely(text)).toEqual([]);
});

test('a name in a file is reported once', () => {
  expect(surely('report for AmaraOkafor.docx attached', true)).toEqual(['PERSON_NAME']);
});

test('a report that calls its subject “the child” is no policy', () => {
  const report = `School report on Mia Stone (Y4) for the conference.
The child has type 1 diabetes and the parents do not give her insulin. The child was seen by the nurse. The child has a
child protection plan under the category of neglect. The child said she was hungry. The child is often late and staff
should ring home. The child was tired on Monday. The child had no coat. The child is in Year 4. The child has missed six
days. The child was collected late. The child has friends. All staff may read this and must keep it safe.`;
  expect(surely(report)).toEqual(expect.arrayContaining(['SPECIAL_HEALTH', 'SAFEGUARDING']));
});
