import { reasonHashOf } from './chain';
import type { Chained, LogLine, Tombstone } from './record';
import { anyRecord, chain, eTag, moment, stamp, uuid } from './record-shapes';
import { isObject, shape, text, type Check } from './shape';

/** Why something that came out of the log is not taken: where, and what sort of thing. Never what stood there. */
export interface LogFault {
  readonly reason: 'too-long' | 'not-json' | 'newer' | 'wrong-shape' | 'too-many' | 'no-canonical-form';
  /** Path inside: `.findings[0].rule`. */
  readonly at: string;
}

export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: LogFault };

/** A multi-line column holds about 64,000 characters; one record of ours is below 4,000. */
export const MOST_PAYLOAD = 64_000;
/** Records of one list item. */
export const MOST_IN_SEGMENT = 20;
/** Characters of one line of an export. */
export const MOST_LINE = 131_072;
export const MOST_REASON = 500;

/** One record from a list somebody else may have written to. */
export function decodeRecord(raw: unknown): Read<Chained> {
  if (isObject(raw) && typeof raw['v'] === 'number' && raw['v'] > 1) return refused('newer', '.v');
  const fault = anyRecord(raw);
  return fault === undefined ? { ok: true, value: raw as Chained } : refused('wrong-shape', fault);
}

/** What stands in a payload where a record was lawfully deleted. */
export type ErasedPart = Pick<Tombstone, 'erased'>;

/**
 * The payload of one list item: a record, or a list of up to 20, or what is left of them. Each record is judged for itself, so that one that is
 * wrong does not hide the others.
 */
export function decodePayload(payload: unknown): readonly Read<Chained | ErasedPart>[] {
  if (typeof payload !== 'string') return [refused('wrong-shape', '')];
  if (payload.length > MOST_PAYLOAD) return [refused('too-long', '')];
  const parsed = parse(payload);
  if (!parsed.ok) return [parsed];
  if (!Array.isArray(parsed.value)) return [decodePart(parsed.value)];
  if (parsed.value.length > MOST_IN_SEGMENT) return [refused('too-many', '')];
  return parsed.value.map((raw: unknown) => decodePart(raw));
}

function decodePart(raw: unknown): Read<Chained | ErasedPart> {
  if (!isObject(raw) || raw['erased'] === undefined) return decodeRecord(raw);
  const fault = erasedPart(raw);
  return fault === undefined ? { ok: true, value: raw as unknown as ErasedPart } : refused('wrong-shape', fault);
}

const entryStamp: Check = shape({ ...stamp, record: anyRecord }, { eTag, reason: text(MOST_REASON) });
const erased = shape({ recordId: uuid, at: moment, certificate: uuid, chain });
const tombstone: Check = shape({ ...stamp, erased }, { eTag });
const erasedPart: Check = shape({ erased });

/** One line of records.jsonl. */
export function decodeLine(line: string): Read<LogLine> {
  if (line.length > MOST_LINE) return refused('too-long', '');
  const parsed = parse(line);
  if (!parsed.ok) return parsed;
  const raw = parsed.value;
  const isErased = isObject(raw) && raw['erased'] !== undefined;
  const record = isObject(raw) ? raw['record'] : undefined;
  if (isObject(record) && typeof record['v'] === 'number' && record['v'] > 1) return refused('newer', '.record.v');
  const fault = isErased ? tombstone(raw) : entryStamp(raw);
  return fault === undefined ? { ok: true, value: raw as LogLine } : refused('wrong-shape', fault);
}

/** Is this the reason the record was written with? */
export function isReasonOf(reason: string, record: Chained): boolean {
  return record.reasonHash !== undefined && reasonHashOf(reason, record.nonce) === record.reasonHash;
}

function parse(source: string): Read<unknown> {
  try {
    return { ok: true, value: JSON.parse(source) as unknown };
  } catch {
    return refused('not-json', '');
  }
}

function refused(reason: LogFault['reason'], at: string): { readonly ok: false; readonly fault: LogFault } {
  return { ok: false, fault: { reason, at } };
}
