import { detect } from '../../src/detect/detect';
import { TODAY } from './found';

const surely = (text: string) =>
  detect(text, { now: TODAY }).detections.filter(({ confidence }) => confidence !== 'low');

/** As nurseries write what they do, for whomever it may be. */
const POLICY = `Nappies and accidents

Staff change children whenever they need it, and each child has a peg for spare clothes. Parents should bring nappies from
home. If parents have none, staff must use those of the setting. Children are never left alone. Any child may ask for help,
and staff should praise children who can manage. Where a child needs cream, parents must sign the form.`;

test('in a policy nobody is spoken of', () => {
  expect(surely(`${POLICY}\n\nThe child has a soiled nappy changed by his key person.`)).toEqual([]);
  expect(surely(`${POLICY}\n\nConcerns about the child are noted and discussed with the foster carer.`)).toEqual([]);
});

test.each([
  'The child told me that his dad hits him.',
  'Mia has a soiled nappy again.',
  'His mum has been sectioned.',
  'My daughter has epilepsy.',
])('what is told of somebody is found in a policy too: %s', (told) => {
  expect(surely(`${POLICY}\n\n${told}`)).toHaveLength(1);
});

test('the same words are of somebody where no policy stands around them', () => {
  expect(surely('The child has a soiled nappy and no clothes to change into.')).toHaveLength(1);
});

/** As friends write to each other. */
const STORY = `The patch applies cleanly against the development kernel, but the module still refuses to load unless the debug
option is compiled in. I rebuilt the package from source with the newer compiler, linked against the static library, and
the daemon now starts, forks, and writes garbage to the socket.`;

test('news of people nobody knows is told in another language than a school’s', () => {
  const told = 'He got arrested and charged with fraud.';
  expect(surely(`${STORY}\n\n${told}`)).toEqual([]);
  expect(surely(`Could you ring home before registration, please?\n\n${told}`)).toHaveLength(1);
  expect(surely(`${STORY}\n\nJack Mullen was arrested and charged with fraud.`)).toHaveLength(1);
});

test('there nothing is sure', () => {
  const told = 'Mia Kaya was diagnosed with epilepsy.';
  expect(surely(`${STORY}\n\n${told}`)[0]?.confidence).toBe('medium');
  expect(surely(told)[0]?.confidence).toBe('high');
});
