import { isObject } from './graph-caller';

/** `tenant.json`, deployed beside the add-in: where this school's things are. Holds no secret. */
export interface TenantConfig {
  readonly v: 1;
  /** Entra id of the tenant. */
  readonly tenant: string;
  readonly addInApp: string;
  readonly dashboardApp: string;
  readonly site: string;
  readonly policyDrive: string;
  /** Sites of single schools of a trust: their records go there, and whoever has no right there reads none of them. */
  readonly sites?: readonly SchoolSite[];
  /** Hours that ordinary records may gather on a device to go twenty in one item: for great organisations (docs/scale.md). */
  readonly gatherHours?: number;
  /** The pane counts its person's sent mail once a day, for the coverage figure (docs/permissions.md). */
  readonly countSent?: boolean;
  /** Paths on this very machine that stand for Microsoft's services; taken only from a page on localhost. */
  readonly emulator?: { readonly graph: string; readonly files: string };
}

export interface SchoolSite {
  readonly site: string;
  /** Ids of the policy. */
  readonly schools: readonly [string, ...string[]];
}

export type ReadConfig =
  { readonly ok: true; readonly value: TenantConfig } | { readonly ok: false; readonly reason: 'missing' | 'broken' };

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Graph's id of a site: host, two GUIDs. */
const SITE = /^[\w.-]+,[\w-]+,[\w-]+$/;
const SCHOOL = /^[a-z0-9][a-z0-9-]{0,63}$/;
const MOST_SITES = 1_000;
/** What gathers longer is not in the log when it is looked for. */
const MOST_HOURS = 24;
const LOCAL = /^http:\/\/(?:localhost|127\.0\.0\.1)(?::\d{1,5})?$/;

/**
 * @param text what was found beside the page, undefined when there was nothing
 * @param origin of the page: only a page on this machine may be sent to an emulator
 */
export function readTenantConfig(text: string | undefined, origin: string): ReadConfig {
  if (text === undefined) return { ok: false, reason: 'missing' };
  const raw = parse(text);
  if (!isObject(raw) || raw['v'] !== 1) return { ok: false, reason: 'broken' };
  const { tenant, addInApp, dashboardApp, site, policyDrive, sites, gatherHours, countSent, emulator } = raw;
  if (!isGuid(tenant) || !isGuid(addInApp) || !isGuid(dashboardApp)) return { ok: false, reason: 'broken' };
  if (typeof site !== 'string' || !SITE.test(site)) return { ok: false, reason: 'broken' };
  const own = sites === undefined ? [] : schoolSitesIn(sites, site);
  if (own === undefined) return { ok: false, reason: 'broken' };
  if (typeof policyDrive !== 'string' || !/^[\w!-]{3,200}$/.test(policyDrive)) return { ok: false, reason: 'broken' };
  const isHours = typeof gatherHours === 'number' && gatherHours >= 0 && gatherHours <= MOST_HOURS;
  if (gatherHours !== undefined && !isHours) return { ok: false, reason: 'broken' };
  const local = LOCAL.test(origin) ? emulatorOf(emulator) : undefined;
  if (countSent !== undefined && typeof countSent !== 'boolean') return { ok: false, reason: 'broken' };
  const gather = { ...(isHours ? { gatherHours } : {}), ...(countSent === true ? { countSent } : {}) };
  const more = { ...(own.length > 0 ? { sites: own } : {}), ...gather };
  const value = { v: 1 as const, tenant, addInApp, dashboardApp, site, policyDrive, ...more };
  return { ok: true, value: local ? { ...value, emulator: local } : value };
}

/** Undefined where it cannot be followed: a school with two sites would have its records here and there. */
function schoolSitesIn(raw: unknown, trust: string): readonly SchoolSite[] | undefined {
  if (!Array.isArray(raw) || raw.length > MOST_SITES) return undefined;
  const found = (raw as unknown[]).map(schoolSiteIn);
  const good = found.filter((one) => one !== undefined);
  const named = [trust, ...good.flatMap(({ site, schools }) => [site, ...schools])];
  return good.length === found.length && new Set(named).size === named.length ? good : undefined;
}

function schoolSiteIn(raw: unknown): SchoolSite | undefined {
  if (!isObject(raw)) return undefined;
  const { site, schools } = raw;
  if (typeof site !== 'string' || !SITE.test(site) || !Array.isArray(schools)) return undefined;
  const ids = (schools as unknown[]).filter((id) => typeof id === 'string' && SCHOOL.test(id)) as string[];
  const [first, ...others] = ids;
  return first !== undefined && ids.length === schools.length ? { site, schools: [first, ...others] } : undefined;
}

function emulatorOf(raw: unknown): TenantConfig['emulator'] {
  if (!isObject(raw)) return undefined;
  const { graph, files } = raw;
  const isPath = (value: unknown): value is string => typeof value === 'string' && /^\/[\w/-]*$/.test(value);
  return isPath(graph) && isPath(files) ? { graph, files } : undefined;
}

/** Origins of Microsoft's services and what stands for them here. */
export function rerouteOf({ emulator, site }: TenantConfig, origin: string): Readonly<Record<string, string>> {
  if (!emulator) return {};
  const host = site.slice(0, site.indexOf(','));
  return {
    'https://graph.microsoft.com': `${origin}${emulator.graph}`,
    [`https://${host}`]: `${origin}${emulator.files}`,
  };
}

const isGuid = (value: unknown): value is string => typeof value === 'string' && GUID.test(value);

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
