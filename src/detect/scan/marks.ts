import * as M from '../data/meanings';
import { isBlank } from './chars';
import { STRETCH } from './codes';
import { canGoOn, firstNode, meaningOf, nodeAfter } from './lexicon';
import { MOST_BETWEEN, WORD, WORD_END, WORD_START, type Anchors } from './scan';

const ROOM = STRETCH + 2;
const START = new Uint16Array(ROOM);
const END = new Uint16Array(ROOM);
const MEANING = new Uint16Array(ROOM);
const NODE = new Uint16Array(ROOM);

/** Known phrases of one stretch, in order. */
export class Marks {
  readonly start = START;
  readonly end = END;
  readonly meaning = MEANING;
  /** Phrase's number, unique per phrase: what tells two words of one meaning apart. */
  readonly node = NODE;
  count = 0;
}

/** The phrases of the stretch that is looked at: no two are looked at at once. */
const MARKS = new Marks();

/** Joins words to phrases, the longest first; the words of a phrase stand side by side. */
export function markPhrases(codes: Uint16Array, { words }: Anchors): Marks {
  const phrase: Phrase = { node: 0, last: 0 };
  const rival: Phrase = { node: 0, last: 0 };
  let count = 0;
  for (let i = 0; i < words; i++) {
    if (!longestAt(codes, words, i, phrase)) continue;
    // "the child protection plan": a longer phrase that begins inside this one and ends after it is what was meant.
    if (phrase.last > i && isOutdone(codes, words, i, phrase, rival)) continue;
    START[count] = WORD_START[i] as number;
    END[count] = WORD_END[phrase.last] as number;
    MEANING[count] = meaningOf(phrase.node);
    NODE[count++] = phrase.node;
    i = phrase.last;
  }
  MARKS.count = count;
  return MARKS;
}

interface Phrase {
  node: number;
  last: number;
}

/** Finds the longest phrase that begins with word `i`; writes it to `into` and says whether there is one. */
function longestAt(codes: Uint16Array, words: number, i: number, into: Phrase): boolean {
  let node = firstNode(WORD[i] as number);
  if (node === 0) return false;
  into.node = meaningOf(node) === 0 ? 0 : node;
  into.last = i;
  for (let j = i + 1; j < words && canGoOn(node, WORD[j] as number); j++) {
    if (!isNear(codes, WORD_END[j - 1] as number, WORD_START[j] as number)) break;
    node = nodeAfter(node, WORD[j] as number);
    if (node === 0) break;
    if (meaningOf(node) === 0) continue;
    into.node = node;
    into.last = j;
  }
  return into.node !== 0;
}

function isOutdone(codes: Uint16Array, words: number, i: number, one: Phrase, rival: Phrase): boolean {
  for (let j = i + 1; j <= one.last; j++) {
    const found = longestAt(codes, words, j, rival);
    if (!found || rival.last <= one.last || rival.last - j < one.last - i) continue;
    if (isLabel(meaningOf(one.node)) && saysNothing(meaningOf(rival.node))) continue;
    return true;
  }
  return false;
}

/** "taxpayer ref no": a label that names something is not outdone by "ref no". */
function isLabel(meaning: number): boolean {
  return meaning > 0 && meaning < M.L_OTHER;
}
function saysNothing(meaning: number): boolean {
  return meaning === M.L_OTHER || meaning === M.L_NEUTRAL;
}

/** At most three characters apart, and only such as stand between the words of a phrase. */
function isNear(codes: Uint16Array, from: number, to: number): boolean {
  if (to - from > MOST_BETWEEN) return false;
  for (let i = from; i < to; i++) {
    const code = codes[i] as number;
    // space, line end, hyphen, full stop, apostrophe, slash, ampersand, underscore, per cent
    if (
      code === 9 ||
      !(
        isBlank(code) ||
        code === 45 ||
        code === 46 ||
        code === 39 ||
        code === 47 ||
        code === 38 ||
        code === 95 ||
        code === 37
      )
    )
      return false;
  }
  return true;
}
