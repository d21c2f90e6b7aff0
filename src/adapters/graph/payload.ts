import type { Chained, LogRecord } from '../../log/record';
import { isObject } from './graph-caller';

export type PayloadFault = 'too-long' | 'not-json' | 'newer' | 'wrong-shape' | 'too-many';
export type ReadRecord<R> =
  { readonly ok: true; readonly record: R } | { readonly ok: false; readonly fault: PayloadFault };

/** A multi-line column holds about this many characters. */
export const MOST_PAYLOAD = 63_999;
export const MOST_IN_ITEM = 20;

/**
 * The records in the payload of one item: one, or a list of up to 20. Whoever may add to a list may add anything; only
 * the outline is judged here, so that a strange item is named and passed over.
 */
export function recordsIn(payload: unknown): readonly ReadRecord<LogRecord | Chained>[] {
  if (typeof payload !== 'string') return [{ ok: false, fault: 'wrong-shape' }];
  if (payload.length > MOST_PAYLOAD) return [{ ok: false, fault: 'too-long' }];
  const value = parse(payload);
  if (value === undefined) return [{ ok: false, fault: 'not-json' }];
  if (!Array.isArray(value)) return [recordOf(value)];
  if (value.length > MOST_IN_ITEM) return [{ ok: false, fault: 'too-many' }];
  return value.map(recordOf);
}

function recordOf(value: unknown): ReadRecord<LogRecord> {
  if (!isObject(value)) return { ok: false, fault: 'wrong-shape' };
  if (typeof value['v'] === 'number' && value['v'] > 1) return { ok: false, fault: 'newer' };
  const names = ['id', 'type', 'occurredAt', 'school', 'writer', 'nonce'];
  const isOurs = value['v'] === 1 && names.every((name) => typeof value[name] === 'string');
  return isOurs ? { ok: true, record: value as unknown as LogRecord } : { ok: false, fault: 'wrong-shape' };
}

/** Free-text reasons by record id. */
export function reasonsIn(text: unknown): Readonly<Record<string, string>> {
  const value = typeof text === 'string' && text.length <= MOST_PAYLOAD ? parse(text) : undefined;
  if (!isObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
