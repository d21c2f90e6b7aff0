import { aboutKeyOf, alertKeyOf, bucketOf, incidentKeyOf, listNameOf } from '../../../log/place';
import type { Chained, LogLine } from '../../../log/record';
import type { LogItem, LogPage, LogQuery, UnreadableItem, WarningLog, Written } from '../../../ports/warning-log';
import type { TenantReason } from '../../../ports/tenant';
import { addTo, visibleItems, type MemoryItem, type MemoryView } from './memory-view';

const PAGE = 100;
const MOST_ITEMS = 20;
const MONTH_LIST = /^MailCheckLog-\d{4}-\d{2}$/;

export function memoryWarningLog(view: MemoryView): WarningLog {
  return {
    mostItems: MOST_ITEMS,
    write: async (items) => items.map((item) => writeOne(view, item)),
    async lists() {
      const refused = view.fault('log', 'lists');
      if (refused) return refused;
      if (view.right('log') === 'none') return { ok: false, reason: 'no-right' };
      const names = view.listNames().filter((name) => MONTH_LIST.test(name));
      return { ok: true, value: names.sort().map((name) => ({ name })) };
    },
    async *read(list, query): AsyncGenerator<LogPage> {
      const seen = view.fault('log', 'read') ?? visibleItems(view, 'log', list);
      if (!seen.ok) return yield seen;
      const wanted = seen.value.filter((item) => isWanted(item, query, view.person?.id));
      for (let at = 0; at === 0 || at < wanted.length; at += PAGE) yield pageOf(list, wanted.slice(at, at + PAGE));
    },
  };
}

/** How the reasons of a failed call are told to whoever writes. */
const AS_WRITE_FAILURE: Readonly<Record<TenantReason, Extract<Written, { ok: false }>['reason']>> = {
  'signed-out': 'signed-out',
  'no-consent': 'refused',
  'blocked-here': 'refused',
  'no-right': 'refused',
  offline: 'offline',
  busy: 'throttled',
  conflict: 'unavailable',
  missing: 'no-list',
  full: 'full',
  broken: 'rejected',
};

function writeOne(view: MemoryView, item: LogItem): Written {
  const list = listNameOf(item.occurredAt);
  const added = view.fault('log', 'write') ?? addTo(view, 'log', list, item.records, item.reasons);
  if (added.ok) return { ok: true, itemId: added.value.itemId, createdDateTime: added.value.createdDateTime };
  const reason = AS_WRITE_FAILURE[added.reason];
  return { ok: false, reason, ...(added.reason === 'busy' ? { retryAfterMs: added.retryAfterMs } : {}) };
}

function isWanted(item: MemoryItem, query: LogQuery, self: string | undefined): boolean {
  const [first] = recordsOf(item);
  if (query.by === 'list') return true;
  if (query.by === 'own') return item.createdBy === self;
  if (query.by === 'writer') return item.createdBy === query.writer;
  if (!first) return false;
  if (query.by === 'bucket') return bucketOf(first.school, first.occurredAt) === query.bucket;
  if (query.by === 'item') return first.id === query.id;
  if (query.by === 'message')
    return recordsOf(item).some((record) => 'messageKey' in record && record.messageKey === query.messageKey);
  if (first.type === 'incident') return incidentKeyOf(first.occurredAt) === query.alertKey;
  if (first.type === 'access' && first.subject !== undefined) return aboutKeyOf(first.subject) === query.alertKey;
  return 'decision' in first && alertKeyOf(first.decision, first.occurredAt) === query.alertKey;
}

function recordsOf({ content }: MemoryItem): readonly Chained[] {
  return Array.isArray(content) ? (content as readonly Chained[]) : [];
}

function pageOf(list: string, items: readonly MemoryItem[]): LogPage {
  const lines: LogLine[] = [];
  const unreadable: UnreadableItem[] = [];
  for (const { content, reasons, ...stamp } of items) {
    const records = recordsOf({ content, reasons, ...stamp });
    if (records.length === 0) unreadable.push({ itemId: stamp.itemId, fault: { reason: 'wrong-shape', at: '' } });
    for (const record of records) {
      const reason = reasons[record.id];
      lines.push({ list, ...stamp, record, ...(reason === undefined ? {} : { reason }) });
    }
  }
  return { ok: true, lines, unreadable };
}
