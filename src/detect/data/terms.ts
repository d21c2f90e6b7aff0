import * as M from './meanings';
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

const LIMBS = 'arm arms leg wrist ankle foot hand knee hip back shoulder thighs'.split(' ');

const ORGANS =
  'back blood bladder bowel brain breast chest ear eye health hearing heart hip kidney knee liver lung skin spine stomach throat'.split(
    ' ',
  );

const MARKED = /[@%$~^#&]/;

/** `~`: a parent; `^`: one of the family; `#`: what one breaks or cuts; `&`: what falls ill. */
function spelled(phrase: string): readonly string[] {
  if (!MARKED.test(phrase)) return [phrase];
  if (phrase.includes('#')) return LIMBS.flatMap((one) => spelled(phrase.replace('#', one)));
  if (phrase.startsWith('&')) return ORGANS.map((one) => phrase.replace('&', one));
  if (phrase.includes('^')) return FAMILY.flatMap((one) => spelled(phrase.replace('^', one)));
  if (phrase.endsWith('~')) return PARENTS.map((parent) => phrase.replace('~', parent));
  const both = BOTH.find(([mark]) => phrase.search(mark) >= 0);
  return both === undefined ? [phrase] : [phrase.replace(both[0], both[1]), phrase.replace(both[0], both[2])];
}

/** "is adopted" is also written "she's adopted", "was adopted". */
function shortened(phrase: string): readonly string[] {
  return /^(?:is|has) /.test(phrase)
    ? [phrase, phrase.replace(/^(?:is|has)/, 's'), phrase.replace(/^is/, 'was')]
    : [phrase];
}

const COUNTED = new Set([M.HEALTH, M.SEND, M.ETHNICITY, M.SAFEGUARDING, M.CRIMINAL, M.GENERIC]);

/** "bruise" is also "bruises". */
function inNumbers(phrase: string): readonly string[] {
  return /[^s] ?[a-z]{3,}[a-rt-x]$/.test(phrase) ? [phrase, `${phrase}s`] : [phrase];
}

/** Words of special-category and safeguarding statements. Weak ones and abbreviations need a second sign beside a person. */
export function termPhrases(): readonly (readonly [number, readonly string[]])[] {
  return TERM_WORDS.map(([meaning, packed]) => [
    meaning,
    unpackPhrases(packed)
      .flatMap(spelled)
      .flatMap(shortened)
      .flatMap((phrase) => (COUNTED.has(meaning) ? inNumbers(phrase) : [phrase])),
  ]);
}
