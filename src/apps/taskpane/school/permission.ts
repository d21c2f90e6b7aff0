import type { Got } from '../../../ports/tenant';
import type { TenantPorts } from '../../../ports/tenant-ports';

/** How a request for permission stands. Times are epoch milliseconds. */
export type Permission =
  | { readonly is: 'none' }
  | { readonly is: 'waiting'; readonly since: number }
  | { readonly is: 'refused'; readonly at: number }
  /** `until` is missing for a standing permission. */
  | { readonly is: 'granted'; readonly at: number; readonly until?: number };

/**
 * The newest request of this person for exactly this scope, with the last word on it. A permission that was given
 * before, and is still in force, holds again: nobody is asked twice.
 */
export async function permissionFor(
  { requests, decisions }: Pick<TenantPorts, 'requests' | 'decisions'>,
  scope: string,
  now: number,
): Promise<Got<Permission>> {
  const own = await requests.own();
  if (!own.ok) return own;
  const asked = own.value.kept.find(({ record }) => record.request === 'permission' && record.scopeHash === scope);
  if (asked === undefined) return { ok: true, value: { is: 'none' } };
  const about = await decisions.about(asked.record.id);
  if (!about.ok) return about;
  // A decision on another scope is a decision on another message.
  const decided = about.value.kept.filter(({ record }) => record.scopeHash === scope);
  const last = decided[decided.length - 1];
  if (last === undefined) return { ok: true, value: { is: 'waiting', since: Date.parse(asked.createdDateTime) } };
  const at = Date.parse(last.createdDateTime);
  const { outcome, until } = last.record;
  if (outcome !== 'granted') return { ok: true, value: { is: 'refused', at } };
  const end = until === undefined ? undefined : Date.parse(until);
  if (end !== undefined && end <= now) return { ok: true, value: { is: 'none' } };
  return { ok: true, value: { is: 'granted', at, ...(end === undefined ? {} : { until: end }) } };
}
