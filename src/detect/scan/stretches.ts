import { headerWords } from '../data/headers';
import { labelPhrases } from '../data/labels';
import { termPhrases } from '../data/terms';
import { addAspect, addPhrases, addSlips } from './lexicon';
import { learnLists, learnSchool, learnSecrets, learnWeights } from './log-odds';
import { learnNames } from './name-words';
import { STRETCH } from './codes';
import { IN_HEADERS } from './scan';

let isLearnt = false;

/** Words of labels that people in a hurry misspell. */
const OFTEN_MISSPELT =
  'account birth insurance learner licence national number passcode passport password permit postcode reference registration residence taxpayer teacher telephone unique vehicle'.split(
    ' ',
  );

/** Teaches the lexicon all words detection knows; at the first call. */
export function learnWords(): void {
  if (isLearnt) return;
  for (const [meaning, phrases] of labelPhrases()) addPhrases(phrases, meaning);
  for (const [meaning, phrases] of termPhrases()) addPhrases(phrases, meaning);
  learnNames();
  addAspect(headerWords(), IN_HEADERS);
  addSlips(OFTEN_MISSPELT);
  learnWeights();
  learnSchool();
  learnLists();
  learnSecrets();
  isLearnt = true;
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
