import { isoOf, type Call, type Route } from './context';
import { isAnswer } from './item-view';
import { pick, selected } from './odata';
import { mayDo, type Doing } from './rights';
import { driveOf } from './school-tenant';
import { nextGuid, type DriveState, type FileState, type FileVersion } from './state';
import { empty, fail, FILES, isObject, json, parse, type GraphResponse } from './wire';

const FILE_READ = ['Files.Read', 'Files.ReadWrite', 'Files.Read.All', 'Files.ReadWrite.All'];
const SITE_SCOPES = ['Sites.Selected', 'Lists.SelectedOperations.Selected', 'Sites.Read.All', 'Sites.ReadWrite.All'];
const READ = [...FILE_READ, ...SITE_SCOPES];
const WRITE = [
  'Files.ReadWrite',
  'Files.ReadWrite.All',
  'Sites.Selected',
  'Lists.SelectedOperations.Selected',
  'Sites.ReadWrite.All',
];
const MOST_SIMPLE_UPLOAD = 250 * 1024 * 1024;
const URL_LIVES_MS = 3_600_000;
const FILE = '/drives/{}/items/{}';

/** Addresses by path are rewritten: `/drives/d/root:/folder/name:/content` becomes `/drives/d/items/root:folder/name/content`. */
export const DRIVE_ROUTES: readonly Route[] = [
  { method: 'GET', path: '/me/drive', scopes: FILE_READ, units: 1, run: myDrive },
  { method: 'GET', path: FILE, scopes: READ, units: 1, run: oneFile },
  { method: 'DELETE', path: FILE, scopes: WRITE, units: 2, run: deleteFile },
  { method: 'GET', path: `${FILE}/content`, scopes: READ, units: 1, run: (call) => contentOf(call) },
  { method: 'PUT', path: `${FILE}/content`, scopes: WRITE, units: 2, run: putContent },
  { method: 'GET', path: `${FILE}/versions`, scopes: READ, units: 2, run: versions },
  { method: 'GET', path: `${FILE}/versions/{}`, scopes: READ, units: 1, run: oneVersion },
  {
    method: 'GET',
    path: `${FILE}/versions/{}/content`,
    scopes: READ,
    units: 1,
    run: (call) => contentOf(call, call.ids[2]),
  },
  { method: 'POST', path: `${FILE}/versions/{}/restoreVersion`, scopes: WRITE, units: 2, run: restoreVersion },
  { method: 'POST', path: `${FILE}/createUploadSession`, scopes: WRITE, units: 2, run: createUploadSession },
  { method: 'POST', path: `${FILE}/createLink`, scopes: WRITE, units: 5, run: createLink },
];

/** The drive in the address, when this person may do that there through this app. */
function driveIn(call: Call, doing: Doing): DriveState | GraphResponse {
  const [id = ''] = call.ids;
  const drive = id === 'me' ? driveOf(call.state, call.person.id) : call.state.drives.find((one) => one.id === id);
  if (!drive) return fail(404, 'itemNotFound', 'The drive was not found');
  const isOwn = drive.owner === call.person.id;
  const hasFiles = call.scopes.some(
    (scope) => scope.startsWith('Files.ReadWrite') || (doing === 'view' && scope.startsWith('Files.')),
  );
  const may = drive.owner === undefined ? mayDo(doing, call.person, call.app, call.scopes, drive) : isOwn && hasFiles;
  return may ? drive : fail(403, 'accessDenied', 'Access denied');
}

interface Place {
  readonly drive: DriveState;
  readonly file: FileState | undefined;
  readonly folder: string;
  readonly name: string;
}

export function placeIn(call: Call, doing: Doing): Place | GraphResponse {
  const drive = driveIn(call, doing);
  if (isAnswer(drive)) return drive;
  const [, item = ''] = call.ids;
  if (!item.startsWith('root:')) {
    const file = drive.files.find(({ id }) => id === item);
    return { drive, file, folder: file?.folder ?? '', name: file?.name ?? '' };
  }
  const path = item.slice(5).replace(/^\//, '');
  const at = path.lastIndexOf('/');
  const [folder, name] = [path.slice(0, Math.max(0, at)), path.slice(at + 1)];
  const file = drive.files.find((one) => one.folder === folder && one.name.toLowerCase() === name.toLowerCase());
  return { drive, file, folder, name };
}

function fileIn(call: Call, doing: Doing): (Place & { readonly file: FileState }) | GraphResponse {
  const place = placeIn(call, doing);
  if (isAnswer(place)) return place;
  return place.file ? { ...place, file: place.file } : fail(404, 'itemNotFound', 'The resource could not be found');
}

export const newest = ({ versions: all }: FileState): FileVersion => all[all.length - 1]!;

function viewOf(call: Call, { id, name, versions: all, folder }: FileState, drive: DriveState) {
  const last = all[all.length - 1]!;
  const by = (person: string) => {
    const known = call.state.people.find((one) => one.id === person);
    return { user: { id: person, displayName: known?.name ?? null, email: known?.address } };
  };
  return {
    id,
    name,
    size: last.size,
    eTag: last.etag,
    cTag: `"c:${last.etag.slice(1)}`,
    createdDateTime: all[0]?.at,
    createdBy: by(all[0]?.by ?? ''),
    lastModifiedDateTime: last.at,
    lastModifiedBy: by(last.by),
    webUrl: `${FILES}/${drive.name}/${folder}${folder && '/'}${encodeURIComponent(name)}`,
    parentReference: { driveId: drive.id, path: `/drives/${drive.id}/root:/${folder}` },
    file: { mimeType: 'application/octet-stream' },
  };
}

function myDrive(call: Call): GraphResponse {
  const { id, name, room } = driveOf(call.state, call.person.id);
  const whole = { id, name, driveType: 'business', quota: { remaining: room, total: 1e12, used: 1e12 - room } };
  return json(200, pick(whole, selected(call.query)));
}

function oneFile(call: Call): GraphResponse {
  const found = fileIn(call, 'view');
  if (isAnswer(found)) return found;
  const view = viewOf(call, found.file, found.drive);
  const wanted = selected(call.query);
  const shown: Record<string, unknown> = { ...pick(view, wanted) };
  const hasUrl = !wanted || wanted.some((name) => name.endsWith('downloadUrl'));
  if (hasUrl) shown['@microsoft.graph.downloadUrl'] = downloadUrl(call, bytesOfVersion(newest(found.file)));
  return json(200, shown);
}

function deleteFile(call: Call): GraphResponse {
  const found = fileIn(call, 'delete');
  if (isAnswer(found)) return found;
  found.drive.files.splice(found.drive.files.indexOf(found.file), 1);
  return empty(204);
}

function downloadUrl({ memory, now }: Call, bytes: Uint8Array): string {
  const token = `D${memory.downloads.size + 1}`;
  memory.downloads.set(token, { bytes, until: now + URL_LIVES_MS });
  return `${FILES}/_layouts/15/download.aspx?tempauth=${token}`;
}

/** Never the bytes themselves: the service sends elsewhere, which a browser may not follow after its question. */
function contentOf(call: Call, version?: string): GraphResponse {
  const found = fileIn(call, 'view');
  if (isAnswer(found)) return found;
  const wanted = version === undefined ? newest(found.file) : found.file.versions.find(({ id }) => id === version);
  if (!wanted) return fail(404, 'itemNotFound', 'The version could not be found');
  return empty(302, { location: downloadUrl(call, bytesOfVersion(wanted)) });
}

function putContent(call: Call): GraphResponse {
  const place = placeIn(call, 'add');
  if (isAnswer(place)) return place;
  const bytes = call.request.body ?? new Uint8Array();
  if (bytes.length > MOST_SIMPLE_UPLOAD) return fail(413, 'invalidRequest', 'Too large');
  if (place.file && !isOwnOrMay(call, place.drive, 'edit')) return fail(403, 'accessDenied', 'Access denied');
  return keep(call, place, bytes);
}

const isOwnOrMay = (call: Call, drive: DriveState, doing: Doing): boolean =>
  drive.owner === call.person.id || mayDo(doing, call.person, call.app, call.scopes, drive);

/** Puts a version in place; an answer of the service either way. */
export function keep(
  call: Pick<Call, 'state' | 'person' | 'now'>,
  { drive, file, folder, name }: Place,
  bytes: Uint8Array,
): GraphResponse {
  if (bytes.length > drive.room) return fail(507, 'quotaLimitReached', 'Insufficient space available');
  drive.room -= bytes.length;
  const target = file ?? { id: `01${nextGuid(call.state)}`, name, folder, versions: [] };
  const count = target.versions.length + 1;
  target.versions.push({
    id: `${count}.0`,
    etag: `"{${target.id}},${count}"`,
    at: isoOf(call.now),
    by: call.person.id,
    content: Buffer.from(bytes).toString('base64'),
    size: bytes.length,
  });
  if (!file) drive.files.push(target);
  return json(file ? 200 : 201, viewOf(call as Call, target, drive));
}

const bytesOfVersion = ({ content }: FileVersion): Uint8Array => new Uint8Array(Buffer.from(content, 'base64'));

function versions(call: Call): GraphResponse {
  const found = fileIn(call, 'versions');
  if (isAnswer(found)) return found;
  const value = [...found.file.versions]
    .reverse()
    .map((version) => pick(versionView(call, version), selected(call.query)));
  return json(200, { value });
}

function versionView(call: Call, { id, at, by, size }: FileVersion) {
  const name = call.state.people.find((one) => one.id === by)?.name ?? null;
  return { id, lastModifiedDateTime: at, lastModifiedBy: { user: { id: by, displayName: name } }, size };
}

/** The newest version has no address of its own to fetch it from. */
function oneVersion(call: Call): GraphResponse {
  const found = fileIn(call, 'versions');
  if (isAnswer(found)) return found;
  const version = found.file.versions.find(({ id }) => id === call.ids[2]);
  if (!version) return fail(404, 'itemNotFound', 'The version could not be found');
  const isNewest = version === newest(found.file);
  const url = isNewest ? {} : { '@microsoft.graph.downloadUrl': downloadUrl(call, bytesOfVersion(version)) };
  return json(200, { ...pick(versionView(call, version), selected(call.query)), ...url });
}

function restoreVersion(call: Call): GraphResponse {
  const found = fileIn(call, 'edit');
  if (isAnswer(found)) return found;
  const version = found.file.versions.find(({ id }) => id === call.ids[2]);
  if (!version) return fail(404, 'itemNotFound', 'The version could not be found');
  keep(call, found, bytesOfVersion(version));
  return empty(204);
}

function createUploadSession(call: Call): GraphResponse {
  const place = placeIn(call, 'add');
  if (isAnswer(place)) return place;
  const body = parse(call.request);
  const item = isObject(body) && isObject(body['item']) ? body['item'] : {};
  const behavior = String(item['@microsoft.graph.conflictBehavior'] ?? 'replace');
  const ifMatch = call.request.headers['if-match'];
  if (place.file && behavior === 'replace' && !isOwnOrMay(call, place.drive, 'edit'))
    return fail(403, 'accessDenied', 'Access denied');
  if (ifMatch !== undefined && (!place.file || newest(place.file).etag !== ifMatch))
    return fail(412, 'resourceModified', 'ETag does not match current item');
  if (place.file && behavior === 'fail') return fail(409, 'nameAlreadyExists', 'An item with the same name exists');
  if (!place.file && place.name === '') return fail(404, 'itemNotFound', 'The resource could not be found');
  const token = `U${call.memory.uploads.size + 1}`;
  const until = call.now + URL_LIVES_MS;
  call.memory.uploads.set(token, {
    drive: place.drive.id,
    file: place.file?.id,
    name: place.name,
    folder: place.folder,
    person: call.person.id,
    behavior,
    ifMatch,
    until,
    received: [],
    size: 0,
  });
  const uploadUrl = `${FILES}/_api/v2.0/uploadSession?guid=${token}`;
  return json(200, { uploadUrl, expirationDateTime: isoOf(until), nextExpectedRanges: ['0-'] });
}

function createLink(call: Call): GraphResponse {
  const found = fileIn(call, 'edit');
  if (isAnswer(found)) return found;
  const body = parse(call.request);
  const { type, scope, expirationDateTime } = isObject(body) ? body : {};
  if (typeof type !== 'string' || typeof scope !== 'string') return fail(400, 'invalidRequest', 'Invalid request');
  const { file } = found;
  const isNew = file.link === undefined;
  file.link ??= `${FILES}/:u:/g/${file.id}`;
  const expires = typeof expirationDateTime === 'string' ? { expirationDateTime } : {};
  const view = { id: `L${file.id}`, roles: ['read'], link: { type, scope, webUrl: file.link }, ...expires };
  return json(isNew ? 201 : 200, view);
}
