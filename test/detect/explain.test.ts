import { detect } from '../../src/detect/detect';
import { DATA_KINDS } from '../../src/detect/kinds';
import { rollOf } from '../../src/detect/roll';
import { explain } from '../../src/strings/explain';
import type { Locale } from '../../src/strings/text';
import { TODAY } from './found';

const LIST = 'Name,DOB\nMia Stone,04/03/2012\nTom Pike,05/03/2012\nElla Marsh,06/03/2012';

test.each([
  [
    'NHS number: 999 000 0018',
    'NHS number: it has the right shape, its check digit fits and the words beside it say so.',
  ],
  ['It was 999 000 0018', 'NHS number: it has the right shape and its check digit fits.'],
  [
    'An example: card 4111 1111 1111 1111',
    'Payment card: it has the right shape, its check digit fits and the words beside it say so, but the sentence calls it an example.',
  ],
  ['Mia has epilepsy.', 'Health: the sentence names a person and it says something private.'],
  [
    'She keeps pulling her sleeves down and wouldn’t get changed for PE.',
    'Safeguarding: the sentence is about a person and the words are those in which such things are told.',
  ],
  [LIST, 'List of people: 3 rows name a person each.'],
])('a school office can read why: %j', (text, sentence) => {
  expect(detect(text, { now: TODAY }).detections.map((one) => explain(one))).toContain(sentence);
});

test('a name on the roll says that it is on the roll', () => {
  const roll = rollOf(['Mia Stone'], 'a salt for tests');
  const [found] = detect('Mia Stone was late.', { roll }).detections;
  expect(found && explain(found)).toBe('Full name: the name is on your pupil list.');
});

test('the same is said in Welsh', () => {
  const [found] = detect('NHS number: 999 000 0018').detections;
  expect(found && explain(found, 'cy-GB')).toBe(
    'Rhif GIG: mae’r ffurf yn gywir, mae’r digid gwirio yn cyfateb ac mae’r geiriau wrth ei ymyl yn dweud hynny.',
  );
});

test.each(['en-GB', 'cy-GB'] as const)('every kind has a name in %s', (locale: Locale) => {
  const nameless = DATA_KINDS.filter((kind) =>
    explain({ kind, evidence: [{ what: 'structure' }] }, locale).startsWith(kind),
  );
  expect(nameless).toEqual([]);
});

test('a reason never quotes the message', () => {
  const text = 'Password: Tr0ub4dor, card 4111 1111 1111 1111, Mia has asthma.';
  const said = detect(text, { now: TODAY })
    .detections.map((one) => explain(one))
    .join(' ');
  expect(said).not.toMatch(/Tr0ub4dor|4111|Mia/);
});
