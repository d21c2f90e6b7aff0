import type { Identity } from '../../ports/identity';
import type { Clock, Random, Timers } from '../../ports/system';
import type { SentMail } from '../../ports/sent-mail';
import type { TenantCheck } from '../../ports/tenant-check';
import type { TenantPorts } from '../../ports/tenant-ports';
import { dashboardIdentity } from '../identity/dashboard-identity';
import { nestedIdentity } from '../identity/nested-identity';
import { graphSentMail } from './graph-mail';
import { graphTenant, graphView } from './graph-tenant';
import { ADD_IN_SCOPES, DASHBOARD_SCOPES } from './place';
import { graphTenantCheck } from './tenant-check';
import { readTenantConfig, rerouteOf, type TenantConfig } from './tenant-config';
import type { Send } from './transport';

export interface ConnectOptions {
  /** Folder the page lies in, without a closing slash. */
  readonly folder: string;
  readonly fetch: Send;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly random: Random;
}

export interface Connection {
  readonly identity: Identity;
  readonly ports: TenantPorts;
  readonly check: TenantCheck;
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
  return {
    ok: true,
    value: { identity, ports: graphTenant(options), check: graphTenantCheck(view), sentMail, config },
  };
}
