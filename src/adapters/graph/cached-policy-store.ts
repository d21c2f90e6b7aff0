import type { PolicyFileRead, PolicyStore } from '../../ports/policy-store';
import type { Clock, Random, Store } from '../../ports/system';

export interface CachedPolicyOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly random: Random;
  /** Only a text that decodes may take the place of the last good one. */
  isGood(text: string): boolean;
  /** Longest time between two looks at the tenant, in milliseconds. */
  readonly mostAgeMs?: number;
}

interface Kept {
  readonly value: Omit<PolicyFileRead, 'ageMs'>;
  readonly at: number;
  readonly next: number;
}

const KEY = 'policy-of-tenant';
const MOST_AGE_MS = 4 * 3_600_000;

/**
 * Reads that ask the tenant at most every four hours, each client at a moment of its own within the fourth: at nine in
 * the morning a whole county would ask at once. What was good last holds on while the tenant is silent or its file
 * cannot be used; `ageMs` tells how old it is. Everything else goes straight through.
 */
export function cachedPolicyStore(inner: PolicyStore, options: CachedPolicyOptions): PolicyStore {
  const { clock, random, mostAgeMs = MOST_AGE_MS } = options;
  const aged = ({ value, at }: Kept): PolicyFileRead => ({ ...value, ageMs: Math.max(0, clock.now() - at) });
  return {
    ...inner,
    async read() {
      const kept = await load(options);
      const now = clock.now();
      // A clock that was set back must not keep an old policy for ever.
      if (kept && kept.at <= now && now < kept.next) return { ok: true, value: aged(kept) };
      const read = await inner.read();
      if (!read.ok) return kept && read.reason !== 'no-right' ? { ok: true, value: aged(kept) } : read;
      if (!options.isGood(read.value.text))
        return kept ? { ok: true, value: aged(kept) } : { ok: false, reason: 'broken' };
      const { ageMs: _, ...value } = read.value;
      const spread = (mostAgeMs / 4) * ((random.bytes(1)[0] ?? 0) / 255);
      await options.store.set(KEY, JSON.stringify({ value, at: now, next: now + mostAgeMs - spread } satisfies Kept));
      return read;
    },
  };
}

async function load({ store, isGood }: CachedPolicyOptions): Promise<Kept | undefined> {
  const got = await store.get(KEY);
  if (!got.ok || got.value === undefined) return undefined;
  try {
    const kept = JSON.parse(got.value) as Kept;
    const isWhole = typeof kept.at === 'number' && typeof kept.next === 'number' && typeof kept.value.text === 'string';
    return isWhole && isGood(kept.value.text) ? kept : undefined;
  } catch {
    return undefined;
  }
}
