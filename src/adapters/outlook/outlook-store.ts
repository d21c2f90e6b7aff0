import type { Store } from '../../ports/system';
import { memberOf, type HostCalls } from './host-call';
import { contextOf, currentOffice, type OfficeHost } from './office-host';

/** Roaming settings hold 32 KB in all (error 9057); some of it stays free for the host's own bookkeeping. */
const MOST_ROAMING = 30_000;
const SAVE_MS = 2_000;
const PREFIX = 'schoolgate.';

/**
 * The store this client has: `localStorage` in pages, roaming settings in classic Outlook's event runtime, which has
 * nothing else (office-js issues 2177, 3312). Roaming settings may be stale (issue 6728): what is kept there is
 * hash-checked by its reader.
 */
export function outlookStore(host: HostCalls, office: OfficeHost = currentOffice()): Store {
  return pageStore() ?? roamingStore(host, office);
}

/** Undefined where there is none, or where the browser forbids it (a private window, third-party storage off). */
function pageStore(): Store | undefined {
  try {
    if (typeof localStorage === 'undefined' || localStorage === null) return undefined;
    localStorage.getItem(PREFIX);
  } catch {
    return undefined;
  }
  return {
    async get(key) {
      try {
        return { ok: true, value: localStorage.getItem(PREFIX + key) ?? undefined };
      } catch {
        return { ok: false, reason: 'refused' };
      }
    },
    async set(key, value) {
      try {
        localStorage.setItem(PREFIX + key, value);
        return { ok: true };
      } catch {
        return { ok: false, reason: 'full' };
      }
    },
  };
}

function roamingStore(host: HostCalls, office: OfficeHost): Store {
  const settings = memberOf(contextOf(office), 'roamingSettings');
  const lengths = new Map<string, number>();
  return {
    async get(key) {
      const value = tried(settings, 'get', [PREFIX + key]);
      if (!value.ok) return { ok: false, reason: 'refused' };
      if (typeof value.value === 'string') lengths.set(key, JSON.stringify(value.value).length);
      return { ok: true, value: typeof value.value === 'string' ? value.value : undefined };
    },
    async set(key, value) {
      const length = JSON.stringify(value).length;
      const others = [...lengths].reduce((sum, [name, size]) => sum + (name === key ? 0 : size), 0);
      if (length + others > MOST_ROAMING) return { ok: false, reason: 'full' };
      if (!tried(settings, 'set', [PREFIX + key, value]).ok) return { ok: false, reason: 'refused' };
      lengths.set(key, length);
      const saved = await host.call(settings, 'saveAsync', [], SAVE_MS);
      if (saved.ok) return { ok: true };
      return { ok: false, reason: saved.reason === 'full' || saved.reason === 'timeout' ? saved.reason : 'refused' };
    },
  };
}

function tried(
  owner: unknown,
  method: string,
  args: readonly unknown[],
): { readonly ok: boolean; readonly value?: unknown } {
  const member = memberOf(owner, method);
  if (typeof member !== 'function') return { ok: false };
  try {
    return { ok: true, value: member.apply(owner, args) as unknown };
  } catch {
    return { ok: false };
  }
}
