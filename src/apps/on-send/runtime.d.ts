/*
 * What the event runtime of classic Outlook offers beside plain ECMAScript, as far as Microsoft documents it. All of
 * it may be missing (`Office` itself is named in adapters/outlook/office-host.ts), so each is looked for with `typeof` before it is used; nothing else may be used at
 * all. The list is checked: see tsconfig.json beside this file.
 */
declare function setTimeout(task: () => void, ms: number): unknown;
declare function clearTimeout(timer: unknown): void;
declare function fetch(
  url: string,
  options?: { readonly cache?: string; readonly credentials?: string },
): Promise<{ readonly status: number; text(): Promise<string> }>;
declare const crypto: { getRandomValues(bytes: Uint8Array): Uint8Array } | undefined;
/** Pages only. */
declare const localStorage: { getItem(key: string): string | null; setItem(key: string, value: string): void } | null;
declare const location: { readonly href: string } | undefined;
declare class XMLHttpRequest {
  open(method: string, url: string): void;
  send(): void;
  onload: () => void;
  onerror: () => void;
  readonly status: number;
  readonly responseText: string;
}
