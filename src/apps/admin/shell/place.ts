import type { TenantCheck } from '../../../ports/tenant-check';

/** A site of the tenant with records of its own, and who they are about. */
export interface Place {
  /** How the dashboard's address names it; '' for the tenant's first. */
  readonly key: string;
  /** The schools whose site it is; none for the tenant's first. */
  readonly schools: readonly string[];
  readonly check: TenantCheck;
}

/** `?site=millbank`: before the `#`, so that every link of the dashboard keeps it. */
export const PLACE_KEY = 'site';

/** The page's address with another place: the same page of the dashboard, without filters that may not fit there. */
export function addressOf(place: Place, address: string): string {
  const url = new URL(address);
  if (place.key === '') url.searchParams.delete(PLACE_KEY);
  else url.searchParams.set(PLACE_KEY, place.key);
  const [page = ''] = url.hash.replace(/^#\/?/, '').split(/[/?]/);
  url.hash = `#/${page}`;
  return url.href;
}

/** Figures here are of all sites this person has an office in. */
export function isOfAll({
  place,
  places,
}: {
  readonly place?: Place | undefined;
  readonly places: readonly Place[];
}): boolean {
  return place?.key === '' && places.length > 1;
}

/**
 * A limit to some schools, in the site of some schools. There the tenant's rights decide who reads: the limit tells
 * apart only the schools that share the site.
 */
export function limitIn(
  schools: readonly string[],
  limit: readonly string[] | undefined,
): readonly string[] | undefined {
  if (schools.length === 0 || limit === undefined) return limit;
  const own = schools.filter((school) => limit.includes(school));
  return own.length === 0 || own.length === schools.length ? undefined : own;
}
