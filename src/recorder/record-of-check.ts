import type { Checked } from '../gate/check-message';
import { isRecord, parseJson, SESSION } from '../gate/session';
import { mask } from '../inspect/mask';
import { recordOf, type InspectionRecord } from '../inspect/record';
import { reasonHashOf } from '../log/chain';
import { hexOf } from '../log/hashing';
import type { AnswerRecord, LogRecord } from '../log/record';
import type { ComposeItem } from '../ports/compose-item';
import type { Clock, Ids, Random } from '../ports/system';
import type { Known } from './known';

export interface RecordOutside {
  readonly item: ComposeItem;
  readonly clock: Clock;
  readonly random: Random;
  readonly ids: Ids;
  /** How this Outlook names itself: `OutlookWebApp OfficeOnline 16.0.1`. */
  readonly clientName: string;
}

/** A record that is ready to be chained. */
export interface ReadyRecord<R extends LogRecord = InspectionRecord> {
  readonly record: R;
  readonly reason?: string;
  readonly isUrgent: boolean;
}

const MOST_REASON = 500;
/** Of one message: whoever presses Send more often has mended something in between. */
const MOST_STOPS = 3;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const CATEGORY = /^[A-Za-z0-9][A-Za-z0-9._-]{0,60}$/;

interface Stop {
  readonly id: string;
  readonly rules: readonly string[];
  /** More than a warning: what became of it is written at once. */
  readonly isHard: boolean;
}

/** What a check at Send writes down: itself, and what became of the stops before it. */
export interface ReadyRecords {
  readonly inspection: ReadyRecord;
  readonly answers: readonly ReadyRecord<AnswerRecord>[];
}

/** What earlier stops and the pane left in the message's session for this record. */
interface Before {
  readonly messageKey: string;
  readonly stops: readonly Stop[];
  readonly reasons: readonly { readonly rule: string; readonly category: string; readonly words: string }[];
}

/** The records of a check at Send. Asks the item for what its session holds; a silent item costs only that. */
export async function recordsOfCheck(checked: Checked, outside: RecordOutside, known: Known): Promise<ReadyRecords> {
  const before = await recallBefore(outside);
  const inspection = inspectionOf(checked, outside, known, before);
  const { decision } = checked.verdict;
  const isPassing = decision === 'allow' || decision === 'note';
  const rules = [...new Set(checked.verdict.open.map(({ rule }) => rule))];
  const stops = isPassing
    ? []
    : [...before.stops, { id: inspection.record.id, rules, isHard: HARD.includes(decision) }].slice(-MOST_STOPS);
  // The next check completes these. Not waited for: it is the same session's data.
  if (stops.length > 0 || before.stops.length > 0) void outside.item.remember(SESSION.stops, JSON.stringify(stops));
  const answers = isPassing ? before.stops.map((stop) => answerOf(stop, inspection.record, outside)) : [];
  return { inspection, answers };
}

function inspectionOf(checked: Checked, outside: RecordOutside, known: Known, before: Before): ReadyRecord {
  const { snapshot, policy, inspection, verdict, answers, recordId, timing } = checked;
  const last = before.stops[before.stops.length - 1];
  const given = reasonFor(checked, before);
  const nonce = hexOf(outside.random.bytes(16));
  const bare = recordOf(snapshot, policy, inspection, verdict, {
    id: recordId,
    at: outside.clock.now(),
    writer: known.writer ?? 'unknown',
    client: clientOf(outside.clientName),
    messageKey: before.messageKey,
    phase: 'send',
    timing: { read: timing.readMs, inspect: timing.inspectMs },
    nonce,
    answers,
    ...(last ? { about: last.id } : {}),
    ...(given.category === undefined ? {} : { reasonCategory: given.category }),
    ...(known.seen ? { seen: known.seen } : {}),
  });
  const isPassing = verdict.decision === 'allow' || verdict.decision === 'note';
  const isCorrected = isPassing && last !== undefined && bare.answer === 'none';
  const reasonHash = given.text === undefined ? undefined : reasonHashOf(given.text, nonce);
  const record = {
    ...bare,
    ...(isCorrected ? { answer: 'corrected' as const } : {}),
    ...(reasonHash === undefined ? {} : { reasonHash }),
    ...(known.sent ? { sent: known.sent } : {}),
  };
  return {
    record,
    isUrgent: isUrgent(record) || checked.partial || (isPassing && before.stops.some(({ isHard }) => isHard)),
    ...(given.text === undefined || reasonHash === undefined ? {} : { reason: given.text }),
  };
}

/** What became of a stop: the message went, mended or answered for. */
function answerOf(
  { id, rules, isHard }: Stop,
  { answer, messageKey, policy, reasonCategory, school, writer, client, occurredAt, seen }: InspectionRecord,
  { ids, random }: RecordOutside,
): ReadyRecord<AnswerRecord> {
  const record: AnswerRecord = {
    v: 1,
    type: 'answer',
    id: ids.next(),
    about: id,
    ...{ occurredAt, school, writer, client, messageKey, policy, rules, answer },
    ...(reasonCategory === undefined ? {} : { reasonCategory }),
    ...(seen ? { seen } : {}),
    nonce: hexOf(random.bytes(16)),
  };
  return { record, isUrgent: isHard };
}

const HARD: readonly string[] = ['justify', 'approve', 'block'];
const OVERRIDES: readonly string[] = ['justified', 'approved', 'urgent'];

/** Blocks and overrides are in the log within the minute; warnings and what went by unnoticed may gather. */
function isUrgent({ decision, answer }: InspectionRecord): boolean {
  return HARD.includes(decision) || OVERRIDES.includes(answer);
}

async function recallBefore({ item, ids }: RecordOutside): Promise<Before> {
  const [key, stops, reasons] = await Promise.all([
    item.recall(SESSION.message),
    item.recall(SESSION.stops),
    item.recall(SESSION.reasons),
  ]);
  const textOf = (part: typeof key): string => (part.state === 'read' ? part.value : '');
  const known = UUID.test(textOf(key)) ? textOf(key) : undefined;
  const messageKey = known ?? ids.next();
  if (known === undefined) await item.remember(SESSION.message, messageKey);
  return { messageKey, stops: stopsOf(parseJson(textOf(stops))), reasons: reasonsOf(parseJson(textOf(reasons))) };
}

function stopsOf(raw: unknown): readonly Stop[] {
  if (!Array.isArray(raw)) return [];
  return raw.slice(-MOST_STOPS).flatMap((one: unknown) => {
    if (!isRecord(one) || typeof one['id'] !== 'string' || !UUID.test(one['id'])) return [];
    const rules = Array.isArray(one['rules']) ? one['rules'].filter((rule) => typeof rule === 'string') : [];
    return [{ id: one['id'], rules: rules.slice(0, 40), isHard: one['isHard'] === true }];
  });
}

function reasonsOf(raw: unknown): Before['reasons'] {
  if (!Array.isArray(raw)) return [];
  return raw.filter(
    (one): one is Before['reasons'][number] =>
      isRecord(one) && [one['rule'], one['category'], one['words']].every((value) => typeof value === 'string'),
  );
}

/** The reasons that lifted a finding of this very check, once more looked through for anything personal. */
function reasonFor({ verdict }: Checked, { reasons }: Before): { readonly category?: string; readonly text?: string } {
  const lifted = new Set(verdict.answered.map(({ rule }) => rule));
  const used = reasons.filter(({ rule }) => lifted.has(rule));
  const category = used.map((one) => one.category).find((one) => CATEGORY.test(one));
  const words = [...new Set(used.map((one) => one.words.trim()))].filter((one) => one !== '').join(' / ');
  const text = mask(words).slice(0, MOST_REASON);
  return { ...(category === undefined ? {} : { category }), ...(text === '' ? {} : { text }) };
}

/** The last word of the name is the version when it has a number in it. */
export function clientOf(name: string): InspectionRecord['client'] {
  const at = name.lastIndexOf(' ');
  const last = name.slice(at + 1);
  const hasVersion = at > 0 && /\d/.test(last);
  const kind = hasVersion ? name.slice(0, at) : name;
  return { kind: (kind || 'unknown').slice(0, 40), version: hasVersion ? last.slice(0, 60) : '' };
}
