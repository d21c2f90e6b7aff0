import type { Store } from '../ports/system';
import { hashOfText } from './hashes';
import { isRecord, parseJson } from './session';

/** Where a device keeps what it read in the school's Microsoft 365 (the account's own part of its store). */
export const TENANT_POLICY_KEY = 'policy-of-tenant';
export const TENANT_ROLL_KEY = 'roll-of-tenant';
export const TENANT_KEYS = [TENANT_POLICY_KEY, TENANT_ROLL_KEY] as const;
export type TenantKey = (typeof TENANT_KEYS)[number];
/** The text of every pupil roll begins so (Base64 of its mark); whether it is whole, `rollIn` tells. */
export const ROLL_BEGINS = 'U0dSM';

export interface TenantFile {
  readonly text: string;
  readonly etag: string;
  /** UTC. */
  readonly changedAt: string;
  readonly changedBy: string;
}

/** What is kept, with the times of asking in epoch milliseconds. */
export interface KeptTenantFile {
  /** Undefined: the tenant was asked and had none that could be used. */
  readonly value?: TenantFile;
  /** When the tenant last answered. */
  readonly at: number;
  /** When it is asked again. */
  readonly next: number;
  /** The moment of asking again was drawn after a night or a holiday. */
  readonly isDrawn?: true;
}

/** A store may be stale, doubled or cut (office-js issues 5650, 6728): only a text whose hash fits is taken. */
export async function readTenantFile(store: Store, key: TenantKey): Promise<KeptTenantFile | undefined> {
  const got = await store.get(key);
  const raw = got.ok && got.value !== undefined ? parseJson(got.value) : undefined;
  if (!isRecord(raw) || typeof raw['at'] !== 'number' || typeof raw['next'] !== 'number') return undefined;
  const { at, next, value, hash } = raw;
  const times = { at, next, ...(raw['isDrawn'] === true ? { isDrawn: true as const } : {}) };
  if (value === undefined) return times;
  if (!isRecord(value)) return undefined;
  const { text, etag, changedAt, changedBy } = value;
  if (typeof text !== 'string' || hash !== hashOfText(text)) return undefined;
  const [tag, when, who] = [etag, changedAt, changedBy].map((part) => (typeof part === 'string' ? part : ''));
  return { ...times, value: { text, etag: tag ?? '', changedAt: when ?? '', changedBy: who ?? '' } };
}

export async function keepTenantFile(store: Store, kept: KeptTenantFile, key: TenantKey): Promise<void> {
  const hash = kept.value && hashOfText(kept.value.text);
  await store.set(key, JSON.stringify({ ...kept, ...(hash === undefined ? {} : { hash }) }));
}
