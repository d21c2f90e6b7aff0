import type { TenantMemory, Upload, ViolationKind } from './context';
import { keep, newest } from './drive-items';
import { isoOf } from './context';
import type { TenantState } from './state';
import { empty, fail, json, type GraphRequest, type GraphResponse } from './wire';

const STEP = 320 * 1024;
const MOST_RANGE = 60 * 1024 * 1024;

export interface FileTraffic {
  readonly state: TenantState;
  readonly memory: TenantMemory;
  readonly now: number;
  violate(kind: ViolationKind, detail: string): void;
}

/** Requests to upload and download addresses: outside Graph, without a token, on their own secret in the address. */
export function fileTraffic(traffic: FileTraffic, request: GraphRequest): GraphResponse {
  const { searchParams } = new URL(request.url);
  if (request.headers['authorization'] !== undefined) {
    traffic.violate('token-on-upload', request.method);
    return fail(401, 'unauthenticated', 'The address carries its own proof');
  }
  const download = traffic.memory.downloads.get(searchParams.get('tempauth') ?? '');
  if (request.method === 'GET' && download) {
    if (download.until < traffic.now) return fail(401, 'unauthenticated', 'The address has expired');
    return { status: 200, headers: { 'content-type': 'application/octet-stream' }, body: download.bytes };
  }
  const token = searchParams.get('guid') ?? '';
  const upload = traffic.memory.uploads.get(token);
  if (!upload || upload.until < traffic.now) return fail(404, 'itemNotFound', 'The upload session was not found');
  if (request.method === 'DELETE') {
    traffic.memory.uploads.delete(token);
    return empty(204);
  }
  if (request.method === 'GET') return expecting(upload);
  return request.method === 'PUT' ? takeRange(traffic, request, token, upload) : fail(405, 'notAllowed', 'Not allowed');
}

function expecting({ size, until }: Upload): GraphResponse {
  return json(202, { expirationDateTime: isoOf(until), nextExpectedRanges: [`${size}-`] });
}

function takeRange(traffic: FileTraffic, request: GraphRequest, token: string, upload: Upload): GraphResponse {
  const bytes = request.body ?? new Uint8Array();
  const match = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(request.headers['content-range'] ?? '');
  if (!match) return fail(400, 'invalidRequest', 'Content-Range is missing');
  const [from, to, total] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const isWhole = to - from + 1 === bytes.length && (to + 1 === total || bytes.length % STEP === 0);
  if (!isWhole || bytes.length > MOST_RANGE) return fail(400, 'invalidRange', 'Declared and sent length differ');
  if (from !== upload.size) return fail(416, 'invalidRange', 'The range is not the one expected');
  upload.received.push(bytes.slice());
  upload.size += bytes.length;
  return upload.size < total ? expecting(upload) : finish(traffic, token, upload);
}

/** The name may have been taken, or the file changed, while the bytes were on their way. */
function finish({ state, memory, now }: FileTraffic, token: string, upload: Upload): GraphResponse {
  memory.uploads.delete(token);
  const drive = state.drives.find(({ id }) => id === upload.drive);
  const person = state.people.find(({ id }) => id === upload.person);
  if (!drive || !person) return fail(404, 'itemNotFound', 'The drive was not found');
  const { folder } = upload;
  const present = drive.files.find(
    (file) => file.folder === folder && file.name.toLowerCase() === upload.name.toLowerCase(),
  );
  const file = upload.file === undefined ? present : drive.files.find(({ id }) => id === upload.file);
  if (upload.ifMatch !== undefined && (!file || newest(file).etag !== upload.ifMatch))
    return fail(412, 'resourceModified', 'ETag does not match current item');
  if (file && upload.behavior === 'fail') return fail(409, 'nameAlreadyExists', 'An item with the same name exists');
  const bytes = new Uint8Array(Buffer.concat(upload.received));
  const isRenamed = file !== undefined && upload.behavior === 'rename';
  const target = isRenamed
    ? { drive, file: undefined, folder, name: freeName(drive.files, upload) }
    : { drive, file, folder, name: upload.name };
  return keep({ state, person, now }, target, bytes);
}

function freeName(
  files: readonly { readonly name: string; readonly folder: string }[],
  { name, folder }: Upload,
): string {
  const dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length;
  for (let number = 1; ; number += 1) {
    const candidate = `${name.slice(0, dot)} ${number}${name.slice(dot)}`;
    if (!files.some((file) => file.folder === folder && file.name === candidate)) return candidate;
  }
}
