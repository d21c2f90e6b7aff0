import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/*
 * Every sentence a person reads, in both languages. The Welsh awaits a native reader; what a machine can see of it is
 * checked here.
 */
const STRINGS = path.resolve(__dirname, '..', '..', 'src', 'strings');
type Texts = ReadonlyMap<string, string>;

function textsOf(language: 'en-gb' | 'cy-gb'): Texts {
  const texts = new Map<string, string>();
  const collect = (at: string, value: unknown): void => {
    if (typeof value === 'string') texts.set(at, value);
    else if (typeof value === 'object' && value !== null)
      for (const [key, member] of Object.entries(value)) collect(`${at}.${key}`, member);
  };
  const folder = path.join(STRINGS, language);
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    // The English of rule-limits stands in the declarations of the checks: rule-limits.test.ts sets them side by side.
    if (!file.endsWith('.ts') || file === 'rules.ts' || file === 'rule-limits.ts') continue;
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- all files of a folder, whichever there are
    collect(file.replace(/\.ts$/, ''), require(path.join(folder, file)));
  }
  return texts;
}

const english = textsOf('en-gb');
const welsh = textsOf('cy-gb');
const placesOf = (text: string): readonly string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
/** Numbers, names of things and commands are the same in every language. */
const hasWords = (text: string): boolean => /\p{L}{3,}/u.test(text.replace(/\{\w+\}|`[^`]*`|https?:\S+/g, ''));
/** Welsh has forms of number that English lacks. */
const isForm = (key: string): boolean => /\.(zero|one|two|few|many|other)$/.test(key);

describe('what people read', () => {
  it('stands in English and in Welsh, sentence by sentence', () => {
    expect(english.size).toBeGreaterThan(500);
    const missing = [...english.keys()].filter((key) => !welsh.has(key) && !isForm(key));
    const extra = [...welsh.keys()].filter((key) => !english.has(key) && !isForm(key));
    expect({ missing, extra }).toEqual({ missing: [], extra: [] });
  });

  it('has the same places for numbers and names in both', () => {
    const different = [...english].filter(([key, text]) => {
      const other = welsh.get(key);
      // A Welsh form of number may say the number itself: "dau beth".
      return other !== undefined && !isForm(key) && placesOf(other).join() !== placesOf(text).join();
    });
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it('is really Welsh: 98 of 100 sentences differ from the English', () => {
    const pairs = [...english].filter(
      ([key, text]) => welsh.has(key) && hasWords(text) && !/^admin-(?:desk|proof|setup)/.test(key),
    );
    const same = pairs.filter(([key, text]) => welsh.get(key) === text);
    expect(same.length / pairs.length).toBeLessThanOrEqual(0.02);
  });

  it('is never empty, and never promises that a check cannot be got round', () => {
    const bad = [...english, ...welsh].filter(
      ([, text]) =>
        text.trim() === '' || /\b(?:100 ?%|completely secure|cannot be bypassed|foolproof|guarantee)/i.test(text),
    );
    expect(bad.map(([key]) => key)).toEqual([]);
  });

  it('never says that the law forbids something: it is the school’s rule', () => {
    const bad = [...english].filter(
      ([key, text]) =>
        /\b(?:illegal|unlawful|against the law|the law forbids)\b/i.test(text) && !key.startsWith('admin'),
    );
    expect(bad.map(([key]) => key)).toEqual([]);
  });
});

describe('what staff read when they are busy', () => {
  const forStaff = [...english].filter(([key]) => /^(pane|send|rules)/.test(key));
  const sentences = forStaff
    .map(([, text]) => text.replace(/\{\w+\}/g, 'ten'))
    .filter((text) => wordsOf(text).length >= 5);

  it('is of a sort that a ten-year-old can read: Flesch–Kincaid grade 6 at most', () => {
    const words = sentences.flatMap(wordsOf);
    const stops = sentences.reduce(
      (sum, text) => sum + Math.max(1, text.split(/[.!?:;](?:\s|$)/).filter((part) => part.trim() !== '').length),
      0,
    );
    const syllables = words.reduce((sum, word) => sum + syllable(word), 0);
    const grade = fleschKincaid({ sentence: stops, word: words.length, syllable: syllables });
    expect(sentences.length).toBeGreaterThan(150);
    expect(grade).toBeLessThanOrEqual(6);
  });

  it('has words for the second stop of a week that no first one has', () => {
    const again = english.get('send.send.again') ?? '';
    expect(again.replace('{what}', '')).not.toBe('');
    const firsts = forStaff
      .filter(([key]) => /^rules\/.*\.what(?:\.(?:one|other))?$/.test(key))
      .map(([, text]) => text);
    const seconds = firsts.map((text) => again.replace('{what}', () => text));
    expect(new Set([...firsts, ...seconds]).size).toBe(new Set(firsts).size * 2);
  });

  it('begins differently for each thing that is found', () => {
    const firsts = new Map<string, string[]>();
    for (const [key, text] of forStaff) {
      if (!/^rules\/.*\.what(?:\.(?:one|other))?$/.test(key)) continue;
      firsts.set(text, [...(firsts.get(text) ?? []), key]);
    }
    expect(firsts.size).toBeGreaterThan(50);
    expect([...firsts.values()].filter((keys) => keys.length > 1)).toEqual([]);
  });
});

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}’']+/gu) ?? [];
}
