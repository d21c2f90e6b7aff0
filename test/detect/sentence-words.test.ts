import { BIAS, WEIGHTS } from '../../src/detect/data/sentence-weights';
import { detect } from '../../src/detect/detect';
import { SLOT_BITS } from '../../src/detect/scan/log-odds';
import { TODAY } from './found';

const TOLD = 'She keeps pulling her sleeves down and wouldn’t get changed for PE';
const surely = (text: string) =>
  detect(text, { now: TODAY }).detections.filter(({ confidence }) => confidence !== 'low');

test('every word has a weight to look up, and no weight is beyond what was learnt', () => {
  expect(WEIGHTS).toHaveLength(1 << SLOT_BITS);
  expect(WEIGHTS).toMatch(/^[a-o]+$/);
  expect(BIAS).toBeLessThan(0);
});

test.each([`${TOLD}.`, `Dear all\n\n${TOLD}.\n\nTom`, `${TOLD}\nTom`, `> ${TOLD}.\r\n> Tom`])(
  'what a sentence tells by its words alone is marked from its first word to its last sign: %j',
  (text) => {
    const [found] = surely(text);
    expect(text.slice(found?.start, found?.end).replace(/\.$/, '')).toBe(TOLD);
  },
);

test('the same words in a question are no statement', () => {
  expect(surely(`${TOLD}?`)).toEqual([]);
});

test('what the news tell of somebody nobody here knows is no statement, of a pupil it is', () => {
  expect(surely('A Leeds woman has been arrested for running over her husband in his Mercedes.')).toEqual([]);
  expect(surely('Mia’s mum has been arrested for running over her husband in his Mercedes.')).toHaveLength(1);
});
