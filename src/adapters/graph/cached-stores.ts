import {
  keepTenantFile,
  readTenantFile,
  TENANT_POLICY_KEY,
  TENANT_ROLL_KEY,
  type KeptTenantFile,
  type TenantKey,
} from '../../gate/tenant-file';
import type { PolicyFileRead, PolicyStore } from '../../ports/policy-store';
import type { RollStore } from '../../ports/roll-store';
import type { Clock, Random, Store } from '../../ports/system';
import type { Got, TenantFailure } from '../../ports/tenant';

export interface CachedOptions {
  /** The account's own part of the device's store. */
  readonly store: Store;
  readonly clock: Clock;
  readonly random: Random;
  /** Only a text that decodes may take the place of the last good one. */
  isGood(text: string): boolean;
  /** Longest time between two looks at the tenant, in milliseconds. */
  readonly mostAgeMs?: number;
}

const HOUR_MS = 3_600_000;
const MOST_AGE_MS = 4 * HOUR_MS;
/** Nobody asked for so long: it is the morning, and the whole county is waking up. */
const NIGHT_MS = 8 * HOUR_MS;
/** When the tenant is asked after a night, counted from the first need. */
const MORNING = { fromMs: 0, spanMs: 3 * HOUR_MS };
const AFTER_MORNING = { fromMs: 3 * HOUR_MS, spanMs: 5 * HOUR_MS };
const ROLL_AGE_MS = 20 * HOUR_MS;
const AFTER_FAILURE_MS = 10 * 60_000;

/**
 * Reads that ask the tenant at most every four hours, each client at a moment of its own within the fourth; after a
 * night at a moment of its own within the first three hours, for at nine a whole county would ask at once. What was good last
 * holds on while the tenant is silent or its file cannot be used; `ageMs` tells how old it is. Everything else goes
 * straight through.
 */
export function cachedPolicyStore(inner: PolicyStore, options: CachedOptions): PolicyStore {
  const { mostAgeMs = MOST_AGE_MS } = options;
  return { ...inner, read: () => read(inner, { ...options, mostAgeMs, key: TENANT_POLICY_KEY, drawn: MORNING }) };
}

/**
 * The roll changes each term, not each hour: the tenant is asked once a day, at a moment of the client's own after
 * the morning, which belongs to the policy.
 */
export function cachedRollStore(inner: RollStore, options: CachedOptions): RollStore {
  const { mostAgeMs = ROLL_AGE_MS } = options;
  return {
    ...inner,
    read: () => read(inner, { ...options, mostAgeMs, key: TENANT_ROLL_KEY, drawn: AFTER_MORNING }),
  };
}

type CachedFileOptions = Required<CachedOptions> & { readonly key: TenantKey; readonly drawn: typeof MORNING };

async function read(inner: Pick<PolicyStore, 'read'>, options: CachedFileOptions): Promise<Got<PolicyFileRead>> {
  const { clock, random, store, key, mostAgeMs, drawn } = options;
  const kept = await load(options);
  const now = clock.now();
  const chance = (random.bytes(1)[0] ?? 0) / 255;
  // A clock that was set back must not keep an old policy for ever.
  if (kept && kept.at <= now && now < kept.next) return answerOf(kept, now);
  if (kept?.value && kept.at <= now && now - kept.at > NIGHT_MS && !kept.isDrawn) {
    await keepTenantFile(store, { ...kept, next: now + drawn.fromMs + chance * drawn.spanMs, isDrawn: true }, key);
    return answerOf(kept, now);
  }
  const got = await inner.read(kept?.value);
  if (got.ok && options.isGood(got.value.text)) {
    const { ageMs: _, ...value } = got.value;
    await keepTenantFile(store, { value, at: now, next: now + mostAgeMs * (1 - chance / 4) }, key);
    return got;
  }
  return unanswered(options, kept, got.ok ? { ok: false, reason: 'broken' } : got, now, chance);
}

/** Asked again in ten to fifteen minutes, and where there is no file at all in four hours, like everybody. */
async function unanswered(
  { store, key, mostAgeMs }: CachedFileOptions,
  kept: KeptTenantFile | undefined,
  failure: TenantFailure,
  now: number,
  chance: number,
): Promise<Got<PolicyFileRead>> {
  const isNone = failure.reason === 'missing';
  const next = now + (isNone ? mostAgeMs * (1 - chance / 4) : AFTER_FAILURE_MS * (1 + chance / 2));
  if (failure.reason === 'no-right') await keepTenantFile(store, { at: now, next: now }, key);
  else if (kept?.value) await keepTenantFile(store, { ...kept, next, isDrawn: true }, key);
  else if (isNone) await keepTenantFile(store, { at: now, next }, key);
  return kept?.value && failure.reason !== 'no-right' ? answerOf(kept, now) : failure;
}

function answerOf({ value, at }: KeptTenantFile, now: number): Got<PolicyFileRead> {
  return value ? { ok: true, value: { ...value, ageMs: Math.max(0, now - at) } } : { ok: false, reason: 'missing' };
}

async function load({ store, key, isGood }: CachedFileOptions): Promise<KeptTenantFile | undefined> {
  const kept = await readTenantFile(store, key);
  return kept?.value && !isGood(kept.value.text) ? undefined : kept;
}
