/**
 * Words and phrases the scan knows, as an automaton over words: a word's hash leads to its number, numbers lead
 * through a tree of phrases. One look-up per word of the text, however many phrases there are.
 */

/** What a phrase stands for; several phrases share a meaning. 0 = nothing. */
export type Meaning = number;

const PRIME = 0x01000193;
const SEED = 0x811c9dc5 | 0;

/** Hash of a word, letter case ignored (FNV-1a over UTF-16 code units with bit 5 set). */
export function hashOf(word: string): number {
  let hash = SEED;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ (word.charCodeAt(i) | 32), PRIME);
  return hash === 0 ? 1 : hash;
}
export const HASH_SEED = SEED;
export const HASH_PRIME = PRIME;

export class Lexicon {
  private mask = 4095;
  private hashes = new Int32Array(4096);
  private words = new Uint16Array(4096);
  private size = 0;
  private readonly next = new Map<number, number>();
  private readonly meanings: number[] = [0];
  private readonly continues: boolean[] = [true];
  private readonly firsts: number[] = [];
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

  /** Number of the word with this hash, 0 when unknown. */
  find(hash: number): number {
    let slot = hash & this.mask;
    for (;;) {
      const known = this.hashes[slot];
      if (known === hash) return this.words[slot] ?? 0;
      if (known === 0) return 0;
      slot = (slot + 1) & this.mask;
    }
  }

  /** The node of phrases that begin with this word, 0 when none does. */
  first(word: number): number {
    return this.firsts[word] ?? 0;
  }

  /** The node after `node` along this word, 0 when no phrase goes on so. */
  follow(node: number, word: number): number {
    return this.next.get(node * 65536 + word) ?? 0;
  }
  meaningOf(node: number): Meaning {
    return this.meanings[node] ?? 0;
  }
  canGoOn(node: number): boolean {
    return this.continues[node] === true;
  }

  private step(node: number, word: number): number {
    const key = node * 65536 + word;
    const known = this.next.get(key);
    if (known !== undefined) return known;
    const made = this.meanings.length;
    this.next.set(key, made);
    if (node === 0) this.firsts[word] = made;
    this.meanings.push(0);
    this.continues.push(false);
    this.continues[node] = true;
    return made;
  }

  private numberOf(word: string): number {
    const hash = hashOf(word);
    const known = this.find(hash);
    if (known !== 0) return known;
    if (this.size * 4 > this.mask) this.grow();
    this.size++;
    this.put(hash, this.size);
    if (this.size >= this.aspects.length) this.aspects = widened(this.aspects);
    this.firsts[this.size] = 0;
    return this.size;
  }

  private put(hash: number, word: number): void {
    let slot = hash & this.mask;
    while (this.hashes[slot] !== 0) slot = (slot + 1) & this.mask;
    this.hashes[slot] = hash;
    this.words[slot] = word;
  }

  private grow(): void {
    const { hashes, words } = this;
    this.mask = this.mask * 2 + 1;
    this.hashes = new Int32Array(this.mask + 1);
    this.words = new Uint16Array(this.mask + 1);
    hashes.forEach((hash, slot) => {
      if (hash !== 0) this.put(hash, words[slot] ?? 0);
    });
  }
}

function widened(array: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const wide = new Uint8Array(array.length * 2);
  wide.set(array);
  return wide;
}
