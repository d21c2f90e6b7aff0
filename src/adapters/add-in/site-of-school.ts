import { schoolFor } from '../../gate/policy-source';
import { isRecord, parseJson } from '../../gate/session';
import type { Store } from '../../ports/system';
import type { TenantPorts } from '../../ports/tenant-ports';

/** The site of single schools of a trust, with what the person reaches there. */
export interface SchoolSite {
  /** Graph's id. */
  readonly site: string;
  readonly schools: readonly string[];
  readonly ports: TenantPorts;
}

/**
 * The site to which a person's records go: that of their school by the policy's domains. Undefined for the tenant's
 * first: nobody's school, or that of a school without a site of its own.
 *
 * @param text the policy as it was read, already found good
 * @param address of the person who presses Send
 */
export function siteOfSchool(sites: readonly SchoolSite[], text: string, address: string): SchoolSite | undefined {
  const policy = parseJson(text);
  const raw = isRecord(policy) && isRecord(policy['schools']) ? policy['schools'] : {};
  const schools = Object.fromEntries(Object.entries(raw).map(([id, school]) => [id, { domains: domainsIn(school) }]));
  const school = schoolFor({ schools }, address);
  return sites.find((site) => school !== undefined && site.schools.includes(school));
}

const KEY = 'records-site';

/** Remembers to which site this device's records go; '' stands for the tenant's first. True when it was another. */
export async function isOtherSite(store: Store, site: string): Promise<boolean> {
  const got = await store.get(KEY);
  if (!got.ok || (got.value ?? '') === site) return false;
  await store.set(KEY, site);
  return true;
}

function domainsIn(school: unknown): readonly string[] {
  const domains = isRecord(school) ? school['domains'] : undefined;
  return Array.isArray(domains) ? domains.filter((one) => typeof one === 'string') : [];
}
