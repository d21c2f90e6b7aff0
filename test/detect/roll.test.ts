import { detect } from '../../src/detect/detect';
import { fc } from '../support/properties';
import { makeRoll, readRoll, rollOf, type Pupil } from '../../src/detect/roll';

const SALT = 'a salt for tests';

/** Fictional pupils with two addresses each; names of few syllables, so that parts repeat as they do in a school. */
function schoolOf(count: number): readonly Pupil[] {
  const starts = 'Mi To Ai Co Zo Ha Pri El Ko Ru No Li Os Fre Ham Is Ju Ma Le Ni'.split(' ');
  const ends = 'a m sha nor fia rry ya la fi by ah ly car ya za la de ya o amh'.split(' ');
  const families = 'Stone Pike Marsh Vane Lowe Nair Adair Frost Winter Kettle Blake Doyle Penrose Harding'.split(' ');
  return Array.from({ length: count }, (_, i) => ({
    name: `${starts[i % 20]}${ends[(i * 7) % 19]} ${families[(i * 3) % 14]}${i % 83}`.replace(
      /\d/g,
      (digit) => 'abcdefghij'[Number(digit)] ?? '',
    ),
    contacts: [`parent${i}@family.example`, `other${i}@family.example`],
  }));
}

test('the file of 1,500 pupils with two addresses each is under 20 kB', () => {
  expect(makeRoll(schoolOf(1500), SALT).length).toBeLessThanOrEqual(20_000);
});

test('every pupil of a school is recognised, and hardly a stranger', () => {
  const pupils = schoolOf(600);
  const roll = readRoll(makeRoll(pupils, SALT));
  const missed = pupils.filter(({ name }) => {
    const [forename = '', surname = ''] = name.split(' ');
    return roll?.hasFullName(forename, surname) !== true;
  });
  expect(missed).toEqual([]);
  const strangers = Array.from({ length: 5000 }, (_, i) => `Stranger${i}`).filter((name) => roll?.hasSurname(name));
  expect(strangers.length).toBeLessThanOrEqual(5);
});

test('the file holds no name and no address', () => {
  const bytes = makeRoll([{ name: 'Mia Stone', contacts: ['parent@family.example'] }], SALT);
  const text = String.fromCharCode(...bytes).toLowerCase();
  expect(text).not.toMatch(/mia|stone|parent|family/);
});

test('the same names with another salt make another file', () => {
  expect(makeRoll([{ name: 'Mia Stone' }], 'one')).not.toEqual(makeRoll([{ name: 'Mia Stone' }], 'two'));
});

test.each([
  ['short forms', 'Tom', 'Ashdown'],
  ['accents left off', 'Zoe', 'Adair'],
  ['small letters', 'thomas', 'ashdown'],
  ['a double name without its hyphen', 'Ruby', 'SmithJones'],
  ['the first of two family names left out', 'Ana', 'Lopez'],
])('a name counts with %s', (_how, forename, surname) => {
  const roll = rollOf(['Thomas Ashdown', 'Zoë Adair', 'SMITH-JONES, Ruby', 'Ana García López'], SALT);
  expect(roll.hasFullName(forename, surname)).toBe(true);
});

test('an address is known for its pupil, and a text for the pupils it names', () => {
  const roll = readRoll(
    makeRoll(
      [
        { name: 'Mia Stone', contacts: ['Parent@Family.example'] },
        { name: 'Tom Stone', contacts: ['parent@family.example'] },
        { name: 'Ella Pike', contacts: ['pike@family.example'] },
      ],
      SALT,
    ),
  );
  expect(roll?.pupilsOf('parent@family.example')).toEqual(['0', '1']);
  expect(roll?.pupilsOf('nobody@family.example')).toEqual([]);
  expect(roll?.pupilsNamed('Ella Pike was late, and so was Mia Stone.')).toEqual(['2', '0']);
});

test.each([
  ['an update on a pupil called like a park', 'Here is an update on Archie Park after lunch.', 'high'],
  ['a letter to a pupil called like a street', 'Please give the letter to Joy Street.', 'high'],
  ['a poem by a pupil', 'Lovely poem by Archie Park in the newsletter.', 'high'],
  ['a street where a bus waits', 'The minibus will wait on Joy Street.', 'low'],
  ['books by a writer', 'We need more books by Archie Park.', 'low'],
] as const)('%s is told apart', (_, text, confidence) => {
  const roll = rollOf(['Archie Park', 'Joy Street'], SALT);
  expect(detect(text, { roll }).detections.map((one) => one.confidence)).toEqual([confidence]);
});

test('a name typed in small letters, surname first, is marked whole', () => {
  const roll = rollOf(['Seren Pritchard'], SALT);
  const text = 'check pritchard, seren was absent';
  const marked = detect(text, { roll }).detections.map(({ start, end }) => text.slice(start, end));
  expect(marked).toEqual(['pritchard, seren']);
});

test('a file that was cut, or is none, is no roll', () => {
  const whole = makeRoll(schoolOf(40), SALT);
  for (let length = 0; length < whole.length - 1; length += 7) expect(readRoll(whole.slice(0, length))).toBeUndefined();
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      readRoll(bytes);
      readRoll(Uint8Array.from([...whole.slice(0, 24), ...bytes]));
    }),
  );
});
