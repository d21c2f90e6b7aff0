import { runBatch } from './batch';
import {
  memoryOfTenant,
  type Call,
  type Route,
  type TenantMemory,
  type Violation,
  type ViolationKind,
} from './context';
import { DRIVE_ROUTES } from './drive-items';
import { answerOfFault, nextFault, type Fault, type PlannedFault } from './faults';
import { fileTraffic } from './file-traffic';
import { ITEM_ROUTES } from './item-routes';
import { LIST_ROUTES } from './lists';
import { PEOPLE_ROUTES } from './people';
import type { TenantState } from './state';
import { SMALL_TENANT, throttle, type Quota, type Throttle } from './throttling';
import { tokenBook, type AccessToken, type TokenBook } from './tokens';
import { fail, FILES, GRAPH, type GraphRequest, type GraphResponse } from './wire';

export const ROUTES: readonly Route[] = [...ITEM_ROUTES, ...LIST_ROUTES, ...DRIVE_ROUTES, ...PEOPLE_ROUTES];

export interface EmulatedTenantOptions {
  readonly state: TenantState;
  /** Epoch milliseconds. */
  now(): number;
  readonly quota?: Quota;
  /** Asked for every call that is not in the plan; lets a seeded simulator break things. */
  fault?(method: string, path: string): Fault | undefined;
  /** Sees every exchange with Graph, parts of a batch included, with the path it was taken for. */
  observe?(request: GraphRequest, response: GraphResponse, route: string): void;
}

/** A tenant as one function from request to response, with what a test wants to look at beside it. */
export interface EmulatedTenant {
  readonly state: TenantState;
  readonly tokens: TokenBook;
  readonly throttle: Throttle;
  /** What clients did that the service would punish. */
  readonly violations: readonly Violation[];
  /** Scopes that opened a call, as `app scope`: one that never does is one too many. */
  readonly scopesUsed: ReadonlySet<string>;
  handle(request: GraphRequest): GraphResponse;
  plan(fault: Omit<PlannedFault, 'times'> & { readonly times?: number }): void;
  violate(kind: ViolationKind, detail: string): void;
}

interface Inside {
  readonly options: EmulatedTenantOptions;
  readonly memory: TenantMemory;
  readonly tokens: TokenBook;
  readonly throttle: Throttle;
  readonly plan: PlannedFault[];
  readonly violations: Violation[];
  readonly scopesUsed: Set<string>;
}

export function emulatedTenant(options: EmulatedTenantOptions): EmulatedTenant {
  const inside: Inside = {
    options,
    memory: memoryOfTenant(),
    tokens: tokenBook(),
    throttle: throttle(options.quota ?? SMALL_TENANT),
    plan: [],
    violations: [],
    scopesUsed: new Set(),
  };
  const violate = (kind: ViolationKind, detail: string) => void inside.violations.push({ kind, detail });
  return {
    state: options.state,
    tokens: inside.tokens,
    throttle: inside.throttle,
    violations: inside.violations,
    scopesUsed: inside.scopesUsed,
    violate,
    plan: (fault) => void inside.plan.push({ times: 1, ...fault }),
    handle(request) {
      if (!request.url.startsWith(`${FILES}/`)) return observed(inside, request);
      const { pathname } = new URL(request.url);
      const fault = faultFor(inside, request.method, pathname);
      const broken = fault && answerOfFault(fault);
      if (broken) return broken;
      const traffic = { state: options.state, memory: inside.memory, now: options.now(), violate };
      const answer = fileTraffic(traffic, request);
      return fault ? { ...answer, isLost: true } : answer;
    },
  };
}

const faultFor = ({ plan, options }: Inside, method: string, path: string): Fault | undefined =>
  nextFault(plan, method, path) ?? options.fault?.(method, path);

function observed(inside: Inside, request: GraphRequest): GraphResponse {
  const path = pathOf(request.url);
  if (path === undefined) return unknownCall(inside, request, request.url.slice(0, 60));
  if (path === '/$batch' && request.method === 'POST') {
    const answer = runBatch(request, (part) => observed(inside, part));
    inside.options.observe?.(request, answer, path);
    return answer;
  }
  const matched = match(request.method, path);
  if (!matched) return unknownCall(inside, request, path);
  const answer = answerTo(inside, request, path, matched);
  if (!(answer.isLost && answer.status === 0)) inside.options.observe?.(request, answer, matched.route.path);
  return answer;
}

function unknownCall(inside: Inside, { method }: GraphRequest, path: string): GraphResponse {
  inside.violations.push({ kind: 'unknown-call', detail: `${method} ${path}` });
  return fail(404, 'itemNotFound', 'Resource not found for the segment');
}

/** Who asks, whether they were told to wait, whether the quota holds, whether the token opens this; then the work. */
function answerTo(inside: Inside, request: GraphRequest, path: string, { route, ids }: Matched): GraphResponse {
  const { options, throttle: quotas } = inside;
  const now = options.now();
  const token = tokenOf(inside, request, now);
  if ('status' in token) return token;
  const client = `${token.app} ${token.person}`;
  if (quotas.isTooEarly(client, now))
    inside.violations.push({ kind: 'called-too-early', detail: `${request.method} ${route.path}` });
  const refused = route.isDirectory ? undefined : quotas.charge(token.app, token.person, route.units, now);
  if (refused) return told(inside, client, now, refused);
  const fault = faultFor(inside, request.method, path);
  const broken = fault && answerOfFault(fault);
  if (broken) return told(inside, client, now, broken);
  const call = callOf(inside, request, path, ids, token, now);
  const opening = route.scopes.filter((scope) => token.scopes.includes(scope));
  if (opening.length === 0) {
    inside.violations.push({ kind: 'scope-missing', detail: `${request.method} ${route.path}` });
    return fail(403, 'accessDenied', 'Insufficient privileges to complete the operation.');
  }
  for (const scope of opening) inside.scopesUsed.add(`${token.app} ${scope}`);
  if (fault?.kind === 'resync') return fail(410, 'resyncRequired', 'Resync required');
  const answer = told(inside, client, now, route.run(call));
  const headers = { ...answer.headers, ...quotas.headers(token.app, now) };
  return { ...answer, headers, ...(fault?.kind === 'lost-answer' ? { isLost: true as const } : {}) };
}

/** Remembers whom an answer told to wait. */
function told({ throttle: quotas }: Inside, client: string, now: number, answer: GraphResponse): GraphResponse {
  const wait = Number(answer.headers['retry-after'] ?? '');
  if (wait > 0) quotas.tell(client, now + wait * 1_000);
  return answer;
}

function tokenOf(inside: Inside, request: GraphRequest, now: number): AccessToken | GraphResponse {
  const text = /^Bearer (.+)$/.exec(request.headers['authorization'] ?? '')?.[1];
  const token = text === undefined ? undefined : inside.tokens.find(text);
  if (!token) {
    inside.violations.push({ kind: 'token-unknown', detail: request.method });
    return fail(401, 'InvalidAuthenticationToken', 'Access token is empty or unknown.');
  }
  if (token.expires <= now)
    return fail(401, 'InvalidAuthenticationToken', 'Lifetime validation failed, the token is expired.');
  return token;
}

function callOf(
  inside: Inside,
  request: GraphRequest,
  path: string,
  ids: readonly string[],
  token: AccessToken,
  now: number,
): Call {
  const { state } = inside.options;
  const person = state.people.find(({ id }) => id === token.person);
  const app = state.apps.find(({ key }) => key === token.app);
  if (!person || !app) throw new Error('a token of nobody was issued');
  return {
    state,
    request,
    path,
    ids,
    person,
    app,
    scopes: token.scopes,
    now,
    memory: inside.memory,
    query: new Map(new URL(request.url).searchParams),
    violate: (kind, detail) => void inside.violations.push({ kind, detail }),
  };
}

interface Matched {
  readonly route: Route;
  readonly ids: readonly string[];
}

function match(method: string, path: string): Matched | undefined {
  const parts = path.split('/');
  for (const route of ROUTES) {
    if (route.method !== method) continue;
    const wanted = route.path.split('/');
    if (wanted.length !== parts.length) continue;
    if (!wanted.every((name, index) => name === '{}' || name === parts[index])) continue;
    const ids = parts.filter((_, index) => wanted[index] === '{}').map((part) => part.replaceAll('\u0001', '/'));
    return { route, ids };
  }
  return undefined;
}

/**
 * The path below `/v1.0`, decoded, with addresses by path folded into one part: `/drives/d/root:/a/b:/content` and
 * `/sites/host:/sites/name`. Undefined for other services.
 */
export function pathOf(url: string): string | undefined {
  if (!url.startsWith(`${GRAPH}/v1.0/`)) return undefined;
  const raw = decodeURIComponent(new URL(url).pathname.slice('/v1.0'.length));
  const own = raw
    .replace(/^\/me\/drive\/(items|root)/, '/drives/me/$1')
    .replace('/microsoft.graph.user/', '/graph.user/');
  const byPath = /^(\/drives\/[^/]+)\/root:\/([^:]+)(?::(\/.+))?$/.exec(own);
  if (byPath) {
    const [, drive = '', file = '', rest = ''] = byPath;
    return `${drive}/items/root:${file.replaceAll('/', '\u0001')}${rest}`;
  }
  const site = /^\/sites\/([^/:]+:\/sites\/[^/:]+)(.*)$/.exec(own);
  return site ? `/sites/${(site[1] ?? '').replaceAll('/', '\u0001')}${site[2] ?? ''}` : own;
}
