import type { Store } from '../../ports/system';
import { memberOf, type HostCalls } from './host-call';
import { contextOf, currentOffice, type OfficeHost } from './office-host';
import { localStorageHere } from './runtime-globals';

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
  const held = tried(() => {
    const storage = localStorageHere();
    storage?.getItem(PREFIX);
    return storage;
  });
  const storage = held.ok ? held.value : undefined;
  if (!storage) return undefined;
  return {
    async get(key) {
      const found = tried(() => storage.getItem(PREFIX + key) ?? undefined);
      return found.ok ? found : { ok: false, reason: 'refused' };
    },
    async set(key, value) {
      return tried(() => storage.setItem(PREFIX + key, value)).ok ? { ok: true } : { ok: false, reason: 'full' };
    },
  };
}

/** The store of classic Outlook's events, for a page that takes over what they left there. */
export function roamingStore(host: HostCalls, office: OfficeHost = currentOffice()): Store {
  const settings = memberOf(contextOf(office), 'roamingSettings');
  const lengths = new Map<string, number>();
  return {
    async get(key) {
      const value = called(settings, 'get', [PREFIX + key]);
      if (!value.ok) return { ok: false, reason: 'refused' };
      if (typeof value.value === 'string') lengths.set(key, JSON.stringify(value.value).length);
      return { ok: true, value: typeof value.value === 'string' ? value.value : undefined };
    },
    async set(key, value) {
      const length = JSON.stringify(value).length;
      const others = [...lengths].reduce((sum, [name, size]) => sum + (name === key ? 0 : size), 0);
      if (length + others > MOST_ROAMING) return { ok: false, reason: 'full' };
      if (!called(settings, 'set', [PREFIX + key, value]).ok) return { ok: false, reason: 'refused' };
      lengths.set(key, length);
      const saved = await host.call(settings, 'saveAsync', [], SAVE_MS);
      if (saved.ok) return { ok: true };
      return { ok: false, reason: saved.reason === 'full' || saved.reason === 'timeout' ? saved.reason : 'refused' };
    },
  };
}

/** A method that may be missing, or throw. */
function called(owner: unknown, method: string, args: readonly unknown[]): Tried<unknown> {
  const member = memberOf(owner, method);
  return typeof member === 'function' ? tried(() => member.apply(owner, args) as unknown) : { ok: false };
}

type Tried<T> = { readonly ok: true; readonly value: T } | { readonly ok: false };

function tried<T>(work: () => T): Tried<T> {
  try {
    return { ok: true, value: work() };
  } catch {
    return { ok: false };
  }
}
