import { isTombstone, type IncidentRecord } from '../../../log/record';
import type { Got } from '../../../ports/tenant';
import type { TenantPorts } from '../../../ports/tenant-ports';
import { readPeriod, type Period } from '../log/read-period';

const HOUR = 3_600_000;
/** Article 33 UK GDPR: without undue delay, at most 72 hours after having become aware. */
const CLOCK_HOURS = 72;

/** One line of the register: the newest state of one incident. */
export interface Incident extends IncidentRecord {
  readonly why: string | undefined;
}

export interface Register {
  readonly incidents: readonly Incident[];
  /** Messages that were put right or held back after a check spoke. */
  readonly nearMisses: number;
}

/** The register of a period, newest first; a later line takes the place of the one it continues. */
export async function readRegister(log: TenantPorts['log'], period: Period): Promise<Got<Register>> {
  const newest = new Map<string, Incident>();
  let nearMisses = 0;
  for await (const page of readPeriod(log, period)) {
    if (!page.ok) return page;
    for (const line of page.lines) {
      if (isTombstone(line)) continue;
      const { record, reason } = line;
      if (record.type === 'incident') newest.set(record.about ?? record.id, { ...record, why: reason });
      const isHeld = record.type === 'inspection' && (record.answer === 'corrected' || record.answer === 'blocked');
      if (isHeld) nearMisses++;
    }
  }
  const incidents = [...newest.values()].sort((a, b) => (a.awareAt < b.awareAt ? 1 : -1));
  return { ok: true, value: { incidents, nearMisses } };
}

/** Hours left to decide; negative when they are over; undefined when it is decided. */
export function hoursLeft({ awareAt, authority }: IncidentRecord, now: number): number | undefined {
  if (authority !== 'undecided') return undefined;
  return Math.floor((Date.parse(awareAt) + CLOCK_HOURS * HOUR - now) / HOUR);
}
