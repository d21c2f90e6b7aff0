import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { AJAX_STAND_IN } from './ajax-stand-in';
import { readBelow, readBelowAnyCase, typeOf } from './files';
import { NESTED_PATH, NESTED_SIGN_IN } from './nested-sign-in';
import { AJAX_PATH, localPage, OFFICE_PATH, releasedFor, SECURITY_POLICY } from './pages';
import { policyFile } from './policies';
import { tenantServer, type TenantServer } from './tenant-server';

export interface EmulatorOptions {
  /** Project folder: manifest.xml, dist, node_modules and .cache lie below. */
  readonly root: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Where the school's emulated Microsoft 365 is kept between two runs; in memory only when left out. */
  readonly stateFolder?: string;
  /** The school has worked with Schoolgate for some weeks. */
  readonly isLivedIn?: boolean;
  /** Looked in before `dist`: lets a test bring its own add-in pages and `manifest.xml`. */
  readonly overlay?: string;
}

export interface RunningEmulator {
  readonly origin: string;
  readonly port: number;
  close(): Promise<void>;
}

const EVENT_SCRIPT = '/onsend.js';

interface Answer {
  readonly type: string;
  readonly body: string | Buffer;
}

/** Serves host page, add-in and office.js from one plain http origin, to this machine only. Rejects with EADDRINUSE. */
export async function startEmulator(options: EmulatorOptions): Promise<RunningEmulator> {
  const tenant = await tenantServer({ folder: options.stateFolder, isLivedIn: options.isLivedIn });
  const server = createServer((request, response) => void respond(options, tenant, request, response));
  await listen(server, options.port);
  const { port } = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    await stop(server);
    await tenant.save();
  };
  return { origin: `http://localhost:${port}`, port, close };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

async function respond(
  options: EmulatorOptions,
  tenant: TenantServer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const origin = `http://${request.headers.host ?? 'localhost'}`;
  // Icons and everything else without cache rules, as Office wants its icons; a page reloads what was built anew.
  response.setHeader('Content-Security-Policy', SECURITY_POLICY);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  const isOurs = isLocal(request) && isSameSite(request, origin);
  const service = isOurs ? await tenant.respond(request, pathOf(request, origin), origin) : undefined;
  if (service) {
    if (service.isLost) return void request.socket.destroy();
    for (const [name, value] of Object.entries(service.headers)) response.setHeader(name, value);
    response.statusCode = service.status;
    return void response.end(service.body);
  }
  const answer = isOurs && request.method === 'GET' ? await find(options, request, origin) : undefined;
  response.setHeader('Content-Type', answer?.type ?? 'text/plain; charset=utf-8');
  if (!answer) {
    response.statusCode = 404;
    return void response.end('Not here.\n');
  }
  const tag = tagOf(answer.body);
  response.setHeader('ETag', tag);
  response.statusCode = request.headers['if-none-match'] === tag ? 304 : 200;
  response.end(response.statusCode === 304 ? undefined : answer.body);
}

/** The browser asks each time whether a file is still the same, and keeps what it compiled. */
function tagOf(body: string | Buffer): string {
  return `"${createHash('sha1').update(body).digest('base64url')}"`;
}

/** Refuses other hosts' names for this machine, so that no page elsewhere can read what is served here. */
function isLocal({ headers }: IncomingMessage): boolean {
  return /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(headers.host ?? '');
}

/** Nor may a page elsewhere write here. */
function isSameSite({ headers, method }: IncomingMessage, origin: string): boolean {
  return method === 'GET' || headers.origin === undefined || headers.origin === origin;
}

function pathOf(request: IncomingMessage, origin: string): string {
  return decode(new URL(request.url ?? '/', origin).pathname);
}

async function find(options: EmulatorOptions, request: IncomingMessage, origin: string): Promise<Answer | undefined> {
  const path = pathOf(request, origin);
  if (path === AJAX_PATH) return { type: typeOf(path), body: AJAX_STAND_IN };
  if (path === NESTED_PATH) return { type: typeOf(path), body: NESTED_SIGN_IN };
  if (path === '/manifest.xml') return manifestAnswer(options, origin);
  if (path === '/policy.json') return { type: typeOf(path), body: policyFile(presetOf(request)) };
  if (path.startsWith(OFFICE_PATH))
    return answerOf(path, await readBelowAnyCase(officeFolder(options), path.slice(OFFICE_PATH.length)));
  if (path === '/')
    return answerOf('index.html', await readBelow(join(options.root, '.cache', 'emulator'), 'index.html'));
  if (path === '/gallery/')
    return answerOf('index.html', await readBelow(join(options.root, '.cache', 'emulator'), 'gallery/index.html'));
  if (path.startsWith('/emulator/') || path.startsWith('/gallery/'))
    return answerOf(path, await readBelow(join(options.root, '.cache', 'emulator'), path));
  const file = await addInFile(options, path);
  // As the release does: classic Outlook's runtime cannot ask where its script lies.
  if (file && path === EVENT_SCRIPT) return { type: typeOf(path), body: releasedFor(origin, file.toString('utf8')) };
  return answerOf(path, file);
}

async function addInFile(options: EmulatorOptions, path: string): Promise<Buffer | undefined> {
  const own = options.overlay === undefined ? undefined : await readBelow(options.overlay, path);
  return own ?? (await readBelow(join(options.root, 'dist'), path)) ?? readBelow(options.root, pathOfIcon(path));
}

/** Icons are there before anything was built. */
function pathOfIcon(path: string): string {
  return /^\/assets\/icon-\d{1,3}\.png$/.test(path) ? path : '';
}

async function manifestAnswer(options: EmulatorOptions, origin: string): Promise<Answer | undefined> {
  const own = options.overlay === undefined ? undefined : await readBelow(options.overlay, 'manifest.xml');
  const xml = own ?? (await readBelow(options.root, 'manifest.xml'));
  return xml && { type: typeOf('manifest.xml'), body: releasedFor(origin, xml.toString('utf8')) };
}

function answerOf(path: string, body: Buffer | undefined): Answer | undefined {
  if (!body) return undefined;
  const type = typeOf(path);
  return { type, body: type.startsWith('text/html') ? localPage(body.toString('utf8')) : body };
}

function officeFolder(options: EmulatorOptions): string {
  return join(options.root, 'node_modules', '@microsoft', 'office-js', 'dist');
}

/** Which policy the toolbar chose rides in a cookie: each browser its own, and the server holds no state. */
function presetOf(request: IncomingMessage): string {
  return /(?:^|;\s*)schoolgate-preset=([a-z-]{1,40})/.exec(request.headers.cookie ?? '')?.[1] ?? 'recommended';
}

function decode(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return '/not-a-path';
  }
}
