import { fc } from '../support/properties';
import { draw, drawPassphrase, STANDARD_RULE } from '../../src/protect/passphrase';
import { PASSPHRASE_WORDS } from '../../src/protect/passphrase-words';
import { seededRandom } from './seeded-random';

test('the words are short, plain and each there once', () => {
  expect(new Set(PASSPHRASE_WORDS).size).toBe(PASSPHRASE_WORDS.length);
  expect(PASSPHRASE_WORDS.filter((word) => !/^[a-z]{3,9}$/.test(word))).toEqual([]);
  expect(PASSPHRASE_WORDS.length).toBeGreaterThanOrEqual(512);
});

test('a passphrase meets whatever the school asks for', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1 }),
      fc.integer({ min: 0, max: 128 }),
      fc.integer({ min: 1, max: 100 }),
      fc.boolean(),
      fc.boolean(),
      (seed, minimumBits, minimumLength, needsDigit, needsCapital) => {
        const rule = { minimumBits, minimumLength, needsDigit, needsCapital };
        const passphrase = drawPassphrase(seededRandom(seed), rule);
        const words = passphrase.split('-').length;
        expect(passphrase.length).toBeGreaterThanOrEqual(minimumLength);
        expect(words * Math.log2(PASSPHRASE_WORDS.length)).toBeGreaterThanOrEqual(minimumBits);
        expect(/\d/.test(passphrase)).toBe(needsDigit);
        expect(/[A-Z]/.test(passphrase)).toBe(needsCapital);
      },
    ),
  );
});

test('even a school that asks for next to nothing gets a word', () => {
  const rule = { minimumBits: 0, minimumLength: 1, needsDigit: true, needsCapital: true };
  expect(drawPassphrase(seededRandom(1), rule)).toMatch(/^[A-Z][a-z]{2,8}\d$/);
});

test('two draws differ', () => {
  const random = seededRandom(5);
  expect(drawPassphrase(random)).not.toBe(drawPassphrase(random));
  expect(STANDARD_RULE.minimumBits).toBeGreaterThanOrEqual(77);
});

test('every word is as likely as every other', () => {
  // All values that two bytes can have, once: what is left over is drawn again.
  let value = 0;
  const every = { bytes: () => Uint8Array.from([(value >> 8) & 0xff, value++ & 0xff]) };
  const count = PASSPHRASE_WORDS.length;
  const tally = new Map<number, number>();
  const fair = 65_536 - (65_536 % count);
  for (let i = 0; i < fair; i++) {
    const drawn = draw(every, count);
    tally.set(drawn, (tally.get(drawn) ?? 0) + 1);
  }
  expect(tally.size).toBe(count);
  expect(new Set(tally.values()).size).toBe(1);
});

test('what would favour the first words is drawn again', () => {
  const answers = [Uint8Array.from([0xff, 0xff]), Uint8Array.from([0, 9])];
  expect(draw({ bytes: () => answers.shift() ?? new Uint8Array(2) }, 10)).toBe(9);
});
