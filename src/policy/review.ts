import type { Policy } from './policy';

const DAY = 86_400_000;

/** Has the day passed by which the policy was to be reviewed? A month means its last day; no date is never overdue. */
export function isReviewOverdue({ reviewBy }: Pick<Policy, 'reviewBy'>, now: number): boolean {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(reviewBy);
  if (match === null) return false;
  const [, year, month, day] = match.map(Number) as [number, number, number, number];
  const last = Number.isNaN(day) ? Date.UTC(year, month, 0) : Date.UTC(year, month - 1, day);
  return now >= last + DAY;
}
