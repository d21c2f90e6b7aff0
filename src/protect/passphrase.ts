import type { Random } from '../ports/system';
import { PASSPHRASE_WORDS } from './passphrase-words';

/** What a school asks of a passphrase. A rule that can be met is met. */
export interface PassphraseRule {
  /** Strength in bits of chance. */
  readonly minimumBits: number;
  /** Letters, signs between words counted. */
  readonly minimumLength: number;
  readonly needsDigit: boolean;
  readonly needsCapital: boolean;
}

/** ZIP's own key making is quick to try: the words must carry the strength. */
export const STANDARD_RULE: PassphraseRule = {
  minimumBits: 77,
  minimumLength: 14,
  needsDigit: true,
  needsCapital: true,
};

/** Words drawn by even chance and joined by hyphens. Never keep, log or mail it with the file. */
export function drawPassphrase(random: Random, rule: PassphraseRule = STANDARD_RULE): string {
  const words: string[] = [];
  const bits = Math.log2(PASSPHRASE_WORDS.length);
  const digit = rule.needsDigit ? String(draw(random, 10)) : '';
  const length = (): number => words.join('-').length + digit.length;
  // One word at least, whatever little is asked: a digit alone is no passphrase and has no capital.
  while (words.length === 0 || words.length * bits < rule.minimumBits || length() < rule.minimumLength) {
    words.push(PASSPHRASE_WORDS[draw(random, PASSPHRASE_WORDS.length)] ?? '');
  }
  const joined = `${words.join('-')}${digit}`;
  return rule.needsCapital ? joined.charAt(0).toUpperCase() + joined.slice(1) : joined;
}

/** An even number from 0 below `count`: what would favour the low ones is drawn again. */
export function draw(random: Random, count: number): number {
  const fair = 65_536 - (65_536 % count);
  for (;;) {
    const [high = 0, low = 0] = random.bytes(2);
    const value = high * 256 + low;
    if (value < fair) return value % count;
  }
}
