import type { Chained } from '../../log/record';
import { aboutKeyOf, alertKeyOf, bucketOf, incidentKeyOf } from '../../log/place';
import type { LogItem } from '../../ports/warning-log';

const STOPS = ['justify', 'approve', 'block'] as const;

/** The columns of one log item. Only the indexed ones are ever searched; the payload is what counts. */
export function fieldsOf(item: LogItem): Readonly<Record<string, unknown>> {
  const [first] = item.records;
  const alert = alertOf(item.records);
  const hasReasons = Object.keys(item.reasons).length > 0;
  return {
    Title: item.id,
    Bucket: bucketOf(item.school, item.occurredAt),
    WriterKey: first?.writer ?? 'unknown',
    ...(first && 'messageKey' in first && first.messageKey !== undefined ? { MessageKey: first.messageKey } : {}),
    ...(alert === undefined ? {} : { AlertKey: alert }),
    ...(first ? outlineOf(first, item.records.length) : {}),
    Payload: JSON.stringify(item.records.length === 1 ? first : item.records),
    ...(hasReasons ? { Reasons: JSON.stringify(item.reasons) } : {}),
  };
}

/** What a person sees who opens the list itself. */
function outlineOf(record: Chained, count: number): Readonly<Record<string, unknown>> {
  const rules = 'findings' in record ? record.findings.map(({ rule }) => rule) : [];
  return {
    Severity: 'decision' in record ? record.decision : record.type,
    RuleIds: [...new Set(rules)].join(', '),
    Kind: record.type,
    Count: count,
    OccurredAt: record.occurredAt,
    ...('policy' in record ? { PolicyTag: `${record.policy.id} ${record.policy.version}`.slice(0, 255) } : {}),
    ChainId: record.chain.id,
    Seq: record.chain.seq,
    PrevHash: record.chain.prevHash,
    Hash: record.chain.hash,
  };
}

/**
 * Severity and hour of a stop: few enough that one hour of a whole county stays below the threshold. A line of the
 * breach register stands under its month, and what was done with one person's records under that person.
 */
function alertOf(records: readonly Chained[]): string | undefined {
  const incident = records.find(({ type }) => type === 'incident');
  if (incident) return incidentKeyOf(incident.occurredAt);
  const [first] = records;
  if (first?.type === 'access' && first.subject !== undefined) return aboutKeyOf(first.subject);
  for (const decision of [...STOPS].reverse())
    for (const record of records)
      if ('decision' in record && record.decision === decision) return alertKeyOf(decision, record.occurredAt);
  return undefined;
}
