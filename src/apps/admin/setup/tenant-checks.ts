import { decodePolicy } from '../../../policy/decode';
import type { TenantReason } from '../../../ports/tenant';
import type { TenantPorts } from '../../../ports/tenant-ports';
import { monthOf } from '../log/log-book';

export const PARTS = [
  'identity',
  'organisation',
  'policy',
  'policyValid',
  'domains',
  'log',
  'months',
  'requests',
  'decisions',
  'agreements',
  'checkpoints',
  'manifest',
] as const;
export type PartId = (typeof PARTS)[number];

export type PartHelp = 'missing' | 'faults' | 'domains' | 'months' | 'manifest';

export interface PartResult {
  readonly part: PartId;
  readonly is: 'good' | 'bad' | 'unknown';
  readonly reason?: TenantReason;
  readonly help?: PartHelp;
  readonly data?: Readonly<Record<string, string>>;
}

const FEWEST_MONTHS = 6;

interface Outside {
  readonly ports: TenantPorts;
  now(): number;
  beside(name: string): Promise<string | undefined>;
}

/** Asks every part of the tenant once, one after the other; changes nothing. */
export async function* checkTenant({ ports, now, beside }: Outside): AsyncGenerator<PartResult> {
  const me = await ports.directory.me();
  yield resultOf('identity', me);
  const organisation = await ports.directory.organisation();
  yield resultOf('organisation', organisation);
  const file = await ports.policies.read();
  yield resultOf('policy', file);
  const decoded = file.ok ? decodePolicy(file.value.text) : undefined;
  yield decoded === undefined
    ? { part: 'policyValid', is: 'unknown' }
    : decoded.ok
      ? { part: 'policyValid', is: 'good' }
      : { part: 'policyValid', is: 'bad', help: 'faults' };
  if (organisation.ok && decoded?.ok) {
    const { domains } = decoded.value.organisation;
    yield domainsResult(organisation.value.domains.filter((domain) => !domains.includes(domain)));
  } else yield { part: 'domains', is: 'unknown' };
  yield* logResults(ports, new Date(now()).toISOString().slice(0, 7));
  const since = new Date(now()).toISOString().slice(0, 10);
  yield resultOf('requests', await ports.requests.own());
  yield resultOf('decisions', await ports.decisions.all(since));
  yield resultOf('agreements', await ports.agreements.own());
  yield resultOf('checkpoints', await ports.checkpoints.newest());
  const manifest = await beside('manifest.xml');
  yield manifest === undefined ? { part: 'manifest', is: 'bad', help: 'manifest' } : { part: 'manifest', is: 'good' };
}

async function* logResults(ports: TenantPorts, month: string): AsyncGenerator<PartResult> {
  const lists = await ports.log.lists();
  const hasThisMonth = lists.ok && lists.value.some(({ name }) => monthOf(name) === month);
  yield lists.ok && !hasThisMonth ? { part: 'log', is: 'bad', help: 'missing' } : resultOf('log', lists);
  if (!lists.ok) return yield { part: 'months', is: 'unknown' };
  const left = lists.value.filter(({ name }) => monthOf(name) > month).length;
  yield left < FEWEST_MONTHS ? { part: 'months', is: 'bad', help: 'months' } : { part: 'months', is: 'good' };
}

function resultOf(part: PartId, got: { readonly ok: boolean; readonly reason?: TenantReason }): PartResult {
  if (got.ok) return { part, is: 'good' };
  const reason = got.reason ?? 'broken';
  if (reason === 'no-right') return { part, is: 'unknown' };
  return { part, is: 'bad', reason, ...(reason === 'missing' ? { help: 'missing' as const } : {}) };
}

function domainsResult(missing: readonly string[]): PartResult {
  return missing.length === 0
    ? { part: 'domains', is: 'good' }
    : { part: 'domains', is: 'bad', help: 'domains', data: { domains: missing.join(', ') } };
}
