import type { StoredDecision } from '../../../ports/decision-store';
import type { StoredRequest } from '../../../ports/request-store';
import type { Got, Kept } from '../../../ports/tenant';
import type { TenantPorts } from '../../../ports/tenant-ports';

export interface Waiting {
  readonly request: Kept<StoredRequest>;
  /** The last decision on it. */
  readonly decision: StoredDecision | undefined;
}

/** Requests of the last weeks with what was decided, newest first. */
export async function askRequests(
  { requests, decisions }: Pick<TenantPorts, 'requests' | 'decisions'>,
  since: string,
): Promise<Got<readonly Waiting[]>> {
  const [asked, decided] = await Promise.all([requests.all(since), decisions.all(since)]);
  if (!asked.ok) return asked;
  if (!decided.ok) return decided;
  const last = new Map<string, StoredDecision>();
  // Newest first: the first one met holds.
  for (const { record } of decided.value.kept) if (!last.has(record.about)) last.set(record.about, record);
  return { ok: true, value: asked.value.kept.map((request) => ({ request, decision: last.get(request.record.id) })) };
}

export function daysAgo(now: number, days: number): string {
  return new Date(now - days * 86_400_000).toISOString().slice(0, 10);
}
