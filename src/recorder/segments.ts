import type { Waiting } from '../ports/record-queue';
import type { LogItem } from '../ports/warning-log';

/** One list item to be, and what in the queue it is made of. */
export interface Segment {
  readonly item: LogItem;
  readonly places: readonly number[];
}

/** As decode.ts reads them: records of one item. */
export const MOST_IN_SEGMENT = 20;
/** Characters of one payload: a multi-line column holds about 64,000. */
const MOST_PAYLOAD = 48_000;

/**
 * Makes list items of the row, in its order: neighbours of one school, day, writer and chain stand together, an urgent
 * record stands alone.
 */
export function segmentsOf(waiting: readonly Waiting[], mostItems: number): readonly Segment[] {
  const groups: Waiting[][] = [];
  let size = 0;
  for (const entry of waiting) {
    const length = JSON.stringify(entry.record).length;
    const group = groups[groups.length - 1];
    const fits = group !== undefined && group.length < MOST_IN_SEGMENT && size + length <= MOST_PAYLOAD;
    if (fits && isNeighbour(group[group.length - 1], entry)) {
      group.push(entry);
      size += length;
    } else {
      groups.push([entry]);
      size = length;
    }
  }
  return groups.slice(0, mostItems).map(segmentOf);
}

function isNeighbour(before: Waiting | undefined, entry: Waiting): boolean {
  if (before === undefined || before.isUrgent || entry.isUrgent) return false;
  const [a, b] = [before.record, entry.record];
  const isSameDay = a.occurredAt.slice(0, 10) === b.occurredAt.slice(0, 10);
  return isSameDay && a.school === b.school && a.writer === b.writer && a.chain.id === b.chain.id;
}

function segmentOf(group: readonly Waiting[]): Segment {
  const records = group.map(({ record }) => record);
  const [first] = records;
  if (first === undefined) throw new Error('a segment of nothing');
  const { id, school, occurredAt } = first;
  const reasons: Record<string, string> = {};
  for (const { record, reason } of group) if (reason !== undefined) reasons[record.id] = reason;
  return { item: { id, school, occurredAt, records, reasons }, places: group.map(({ place }) => place) };
}
