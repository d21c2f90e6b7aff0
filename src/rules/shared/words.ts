/** A word of a text with its place: offsets in UTF-16 code units, end exclusive. */
export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const MARKS = /[\u0300-\u036f]/g;
const PLAIN = /^[\x20-\x7e]*$/;
const SPELLINGS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
};

/** Lower case, accents dropped. May change the length: never use it for offsets. */
export function foldWord(word: string): string {
  // Most words are plain letters: dropping accents costs ten times as much as looking for one.
  if (PLAIN.test(word)) return word.toLowerCase();
  const plain = word.toLowerCase().normalize('NFD').replace(MARKS, '');
  return plain.replace(/[ßæœøłđðþ]/g, (letter) => SPELLINGS[letter] ?? letter);
}

const WORD = /[\p{L}\p{N}]+(?:['\u2019\u02bc][\p{L}\p{N}]+)*/gu;

/** Words of letters and digits (inner apostrophes belong to the word), folded, in order. */
export function wordsOf(text: string): readonly Word[] {
  return wordsThat(text, () => true);
}

/** As `wordsOf`, only those wanted: of a long text the others are never held. */
export function wordsThat(text: string, isWanted: (word: string, start: number) => boolean): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const [written] = match;
    const word = PLAIN.test(written) ? written.toLowerCase() : foldWord(written).replace(/[\u2019\u02bc]/g, "'");
    if (isWanted(word, match.index)) words.push({ word, start: match.index, end: match.index + written.length });
  }
  return words;
}

/** Do the words of `wanted` stand in `text` side by side, whatever the case? An empty `wanted` never does. */
export function hasWordSequence(text: string, wanted: string): boolean {
  const needle = wordsOf(wanted).map(({ word }) => word);
  if (needle.length === 0) return false;
  const hay = ` ${wordsOf(text)
    .map(({ word }) => word)
    .join(' ')} `;
  return hay.includes(` ${needle.join(' ')} `);
}
