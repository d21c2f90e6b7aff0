import { incidentKeyOf } from '../../../log/place';
import { isTombstone, type IncidentRecord } from '../../../log/record';
import type { Got } from '../../../ports/tenant';
import type { TenantPorts } from '../../../ports/tenant-ports';
import { monthsOf } from '../day/read-roll-ups';
import type { Period } from '../log/read-period';

const HOUR = 3_600_000;
/** Article 33 UK GDPR: without undue delay, at most 72 hours after having become aware. */
const CLOCK_HOURS = 72;

/** One line of the register: the newest state of one incident. */
export interface Incident extends IncidentRecord {
  readonly why: string | undefined;
}

/**
 * The register of a period, newest first; a later line takes the place of the one it continues. One question for each
 * month, however long the log is.
 */
export async function readRegister(log: TenantPorts['log'], period: Period): Promise<Got<readonly Incident[]>> {
  const newest = new Map<string, Incident>();
  for (const month of monthsOf(period)) {
    const list = `MailCheckLog-${month}`;
    for await (const page of log.read(list, { by: 'alert', alertKey: incidentKeyOf(month) })) {
      // A month from before the log began.
      if (!page.ok && page.reason === 'missing') break;
      if (!page.ok) return page;
      for (const line of page.lines) {
        if (isTombstone(line) || line.record.type !== 'incident') continue;
        const { record, reason } = line;
        newest.set(record.about ?? record.id, { ...record, why: reason });
      }
    }
  }
  return { ok: true, value: [...newest.values()].sort((a, b) => (a.awareAt < b.awareAt ? 1 : -1)) };
}

/** Hours left to decide; negative when they are over; undefined when it is decided. */
export function hoursLeft({ awareAt, authority }: IncidentRecord, now: number): number | undefined {
  if (authority !== 'undecided') return undefined;
  return Math.floor((Date.parse(awareAt) + CLOCK_HOURS * HOUR - now) / HOUR);
}
