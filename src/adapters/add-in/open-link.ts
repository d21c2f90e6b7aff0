import { accountKeyOf, storeOf } from '../../gate/account';
import { indexedRecordQueue } from '../device/indexed-record-queue';
import { connectAddIn } from '../graph/connect';
import type { OpenLinkOptions } from './link-state';
import { TenantLink } from './tenant-link';

const HOUR_MS = 3_600_000;

/** Opens the link for a page: sign-in and Graph come with this module, so load it when it is needed. */
export function openLink(options: OpenLinkOptions): TenantLink {
  const { folder, address, roaming, clock, timers, random, isSilent, isSupported } = options;
  const account = accountKeyOf(address);
  return new TenantLink({
    ...options,
    queue: indexedRecordQueue(account),
    store: storeOf(options.store, account),
    ...(roaming ? { roaming: storeOf(roaming, account) } : {}),
    async reach() {
      const fetch = (url: string, init: RequestInit): Promise<Response> => globalThis.fetch(url, init);
      const made = await connectAddIn({ folder, fetch, clock, timers, random, isSilent, isSupported });
      if (!made.ok) return made;
      const { identity, sites, config, sentMail } = made.value;
      const [{ ports }, ...ofSchools] = sites;
      const gatherMs = (config.gatherHours ?? 0) * HOUR_MS;
      const more = { ...(ofSchools.length > 0 ? { ofSchools } : {}), ...(config.countSent ? { sentMail } : {}) };
      return { ok: true, value: { identity, ports, gatherMs, ...more } };
    },
  });
}
