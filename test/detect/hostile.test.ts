import { detect } from '../../src/detect/detect';
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
