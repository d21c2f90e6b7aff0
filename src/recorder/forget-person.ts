import type { LogEntry } from '../log/record';
import { holdOn } from '../log/retention-plan';
import type { Retention } from '../policy/retention';
import type { TenantPorts } from '../ports/tenant-ports';
import { certifyDeletion, type DeletionOrder, type Keep, type Ordered } from './certify-deletion';

/** What records tell of the person as a sender. What somebody did in office (opened, published, decided) is the school's. */
const OF_SENDER: readonly string[] = ['inspection', 'answer', 'request', 'agreement'];

export interface Forgetting {
  /** One for each month in which something goes. */
  readonly orders: readonly DeletionOrder[];
  /** Month lists that a legal hold keeps. */
  readonly held: readonly string[];
  /** Why it ended before the last month; what was ordered until then stands. */
  readonly stopped?: Extract<Ordered, { readonly is: 'failed' | 'not-recorded' }>;
}

/**
 * Somebody asked to be forgotten: certifies in the log, month by month, that this person's records go, and hands out the
 * orders for the administrator's script. Nothing is deleted here.
 */
export async function forgetPerson(
  ports: Pick<TenantPorts, 'log'>,
  keep: Keep,
  now: number,
  {
    person,
    entries,
    retention,
  }: { readonly person: string; readonly entries: readonly LogEntry[]; readonly retention: Pick<Retention, 'holds'> },
): Promise<Forgetting> {
  const isWanted = ({ createdBy, record }: LogEntry): boolean =>
    createdBy === person && OF_SENDER.includes(record.type);
  const lists = [...new Set(entries.filter(isWanted).map(({ list }) => list))].sort();
  const held = lists.filter((list) => holdOn(list, retention) !== undefined);
  const orders: DeletionOrder[] = [];
  for (const list of lists) {
    if (held.includes(list)) continue;
    const wish = { list, extent: 'records', ground: 'erasure-request', subject: person, isWanted } as const;
    const made = await certifyDeletion(ports, keep, now, wish);
    if (made.is === 'ordered') orders.push(made.order);
    else if (made.is !== 'nothing') return { orders, held, stopped: made };
  }
  return { orders, held };
}
