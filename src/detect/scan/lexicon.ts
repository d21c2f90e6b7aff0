/**
 * Words and phrases the scan knows, as an automaton over words: a word's letters lead to its number, numbers lead
 * through a tree of phrases. One look-up per word of the text, however many phrases there are.
 */

/** What a phrase stands for; several phrases share a meaning. 0 = nothing. */
export type Meaning = number;

/** Aspects of words: a phrase by itself, the first of a phrase. Those of callers are lower bits. */
export const ALONE_BIT = 6;
export const BEGINS_BIT = 7;
const ALONE = 1 << ALONE_BIT;
const BEGINS = 1 << BEGINS_BIT;

const MIX = 0x9e3779b1 | 0;
const LONGEST_WORD = 24;
const MOST_WORDS = 8192;
const MOST_NODES = 12_288;
const SLOTS = 16_384;

/** Letters that fit into a key whole: five bits each. */
const WHOLE = 6;
const IS_WHOLE = 1 << 31;
const IS_PART = 3 << 30;

/**
 * The key of a word from its letters mixed by `mixed`. Up to six plain letters are the key, so that words with one key are
 * one word; longer words, and those with digits or accents, share keys and are compared.
 */
export function keyOf(mix: number, length: number, isPlain: boolean): number {
  return isPlain && length <= WHOLE ? mix | IS_WHOLE : mix | IS_PART;
}

/** Mixes in the next letter, small or capital. */
export function mixed(mix: number, code: number): number {
  return ((mix << 5) | (mix >>> 27)) ^ (code & 31);
}

/** The letters of a word, mixed. */
export function mixOfWord(word: string): number {
  let mix = 0;
  for (let i = 0; i < word.length; i++) mix = mixed(mix, word.charCodeAt(i));
  return mix;
}

/** The same of the word between two places. */
export function mixBetween(codes: Uint16Array, start: number, end: number): number {
  let mix = 0;
  for (let i = start; i < end; i++) mix = mixed(mix, codes[i] as number);
  return mix;
}

function slotFor(key: number): number {
  return (Math.imul(key, MIX) >>> 15) & (SLOTS - 1);
}

function pairOf(one: number, next: number): number {
  return Math.imul((one << 16) | next, MIX) >>> 16;
}

/** Numbers of words in open addressing by their keys, 0 where none is; of each word its key (none is 0) and aspects. */
const WORDS = new Uint16Array(SLOTS);
const KEYS = new Int32Array(MOST_WORDS);
const ASPECTS = new Uint8Array(MOST_WORDS);
/** Letters of all words, one after the other, and where each word begins. */
const LETTERS = new Uint16Array(8 * MOST_WORDS);
const BEGIN_AT = new Uint16Array(MOST_WORDS + 1);
/** Steps from node to node in open addressing: node and word in one number, and the node they lead to. */
const STEPS = new Int32Array(SLOTS);
const LEADS = new Uint16Array(SLOTS);
const MEANINGS = new Uint8Array(MOST_NODES);
/** Of each node, bits of the words that go on from it (their number's last five): most words end a phrase at once. */
const GOES_ON = new Int32Array(MOST_NODES);
const FIRSTS = new Uint16Array(MOST_WORDS);
/** Bits of the pairs of words that stand side by side in a phrase. */
const PAIRS = new Int32Array(2048);

let size = 0;
let nodes = 0;

/** Adds phrases (words divided by single spaces) for one meaning; the first meaning given to a phrase stays. */
export function addPhrases(phrases: readonly string[], meaning: Meaning): void {
  for (const phrase of phrases) {
    let node = 0;
    let last = 0;
    for (let from = 0, to = 0; to < phrase.length; from = to + 1) {
      to = phrase.indexOf(' ', from);
      if (to < 0) to = phrase.length;
      const word = numberOf(phrase, from, to);
      if (node > 0) notePair(last, word);
      node = step(node, word);
      last = word;
    }
    if (FIRSTS[last] === node) note(last, ALONE);
    if (node !== 0 && MEANINGS[node] === 0) MEANINGS[node] = meaning;
  }
}

/** Of a slip of the pen the word that was meant. */
const MEANT = new Uint16Array(MOST_WORDS);
/** An aspect: a slip of the pen. */
const SLIP = 1 << 5;
const HEARD_ALIKE = 'aei';
/** Words and names of their own. */
const NO_SLIPS = new Set(['barth', 'berth', 'larner', 'leaner', 'lerner']);

/**
 * Takes slips of the pen for words known already: a letter left out, two that changed places, a vowel heard ("pasport",
 * "brith", "residance"). To be called when all else is known.
 */
export function addSlips(words: readonly string[]): void {
  for (const word of words) {
    const meant = numberOf(word, 0, word.length);
    for (let i = 1; i < word.length; i++) {
      const rest = word.slice(i + 1);
      addSlip(word.slice(0, i) + rest, meant);
      if (rest !== '') addSlip(word.slice(0, i) + rest.charAt(0) + word.charAt(i) + rest.slice(1), meant);
      if (HEARD_ALIKE.includes(word.charAt(i)))
        for (const vowel of HEARD_ALIKE) addSlip(word.slice(0, i) + vowel + rest, meant);
    }
  }
}

function addSlip(slip: string, meant: number): void {
  if (NO_SLIPS.has(slip)) return;
  const before = size;
  const number = numberOf(slip, 0, slip.length);
  if (number <= before) return;
  MEANT[number] = meant;
  note(number, aspectsOf(meant) | SLIP);
}

/** The word that was meant by one with these aspects. */
export function meantBy(word: number, aspects: number): number {
  return (aspects & SLIP) === 0 ? word : (MEANT[word] as number);
}

/** Notes what a single word may be in a name (bits of the caller's choice). */
export function addAspect(words: Iterable<string>, bit: number): void {
  for (const word of words) note(numberOf(word, 0, word.length), bit);
}

export function aspectsOf(word: number): number {
  return ASPECTS[word] as number;
}

/** Number of the word between two places, letter case ignored; 0 when unknown. */
export function findWord(codes: Uint16Array, start: number, end: number): number {
  if (end - start > LONGEST_WORD) return 0;
  const word = findWordByKey(keyBetween(codes, start, end), codes, start, end);
  return meantBy(word, aspectsOf(word));
}

function keyBetween(codes: Uint16Array, start: number, end: number): number {
  let mix = 0;
  let isPlain = true;
  for (let i = start; i < end; i++) {
    const code = codes[i] as number;
    if (code > 127 || code < 65) isPlain = false;
    mix = mixed(mix, code);
  }
  return keyOf(mix, end - start, isPlain);
}

/** The same for a word whose key is known. Signs are joined to one test because nothing foretells whether a word is known. */
export function findWordByKey(key: number, codes: Uint16Array, start: number, end: number): number {
  for (let slot = slotFor(key); ; slot = (slot + 1) & (SLOTS - 1)) {
    const word = WORDS[slot] as number;
    const differs = (KEYS[word] as number) ^ key;
    // Another word stands here.
    if ((-word & (differs | -differs)) < 0) continue;
    // A word is here, and its key is not the whole of it.
    if ((-word & (key << 1)) < 0 && !isWord(word, codes, start, end)) continue;
    return word;
  }
}

function isWord(word: number, codes: Uint16Array, start: number, end: number): boolean {
  const from = BEGIN_AT[word] as number;
  const length = end - start;
  if ((BEGIN_AT[word + 1] as number) - from !== length) return false;
  for (let i = 0; i < length; i++) if (((codes[start + i] as number) | 32) !== LETTERS[from + i]) return false;
  return true;
}

/** 1 when these two words may stand side by side in a phrase; errs towards 1. */
export function mayJoin(one: number, next: number): number {
  const pair = pairOf(one, next);
  return ((PAIRS[pair >> 5] as number) >>> (pair & 31)) & 1;
}

/** The node of phrases that begin with this word, 0 when none does. */
export function firstNode(word: number): number {
  return FIRSTS[word] as number;
}

/** The node after `node` along this word, 0 when no phrase goes on so. */
export function nodeAfter(node: number, word: number): number {
  return LEADS[slotOf((node << 16) | word)] as number;
}

/** Where a step is kept, or would be. */
function slotOf(step: number): number {
  let slot = (Math.imul(step ^ (step >>> 15), MIX) >>> 16) & (SLOTS - 1);
  while (STEPS[slot] !== step && STEPS[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
  return slot;
}

export function meaningOf(node: number): Meaning {
  return MEANINGS[node] as number;
}
/** Can a phrase go on from this node along this word? Errs towards "yes". */
export function canGoOn(node: number, word: number): boolean {
  return (((GOES_ON[node] as number) >>> (word & 31)) & 1) !== 0;
}

function step(node: number, word: number): number {
  const step = (node << 16) | word;
  const slot = slotOf(step);
  if (LEADS[slot] !== 0) return LEADS[slot] as number;
  const made = ++nodes;
  if (made === MOST_NODES) throw new Error('full');
  STEPS[slot] = step;
  LEADS[slot] = made;
  if (node === 0) {
    FIRSTS[word] = made;
    note(word, BEGINS);
  }
  GOES_ON[node] = (GOES_ON[node] as number) | (1 << (word & 31));
  return made;
}

function note(word: number, aspects: number): void {
  ASPECTS[word] = (ASPECTS[word] as number) | aspects;
}

function notePair(one: number, next: number): void {
  const pair = pairOf(one, next);
  PAIRS[pair >> 5] = (PAIRS[pair >> 5] as number) | (1 << (pair & 31));
}

/** Room for the letters of a word that is being added. */
const ADDED = new Uint16Array(64);

function numberOf(text: string, start: number, end: number): number {
  const length = end - start;
  for (let i = 0; i < length; i++) ADDED[i] = text.charCodeAt(start + i);
  const key = keyBetween(ADDED, 0, length);
  const known = findWordByKey(key, ADDED, 0, length);
  if (known !== 0) return known;
  const number = ++size;
  if (number === MOST_WORDS) throw new Error('full');
  let slot = slotFor(key);
  while (WORDS[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
  WORDS[slot] = number;
  KEYS[number] = key;
  const from = BEGIN_AT[number] as number;
  for (let i = 0; i < length; i++) LETTERS[from + i] = (ADDED[i] as number) | 32;
  BEGIN_AT[number + 1] = from + length;
  return number;
}
