import type { FaultRun } from '../apps/on-send/fault-journeys';

/** Shown even where they never happened. */
const ALWAYS = ['silent pass', 'no answer', 'two answers', 'late', 'needless stop', 'no sentence'] as const;

/** Counts, by a name, of what was seen. */
export class FaultTable {
  private readonly rows = new Map<string, Map<string, number>>();
  private readonly columns = new Set<string>();

  add(row: string, column: string, count = 1): void {
    const held = this.rows.get(row) ?? new Map<string, number>();
    this.rows.set(row, held.set(column, (held.get(column) ?? 0) + count));
    this.columns.add(column);
  }

  /** One row more of what came of a run. */
  note(row: string, { faults, steps, complaints }: FaultRun): void {
    const sends = steps.filter(({ mustStop }) => mustStop !== undefined);
    const stopped = sends.filter(({ handled }) => handled.completed[0]?.['allowEvent'] === false);
    this.add(row, 'runs');
    this.add(row, 'faults', faults.length);
    this.add(row, 'stopped', stopped.length);
    this.add(row, 'allowed', sends.length - stopped.length);
    for (const what of ALWAYS) this.add(row, what, complaints.filter((one) => one === what).length);
  }

  toString(): string {
    const columns = [...this.columns];
    const line = (cells: readonly string[]): string =>
      cells.map((cell, at) => (at === 0 ? cell.padEnd(30) : cell.padStart(14))).join('');
    const body = [...this.rows].map(([row, counts]) =>
      line([row, ...columns.map((column) => String(counts.get(column) ?? 0))]),
    );
    return [line(['', ...columns]), ...body].join('\n');
  }
}
