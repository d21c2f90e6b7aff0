import { detect } from '../../src/detect/detect';
import { Lexicon } from '../../src/detect/scan/lexicon';
import { Anchors, scan } from '../../src/detect/scan/scan';
import { TODAY } from './found';

/** Texts made to hang detectors; `n` is about how long they are. How long they take is measured in test/measure. */
const HOSTILE: Readonly<Record<string, (n: number) => string>> = {
  'a.a.a. and so on': (n) => 'a.'.repeat(n / 2),
  'a.a.a. before an @': (n) => `${'a.'.repeat(n / 2)}@`,
  'a million digits': (n) => '7'.repeat(n),
  'digits with spaces': (n) => '7 '.repeat(n / 2),
  'digits with hyphens': (n) => '12-'.repeat(n / 3),
  'spaces after password': (n) => `password${' '.repeat(n)}x`,
  'password over and over': (n) => 'password '.repeat(n / 9),
  'password: over and over': (n) => 'password: '.repeat(n / 10),
  'only @': (n) => '@'.repeat(n),
  'only quotes': (n) => '"'.repeat(n),
  'only tabs': (n) => '\t'.repeat(n),
  'only commas and line ends': (n) => ',\n'.repeat(n / 2),
  'only line ends': (n) => '\n'.repeat(n),
  'one letter without a space': (n) => 'a'.repeat(n),
  'one capital without a space': (n) => 'A'.repeat(n),
  'capitals with spaces': (n) => 'Mia '.repeat(n / 4),
  'capitals with hyphens': (n) => 'Mia-'.repeat(n / 4),
  'names and numbers': (n) => 'Mia Stone 4B\n'.repeat(n / 13),
  'lone halves of characters': (n) => '\ud800'.repeat(n),
  'characters nobody sees': (n) => '\u200b'.repeat(n),
  'right to left': (n) => 'שלום 12 '.repeat(n / 8),
  'many scripts': (n) => 'Zoë Зоя 名前 ﷽ 12 '.repeat(n / 16),
  'rows of a table': (n) => 'Mia,Stone,04/03/2012,H801200001001\n'.repeat(n / 35),
  'rows with quotes': (n) => '"Stone, Mia","x\n'.repeat(n / 15),
  'born over and over': (n) => 'born '.repeat(n / 5),
  'statements over and over': (n) => 'Mia has asthma '.repeat(n / 15),
  'streets over and over': (n) => '1 Mill Lane '.repeat(n / 12),
  'addresses of pages': (n) => 'http://'.repeat(n / 7),
  'keys over and over': (n) => 'ghp_'.repeat(n / 4),
  'key labels': (n) => 'api key '.repeat(n / 8),
  'half a private key': (n) => '-----BEGIN PRIVATE KEY-----'.repeat(n / 27),
  'pupils of a transfer file': (n) => '<Pupil>'.repeat(n / 7),
  'sort codes': (n) => '12-34-56 '.repeat(n / 9),
  'half an IBAN': (n) => 'GB82 '.repeat(n / 5),
};

describe.each(Object.entries(HOSTILE))('%s', (_name, make) => {
  test('is read to its end, with every mark inside the text', () => {
    const text = make(200_000);
    for (const { start, end } of detect(text, { now: TODAY }).detections) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(text.length);
      expect(end).toBeGreaterThan(start);
    }
  });
});

test('a hundred thousand rows are one table, and their dates are all found', () => {
  const rows = Array.from({ length: 100_000 }, (_, i) => `Mia Stone,0${(i % 9) + 1}/03/2012`).join('\n');
  const { detections } = detect(`Name,DOB\n${rows}`, { now: TODAY });
  expect(detections.filter(({ kind }) => kind === 'DATE_OF_BIRTH')).toHaveLength(100_000);
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
    const lexicon = new Lexicon();
    lexicon.add(['nhs number', 'password'], 1);
    const text = make(20_000);
    const seen = counted(Uint16Array.from(`${text}\n\n\n`, (character) => character.charCodeAt(0)));
    scan(seen.codes, text.length, lexicon, new Anchors(text.length));
    expect(seen.looks()).toBeGreaterThanOrEqual(text.length);
    expect(seen.looks()).toBeLessThanOrEqual(4 * text.length);
  },
);
