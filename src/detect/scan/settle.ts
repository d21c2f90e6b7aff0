import type { Confidence, DataKind, Detection } from '../kinds';

const RANK: Readonly<Record<Confidence, number>> = { low: 0, medium: 1, high: 2 };
/** Contact data give way to identifiers of the same confidence that claim the same characters. */
const MILD: ReadonlySet<DataKind> = new Set([
  'PHONE_NUMBER',
  'POSTCODE',
  'VEHICLE_REGISTRATION',
  'IP_ADDRESS',
  'FOREIGN_ID',
  'USERNAME',
]);
/** Findings about a stretch that holds others: they do not compete with what stands in them. */
const WIDE: ReadonlySet<DataKind> = new Set([
  'BULK_TABLE',
  'POSTAL_ADDRESS',
  'PERSON_NAME',
  'SPECIAL_HEALTH',
  'SPECIAL_SEND',
  'SPECIAL_ETHNICITY',
  'SPECIAL_RELIGION',
  'SPECIAL_SEXUAL',
  'SPECIAL_FSM',
  'SPECIAL_BIOMETRIC',
  'SPECIAL_TRADE_UNION',
  'SAFEGUARDING',
  'CRIMINAL',
]);

/** Orders detections and settles what overlaps: the surer one stays, then the longer, then the stricter kind. */
export function settle(found: readonly Detection[]): Detection[] {
  const order = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const settled: Detection[] = [];
  let lastNarrow = -1;
  for (const one of order) {
    const rival = lastNarrow < 0 || WIDE.has(one.kind) ? undefined : settled[lastNarrow];
    if (rival !== undefined && rival.end > one.start) {
      if (rival.kind === one.kind || !isStronger(one, rival)) {
        if (rival.kind === one.kind && isStronger(one, rival)) settled[lastNarrow] = one;
        continue;
      }
      settled.splice(lastNarrow, 1);
    }
    if (!WIDE.has(one.kind)) lastNarrow = settled.length;
    settled.push(one);
  }
  return settled;
}

/** Is the first of them reported with more confidence? */
export function isSurer(one: Detection, other: Detection): boolean {
  return RANK[one.confidence] > RANK[other.confidence];
}

function isStronger(one: Detection, rival: Detection): boolean {
  const difference = RANK[one.confidence] - RANK[rival.confidence];
  if (difference !== 0) return difference > 0;
  const mild = Number(MILD.has(rival.kind)) - Number(MILD.has(one.kind));
  if (mild !== 0) return mild > 0;
  return one.end - one.start > rival.end - rival.start;
}
