import type { Stamp, TenantFailure } from '../../ports/tenant';
import { isObject, literal, textIn, valuesIn } from './graph-caller';
import type { GraphView } from './place';

/** A list item as the service gave it, the columns still unjudged. */
export interface RawItem extends Stamp {
  readonly fields: Readonly<Record<string, unknown>>;
}

/** One equality on an indexed column; two would defeat the index (facts of the service: one indexed field at a time). */
export interface Equality {
  readonly column: string;
  readonly value: string;
}

export type ItemPage = { readonly ok: true; readonly items: readonly RawItem[] } | TenantFailure;

/** The service gives 200 at most; asking for more brings no more. */
const PAGE = 200;
const MOST_PAGES = 20_000;

export function itemsPath({ place }: GraphView, list: string): string {
  return `/sites/${encodeURIComponent(place.site)}/lists/${encodeURIComponent(list)}/items`;
}

/** Pages in ascending item id, following the service's own addresses. Ends after a page that is not ok. */
export async function* readItems(
  view: GraphView,
  list: string,
  columns: readonly string[],
  where: Equality | undefined,
): AsyncGenerator<ItemPage> {
  const filter = where ? `$filter=fields/${where.column}%20eq%20${literal(where.value)}&` : '';
  const expand = encodeURIComponent(`fields($select=${columns.join(',')})`);
  let path = `${itemsPath(view, list)}?${filter}$expand=${expand}&$select=id,eTag,createdBy,createdDateTime&$top=${PAGE}`;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer = await view.caller.call({ method: 'GET', path, scopes: view.place.scopes });
    if (!answer.ok) return yield failureIn(answer);
    const values = valuesIn(answer.body);
    if (!values) return yield { ok: false, reason: 'broken' };
    yield { ok: true, items: values.flatMap((value) => rawItem(value) ?? []) };
    const next = textIn(answer.body, '@odata.nextLink');
    if (next === '') return;
    if (!next.startsWith('https://graph.microsoft.com/v1.0/')) return yield { ok: false, reason: 'broken' };
    path = next;
  }
}

/** All pages at once, for lists that are small by nature. */
export async function allItems(
  view: GraphView,
  list: string,
  columns: readonly string[],
  where: Equality | undefined,
): Promise<ItemPage> {
  const items: RawItem[] = [];
  for await (const page of readItems(view, list, columns, where)) {
    if (!page.ok) return page;
    items.push(...page.items);
  }
  return { ok: true, items };
}

export function failureIn(failure: TenantFailure): TenantFailure {
  return failure.reason === 'busy'
    ? { ok: false, reason: 'busy', retryAfterMs: failure.retryAfterMs }
    : { ok: false, reason: failure.reason };
}

function rawItem(value: Readonly<Record<string, unknown>>): RawItem | undefined {
  const stamp = stampOf(value);
  const { fields } = value;
  return stamp && { ...stamp, fields: isObject(fields) ? fields : {} };
}

export function stampOf(value: unknown): Stamp | undefined {
  if (!isObject(value)) return undefined;
  const [itemId, eTag, createdDateTime] = [
    textIn(value, 'id'),
    textIn(value, 'eTag'),
    textIn(value, 'createdDateTime'),
  ];
  const by = isObject(value['createdBy']) ? value['createdBy']['user'] : undefined;
  if (!/^\d{1,12}$/.test(itemId) || createdDateTime === '') return undefined;
  return { itemId, createdBy: textIn(by, 'id'), createdDateTime, eTag };
}
