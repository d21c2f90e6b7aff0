import { useMemo, useSyncExternalStore } from 'react';

/** Where in the dashboard: `#/policy/rule/data%2Fpersonal?school=elm` is parts [policy, rule, data/personal]. */
export interface Route {
  readonly parts: readonly string[];
  readonly query: Readonly<Record<string, string>>;
}

/** What stands after the `#`, read leniently: whatever somebody types leads somewhere. */
export function readRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const parts = path
    .split('/')
    .filter((part) => part !== '')
    .map(decoded);
  return { parts, query: Object.fromEntries(new URLSearchParams(search)) };
}

/** The address of a place; empty values are left out. */
export function hrefOf(parts: readonly string[], query: Readonly<Record<string, string>> = {}): string {
  const search = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== '')).toString();
  const path = parts.map(encodeURIComponent).join('/');
  return search === '' ? `#/${path}` : `#/${path}?${search}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return useMemo(() => readRoute(hash), [hash]);
}

/** Goes there; `replace` leaves no step for the back button (filters while they are typed). */
export function go(href: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  if (!replace) window.location.hash = href;
  else {
    window.history.replaceState(null, '', href);
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  }
}
