/**
 * Words and phrases the scan knows, as an automaton over words: a word's letters lead to its number, numbers lead
 * through a tree of phrases. One look-up per word of the text, however many phrases there are.
 */

/** What a phrase stands for; several phrases share a meaning. 0 = nothing. */
export type Meaning = number;

/** Aspect of words that phrases begin with; those of callers are lower bits. */
export const BEGINS = 128;

const MIX = 0x9e3779b1 | 0;
const LONGEST_WORD = 24;

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

function slotFor(key: number, mask: number): number {
  return (Math.imul(key, MIX) >>> 15) & mask;
}

export class Lexicon {
  private mask = 16_383;
  /** Keys in open addressing, and the words they are of; no key is 0. */
  private keys = new Int32Array(16_384);
  private words = new Uint16Array(16_384);
  /** Letters of all words, one after the other, and where each word begins. */
  private letters = new Uint16Array(32_768);
  private readonly begins: number[] = [0, 0];
  private size = 0;
  /** Steps from node to node in open addressing: node and word in one number, and the node they lead to. */
  private steps = new Int32Array(16_384);
  private leads = new Uint16Array(16_384);
  private readonly meanings: number[] = [0];
  /** Of each node, bits of the words that go on from it (their number's last five): most words end a phrase at once. */
  private readonly goesOn: number[] = [0];
  private readonly firsts: number[] = [0];
  private aspects = new Uint8Array(4096);
  /** Words numbered up to this one begin or continue phrases; those above are only known as names or as no names. */
  private lastOfPhrases = 0;

  /** Adds phrases (words divided by single spaces) for one meaning; the first meaning given to a phrase stays. */
  add(phrases: readonly string[], meaning: Meaning): void {
    for (const phrase of phrases) {
      let node = 0;
      for (const word of phrase.split(' ')) node = this.step(node, this.numberOf(word));
      this.lastOfPhrases = this.size;
      if (node !== 0 && this.meanings[node] === 0) this.meanings[node] = meaning;
    }
  }

  /** Notes what a single word may be in a name (bits of the caller's choice). Comes after all phrases. */
  addAspect(words: Iterable<string>, bit: number): void {
    for (const word of words) {
      const number = this.numberOf(word);
      this.aspects[number] = (this.aspects[number] as number) | bit;
    }
  }
  aspectOf(word: number): number {
    return this.aspects[word] as number;
  }
  isInPhrases(word: number): boolean {
    return word <= this.lastOfPhrases;
  }

  /** Number of the word between two places, letter case ignored; 0 when unknown. */
  find(codes: Uint16Array, start: number, end: number): number {
    const length = end - start;
    if (length > LONGEST_WORD) return 0;
    let mix = 0;
    let isPlain = true;
    for (let i = start; i < end; i++) {
      const code = codes[i] as number;
      if (code > 127 || code < 65) isPlain = false;
      mix = mixed(mix, code);
    }
    return this.findKey(keyOf(mix, length, isPlain), codes, start, end);
  }

  /** The same for a word whose key is known. */
  findKey(key: number, codes: Uint16Array, start: number, end: number): number {
    const { mask, keys } = this;
    for (let slot = slotFor(key, mask); ; slot = (slot + 1) & mask) {
      const other = keys[slot] as number;
      if (other === 0) return 0;
      if (other !== key) continue;
      const word = this.words[slot] as number;
      if (key < IS_PART || this.isWord(word, codes, start, end)) return word;
    }
  }

  private isWord(word: number, codes: Uint16Array, start: number, end: number): boolean {
    const { letters, begins } = this;
    const from = begins[word] as number;
    const length = end - start;
    if ((begins[word + 1] as number) - from !== length) return false;
    for (let i = 0; i < length; i++) if (((codes[start + i] as number) | 32) !== letters[from + i]) return false;
    return true;
  }

  /** The node of phrases that begin with this word, 0 when none does. */
  first(word: number): number {
    return this.firsts[word] as number;
  }

  /** The node after `node` along this word, 0 when no phrase goes on so. */
  follow(node: number, word: number): number {
    return this.leads[this.slotOf((node << 16) | word)] as number;
  }

  /** Where a step is kept, or would be. */
  private slotOf(step: number): number {
    const { steps } = this;
    const mask = steps.length - 1;
    let slot = Math.imul(step ^ (step >>> 15), MIX) >>> 16;
    for (slot &= mask; steps[slot] !== step && steps[slot] !== 0; slot = (slot + 1) & mask);
    return slot;
  }
  meaningOf(node: number): Meaning {
    return this.meanings[node] as number;
  }
  /** Can a phrase go on from this node along this word? Errs towards "yes". */
  canGoOn(node: number, word: number): boolean {
    return (((this.goesOn[node] as number) >>> (word & 31)) & 1) !== 0;
  }

  private step(node: number, word: number): number {
    const step = (node << 16) | word;
    const known = this.leads[this.slotOf(step)] as number;
    if (known !== 0) return known;
    const made = this.meanings.length;
    if (made * 2 > this.steps.length) this.widenSteps();
    this.keepStep(step, made);
    if (node === 0) {
      this.firsts[word] = made;
      this.aspects[word] = (this.aspects[word] as number) | BEGINS;
    }
    this.meanings.push(0);
    this.goesOn.push(0);
    this.goesOn[node] = (this.goesOn[node] as number) | (1 << (word & 31));
    return made;
  }

  private keepStep(step: number, node: number): void {
    const slot = this.slotOf(step);
    this.steps[slot] = step;
    this.leads[slot] = node;
  }

  private widenSteps(): void {
    const { steps, leads } = this;
    this.steps = new Int32Array(steps.length * 2);
    this.leads = new Uint16Array(steps.length * 2);
    steps.forEach((step, slot) => {
      if (step !== 0) this.keepStep(step, leads[slot] as number);
    });
  }

  private numberOf(word: string): number {
    const codes = codesOf(word);
    const known = this.find(codes, 0, codes.length);
    if (known !== 0) return known;
    if (this.size * 3 > this.mask) this.grow();
    const number = ++this.size;
    const from = this.begins[number] as number;
    while (from + codes.length > this.letters.length) this.letters = widened(this.letters);
    codes.forEach((code, i) => {
      this.letters[from + i] = code | 32;
    });
    this.begins[number + 1] = from + codes.length;
    this.put(codes, number);
    if (number >= this.aspects.length) this.aspects = widenedBytes(this.aspects);
    this.firsts[number] = 0;
    return number;
  }

  private put(codes: Uint16Array, word: number): void {
    let mix = 0;
    codes.forEach((code) => (mix = mixed(mix, code)));
    this.keep(
      keyOf(
        mix,
        codes.length,
        codes.every((code) => code < 128 && code > 64),
      ),
      word,
    );
  }

  private keep(key: number, word: number): void {
    let slot = slotFor(key, this.mask);
    while (this.keys[slot] !== 0) slot = (slot + 1) & this.mask;
    this.keys[slot] = key;
    this.words[slot] = word;
  }

  private grow(): void {
    const { keys, words } = this;
    this.mask = this.mask * 2 + 1;
    this.keys = new Int32Array(this.mask + 1);
    this.words = new Uint16Array(this.mask + 1);
    keys.forEach((key, slot) => {
      if (key !== 0) this.keep(key, words[slot] as number);
    });
  }
}

function codesOf(word: string): Uint16Array<ArrayBuffer> {
  const codes = new Uint16Array(word.length);
  for (let i = 0; i < word.length; i++) codes[i] = word.charCodeAt(i);
  return codes;
}

function widened(array: Uint16Array<ArrayBuffer>): Uint16Array<ArrayBuffer> {
  const wide = new Uint16Array(array.length * 2);
  wide.set(array);
  return wide;
}

function widenedBytes(array: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const wide = new Uint8Array(array.length * 2);
  wide.set(array);
  return wide;
}
