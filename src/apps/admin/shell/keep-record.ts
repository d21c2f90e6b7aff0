import { hashOfJson } from '../../../policy/canonical';
import type { AccessRecord, Chained, IncidentRecord, LogRecord, PolicyRecord } from '../../../log/record';
import type { Ids, Clock, Random } from '../../../ports/system';
import type { Written } from '../../../ports/warning-log';
import type { TenantPorts } from '../../../ports/tenant-ports';

const GENESIS = '0'.repeat(64);

/** What the dashboard itself writes to the log: what was changed, opened, exported, reported. */
type Own = PolicyRecord | AccessRecord | IncidentRecord;
/** A record without what every record carries. */
export type Unsigned = Own extends infer R
  ? R extends Own
    ? Omit<R, 'v' | 'id' | 'occurredAt' | 'school' | 'writer' | 'nonce' | 'client'>
    : never
  : never;

interface Outside {
  readonly ports: Pick<TenantPorts, 'log'>;
  readonly clock: Clock;
  readonly random: Random;
  readonly ids: Ids;
  readonly writer: string;
}

/** Writes the dashboard's own records, one chain for as long as the page is open. */
export class Recorder {
  private seq = 0;
  private last = GENESIS;
  private readonly chainId: string;

  constructor(private readonly outside: Outside) {
    this.chainId = outside.ids.next();
  }

  /** `reason` is stored apart from the record. A record that was not written breaks no chain: the next takes its place. */
  async keep(unsigned: Unsigned, reason?: string): Promise<Written> {
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
      ...(reason === undefined ? {} : { reasonHash: hashOfJson({ nonce, reason }) }),
    } as LogRecord;
    const link = { id: this.chainId, seq: this.seq, prevHash: this.last };
    const hash = hashOfJson({ ...record, chain: link });
    const chained = { ...record, chain: { ...link, hash } } as Chained;
    const [written] = await ports.log.write([
      {
        id: record.id,
        school: '',
        occurredAt: record.occurredAt,
        records: [chained],
        reasons: reason === undefined ? {} : { [record.id]: reason },
      },
    ]);
    if (written === undefined) return { ok: false, reason: 'unavailable' };
    if (written.ok) {
      this.seq += 1;
      this.last = hash;
    }
    return written;
  }
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
