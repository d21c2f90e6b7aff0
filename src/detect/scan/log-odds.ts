import { LIST_BIAS, LIST_WEIGHTS } from '../data/list-weights';
import { SCHOOL_WEIGHTS } from '../data/school-weights';
import { SECRET_BIAS, SECRET_WEIGHTS } from '../data/secret-weights';
import { BIAS, WEIGHTS } from '../data/sentence-weights';
import { STRETCH } from './codes';
import { firstFrom } from './positions';
import { stemOf, type Anchors } from './scan';

// How likely a sentence tells something special about somebody, from its words and pairs of neighbours: logistic
// regression over hashed features (Weinberger et al. 2009), learnt by tools/make-weights.ts from sentences as schools
// write them and from ordinary mail.

/** Weights, one for every slot; a word or pair has its slot by its letters, and shares it with others. */
export const SLOT_BITS = 15;
/** Weights and log-odds are counted in halves. */
export const STEPS = 2;
/** Weights are letters: this one is nothing. */
const NOTHING = 'h'.charCodeAt(0);

function readInto(weights: Int8Array, letters: string): void {
  for (let i = 0; i < weights.length; i++) weights[i] = letters.charCodeAt(i) - NOTHING;
}

const LEARNT = new Int8Array(1 << SLOT_BITS);
let bias = BIAS;

/** Reads the weights: detection's own at its first call; a measurement may bring others. */
export function learnWeights(letters = WEIGHTS, ofNone = BIAS): void {
  readInto(LEARNT, letters);
  bias = ofNone;
}

/** Slots of one sentence's words: every word of a stretch has three. */
const SLOTS = new Uint16Array(3 * (STRETCH + 2));

/** Weights of what school mail is written in: fewer, and finer. */
export const FEWER_BITS = 12;
export const SCHOOL_STEPS = 4;
const OF_SCHOOL = new Int8Array(1 << FEWER_BITS);

/** Reads the weights of school mail; as `learnWeights`. */
export function learnSchool(letters = SCHOOL_WEIGHTS): void {
  readInto(OF_SCHOOL, letters);
}

/** In so few words nothing is sure: they count as if so many of a school stood beside them. */
const OWN_WORDS = 20;
const OWN_MEAN = 0.25;
/** So many words of a long stretch tell as much as all. */
const ENOUGH_WORDS = 512;

/** How much the words of a stretch are those of school mail: the mean of their natural log-odds, about -1 to 1. */
export function schoolOf(anchors: Anchors): number {
  const { sentences, sentenceFirst } = anchors;
  const words = sentences === 0 ? 0 : (sentenceFirst[sentences] as number);
  const step = Math.max(1, Math.floor(words / ENOUGH_WORDS));
  let sum = 0;
  let count = OWN_WORDS;
  for (let i = 0; i < words; i += step, count++)
    sum += (OF_SCHOOL[wordSlot(anchors, i, FEWER_BITS)] as number) + (OF_SCHOOL[stemSlot(i, FEWER_BITS)] as number);
  return (sum / SCHOOL_STEPS + OWN_WORDS * OWN_MEAN) / count;
}

/** Slots of the words from `from` to before `to` among the weights of school mail: two for each word. */
export function schoolSlots(anchors: Anchors, from: number, to: number): Uint16Array {
  const slots = new Uint16Array(2 * (to - from));
  for (let i = from; i < to; i++) {
    slots[2 * (i - from)] = wordSlot(anchors, i, FEWER_BITS);
    slots[2 * (i - from) + 1] = stemSlot(i, FEWER_BITS);
  }
  return slots;
}

/** Slots of a word and of its beginning where weights are fewer: of school mail and of lists. */
function wordSlot({ tokens }: Anchors, i: number, bits: number): number {
  return slotOf(tokens[i] as number, OF_WORD) >>> (SLOT_BITS - bits);
}
function stemSlot(i: number, bits: number): number {
  return slotOf(stemOf(i), OF_STEM) >>> (SLOT_BITS - bits);
}

/**
 * The three slots of each word of a sentence: of the whole word, of its beginning, and of that with the beginning of the
 * word before. The array is the same for all sentences.
 */
export function slotsOf({ tokens, sentenceFirst }: Anchors, sentence: number): Uint16Array {
  const to = sentenceFirst[sentence + 1] as number;
  let count = 0;
  let before = 0;
  for (let i = sentenceFirst[sentence] as number; i < to; i++) {
    const stem = stemOf(i);
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
const OF_ABOVE = 0xbb67ae85;
const OF_NAME = 0x3c6ef373;

/** Which of the slots a token has for what it stands for there (`by`, a multiplier). */
export function slotOf(token: number, by: number): number {
  return Math.imul(token ^ (token >>> 15), by) >>> (32 - SLOT_BITS);
}

/** Natural logarithm of the odds that sentence number `sentence` tells something special about somebody, in halves. */
export function logOddsOf(anchors: Anchors, sentence: number): number {
  const slots = slotsOf(anchors, sentence);
  let odds = bias;
  for (let i = 0; i < slots.length; i++) odds += LEARNT[slots[i] as number] as number;
  return odds;
}

/**
 * Weights of the words around and among names that stand together, as many of their names and the words above them, then
 * those of its signs.
 */
const LIST_BITS = 13;
export const LIST_WORDS = 2 << LIST_BITS;
export const MOST_SIGNS = 192;
export const LIST_STEPS = 3;
const OF_LISTS = new Int8Array(LIST_WORDS + MOST_SIGNS);
let biasOfLists = LIST_BIAS;

/** Reads the weights of lists; as `learnWeights`. */
export function learnLists(letters = LIST_WEIGHTS, ofNone = LIST_BIAS): void {
  readInto(OF_LISTS, letters);
  biasOfLists = ofNone;
}

/** A sentence may have no end: so far beyond what is asked for its words count, and it tells nothing when it has more. */
const MOST_BEYOND = 240;
const MOST_OF_SENTENCE = 80;

/** Numbers of the first sentence that reaches beyond `start` and of the first from `end` on. */
function sentencesBetween({ sentences, sentenceStart, sentenceEnd }: Anchors, start: number, end: number) {
  const first = firstFrom(sentenceEnd, sentences, start + 1);
  let past = first;
  while (past < sentences && (sentenceStart[past] as number) < end) past++;
  return { first, past };
}

/** People who are named together, and how far around them words count. Offsets of the stretch, end exclusive. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly above: number;
  readonly below: number;
}

/**
 * Slots of the words from the sentence `above` them to that `below`, each once; of their names, because children bear other
 * forenames than grown-ups; of the words above once more, because a heading says whose names follow; and of the signs.
 */
export function listSlots(
  anchors: Anchors,
  codes: Uint16Array,
  { start, end, above, below }: Place,
  signs: readonly number[],
): Set<number> {
  const { first, past } = sentencesBetween(anchors, start - above, end + below);
  const slots = new Set<number>();
  for (const sign of signs) slots.add(LIST_WORDS + sign);
  const { sentenceFirst, tokenEnd, tokenCount } = anchors;
  const wordFrom = (position: number): number => firstFrom(tokenEnd, tokenCount, Math.max(0, position));
  const from = Math.max(sentenceFirst[first] as number, wordFrom(start - above - MOST_BEYOND));
  const to = Math.min(sentenceFirst[past] as number, wordFrom(end + below + MOST_BEYOND));
  for (let i = from; i < to; i++) {
    slots.add(wordSlot(anchors, i, LIST_BITS)).add(stemSlot(i, LIST_BITS));
    const stop = tokenEnd[i] as number;
    if (stop <= start && stop > start - above) slots.add(furtherSlot(stemOf(i), OF_ABOVE));
  }
  const { capitals, capitalStart, capitalEnd } = anchors;
  for (let i = firstFrom(capitalStart, capitals, start); i < capitals && (capitalStart[i] as number) < end; i++)
    slots.add(furtherSlot(nameStem(codes, capitalStart[i] as number, capitalEnd[i] as number), OF_NAME));
  return slots;
}

function furtherSlot(token: number, by: number): number {
  return (1 << LIST_BITS) + (slotOf(token, by) >>> (SLOT_BITS - LIST_BITS));
}

const STEM_OF_NAME = 5;

/** A number for the first letters of a name; capital letters of ASCII count as small. */
function nameStem(codes: Uint16Array, start: number, end: number): number {
  let mix = 0;
  for (let i = start; i < end && i < start + STEM_OF_NAME; i++) {
    const code = codes[i] as number;
    mix = Math.imul(mix ^ (code < 128 ? code | 32 : code), OF_BOTH);
  }
  return mix;
}

/** The greatest log-odds among the sentences from that at `start` to that at `end` that one tells something special; in halves. */
export function mostToldOf(anchors: Anchors, start: number, end: number): number {
  const { first, past } = sentencesBetween(anchors, start, end);
  const { sentenceFirst } = anchors;
  let most = -Infinity;
  for (let k = first; k < past; k++) {
    const words = (sentenceFirst[k + 1] as number) - (sentenceFirst[k] as number);
    if (words <= MOST_OF_SENTENCE) most = Math.max(most, logOddsOf(anchors, k));
  }
  return most;
}

/** Weights of what stands around what may be a password or a code. */
export const SECRET_BITS = 12;
export const SECRET_STEPS = 3;
const OF_SECRETS = new Int8Array(1 << SECRET_BITS);
let biasOfSecrets = SECRET_BIAS;

/** Reads the weights of secrets; as `learnWeights`. */
export function learnSecrets(letters = SECRET_WEIGHTS, ofNone = SECRET_BIAS): void {
  readInto(OF_SECRETS, letters);
  biasOfSecrets = ofNone;
}

/** Natural logarithm of the odds that something is a password or a code, of these slots. */
export function secretOddsOf(slots: ReadonlySet<number>): number {
  let odds = biasOfSecrets;
  for (const slot of slots) odds += OF_SECRETS[slot] as number;
  return odds / SECRET_STEPS;
}

/** Natural logarithm of the odds that people named together are pupils, of these slots. */
export function listOddsOf(slots: ReadonlySet<number>): number {
  let odds = biasOfLists;
  for (const slot of slots) odds += OF_LISTS[slot] as number;
  return odds / LIST_STEPS;
}
