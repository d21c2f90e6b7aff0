import { detect } from '../../src/detect/detect';
import { TODAY } from './found';

/** Secrets that no rule of words finds: what stands around them tells it (docs/decisions/0014). */
const secretsIn = (text: string) => detect(text, { now: TODAY }).detections.filter(({ kind }) => kind === 'PASSWORD');
const valuesIn = (text: string): string[] => secretsIn(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ['The guest wifi password is otter-maple-lamp', ['otter-maple-lamp']],
  ['Main gate 4471, side gate 4472, bins 9003', ['4471', '4472', '9003']],
  ['alarm set = 6142 and unset = 6143', ['6142', '6143']],
  ['put in 8890 if the alarm beeps', ['8890']],
])('what opens a door or an account is found: %s', (text, values) => {
  expect(valuesIn(text)).toEqual(values);
});

test.each([
  'Budget code 41220 please, not 41230',
  'Error code 5100 on the boiler panel',
  'Your order 4417790 has been dispatched',
  'Bus 402 leaves the gate at 1520',
  'Locker 118 is hers now',
  'He has been given your password word to say at the door.',
])('other numbers and words beside doors and codes are none: %s', (text) => {
  expect(valuesIn(text)).toEqual([]);
});

test('it is never more than likely, and says that the words around it tell it', () => {
  const [found] = secretsIn('put in 8890 if the alarm beeps');
  expect(found?.confidence).toBe('medium');
  expect(found?.evidence).toEqual([{ what: 'structure' }, { what: 'words' }]);
});

test('a passcode in an invitation to a meeting is ordinary', () => {
  const invitation = 'Join the Teams meeting\nMeeting ID: 321 456 789 01\nPasscode: otter-maple-lamp';
  expect(secretsIn(invitation).map(({ confidence }) => confidence)).toEqual(['low']);
});

test('where it stands is right behind characters nobody sees', () => {
  const text = 'The gu\u200best wifi pass\u00adword is otter-maple-lamp';
  expect(valuesIn(text)).toEqual(['otter-maple-lamp']);
});

test('a text of nothing but codes is read to its end', () => {
  expect(valuesIn('gate 4471, '.repeat(20_000)).length).toBeGreaterThan(100);
});
