import { detect } from '../../src/detect/detect';
import { scan } from '../../src/detect/scan/scan';
import { learnWords } from '../../src/detect/scan/stretches';
import { TODAY } from './found';
import { HOSTILE } from './hostile-texts';

describe.each(Object.entries(HOSTILE))('%s', (_name, make) => {
  test('is read to its end, with every mark inside the text', () => {
    const text = make(200_000);
    const { detections } = detect(text, { now: TODAY });
    // One expectation for all: there are tens of thousands of marks.
    expect(detections.filter(({ start, end }) => start < 0 || end > text.length || end <= start)).toEqual([]);
  });
});

test('of a hundred thousand rows as many dates are kept as anybody looks at, the first and thousands more', () => {
  const rows = Array.from({ length: 100_000 }, (_, i) => `Mia Stone,0${(i % 9) + 1}/03/2012`).join('\n');
  const { detections } = detect(`Name,DOB\n${rows}`, { now: TODAY });
  const dates = detections.filter(({ kind }) => kind === 'DATE_OF_BIRTH');
  expect(dates[0]?.start).toBe(19);
  expect(dates.length).toBeGreaterThan(10_000);
  expect(dates.length).toBeLessThanOrEqual(20_000);
});

/** Code units that count how often they are looked at. */
function counted(codes: Uint16Array): { readonly codes: Uint16Array; looks(): number } {
  let looks = 0;
  const get = (target: Uint16Array, key: string | symbol): unknown => {
    looks++;
    return Reflect.get(target, key) as unknown;
  };
  return { codes: new Proxy(codes, { get }), looks: () => looks };
}

test.each(Object.entries(HOSTILE))(
  'the one pass looks at each character a fixed number of times: %s',
  (_name, make) => {
    learnWords();
    const text = make(20_000);
    const seen = counted(Uint16Array.from(`${text}\n\n\n`, (character) => character.charCodeAt(0)));
    scan(seen.codes, text.length);
    expect(seen.looks()).toBeGreaterThanOrEqual(text.length);
    expect(seen.looks()).toBeLessThanOrEqual(4 * text.length);
  },
);
