import { DeletionPreparation, type Extent, type ItemToErase } from '../log/deletion';
import type { AccessRecord, DeletionCertificate, LogEntry } from '../log/record';
import type { TenantFailure } from '../ports/tenant';
import type { TenantPorts } from '../ports/tenant-ports';
import type { Written } from '../ports/warning-log';

/** What the administrator's script carries out; nothing of it says what stands in a record. */
export interface DeletionOrder {
  readonly v: 1;
  readonly list: string;
  readonly extent: Extent;
  /** Id of the access record that holds the certificate. */
  readonly certificate: string;
  /** When it was ordered, UTC. */
  readonly at: string;
  readonly count: number;
  /** Empty when the whole list goes. */
  readonly items: readonly ItemToErase[];
}

export type Ordered =
  | { readonly is: 'ordered'; readonly order: DeletionOrder }
  /** There is nothing in this list that would go. */
  | { readonly is: 'nothing' }
  | { readonly is: 'failed'; readonly failure: TenantFailure }
  /** The certificate is not in the log: nothing may be deleted. */
  | { readonly is: 'not-recorded' };

export interface DeletionWish {
  readonly list: string;
  readonly extent: Extent;
  readonly ground: DeletionCertificate['ground'];
  /** The one person whose records go. */
  readonly subject?: string;
  /** Which records go, or lose their reasons; not asked when the whole list goes. */
  isWanted(entry: LogEntry): boolean;
}

export type Keep = (
  record: Pick<AccessRecord, 'type' | 'access' | 'purpose' | 'subject' | 'scope' | 'certificate'>,
) => Promise<
  (Extract<Written, { readonly ok: true }> & { readonly id: string }) | Extract<Written, { readonly ok: false }>
>;

/**
 * Reads a month list as it is, writes the certificate of what is going to be deleted into the log, and only then hands
 * out the order. The log itself is never deleted from here: nobody who may read it may delete in it.
 */
export async function certifyDeletion(
  { log }: Pick<TenantPorts, 'log'>,
  keep: Keep,
  now: number,
  { list, extent, ground, subject, isWanted }: DeletionWish,
): Promise<Ordered> {
  const preparation = new DeletionPreparation(list, extent, isWanted);
  for await (const page of log.read(list, { by: 'list' })) {
    if (!page.ok) return { is: 'failed', failure: page };
    page.lines.forEach((line) => preparation.add(line));
  }
  const { certificate, items } = preparation.finish(ground);
  const { count } = certificate;
  if (count === 0 && extent !== 'list') return { is: 'nothing' };
  const kept = await keep({
    type: 'access',
    access: 'erased',
    purpose: ground === 'retention' ? 'retention' : 'erasure-request',
    ...(subject === undefined ? {} : { subject }),
    scope: { records: count, lists: [list] },
    certificate,
  });
  if (!kept.ok) return { is: 'not-recorded' };
  const at = new Date(now).toISOString();
  return { is: 'ordered', order: { v: 1, list, extent, certificate: kept.id, at, count, items } };
}
