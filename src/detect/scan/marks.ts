import { isBlank } from './chars';
import type { Lexicon } from './lexicon';
import type { Anchors } from './scan';

/** Known phrases of one stretch, in order; `anchor[i]` is the last anchor of the phrase. */
export class Marks {
  readonly start: number[] = [];
  readonly end: number[] = [];
  readonly meaning: number[] = [];
  /** Phrase's number, unique per phrase: what tells two words of one meaning apart. */
  readonly node: number[] = [];
}

/** Joins words to phrases, the longest first; the words of a phrase stand side by side. */
export function markPhrases(text: string, anchors: Anchors, lexicon: Lexicon): Marks {
  const marks = new Marks();
  const { start, end, word, count } = anchors;
  for (let i = 0; i < count; i++) {
    if (word[i] === 0) continue;
    let node = lexicon.follow(0, word[i] as number);
    if (node === 0) continue;
    let best = lexicon.meaningOf(node) === 0 ? 0 : node;
    let last = i;
    for (let j = i + 1; j < count && lexicon.canGoOn(node) && word[j] !== 0; j++) {
      if (!isNear(text, end[j - 1] as number, start[j] as number)) break;
      node = lexicon.follow(node, word[j] as number);
      if (node === 0) break;
      if (lexicon.meaningOf(node) === 0) continue;
      best = node;
      last = j;
    }
    if (best === 0) continue;
    marks.start.push(start[i] as number);
    marks.end.push(end[last] as number);
    marks.meaning.push(lexicon.meaningOf(best));
    marks.node.push(best);
    i = last;
  }
  return marks;
}

/** At most three characters apart, and only such as stand between the words of a phrase. */
function isNear(text: string, from: number, to: number): boolean {
  if (to - from > 3) return false;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    // space, line end, hyphen, full stop, apostrophe, slash, ampersand, underscore
    if (
      code === 9 ||
      !(isBlank(code) || code === 45 || code === 46 || code === 39 || code === 47 || code === 38 || code === 95)
    )
      return false;
  }
  return true;
}
