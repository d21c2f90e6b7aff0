import type { RollUp } from '../../../log/roll-up';
import type { RollUpStore } from '../../../ports/roll-up-store';
import type { Got } from '../../../ports/tenant';
import type { Period } from '../log/read-period';

/** As much as figures need. */
export type RollUpCounts = Pick<RollUpStore, 'month'>;

/** Months a period touches, oldest first: 2026-10, 2026-11. At most ten years. */
export function monthsOf({ from, to }: Period): readonly string[] {
  const months: string[] = [];
  const end = to.slice(0, 7);
  for (let at = new Date(`${from.slice(0, 7)}-01T00:00:00Z`); months.length < 120;) {
    const month = at.toISOString().slice(0, 7);
    if (month > end) break;
    months.push(month);
    at = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 1));
  }
  return months;
}

/** The days of a period in numbers, oldest first: one question for each month, never a record. */
export async function readRollUps(
  store: RollUpCounts,
  period: Period,
  onMonth: (done: number, count: number) => void = () => undefined,
): Promise<Got<readonly RollUp[]>> {
  const found: RollUp[] = [];
  const months = monthsOf(period);
  for (const [index, month] of months.entries()) {
    const read = await store.month(month);
    if (!read.ok) return read;
    found.push(...read.value.filter(({ day }) => day >= period.from && day <= period.to));
    onMonth(index + 1, months.length);
  }
  return { ok: true, value: found };
}

/** The counts of several sites as those of one: whatever is missing of one is missing of all. */
export function sumOf(stores: readonly RollUpCounts[]): RollUpCounts {
  return {
    async month(month) {
      const all = await Promise.all(stores.map((store) => store.month(month)));
      const failed = all.find((got) => !got.ok);
      if (failed && !failed.ok) return failed;
      return { ok: true, value: all.flatMap((got) => (got.ok ? got.value : [])) };
    },
  };
}

/** The newest day that has a roll-up, looking back from yesterday; weekends and holidays have none or little. */
export async function newestDay(store: RollUpStore, now: number): Promise<Got<readonly RollUp[]>> {
  const yesterday = new Date(now - 86_400_000);
  // On Sunday and Monday the day before had no school: Friday tells more.
  const back = [1, 2, 0, 0, 0, 0, 0][new Date(now).getUTCDay()] ?? 0;
  const day = new Date(yesterday.getTime() - back * 86_400_000).toISOString().slice(0, 10);
  return store.day(day);
}
