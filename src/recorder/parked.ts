import { hashOfChained } from '../log/chain';
import { decodeRecord } from '../log/decode';
import type { Chained } from '../log/record';
import type { QueuedRecord } from '../ports/record-queue';
import type { Store } from '../ports/system';
import { largerOf } from './compact';
import { parkedIn } from './parking';

/** What was parked, oldest first; what did not come through whole, or is none of ours, is left out. */
export async function readParked(store: Store): Promise<readonly QueuedRecord[]> {
  const entries: QueuedRecord[] = [];
  for (const one of (await parkedIn(store)) as readonly unknown[]) {
    const { r, u, t } = (one ?? {}) as { readonly r?: unknown; readonly u?: unknown; readonly t?: unknown };
    const record = recordOfCompact(r);
    if (record) entries.push({ record, isUrgent: u === 1, ...(typeof t === 'string' ? { reason: t } : {}) });
  }
  return entries;
}

/** The record again, exactly; undefined when what was kept is not what was put there. */
export function recordOfCompact(kept: unknown): Chained | undefined {
  const read = decodeRecord(largerOf(kept));
  return read.ok && hashOfChained(read.value) === read.value.chain.hash ? read.value : undefined;
}
