import { pace } from '../../src/gate/pace';

const MEGABYTE = 1024 * 1024;

describe('how long work will take here', () => {
  /** A machine whose hashing of these bytes takes so long. */
  function after(hashings: readonly (readonly [bytes: number, ms: number])[]) {
    let now = 0;
    const learned = pace({ now: () => now });
    for (const [bytes, ms] of hashings) learned.learn(bytes, () => (now += ms));
    return learned;
  }

  it('a machine four times slower is given a quarter of the text', () => {
    const usual = after([[10 * MEGABYTE, 87]]).charactersIn(1_000);
    const slow = after([[10 * MEGABYTE, 350]]).charactersIn(1_000);
    expect(usual).toBe(2_500_000);
    expect(usual / slow).toBeCloseTo(4, 1);
  });

  it('a small file tells nothing, a clock set back no more than that the machine is as usual', () => {
    expect(after([[10_000, 50]]).charactersIn(1_000)).toBe(2_500_000);
    expect(after([[10 * MEGABYTE, -5_000]]).charactersIn(1_000)).toBe(2_500_000);
  });

  it('nothing is expected to take for ever', () => {
    expect(after([[10 * MEGABYTE, 3_600_000]]).charactersIn(1_000)).toBeGreaterThan(300_000);
    expect(after([]).charactersIn(-5)).toBe(0);
  });
});
