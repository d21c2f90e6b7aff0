/*
 * What the runtimes offer beside plain ECMAScript: the whole list, for review. Classic Outlook's event runtime
 * documents `fetch` and `XMLHttpRequest` and promises nothing else (Microsoft's page on runtimes; office-js issues
 * 4450, 3312), so everything is looked for at the moment of use and may be missing.
 *
 * Declared in this module only, over what the browser's types promise.
 */
declare const Office: unknown;
declare const setTimeout: SetTimer;
declare const clearTimeout: (timer: unknown) => void;
declare const fetch: FetchFunction;
declare const XMLHttpRequest: new () => Request;
declare const crypto: { getRandomValues?: (bytes: Uint8Array) => Uint8Array } | null;
declare const localStorage: LocalStorage | null;
declare const location: { readonly href: string } | null;

type SetTimer = (task: () => void, ms: number) => unknown;

export interface FetchOptions {
  readonly cache: 'no-cache';
  readonly credentials: 'same-origin';
}
export type FetchFunction = (
  url: string,
  options: FetchOptions,
) => Promise<{ readonly status: number; text(): Promise<string> }>;

/** As much of an XMLHttpRequest as getting a file takes. */
export interface Request {
  open(method: string, url: string): void;
  send(): void;
  onload: () => void;
  onerror: () => void;
  readonly status: number;
  readonly responseText: string;
}

export interface LocalStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

export function officeHere(): unknown {
  return typeof Office === 'undefined' ? undefined : Office;
}

/** Both halves of a timer, or undefined. */
export function timersHere(): { readonly set: SetTimer; readonly clear: (timer: unknown) => void } | undefined {
  if (typeof setTimeout !== 'function' || typeof clearTimeout !== 'function') return undefined;
  return { set: (task, ms) => setTimeout(task, ms), clear: (timer) => clearTimeout(timer) };
}

export function fetchHere(): FetchFunction | undefined {
  return typeof fetch === 'function' ? (url, options) => fetch(url, options) : undefined;
}

export function newRequestHere(): Request | undefined {
  return typeof XMLHttpRequest === 'function' ? new XMLHttpRequest() : undefined;
}

/** Fills the bytes; false where nobody can. */
export function fillWithChance(bytes: Uint8Array): boolean {
  if (typeof crypto === 'undefined' || crypto === null || typeof crypto.getRandomValues !== 'function') return false;
  crypto.getRandomValues(bytes);
  return true;
}

/** Throws where the browser forbids it (a private window, third-party storage off). */
export function localStorageHere(): LocalStorage | undefined {
  return typeof localStorage === 'undefined' || localStorage === null ? undefined : localStorage;
}

/** Address of the page we are in; '' where there is none. */
export function addressHere(): string {
  return typeof location === 'undefined' || location === null ? '' : String(location.href);
}
