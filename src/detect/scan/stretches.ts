import { FORENAMES } from '../data/forenames';
import { headerWords } from '../data/headers';
import { LABEL_PHRASES } from '../data/labels';
import { NOT_NAMES } from '../data/not-names';
import { TERM_PHRASES } from '../data/terms';
import { Lexicon } from './lexicon';
import { Anchors, FORENAME, IN_HEADERS, NO_NAME } from './scan';

/** Texts are worked through in stretches of this many characters, so that memory does not grow with the text. */
const STRETCH = 1 << 15;

let standard: Lexicon | undefined;

/** All words detection knows; made at the first call. */
export function standardLexicon(): Lexicon {
  return (standard ??= makeLexicon());
}

function makeLexicon(): Lexicon {
  const lexicon = new Lexicon();
  for (const [meaning, phrases] of LABEL_PHRASES) lexicon.add(phrases, meaning);
  for (const [meaning, phrases] of TERM_PHRASES) lexicon.add(phrases, meaning);
  lexicon.addAspect(FORENAMES, FORENAME);
  lexicon.addAspect(NOT_NAMES, NO_NAME);
  lexicon.addAspect(headerWords(), IN_HEADERS);
  return lexicon;
}

/** Room for the anchors of one stretch of a text of this length. */
export function anchorsFor(length: number): Anchors {
  return new Anchors(Math.min(STRETCH, length));
}

/** A stretch ends after a blank line, else after a line, else after white space, else where it must. */
export function endOfStretch(text: string, from: number): number {
  const most = from + STRETCH;
  if (most >= text.length) return text.length;
  const least = most - (STRETCH >> 2);
  const tail = text.slice(least, most);
  for (const mark of ['\n\n', '\n', ' ']) {
    const at = tail.lastIndexOf(mark);
    if (at >= 0) return least + at + mark.length;
  }
  return most;
}
