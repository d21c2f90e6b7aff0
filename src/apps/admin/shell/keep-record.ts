import { chained, newChain, reasonHashOf, type ChainHead } from '../../../log/chain';
import type { AccessRecord, IncidentRecord, LogRecord, PolicyRecord } from '../../../log/record';
import type { Ids, Clock, Random } from '../../../ports/system';
import type { Written } from '../../../ports/warning-log';
import type { TenantPorts } from '../../../ports/tenant-ports';

/** What the dashboard itself writes to the log: what was changed, opened, exported, reported. */
type Own = PolicyRecord | AccessRecord | IncidentRecord;
/** A record without what every record carries. */
export type Unsigned = Own extends infer R
  ? R extends Own
    ? Omit<R, 'v' | 'id' | 'occurredAt' | 'school' | 'writer' | 'nonce' | 'client'>
    : never
  : never;

/** `id`: of the record that was written. */
export type KeptRecord =
  (Extract<Written, { readonly ok: true }> & { readonly id: string }) | Extract<Written, { readonly ok: false }>;

interface Outside {
  readonly ports: Pick<TenantPorts, 'log'>;
  readonly clock: Clock;
  readonly random: Random;
  readonly ids: Ids;
  readonly writer: string;
}

/** Writes the dashboard's own records, one chain for as long as the page is open. */
export class Recorder {
  private head: ChainHead;

  constructor(private readonly outside: Outside) {
    this.head = newChain(outside.ids.next());
  }

  /** `reason` is stored apart from the record. A record that was not written breaks no chain: the next takes its place. */
  async keep(unsigned: Unsigned, reason?: string): Promise<KeptRecord> {
    const { ports, clock, random, ids, writer } = this.outside;
    const nonce = hexOf(random.bytes(16));
    const record = {
      v: 1,
      id: ids.next(),
      occurredAt: new Date(clock.now()).toISOString(),
      school: '',
      writer,
      client: { kind: 'dashboard', version: '1' },
      nonce,
      ...unsigned,
      ...(reason === undefined ? {} : { reasonHash: reasonHashOf(reason, nonce) }),
    } as LogRecord;
    const link = chained(record, this.head);
    const [written] = await ports.log.write([
      {
        id: record.id,
        school: '',
        occurredAt: record.occurredAt,
        records: [link.record],
        reasons: reason === undefined ? {} : { [record.id]: reason },
      },
    ]);
    if (written === undefined) return { ok: false, reason: 'unavailable' };
    if (!written.ok) return written;
    this.head = link.head;
    return { ...written, id: record.id };
  }
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
