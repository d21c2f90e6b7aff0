import { isReviewOverdue } from '../../src/policy/review';

describe('the review of a policy is overdue', () => {
  it.each([
    ['2022-06', '2022-06-30T23:59:00Z', false],
    ['2022-06', '2022-07-01T00:00:00Z', true],
    ['2026-02', '2026-02-28T12:00:00Z', false],
    ['2026-11-24', '2026-11-24T23:59:59Z', false],
    ['2026-11-24', '2026-11-25T00:00:00Z', true],
    ['', '2099-01-01T00:00:00Z', false],
  ])('to be reviewed by %s, on %s: %s', (reviewBy, now, expected) => {
    expect(isReviewOverdue({ reviewBy }, Date.parse(now))).toBe(expected);
  });
});
