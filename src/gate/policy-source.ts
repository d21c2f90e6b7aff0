import type { EffectivePolicy, Policy } from '../policy/policy';
import type { Clock, Fetch, Store, Timers } from '../ports/system';
import type { Engine } from './engine';
import { hashOfText } from './hashes';
import { accountKeyOf, storeOf } from './account';
import { within } from './in-time';
import { isRecord, parseJson } from './session';
import { readTenantFile, TENANT_POLICY_KEY } from './tenant-file';

/** Why the policy is not the newest: told to the sender, and recorded. */
export type PolicyNotice = 'builtIn' | 'lastGood' | 'newerThanUs';

/** The policy that holds now. */
export interface PolicyInForce {
  readonly policy: Policy;
  readonly from: 'tenant' | 'network' | 'store' | 'builtIn';
  /** Milliseconds since it was last got from its origin; undefined for the built-in one. */
  readonly ageMs?: number;
  readonly notice?: PolicyNotice;
  /** The policy for who sends, by the address in From. */
  effectiveFor(sender: string): EffectivePolicy;
}

export interface PolicySource {
  /** Never rejects, and with timers never takes longer than its limit. */
  inForce(mailboxAddress: string): Promise<PolicyInForce>;
}

export interface PolicySourceOptions {
  readonly engine: Engine;
  readonly fetch: Fetch;
  readonly store: Store;
  readonly clock: Clock;
  readonly timers: Timers;
  /** Where the add-in's files lie: `https://school.example/folder`, without a closing slash. */
  readonly origin: string;
  readonly limitMs?: number;
}

const LIMIT_MS = 1_200;
const STORE_LIMIT_MS = 300;
const STORE_KEY = 'policy';
/** A file larger than this is no policy of ours. */
const MOST_CHARACTERS = 2_000_000;

/**
 * The school's policy: what this device read in the school's Microsoft 365; without that the file beside the add-in,
 * else the last good one of it, else the built-in standard. A file that is missing, broken or of a newer kind never
 * means weaker rules: the last good one stays in force.
 */
export function policySource(options: PolicySourceOptions): PolicySource {
  const { engine, clock } = options;
  return {
    async inForce(mailboxAddress) {
      const ofTenant = await tenantPolicy(options, mailboxAddress);
      if (ofTenant) return inForceOf(engine, ofTenant.policy, { from: 'tenant', ageMs: ofTenant.ageMs });
      const [fetched, kept] = await Promise.all([fetchPolicy(options), keptText(options)]);
      if (fetched.policy) {
        if (fetched.text !== kept?.['text']) await keep(options, fetched.text);
        return inForceOf(engine, fetched.policy, { from: 'network', ageMs: 0 });
      }
      const stored = storedPolicy(engine, kept);
      const notice = fetched.isNewer ? 'newerThanUs' : 'lastGood';
      if (stored) {
        const ageMs = Math.max(0, clock.now() - stored.at);
        return inForceOf(engine, stored.policy, { from: 'store', ageMs, notice });
      }
      return inForceOf(engine, builtIn(engine, mailboxAddress), { from: 'builtIn', notice: 'builtIn' });
    },
  };
}

/** Read and refreshed by whoever is signed in (pane, compose events); here it is only taken from the store. */
async function tenantPolicy(
  { engine, store, clock, timers }: PolicySourceOptions,
  mailboxAddress: string,
): Promise<{ readonly policy: Policy; readonly ageMs: number } | undefined> {
  const own = storeOf(store, accountKeyOf(mailboxAddress));
  const kept = await within(timers, STORE_LIMIT_MS, readTenantFile(own, TENANT_POLICY_KEY));
  const { text } = kept?.value ?? {};
  const decoded = text === undefined ? undefined : safely(() => engine.decodePolicy(text));
  return kept && decoded?.ok ? { policy: decoded.value, ageMs: Math.max(0, clock.now() - kept.at) } : undefined;
}

/** The built-in policy at once, for when not even the store answers. */
export function builtInPolicy(engine: Engine, mailboxAddress: string): PolicyInForce {
  return inForceOf(engine, builtIn(engine, mailboxAddress), { from: 'builtIn', notice: 'builtIn' });
}

/** Without a policy the organisation is unknown: at least the sender's own domain is not "outside". */
function builtIn(engine: Engine, mailboxAddress: string): Policy {
  const policy = engine.standardPolicy();
  const domain = mailboxAddress.slice(mailboxAddress.lastIndexOf('@') + 1).toLowerCase();
  if (policy.organisation.domains.length > 0 || domain === '') return policy;
  return { ...policy, organisation: { ...policy.organisation, domains: [domain] } };
}

function inForceOf(engine: Engine, policy: Policy, how: Omit<PolicyInForce, 'policy' | 'effectiveFor'>): PolicyInForce {
  const made = new Map<string, EffectivePolicy>();
  return {
    ...how,
    policy,
    effectiveFor(sender) {
      const school = schoolFor(policy, sender);
      const effective = made.get(school ?? '') ?? engine.effectivePolicy(policy, school);
      made.set(school ?? '', effective);
      return effective;
    },
  };
}

/** As much of a policy as tells schools apart. */
interface WithSchools {
  readonly schools: Readonly<Record<string, { readonly domains: readonly string[] }>>;
}

/** The school of a trust whose domain the sender writes from; the longest matching domain wins. */
export function schoolFor(policy: WithSchools, sender: string): string | undefined {
  const domain = sender.slice(sender.lastIndexOf('@') + 1).toLowerCase();
  let found: string | undefined;
  let longest = 0;
  for (const [id, school] of Object.entries(policy.schools)) {
    for (const own of school.domains.map((name) => name.toLowerCase())) {
      const fits = domain === own || domain.endsWith(`.${own}`);
      if (fits && own.length > longest) [found, longest] = [id, own.length];
    }
  }
  return found;
}

interface Fetched {
  readonly text: string;
  readonly policy?: Policy;
  readonly isNewer: boolean;
}

const NOTHING: Fetched = { text: '', isNewer: false };

async function fetchPolicy({
  engine,
  fetch,
  timers,
  origin,
  limitMs = LIMIT_MS,
}: PolicySourceOptions): Promise<Fetched> {
  const load = async (): Promise<string> => {
    const response = await fetch.get(`${origin}/policy.json`);
    return response.status === 200 ? response.text() : '';
  };
  const text = await within(timers, limitMs, load());
  if (text === undefined || text === '' || text.length > MOST_CHARACTERS) return NOTHING;
  const decoded = safely(() => engine.decodePolicy(text));
  if (decoded?.ok) return { text, policy: decoded.value, isNewer: false };
  const raw = parseJson(text);
  return { text, isNewer: isRecord(raw) && typeof raw['v'] === 'number' && raw['v'] > 1 };
}

interface Stored {
  readonly at: number;
  readonly text: string;
  readonly policy: Policy;
}

type Kept = Readonly<Record<string, unknown>>;

async function keptText({ store, timers }: PolicySourceOptions): Promise<Kept | undefined> {
  const got = await within(timers, STORE_LIMIT_MS, store.get(STORE_KEY));
  const kept = got?.ok && got.value !== undefined ? parseJson(got.value) : undefined;
  return isRecord(kept) ? kept : undefined;
}

/** What the store gives may be stale, doubled or cut (office-js issues 5650, 6728): its hash must fit. */
function storedPolicy(engine: Engine, kept: Kept | undefined): Stored | undefined {
  if (kept === undefined) return undefined;
  const { at, hash, text } = kept;
  if (typeof at !== 'number' || typeof text !== 'string' || hash !== hashOfText(text)) return undefined;
  const decoded = safely(() => engine.decodePolicy(text));
  return decoded?.ok ? { at, text, policy: decoded.value } : undefined;
}

/** A store that is full or slow costs the memory, not the check. */
async function keep({ store, clock, timers }: PolicySourceOptions, text: string): Promise<void> {
  await within(
    timers,
    STORE_LIMIT_MS,
    store.set(STORE_KEY, JSON.stringify({ at: clock.now(), hash: hashOfText(text), text })),
  );
}

function safely<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
