import { SHORT_FORMS } from './data/short-forms';

/** Names as the roll knows them: folded words. */
export interface Parts {
  readonly forename: string;
  /** The last word; with two family names or a middle name also both together, and the first of them. */
  readonly surnames: readonly string[];
}

/** Reads "Forename Surname" or "SURNAME, Forename"; undefined when it is not both. */
export function partsOf(name: string): Parts | undefined {
  const [before = '', after] = name.split(',', 2);
  const words = (after === undefined ? before : `${after} ${before}`)
    .trim()
    .split(/\s+/)
    .map(fold)
    .filter((word) => word !== '');
  const [forename] = words;
  const surname = words[words.length - 1];
  if (words.length < 2 || forename === undefined || surname === undefined) return undefined;
  const other = words.length > 2 ? words[words.length - 2] : undefined;
  return { forename, surnames: other === undefined ? [surname] : [surname, `${other}${surname}`, other] };
}

/** Letters that are no plain letter with a mark: "Łukasz" is typed "Lukasz". */
const PLAIN: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe' };

/** Lower case, without accents, hyphens and apostrophes. */
export function fold(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’ʼ-]/g, '')
    .toLowerCase()
    .replace(/[łøđðıßæœ]/g, (letter) => PLAIN[letter] ?? letter);
}

/** Short forms of a forename on the roll: "thomas" is also "tom". */
export function shortFormsOf(forename: string): readonly string[] {
  const all = `|${SHORT_FORMS}|`;
  const at = all.indexOf(`|${forename} `);
  if (at < 0) return [];
  const [, ...forms] = all.slice(at + 1, all.indexOf('|', at + 1)).split(' ');
  return forms;
}
