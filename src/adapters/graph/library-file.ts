import type { PolicyFileRead, ProposalRead } from '../../ports/policy-store';
import type { Got, TenantFailure } from '../../ports/tenant';
import { codeIn, failureOf, isObject, textIn, type GraphAnswer } from './graph-caller';
import { failureIn } from './list-items';
import type { GraphView } from './place';

const MOST_BYTES = 4_000_000;

export const getIn = (view: GraphView) => (path: string) =>
  view.caller.call({ method: 'GET', path, scopes: view.place.scopes });

export const pathOf = ({ place }: GraphView, name: string): string =>
  `/drives/${encodeURIComponent(place.policyDrive)}/root:/${name}`;

/** One file of the library, read whole and replaced whole. */
export function libraryFile(view: GraphView, file: string) {
  const get = getIn(view);
  const read = async (known?: Pick<PolicyFileRead, 'text' | 'etag'>): Promise<Got<ProposalRead>> => {
    const select = 'id,eTag,size,lastModifiedDateTime,lastModifiedBy,@microsoft.graph.downloadUrl';
    const found = await get(`${file}?$select=${select}`);
    if (!found.ok) return failureIn(found);
    const etag = textIn(found.body, 'eTag');
    const isKnown = known !== undefined && etag !== '' && known.etag === etag;
    const text = isKnown ? ({ ok: true, value: known.text } as const) : await download(view, found.body);
    if (!text.ok) return text;
    const changedAt = textIn(found.body, 'lastModifiedDateTime');
    const who = { changedBy: nameIn(found.body), writer: textIn(userIn(found.body), 'id') };
    return { ok: true, value: { text: text.value, etag, changedAt, ...who, ageMs: 0 } };
  };
  const replace = async (text: string, etag: string | undefined): Promise<Got<{ readonly etag: string }>> => {
    const answer = await upload(view, file, text, etag);
    if (answer.ok || !isUnsure(answer)) return answer.ok ? etagIn(answer) : failureIn(answer);
    // The answer was lost, not necessarily the file: what stands there now decides.
    const now = await read();
    const isThere = now.ok && now.value.text === text && now.value.etag !== etag;
    return isThere ? { ok: true, value: { etag: now.value.etag } } : failureIn(answer);
  };
  return { read, replace };
}

const isUnsure = ({ reason }: TenantFailure): boolean =>
  reason === 'offline' || reason === 'busy' || reason === 'missing';

/** From the address that carries its own proof: a token there would be refused. */
export async function download({ caller }: GraphView, item: unknown): Promise<Got<string>> {
  const url = textIn(item, '@microsoft.graph.downloadUrl');
  if (!url.startsWith('https://')) return { ok: false, reason: 'broken' };
  const response = await caller.files(url, { method: 'GET' }).catch(() => undefined);
  const text = await response?.text().catch(() => undefined);
  if (!response || text === undefined) return { ok: false, reason: 'offline' };
  if (!response.ok) return failureIn(failureOf(response.status, undefined, undefined));
  return text.length > MOST_BYTES ? { ok: false, reason: 'broken' } : { ok: true, value: text };
}

/** `If-Match` is documented for upload sessions, not for putting content directly. */
async function upload(
  { caller, place }: GraphView,
  file: string,
  text: string,
  etag: string | undefined,
): Promise<GraphAnswer> {
  const behavior = etag === undefined ? 'fail' : 'replace';
  const session = await caller.call({
    method: 'POST',
    path: `${file}:/createUploadSession`,
    headers: { 'Content-Type': 'application/json', ...(etag === undefined ? {} : { 'If-Match': etag }) },
    body: { item: { '@microsoft.graph.conflictBehavior': behavior } },
    scopes: place.scopes,
  });
  if (!session.ok) return session.reason === 'missing' ? { ok: false, reason: 'conflict' } : session;
  const bytes = new TextEncoder().encode(text);
  const range = `bytes 0-${bytes.length - 1}/${bytes.length}`;
  const body = new Blob([bytes], { type: 'application/octet-stream' });
  const response = await caller
    .files(textIn(session.body, 'uploadUrl'), { method: 'PUT', headers: { 'Content-Range': range }, body })
    .catch(() => undefined);
  const answer: unknown = await response?.json().catch(() => undefined);
  if (!response) return { ok: false, reason: 'offline' };
  if (response.ok) return { ok: true, status: response.status, body: answer };
  return failureOf(response.status, codeIn(answer), undefined);
}

function etagIn({ body }: { readonly body: unknown }): Got<{ readonly etag: string }> {
  const etag = textIn(body, 'eTag');
  return etag === '' ? { ok: false, reason: 'broken' } : { ok: true, value: { etag } };
}

function userIn(item: unknown): unknown {
  return isObject(item) && isObject(item['lastModifiedBy']) ? item['lastModifiedBy']['user'] : undefined;
}

export function nameIn(item: unknown): string {
  return textIn(userIn(item), 'displayName');
}
