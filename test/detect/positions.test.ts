import { fc } from '../support/properties';
import { detect } from '../../src/detect/detect';
import { found, TODAY } from './found';

const ZERO_WIDTH = '\u200b';
const SOFT_HYPHEN = '\u00ad';

/** What is marked in the pane must be what stands in the message, however it is written. */
test.each([
  ['no-break spaces', 'NHS number: 999\u00a0000\u00a00018.', '999\u00a0000\u00a00018'],
  ['narrow no-break spaces', 'NHS number: 999\u202f000\u202f0018.', '999\u202f000\u202f0018'],
  ['full-width digits', 'NHS number: ９９９ ０００ ００１８.', '９９９ ０００ ００１８'],
  ['full-width letters', 'NINO: ＡＢ１２３４５６Ｃ.', 'ＡＢ１２３４５６Ｃ'],
  ['en dashes', 'NHS number: 999–000–0018.', '999–000–0018'],
  [
    'zero-width spaces',
    `NHS number: 99${ZERO_WIDTH}9 00${ZERO_WIDTH}0 0018.`,
    `99${ZERO_WIDTH}9 00${ZERO_WIDTH}0 0018`,
  ],
  ['soft hyphens', `NHS num${SOFT_HYPHEN}ber: 999${SOFT_HYPHEN} 000 0018.`, `999${SOFT_HYPHEN} 000 0018`],
  ['direction marks', '\u202bNHS number: 999 000 0018\u202c.', '999 000 0018'],
  ['Arabic digits', 'NHS number: ٩٩٩ ٠٠٠ ٠٠١٨.', '٩٩٩ ٠٠٠ ٠٠١٨'],
])('a number written with %s is marked where it stands', (_how, text, words) => {
  const marked = detect(text, { now: TODAY }).detections.map(({ start, end }) => text.slice(start, end));
  expect(marked).toEqual([words]);
});

test('an emoji before a number does not move its mark', () => {
  expect(found('👩‍🏫 NHS number: 999 000 0018')).toEqual(['NHS_NUMBER high: 999 000 0018']);
});

/** Pieces that make trouble, and pieces that are found. */
const PIECES = [
  'NHS number: 999 000 0018',
  'UPN H801200001001',
  'card 4111 1111 1111 1111',
  'sort code 08-99-99 account 66374958',
  'password: Tr0ub4dor',
  'Mia has epilepsy and takes her tablets.',
  'dob 04/03/2012',
  'Name,DOB\nMia Stone,04/03/2012\nTom Pike,05/03/2012\nElla Marsh,06/03/2012',
  'a.b@mail.example',
  '07700 900123',
  '12 Mill Lane, Wexcombe WX1 2AB',
  '\ud800',
  '\udc00',
  '\u200b',
  '\u00ad',
  '\u202e',
  '\n',
  '\t',
  '  ',
  ',',
  '"',
  'é',
  'ß',
  'נתן',
  '名前',
  '٣',
  '@',
  '::',
  '://',
  '<',
];

test('every mark lies inside the text, in order, and says something', () => {
  const text = fc
    .array(
      fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom(' ', '. ')),
      { maxLength: 30 },
    )
    .map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, (given) => {
      let past = 0;
      for (const { start, end, evidence } of detect(given, { now: TODAY }).detections) {
        expect(start).toBeGreaterThanOrEqual(past);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(given.length);
        expect(evidence.length).toBeGreaterThan(0);
        past = start;
      }
    }),
    { numRuns: 1500 },
  );
});

/** Findings about a whole sentence or table may hold others; two numbers never claim the same digits. */
const WIDE = /^(?:BULK_TABLE|POSTAL_ADDRESS|PERSON_NAME|SPECIAL_|SAFEGUARDING|CRIMINAL)/;

test('two numbers never claim the same digits', () => {
  const text = fc.array(fc.constantFrom(...PIECES, ' ', ' '), { maxLength: 40 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, (given) => {
      let past = 0;
      for (const { kind, start, end } of detect(given, { now: TODAY }).detections) {
        if (WIDE.test(kind)) continue;
        expect(start).toBeGreaterThanOrEqual(past);
        past = end;
      }
    }),
    { numRuns: 1500 },
  );
});

test('the same text gives the same findings, whatever was read before', () => {
  const text = PIECES.join(' ');
  const first = detect(text, { now: TODAY });
  detect('x'.repeat(1000), { now: TODAY });
  expect(detect(text, { now: TODAY })).toEqual(first);
});
