import { LIST_BIAS, LIST_WEIGHTS } from '../../src/detect/data/list-weights';
import { SCHOOL_WEIGHTS } from '../../src/detect/data/school-weights';
import { BIAS, WEIGHTS } from '../../src/detect/data/sentence-weights';
import { detect } from '../../src/detect/detect';
import { FEWER_BITS, LIST_WORDS, MOST_SIGNS, SLOT_BITS } from '../../src/detect/scan/log-odds';
import { TODAY } from './found';

const TOLD = 'She keeps pulling her sleeves down and wouldn’t get changed for PE';
const surely = (text: string) =>
  detect(text, { now: TODAY }).detections.filter(({ confidence }) => confidence !== 'low');

test('every word and sign has a weight to look up, and no weight is beyond what was learnt', () => {
  expect(WEIGHTS).toHaveLength(1 << SLOT_BITS);
  expect(SCHOOL_WEIGHTS).toHaveLength(1 << FEWER_BITS);
  expect(LIST_WEIGHTS).toHaveLength(LIST_WORDS + MOST_SIGNS);
  for (const letters of [WEIGHTS, SCHOOL_WEIGHTS, LIST_WEIGHTS]) expect(letters).toMatch(/^[a-o]+$/);
  for (const bias of [BIAS, LIST_BIAS]) expect(Math.abs(bias)).toBeLessThan(20);
});

/** As programmers wrote to each other on a list, about nothing of a school. */
const ELSEWHERE = `The patch applies cleanly against the development kernel, but the module still refuses to load unless the
debug option is compiled in. I rebuilt the package from source with the newer compiler, linked against the static library,
and the daemon now starts, forks, and writes garbage to the socket. Perhaps somebody with root on the mirror could check
the permissions of the archive directory and restart the server. The configuration parser ignores the trailing backslash,
so the regular expression never matches and the filter silently drops every message from the mailing list.`;

test('the same sentence tells less in a language that is no school’s', () => {
  const told = 'He hides food in his bag for later.';
  expect(surely(`${told}\n\n${ELSEWHERE}`)).toEqual([]);
  expect(surely(`${told}\n\nCould you ring home before registration, please? Year 4 go swimming at ten.`)).toHaveLength(
    1,
  );
});

test('Welsh is a school’s language', () => {
  const told = 'Mae e’n gwrthod bwyta amser cinio ac yn cuddio o dan y bwrdd.';
  const letter = 'Annwyl rieni,\n\nBydd Blwyddyn 4 yn mynd i’r pwll nofio bob dydd Mawrth. Cofiwch anfon tywel.';
  expect(surely(`${letter}\n\n${told}`)).toHaveLength(1);
  expect(surely(letter)).toEqual([]);
});

test('what a term tells is told in any language', () => {
  expect(surely(`Mia Kaya was diagnosed with epilepsy.\n\n${ELSEWHERE}`)).toHaveLength(1);
});

const NAMES = 'Tomos Bevan\nAisha Rahman\nJoe Pollard\nKasia Nowak';

test('whose names stand together is told by the words around them', () => {
  const kinds = (text: string): string[] => surely(text).map(({ kind }) => kind);
  expect(kinds(`Not handed in their reading records\n${NAMES}`)).toEqual(['BULK_TABLE']);
  expect(kinds(`Apologies for Monday’s finance committee\n${NAMES}`)).toEqual([]);
  expect(kinds(`${ELSEWHERE}\n\nContributors to this release\n${NAMES}`)).toEqual([]);
});

test.each([`${TOLD}.`, `Dear all\n\n${TOLD}.\n\nTom`, `${TOLD}\nTom`, `> ${TOLD}.\r\n> Tom`])(
  'what a sentence tells by its words alone is marked from its first word to its last sign: %j',
  (text) => {
    const [found] = surely(text);
    expect(text.slice(found?.start, found?.end).replace(/\.$/, '')).toBe(TOLD);
  },
);

test('who asks tells less', () => {
  const told = 'He hides food in his bag for later';
  expect(surely(`${told}.`)).toHaveLength(1);
  expect(surely(`${told}?`)).toEqual([]);
});

test('what the news tell of somebody nobody here knows is no statement, of a pupil it is', () => {
  expect(surely('A Leeds woman has been arrested for running over her husband in his Mercedes.')).toEqual([]);
  expect(surely('Mia’s mum has been arrested for running over her husband in his Mercedes.')).toHaveLength(1);
});
