import type { Identity } from '../../ports/identity';
import type { Clock, Random, Timers } from '../../ports/system';
import type { SentMail } from '../../ports/sent-mail';
import type { TenantCheck } from '../../ports/tenant-check';
import type { TenantPorts } from '../../ports/tenant-ports';
import { dashboardIdentity } from '../identity/dashboard-identity';
import { nestedIdentity } from '../identity/nested-identity';
import { graphSentMail } from './graph-mail';
import { graphView, portsIn, viewAt } from './graph-tenant';
import { officesIn } from './offices';
import { ADD_IN_SCOPES, DASHBOARD_SCOPES } from './place';
import { graphTenantCheck } from './tenant-check';
import { readTenantConfig, rerouteOf, type TenantConfig } from './tenant-config';
import type { GraphView } from './place';
import type { Send } from './transport';

export interface ConnectOptions {
  /** Folder the page lies in, without a closing slash. */
  readonly folder: string;
  readonly fetch: Send;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly random: Random;
}

/** One of the places where records lie. */
export interface TenantSite {
  /** Graph's id. */
  readonly site: string;
  /** The schools of the policy whose site it is; none: the tenant's first, with the policy and all other schools. */
  readonly schools: readonly string[];
  readonly ports: TenantPorts;
  readonly check: TenantCheck;
}

export interface Connection {
  readonly identity: Identity;
  /** The tenant's first site, and behind it those of single schools. Policy and pupil roll are the first one's in all. */
  readonly sites: readonly [TenantSite, ...TenantSite[]];
  /** Ids of the sites in which the person has more to do than staff; undefined where that cannot be known now. */
  offices(): Promise<ReadonlySet<string> | undefined>;
  /** Of whoever is signed in then. */
  sentMail(ownAddress: string): SentMail;
  readonly config: TenantConfig;
}

/** `missing`: no tenant.json beside the page, so this school has not been set up yet. */
export type Connected =
  | { readonly ok: true; readonly value: Connection }
  | { readonly ok: false; readonly reason: 'missing' | 'broken' | 'offline' };

/** The dashboard's way into the tenant. Nobody is signed in yet: `identity.start()` comes next. */
export function connectDashboard(options: ConnectOptions): Promise<Connected> {
  return connect(options, DASHBOARD_SCOPES, ({ dashboardApp: clientId, tenant, emulator }) => {
    const { origin } = new URL(options.folder);
    const local = emulator ? { emulator: origin } : {};
    return dashboardIdentity({ clientId, tenant, folder: options.folder, ...local });
  });
}

/** The add-in's way, through Outlook's own sign-in. `isSilent`: inside an event, where nothing may be shown. */
export function connectAddIn(
  options: ConnectOptions & { readonly isSilent: boolean; readonly isSupported: boolean },
): Promise<Connected> {
  const { isSilent, isSupported } = options;
  return connect(options, ADD_IN_SCOPES, ({ addInApp: clientId, tenant }) =>
    nestedIdentity({ clientId, tenant, isSilent, isSupported }),
  );
}

async function connect(
  { folder, ...outside }: ConnectOptions,
  scopes: readonly string[],
  identityFor: (config: TenantConfig) => Identity,
): Promise<Connected> {
  const found = await outside.fetch(`${folder}/tenant.json`, { method: 'GET' }).catch(() => undefined);
  if (!found) return { ok: false, reason: 'offline' };
  const text = found.ok ? await found.text().catch(() => undefined) : undefined;
  const { origin } = new URL(folder);
  const read = readTenantConfig(text, origin);
  if (!read.ok) return read;
  const config = read.value;
  const identity = identityFor(config);
  const place = { site: config.site, policyDrive: config.policyDrive, scopes };
  const options = { ...outside, identity, place, reroute: rerouteOf(config, origin) };
  const view = graphView(options);
  const sentMail = (ownAddress: string): SentMail => graphSentMail(view, ownAddress.toLowerCase());
  const sites = sitesOf(config, view);
  const offices = () =>
    officesIn(
      view,
      sites.map(({ site }) => site),
    );
  return { ok: true, value: { identity, sites, offices, sentMail, config } };
}

function sitesOf({ site: first, sites = [] }: TenantConfig, view: GraphView): readonly [TenantSite, ...TenantSite[]] {
  const siteAt = (site: string, schools: readonly string[]): TenantSite => {
    const own = viewAt(view, site);
    return { site, schools, ports: portsIn(own), check: graphTenantCheck(own, { hasPolicy: schools.length === 0 }) };
  };
  return [siteAt(first, []), ...sites.map(({ site, schools }) => siteAt(site, schools))];
}
