import type { FileShare, ShareRequest } from '../../ports/file-share';
import type { Got } from '../../ports/tenant';
import { codeIn, failureOf, isObject, textIn } from './graph-caller';
import { failureIn } from './list-items';
import type { GraphView } from './place';

export const FILE_SCOPES = ['Files.ReadWrite'];
const FOLDER = 'Schoolgate';
/** Ranges are whole multiples of this (create upload session). */
const STEP = 320 * 1024;
const MOST_RANGE = 32 * STEP;
const PARTS = 20;

export function graphFileShare(view: GraphView): FileShare {
  const { caller } = view;
  return {
    async share(request) {
      const uploaded = await upload(view, request);
      if (!uploaded.ok) return uploaded;
      const id = uploaded.value;
      const expires = request.until === undefined ? {} : { expirationDateTime: request.until };
      const answer = await caller.call({
        method: 'POST',
        path: `/me/drive/items/${encodeURIComponent(id)}/createLink`,
        headers: { 'Content-Type': 'application/json' },
        body: { type: 'view', scope: 'organization', ...expires },
        scopes: FILE_SCOPES,
      });
      if (!answer.ok) return failureIn(answer);
      const link = textIn(isObject(answer.body) ? answer.body['link'] : undefined, 'webUrl');
      return link.startsWith('https://') ? { ok: true, value: { id, link } } : { ok: false, reason: 'broken' };
    },
    async withdraw(id) {
      const path = `/me/drive/items/${encodeURIComponent(id)}`;
      const answer = await caller.call({ method: 'DELETE', path, scopes: FILE_SCOPES });
      return answer.ok ? { ok: true, value: null } : failureIn(answer);
    },
  };
}

/** The id of the new file. */
async function upload({ caller }: GraphView, { name, bytes, onProgress }: ShareRequest): Promise<Got<string>> {
  const session = await caller.call({
    method: 'POST',
    path: `/me/drive/root:/${FOLDER}/${encodeURIComponent(safeName(name))}:/createUploadSession`,
    headers: { 'Content-Type': 'application/json' },
    body: { item: { '@microsoft.graph.conflictBehavior': 'rename' } },
    scopes: FILE_SCOPES,
  });
  if (!session.ok) return failureIn(session);
  const url = textIn(session.body, 'uploadUrl');
  const size = Math.min(MOST_RANGE, Math.max(1, Math.ceil(bytes.length / PARTS / STEP)) * STEP);
  for (let from = 0; from < bytes.length; from += size) {
    const to = Math.min(from + size, bytes.length);
    const body = new Blob([bytes.slice(from, to)]);
    const headers = { 'Content-Range': `bytes ${from}-${to - 1}/${bytes.length}` };
    const response = await caller.files(url, { method: 'PUT', headers, body }).catch(() => undefined);
    if (!response) return { ok: false, reason: 'offline' };
    const answer: unknown = await response.json().catch(() => undefined);
    if (!response.ok) return failureIn(failureOf(response.status, codeIn(answer), undefined));
    onProgress?.(to / bytes.length);
    const id = textIn(answer, 'id');
    if (to === bytes.length) return id === '' ? { ok: false, reason: 'broken' } : { ok: true, value: id };
  }
  return { ok: false, reason: 'broken' };
}

/** OneDrive takes none of these in a name, nor a space or full stop at its ends. */
function safeName(name: string): string {
  const clean = name.replace(/["*:<>?/\\|\p{Cc}]/gu, '_').slice(0, 200);
  return clean.replace(/^[\s.]+|[\s.]+$/g, '') || 'attachment';
}
