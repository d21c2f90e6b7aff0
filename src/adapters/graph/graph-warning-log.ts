import { listNameOf } from '../../log/place';
import type { LogLine } from '../../log/record';
import type { TenantFailure } from '../../ports/tenant';
import type {
  LogItem,
  LogPage,
  LogQuery,
  UnreadableItem,
  WarningLog,
  WriteFailure,
  Written,
} from '../../ports/warning-log';
import { codeIn, failureOf, isObject, textIn, valuesIn, type GraphAnswer } from './graph-caller';
import { failureIn, itemsPath, readItems, stampOf, type Equality, type RawItem } from './list-items';
import { fieldsOf } from './log-fields';
import { chainedIn, reasonsIn } from './payload';
import { MONTH_LIST, type GraphView } from './place';

/** Most parts of one `$batch`. */
const MOST_ITEMS = 20;
const COLUMNS = ['Title', 'WriterKey', 'Payload', 'Reasons'];

export function graphWarningLog(view: GraphView): WarningLog {
  return {
    mostItems: MOST_ITEMS,
    async write(items) {
      if (items.length === 0) return [];
      return items.length === 1 && items[0] ? [await writeOne(view, items[0])] : writeBatch(view, items);
    },
    async lists() {
      const path = `/sites/${encodeURIComponent(view.place.site)}/lists?$select=id,displayName&$top=200`;
      const names: string[] = [];
      for (let next = path; next !== '';) {
        const answer = await view.caller.call({ method: 'GET', path: next, scopes: view.place.scopes });
        if (!answer.ok) return failureIn(answer);
        names.push(...(valuesIn(answer.body) ?? []).map((list) => textIn(list, 'displayName')));
        next = textIn(answer.body, '@odata.nextLink');
      }
      const months = names.filter((name) => MONTH_LIST.test(name)).sort();
      return { ok: true, value: months.map((name) => ({ name })) };
    },
    async *read(list, query): AsyncGenerator<LogPage> {
      for await (const page of readItems(view, list, COLUMNS, equalityOf(view, query)))
        yield page.ok
          ? pageOf(
              list,
              page.items.filter((item) => isWanted(item, view, query)),
            )
          : page;
    },
  };
}

const JSON_BODY = { 'Content-Type': 'application/json' };

async function writeOne(view: GraphView, item: LogItem): Promise<Written> {
  const answer = await view.caller.call({
    method: 'POST',
    path: itemsPath(view, listNameOf(item.occurredAt)),
    headers: JSON_BODY,
    body: { fields: fieldsOf(item) },
    scopes: view.place.scopes,
  });
  return answer.ok ? writtenOf(answer.body) : notWritten(answer);
}

function writtenOf(body: unknown): Written {
  const stamp = stampOf(body);
  if (!stamp) return { ok: false, reason: 'unavailable' };
  return { ok: true, itemId: stamp.itemId, createdDateTime: stamp.createdDateTime };
}

/**
 * One part waits for the one before, so that the items stand in the order of their chain; when one is refused the rest
 * of the batch is answered 424 and comes again. A token that ended in the middle is asked for anew, once.
 */
async function writeBatch(view: GraphView, items: readonly LogItem[], fresh = false): Promise<readonly Written[]> {
  const requests = items.slice(0, MOST_ITEMS).map((item, index) => ({
    id: String(index + 1),
    method: 'POST',
    url: itemsPath(view, listNameOf(item.occurredAt)),
    headers: JSON_BODY,
    body: { fields: fieldsOf(item) },
    ...(index > 0 ? { dependsOn: [String(index)] } : {}),
  }));
  const { scopes } = view.place;
  const answer = await view.caller.call({
    method: 'POST',
    path: '/$batch',
    headers: JSON_BODY,
    body: { requests },
    scopes,
    fresh,
  });
  if (!answer.ok) return items.map(() => notWritten(answer));
  const parts = isObject(answer.body) && Array.isArray(answer.body['responses']) ? answer.body['responses'] : [];
  const told = items.map((_, index) =>
    (parts as unknown[]).find((one) => isObject(one) && one['id'] === String(index + 1)),
  );
  const ended = told.findIndex((part) => isObject(part) && part['status'] === 401);
  const written = told.map((part) => partWritten(view, part));
  if (ended < 0 || fresh) return written;
  return [...written.slice(0, ended), ...(await writeBatch(view, items.slice(ended), true))];
}

/** The outer 200 says nothing; and nobody but us looks at a 429 in here. */
function partWritten(view: GraphView, part: unknown): Written {
  if (!isObject(part) || typeof part['status'] !== 'number') return { ok: false, reason: 'unavailable' };
  const { status, headers, body } = part;
  if (status >= 200 && status < 300) return writtenOf(body);
  if (status === 424) return { ok: false, reason: 'unavailable' };
  const wait = Number(headerIn(headers, 'retry-after'));
  const waitMs = Number.isFinite(wait) && wait > 0 ? wait * 1_000 : undefined;
  if (waitMs !== undefined) view.caller.leaveAlone(waitMs);
  return notWritten(failureOf(status, codeIn(body), waitMs));
}

function headerIn(headers: unknown, name: string): string {
  if (!isObject(headers)) return '';
  const found = Object.entries(headers).find(([key]) => key.toLowerCase() === name);
  return String(found?.[1] ?? '');
}

const WRITE_FAILURE: Readonly<Record<Exclude<TenantFailure['reason'], 'busy'>, WriteFailure>> = {
  'signed-out': 'signed-out',
  'no-consent': 'refused',
  'blocked-here': 'refused',
  'no-right': 'refused',
  offline: 'offline',
  conflict: 'unavailable',
  missing: 'no-list',
  full: 'full',
  broken: 'rejected',
};

function notWritten(failure: Extract<GraphAnswer, { readonly ok: false }>): Written {
  if (failure.reason !== 'busy') return { ok: false, reason: WRITE_FAILURE[failure.reason] };
  const isThrottled = failure.status === 429 || failure.status === 503;
  return { ok: false, reason: isThrottled ? 'throttled' : 'unavailable', retryAfterMs: failure.retryAfterMs };
}

function equalityOf(view: GraphView, query: LogQuery): Equality | undefined {
  switch (query.by) {
    case 'list':
      return undefined;
    case 'own':
      return { column: 'WriterKey', value: view.personId() };
    case 'bucket':
      return { column: 'Bucket', value: query.bucket };
    case 'writer':
      return { column: 'WriterKey', value: query.writer };
    case 'message':
      return { column: 'MessageKey', value: query.messageKey };
    case 'alert':
      return { column: 'AlertKey', value: query.alertKey };
    case 'item':
      return { column: 'Title', value: query.id };
  }
}

/** Columns are what the writer says; who wrote, the server says. Nobody is answered for by somebody else's item. */
function isWanted({ createdBy }: RawItem, view: GraphView, query: LogQuery): boolean {
  if (query.by === 'own') return createdBy === view.personId();
  return query.by !== 'writer' || createdBy === query.writer;
}

function pageOf(list: string, items: readonly RawItem[]): LogPage {
  const lines: LogLine[] = [];
  const unreadable: UnreadableItem[] = [];
  for (const { fields, ...stamp } of [...items].sort((a, b) => Number(a.itemId) - Number(b.itemId))) {
    const reasons = reasonsIn(fields['Reasons']);
    for (const read of chainedIn(fields['Payload'])) {
      if (!read.ok) {
        unreadable.push({ itemId: stamp.itemId, fault: read.fault });
        continue;
      }
      const record = read.value;
      if ('erased' in record) {
        lines.push({ list, ...stamp, ...record });
        continue;
      }
      const own = reasons[record.id];
      lines.push({ list, ...stamp, record, ...(own === undefined ? {} : { reason: own }) });
    }
  }
  return { ok: true, lines, unreadable };
}
