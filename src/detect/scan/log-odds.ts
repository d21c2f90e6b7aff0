import { BIAS, WEIGHTS } from '../data/sentence-weights';
import { STRETCH, type Anchors } from './scan';

// How likely a sentence tells something special about somebody, from its words and pairs of neighbours: logistic
// regression over hashed features (Weinberger et al. 2009), learnt by tools/make-weights.ts from sentences as schools
// write them and from ordinary mail.

/** Weights, one for every slot; a word or pair has its slot by its letters, and shares it with others. */
export const SLOT_BITS = 15;
/** Weights and log-odds are counted in halves. */
export const STEPS = 2;
/** Weights are letters: this one is nothing. */
const NOTHING = 'h'.charCodeAt(0);

const LEARNT = new Int8Array(1 << SLOT_BITS);
let bias = BIAS;

/** Reads the weights: detection's own at its first call; a measurement may bring others. */
export function learnWeights(letters = WEIGHTS, ofNone = BIAS): void {
  for (let i = 0; i < LEARNT.length; i++) LEARNT[i] = letters.charCodeAt(i) - NOTHING;
  bias = ofNone;
}

/** Slots of one sentence's words: every word of a stretch has three. */
const SLOTS = new Uint16Array(3 * (STRETCH + 2));

/**
 * The three slots of each word of a sentence: of the whole word, of its beginning, and of that with the beginning of the
 * word before. The array is the same for all sentences.
 */
export function slotsOf({ tokens, stems, sentenceFirst }: Anchors, sentence: number): Uint16Array {
  const to = sentenceFirst[sentence + 1] as number;
  let count = 0;
  let before = 0;
  for (let i = sentenceFirst[sentence] as number; i < to; i++) {
    const stem = stems[i] as number;
    SLOTS[count++] = slotOf(tokens[i] as number, OF_WORD);
    SLOTS[count++] = slotOf(stem, OF_STEM);
    SLOTS[count++] = slotOf(Math.imul(before, OF_BOTH) ^ stem, OF_PAIR);
    before = stem;
  }
  return SLOTS.subarray(0, count);
}

/** Multipliers of SHA-2's constants and the golden ratio: they keep the three sorts of slots apart. */
const OF_WORD = 0x9e3779b1;
const OF_STEM = 0x6a09e667;
const OF_PAIR = 0xa31af5c1;
const OF_BOTH = 0x85ebca6b;

function slotOf(token: number, by: number): number {
  return Math.imul(token ^ (token >>> 15), by) >>> (32 - SLOT_BITS);
}

/** Natural logarithm of the odds that sentence number `sentence` tells something special about somebody, in halves. */
export function logOddsOf(anchors: Anchors, sentence: number): number {
  const slots = slotsOf(anchors, sentence);
  let odds = bias;
  for (let i = 0; i < slots.length; i++) odds += LEARNT[slots[i] as number] as number;
  return odds;
}
