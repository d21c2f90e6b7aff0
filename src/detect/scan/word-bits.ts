import { mixOfWord } from './lexicon';
import { firstFrom } from './positions';
import { ANCHORS } from './scan';

const BITS = 10;

/** A few words, to ask cheaply whether one of them stands in a stretch of text: errs towards yes. */
export class WordBits {
  private readonly bits = new Uint8Array(1 << BITS);

  constructor(words: string) {
    for (const word of words.split(' ')) this.bits[slotOf(mixOfWord(word))] = 1;
  }

  /** Is there one among the words that end after `from` and begin before `to`? Positions of the stretch that is looked at. */
  isIn(from: number, to: number): boolean {
    const { tokens, tokenEnd, tokenCount } = ANCHORS;
    for (let w = firstFrom(tokenEnd, tokenCount, from + 1); w < tokenCount; w++) {
      if (this.bits[slotOf(tokens[w] as number)] === 1) return true;
      if ((tokenEnd[w] as number) >= to) return false;
    }
    return false;
  }
}

function slotOf(mix: number): number {
  return Math.imul(mix, 0x9e3779b1) >>> (32 - BITS);
}
