import { LogColumns, type LogFilter } from '../../src/apps/admin/log/log-columns';
import type { LogLine } from '../../src/log/record';

export interface Ratios {
  /** Times as long as a bare loop, and a bare sort, over the same numbers. */
  readonly filter: number;
  readonly sort: number;
  readonly bytes: number;
}

const RULES = ['data/personal', 'recipients/group-without-bcc', 'attachments/forgotten', 'subject/missing'];
const DECISIONS = ['allow', 'warn', 'justify', 'block'];
const MINUTE = 60_000;

function lineAt(at: number): LogLine {
  const record = {
    id: `${at.toString(16).padStart(8, '0')}-0000-7000-8000-000000000000`,
    type: 'inspection',
    // Months come newest first, as they are read.
    occurredAt: new Date(Date.UTC(2026, 0, 1) + ((at * 7919) % 500_000) * MINUTE).toISOString(),
    school: `school-${at % 20}`,
    decision: DECISIONS[at % 4],
    answer: 'none',
    findings: at % 6 === 0 ? [{ rule: RULES[at % 4] }] : [],
  };
  return { list: 'MailCheckLog-2026-11', itemId: String(at + 1), record } as unknown as LogLine;
}

/** The best of several rounds: what else the machine does only ever makes one slower. */
function best(run: () => void, rounds = 9): number {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}

export function columnRatios(records: number): Ratios {
  const columns = new LogColumns();
  for (let at = 0; at < records; at++) columns.add(lineAt(at));
  const times = Float64Array.from({ length: records }, (_, row) => columns.row(row).at);
  const schools = Uint8Array.from({ length: records * 5 }, (_, at) => Math.floor(at / 5) % 20);
  const decisions = Uint8Array.from({ length: records * 5 }, (_, at) => Math.floor(at / 5) % 4);
  const [from, to] = [Date.UTC(2026, 2, 1), Date.UTC(2026, 9, 1)];
  const filter: LogFilter = { from, to, school: 'school-3', rule: '', type: '', decision: 'block', answer: '' };
  const sortMs = best(() => columns.sort(), 3);
  const bareSortMs = best(() => {
    const keys = Float64Array.from(times, (time, row) => Math.floor(time / 1000) * 2 ** 22 + row);
    keys.sort();
  }, 3);
  columns.find(filter);
  const bare = (): number => {
    const found = new Uint32Array(records);
    let count = 0;
    for (let row = 0; row < records; row++) {
      const at = times[row] as number;
      if (at >= from && at < to && schools[row * 5] === 3 && decisions[row * 5] === 3) found[count++] = row;
    }
    return count;
  };
  bare();
  const ratio = (a: number, b: number): number => Math.round((a / b) * 100) / 100;
  return {
    filter: ratio(
      best(() => columns.find(filter)),
      best(bare),
    ),
    sort: ratio(sortMs, bareSortMs),
    bytes: columns.bytes,
  };
}
