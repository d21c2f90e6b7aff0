import { decodePayload, decodeRecord, MOST_PAYLOAD, type ErasedPart, type LogFault, type Read } from '../../log/decode';
import type { Chained, LogRecord } from '../../log/record';
import { isObject } from './graph-caller';

/** The records in the payload of a log item: one, or a list of up to 20, each with its chain, or what is left of it. */
export function chainedIn(payload: unknown): readonly Read<Chained | ErasedPart>[] {
  return decodePayload(payload);
}

/** Requests, decisions and agreements may stand outside a chain; their shape is judged as strictly. */
const NO_CHAIN = { id: '00000000-0000-0000-0000-000000000000', seq: 0, prevHash: '0'.repeat(64), hash: '0'.repeat(64) };

/** The one record in the payload of an item of another list. */
export function recordIn(payload: unknown): Read<LogRecord> {
  const refused = (reason: LogFault['reason']) => ({ ok: false, fault: { reason, at: '' } }) as const;
  if (typeof payload !== 'string') return refused('wrong-shape');
  if (payload.length > MOST_PAYLOAD) return refused('too-long');
  const raw = parse(payload);
  if (!isObject(raw)) return refused(raw === undefined ? 'not-json' : 'wrong-shape');
  if (raw['chain'] !== undefined) return decodeRecord(raw);
  const read = decodeRecord({ ...raw, chain: NO_CHAIN });
  return read.ok ? { ok: true, value: raw as unknown as LogRecord } : read;
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
