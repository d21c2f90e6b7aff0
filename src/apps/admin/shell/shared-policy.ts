import type { PolicyFileRead, PolicyStore } from '../../../ports/policy-store';
import type { Clock } from '../../../ports/system';
import type { Got } from '../../../ports/tenant';

/** Long enough for one screen, whose parts all look at the policy. */
const SHARED_MS = 20_000;

/**
 * One reading of the policy for all parts of a screen: two requests in the place of ten. Whoever publishes reads anew
 * afterwards, and so does everybody after a failure.
 */
export function sharedPolicy(inner: PolicyStore, clock: Clock): PolicyStore {
  let held: { readonly at: number; readonly read: Promise<Got<PolicyFileRead>> } | undefined;
  const forget = (): void => {
    held = undefined;
  };
  return {
    ...inner,
    async read() {
      const now = clock.now();
      // A clock that was set back must not keep an old reading.
      if (held && now >= held.at && now - held.at < SHARED_MS) return held.read;
      const read = inner.read();
      held = { at: now, read };
      const got = await read;
      if (!got.ok && held?.read === read) forget();
      return got;
    },
    async replace(text, etag) {
      const replaced = await inner.replace(text, etag);
      forget();
      return replaced;
    },
    async restore(id, etag) {
      const restored = await inner.restore(id, etag);
      forget();
      return restored;
    },
  };
}
