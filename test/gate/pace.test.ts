import { pace } from '../../src/gate/pace';

const MEGABYTE = 1024 * 1024;
const LETTER = 'Dear all, '.repeat(300_000);

describe('how long work will take here', () => {
  /** A machine whose hashing of these bytes takes so long. */
  function after(hashings: readonly (readonly [bytes: number, ms: number])[]) {
    let now = 0;
    const learned = pace({ now: () => now });
    for (const [bytes, ms] of hashings) learned.learn(bytes, () => (now += ms));
    return learned;
  }

  it('a machine four times slower takes four times as long', () => {
    const usual = after([[10 * MEGABYTE, 87]]).inspecting(LETTER);
    const slow = after([[10 * MEGABYTE, 350]]).inspecting(LETTER);
    expect(usual).toBe(1_000);
    expect(slow / usual).toBeCloseTo(4, 1);
  });

  it('a small file tells nothing, a clock set back no more than that the machine is as usual', () => {
    expect(after([[10_000, 50]]).inspecting(LETTER)).toBe(1_000);
    expect(after([[10 * MEGABYTE, -5_000]]).inspecting(LETTER)).toBe(1_000);
  });

  it('a list of numbers takes longer to look through than a letter of the same length', () => {
    const list = 'Alfie;9990000018'.repeat(1_000);
    expect(after([]).inspecting(list)).toBeGreaterThan(5 * after([]).inspecting(LETTER.slice(0, list.length)));
  });

  it('nothing is expected to take for ever', () => {
    expect(after([[10 * MEGABYTE, 3_600_000]]).inspecting(LETTER)).toBeLessThan(10_000);
  });
});
