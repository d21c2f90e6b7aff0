import { listNameOf } from '../../../log/place';
import { ownOpenings, type Purpose } from '../../../log/opening';
import { isTombstone, type LogRecord } from '../../../log/record';
import type { StoredDecision } from '../../../ports/decision-store';
import type { StoredRequest } from '../../../ports/request-store';
import type { Got, Kept } from '../../../ports/tenant';
import type { TenantPorts } from '../../../ports/tenant-ports';

/** One line of "my own notes". */
export type OwnNote =
  | { readonly at: number; readonly id: string; readonly record: LogRecord }
  | {
      readonly at: number;
      readonly id: string;
      readonly record: StoredRequest;
      readonly outcome?: StoredDecision['outcome'];
    }
  /** Somebody opened this person's records. */
  | { readonly at: number; readonly id: string; readonly opened: Purpose };

export interface OwnNotes {
  readonly notes: readonly OwnNote[];
  readonly left: number;
  /** What was answered, or whether somebody opened these notes, could not be read: there may be more. */
  readonly isPartly: boolean;
}

const MOST_NOTES = 30;
/** Month lists looked through; older ones are the office's to show. */
const MOST_LISTS = 3;

/** What the log and the lists of requests hold about the person signed in, newest first. */
export async function ownNotes(ports: TenantPorts, now: number): Promise<Got<OwnNotes>> {
  const [logged, asked] = await Promise.all([loggedNotes(ports, now), askedNotes(ports)]);
  if (!logged.ok) return logged;
  if (!asked.ok) return asked;
  const opened = await openedNotes(ports, now, logged.value);
  const all = [...logged.value, ...asked.value.notes, ...opened.notes].sort((a, b) => b.at - a.at);
  const isPartly = asked.value.isPartly || opened.isPartly;
  return { ok: true, value: { notes: all.slice(0, MOST_NOTES), left: Math.max(0, all.length - MOST_NOTES), isPartly } };
}

async function loggedNotes({ log }: TenantPorts, now: number): Promise<Got<readonly OwnNote[]>> {
  const notes = new Map<string, OwnNote>();
  for (const name of lastMonths(now))
    for await (const page of log.read(name, { by: 'own' })) {
      // No list of that month: Schoolgate came later.
      if (!page.ok && page.reason === 'missing') break;
      if (!page.ok) return page;
      // The same record may lie there twice: whoever wrote it was not sure that it had arrived.
      for (const line of page.lines)
        if (!isTombstone(line))
          notes.set(line.record.id, {
            at: Date.parse(line.record.occurredAt),
            id: line.record.id,
            record: line.record,
          });
    }
  return { ok: true, value: [...notes.values()] };
}

type Part = Pick<OwnNotes, 'notes' | 'isPartly'>;

/** Notices that these records were opened. Without them the rest is still shown, and it is said that they are missing. */
async function openedNotes({ openings }: TenantPorts, now: number, logged: readonly OwnNote[]): Promise<Part> {
  const nonces = logged.flatMap((note) => ('record' in note ? [note.record.nonce] : []));
  const months = await Promise.all(lastMonths(now).map((name) => openings.month(name.slice(-7))));
  const notices = months.flatMap((got) => (got.ok ? got.value : []));
  const notes = ownOpenings(notices, nonces).map(({ itemId, createdDateTime, purpose }) => ({
    at: Date.parse(createdDateTime),
    id: `opened-${itemId}`,
    opened: purpose,
  }));
  return { notes, isPartly: months.some((got) => !got.ok && got.reason !== 'missing') };
}

/** Names of the newest month lists: the add-in may read and write them, not ask which there are. */
function lastMonths(now: number): readonly string[] {
  const today = new Date(now);
  return Array.from({ length: MOST_LISTS }, (_, back) =>
    listNameOf(new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - back, 1)).toISOString()),
  );
}

async function askedNotes({ requests, decisions }: TenantPorts): Promise<Got<Part>> {
  const own = await requests.own();
  if (!own.ok) return own;
  const newest = own.value.kept.slice(0, MOST_NOTES);
  const answered = await Promise.all(newest.map(({ record }) => decisions.about(record.id)));
  const notes = newest.map(({ record, createdDateTime }, index) => {
    const about = answered[index];
    const last = about?.ok ? lastOf(about.value.kept) : undefined;
    const at = Date.parse(createdDateTime);
    return { at, id: record.id, record, ...(last ? { outcome: last.record.outcome } : {}) };
  });
  return { ok: true, value: { notes, isPartly: answered.some((about) => !about.ok) } };
}

function lastOf(kept: readonly Kept<StoredDecision>[]): Kept<StoredDecision> | undefined {
  return kept[kept.length - 1];
}
