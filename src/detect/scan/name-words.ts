import { FORENAMES } from '../data/forenames';
import { NOT_NAMES } from '../data/not-names';
import { mixOfWord } from './lexicon';

/** What a word says about names: a known forename, a word that is no name. One in two hundred unknown words is mistaken. */
export const FORENAME = 1;
export const NO_NAME = 2;

/** Two bits for each slot; a word's slot comes of its letters. */
const BITS = new Uint32Array(1 << 15);

function slotOf(mix: number): number {
  return Math.imul(mix, 0xa31af5c1) >>> 13;
}

/** Of a word whose letters have been mixed. */
export function nameBits(mix: number): number {
  const slot = slotOf(mix);
  return ((BITS[slot >>> 4] as number) >>> (2 * (slot & 15))) & 3;
}

/** The same of a word as written, small or capital. */
export function nameBitsOf(word: string): number {
  return nameBits(mixOfWord(word));
}

export function isForename(word: string): boolean {
  return (nameBitsOf(word) & FORENAME) !== 0;
}
export function isNoName(word: string): boolean {
  return (nameBitsOf(word) & NO_NAME) !== 0;
}

/** Reads the slots of both lists: of each the gap to the one before, whole steps as ones, the rest in so many bits. */
export function learnNames(): void {
  [FORENAMES, NOT_NAMES].forEach(([rest, count, packed], which) => {
    let at = 0;
    const bit = (): number => {
      const code = packed.charCodeAt((at / 6) | 0);
      return ((code - (code > 91 ? 41 : 40)) >> (5 - (at++ % 6))) & 1;
    };
    let slot = 0;
    for (let i = 0; i < count; i++) {
      let gap = 0;
      while (bit() === 1) gap++;
      for (let k = 0; k < rest; k++) gap = 2 * gap + bit();
      slot += gap;
      BITS[slot >>> 4] = (BITS[slot >>> 4] as number) | ((which + 1) << (2 * (slot & 15)));
    }
  });
}
