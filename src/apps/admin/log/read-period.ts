import { isTombstone, type LogLine } from '../../../log/record';
import { checkpointsIn, type Checkpoint } from '../../../log/checkpoint';
import type { TenantFailure } from '../../../ports/tenant';
import type { TenantPorts } from '../../../ports/tenant-ports';
import { monthOf } from './log-book';

/** Days, both included: 2026-11-01. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** A period as a record tells it: both ends as moments in UTC. */
export function momentsOf({ from, to }: Period): { readonly from: string; readonly to: string } {
  return { from: `${from}T00:00:00.000Z`, to: `${to}T23:59:59.999Z` };
}

export type PeriodPage =
  { readonly ok: true; readonly lines: readonly LogLine[]; readonly unreadable: number } | TenantFailure;

/** The lines of the month lists that a period touches, oldest first, page by page; ends after a failure. */
export async function* readPeriod(log: TenantPorts['log'], { from, to }: Period): AsyncGenerator<PeriodPage> {
  const lists = await log.lists();
  if (!lists.ok) return yield lists;
  const names = lists.value.map(({ name }) => name).filter((name) => touches(name, from, to));
  for (const name of names) {
    for await (const page of log.read(name, { by: 'list' })) {
      if (!page.ok) return yield page;
      const lines = page.lines.filter((line) => isWithin(line, from, to));
      yield { ok: true, lines, unreadable: page.unreadable.length };
    }
  }
}

export function touches(list: string, from: string, to: string): boolean {
  const month = monthOf(list);
  return month >= from.slice(0, 7) && month <= to.slice(0, 7);
}

function isWithin(line: LogLine, from: string, to: string): boolean {
  const day = (isTombstone(line) ? line.createdDateTime : line.record.occurredAt).slice(0, 10);
  return day >= from && day <= to;
}

/** All checkpoints of the period's lists; none where they may not be read. */
export async function checkpointsOf(
  { log, checkpoints }: Pick<TenantPorts, 'log' | 'checkpoints'>,
  { from, to }: Period,
): Promise<readonly Checkpoint[]> {
  const lists = await log.lists();
  if (!lists.ok) return [];
  const found: Checkpoint[] = [];
  for (const { name } of lists.value.filter((list) => touches(list.name, from, to))) {
    const kept = await checkpoints.all(name);
    if (kept.ok) found.push(...kept.value.flatMap(({ text }) => checkpointsIn(text)));
  }
  return found;
}
