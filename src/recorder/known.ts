import type { InspectionRecord } from '../inspect/record';
import type { Store } from '../ports/system';

/** What a device has learnt from the tenant, for records written while nobody asks the tenant. */
export interface Known {
  /** Entra object id of the account. */
  readonly writer?: string;
  /** The newest checkpoint that was read, and when (epoch milliseconds). */
  readonly seen?: NonNullable<InspectionRecord['seen']>;
  readonly seenAt?: number;
  /** The newest count of one's own sent mail. */
  readonly sent?: NonNullable<InspectionRecord['sent']>;
  /** The emergency switch as it was last recorded. */
  readonly switchOn?: boolean;
}

const KEY = 'known';
const WRITER = /^[A-Za-z0-9-]{1,64}$/;

/** @param store the account's own (`storeOf`) */
export async function recallKnown(store: Store): Promise<Known> {
  const got = await store.get(KEY);
  const raw = got.ok && got.value !== undefined ? parse(got.value) : {};
  const { writer, seen, seenAt, sent, switchOn } = raw;
  return {
    ...(typeof writer === 'string' && WRITER.test(writer) ? { writer } : {}),
    ...(isSeen(seen) ? { seen } : {}),
    ...(typeof seenAt === 'number' ? { seenAt } : {}),
    ...(isSent(sent) ? { sent } : {}),
    ...(typeof switchOn === 'boolean' ? { switchOn } : {}),
  };
}

export async function rememberKnown(store: Store, change: Known): Promise<void> {
  await store.set(KEY, JSON.stringify({ ...(await recallKnown(store)), ...change }));
}

function isSeen(raw: unknown): raw is NonNullable<Known['seen']> {
  if (typeof raw !== 'object' || raw === null) return false;
  const { list, size, checkpoint } = raw as Record<string, unknown>;
  const isHash = typeof checkpoint === 'string' && /^[0-9a-f]{32}$/.test(checkpoint);
  return isHash && typeof list === 'string' && /^[A-Za-z0-9_-]{1,100}$/.test(list) && Number.isSafeInteger(size);
}

function isSent(raw: unknown): raw is NonNullable<Known['sent']> {
  if (typeof raw !== 'object' || raw === null) return false;
  const { from, to, count } = raw as Record<string, unknown>;
  const isDay = (value: unknown): boolean => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
  return isDay(from) && isDay(to) && Number.isSafeInteger(count) && Number(count) >= 0;
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    const raw: unknown = JSON.parse(text);
    return typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
