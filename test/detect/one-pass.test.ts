import type * as codes from '../../src/detect/scan/codes';
import { scan } from '../../src/detect/scan/scan';
import { learnWords } from '../../src/detect/scan/stretches';
import { HOSTILE } from './hostile-texts';

const mockSeen = { looks: 0 };

/** Code units that count how often they are looked at. */
jest.mock('../../src/detect/scan/codes', () => {
  const real = jest.requireActual<typeof codes>('../../src/detect/scan/codes');
  const get = (target: Uint16Array, key: string | symbol): unknown => {
    mockSeen.looks++;
    return Reflect.get(target, key) as unknown;
  };
  return { ...real, CODES: new Proxy(real.CODES, { get }) };
});

test.each(Object.entries(HOSTILE))(
  'the one pass looks at each character a fixed number of times: %s',
  (_name, make) => {
    learnWords();
    const { CODES } = jest.requireActual<typeof codes>('../../src/detect/scan/codes');
    const text = make(20_000).slice(0, 20_000);
    for (let i = 0; i < text.length; i++) CODES[i] = text.charCodeAt(i);
    CODES[text.length] = 10;
    mockSeen.looks = 0;
    scan(text.length);
    expect(mockSeen.looks).toBeGreaterThanOrEqual(text.length);
    expect(mockSeen.looks).toBeLessThanOrEqual(4 * text.length);
  },
);
