import type { RollUp } from '../log/roll-up';
import type { Got, Stamp } from './tenant';

/** Daily counts, one item for each school and day. Add-only: a day that was counted again is added again. */
export interface RollUpStore {
  /** `conflict` never happens: of two with the same school and day the later one holds. */
  add(rollUp: RollUp): Promise<Got<Stamp>>;
  /** Of one day (UTC, `2026-11-24`), all schools: one request. */
  day(day: string): Promise<Got<readonly RollUp[]>>;
  /** Of one month (`2026-11`), all schools, oldest first. */
  month(month: string): Promise<Got<readonly RollUp[]>>;
}
