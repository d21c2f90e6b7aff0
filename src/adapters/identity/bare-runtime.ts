/** What a runtime without pages lacks of what the sign-in library looks for. */
export interface BareGlobals {
  window?: unknown;
  crypto?: { getRandomValues?: unknown };
}

/**
 * Classic Outlook runs events in a JavaScript engine without window or crypto (Outlook platform, "JavaScript-only
 * runtime"). The library then needs these two to reach Outlook's own sign-in (seen with 5.29.0 in a bare context).
 * Never replaces what is there.
 */
export function prepareBareRuntime(globals: BareGlobals, bytes: (count: number) => Uint8Array): void {
  globals.window ??= globals;
  if (globals.crypto?.getRandomValues !== undefined) return;
  const getRandomValues = (target: Uint8Array): Uint8Array => {
    target.set(bytes(target.length));
    return target;
  };
  globals.crypto = { ...globals.crypto, getRandomValues };
}
