import { TERM_WORDS } from './term-words';
import { unpackPhrases } from './unpack';

/** Both of a kind: `@` him and her, `%` his and her, `$` himself and herself. */
const BOTH: readonly (readonly [RegExp, string, string])[] = [
  [/@/g, 'him', 'her'],
  [/%/g, 'his', 'her'],
  [/\$/g, 'himself', 'herself'],
];

const PARENTS = ['mum', 'mummy', 'dad'];
const FAMILY = [
  ...PARENTS,
  ...'mother father stepdad stepmum stepfather stepmother uncle brother sister gran nan grandad granddad grandma grandfather'.split(
    ' ',
  ),
];

/** `~`: a parent; `^`: one of the family. */
function spelled(phrase: string): readonly string[] {
  if (phrase.startsWith('^')) return FAMILY.flatMap((one) => spelled(phrase.replace('^', one)));
  if (phrase.endsWith('~')) return PARENTS.map((parent) => phrase.replace('~', parent));
  const both = BOTH.find(([mark]) => phrase.search(mark) >= 0);
  return both === undefined ? [phrase] : [phrase.replace(both[0], both[1]), phrase.replace(both[0], both[2])];
}

/** "is adopted" is also written "she's adopted". */
function shortened(phrase: string): readonly string[] {
  return /^(?:is|has) /.test(phrase) ? [phrase, phrase.replace(/^(?:is|has)/, 's')] : [phrase];
}

/** Words of special-category and safeguarding statements. Weak ones and abbreviations need a second sign beside a person. */
export const TERM_PHRASES: readonly (readonly [number, readonly string[]])[] = TERM_WORDS.map(([meaning, packed]) => [
  meaning,
  unpackPhrases(packed).flatMap(spelled).flatMap(shortened),
]);
