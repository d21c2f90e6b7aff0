import { Client, ResponseType, type Context, type Middleware } from '@microsoft/microsoft-graph-client';
import type { Identity, SignInReason } from '../../ports/identity';
import type { Clock } from '../../ports/system';
import type { TenantFailure, TenantReason } from '../../ports/tenant';
import { retryAfterMs, type Transport } from './transport';

export interface GraphCall {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE' | 'PUT';
  /** Below the version, encoded, with its query; or a whole address that the service gave. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Least delegated scopes of this call. */
  readonly scopes: readonly string[];
  /** The token held was refused, inside a batch answer where only its caller sees it. */
  readonly fresh?: boolean;
}

export type GraphAnswer =
  | { readonly ok: true; readonly status: number; readonly body: unknown }
  | (TenantFailure & { readonly status?: number });

/** Microsoft Graph for whoever is signed in. Never rejects. */
export interface GraphCaller {
  call(request: GraphCall): Promise<GraphAnswer>;
  /** Addresses outside Graph that carry their own proof: downloads and upload sessions. Never with a token. */
  files: Transport['send'];
  leaveAlone: Transport['leaveAlone'];
}

export interface GraphCallerOptions {
  readonly identity: Identity;
  readonly transport: Transport;
  readonly clock: Clock;
}

const UNSURE_MS = 5_000;

export function graphCaller({ identity, transport, clock }: GraphCallerOptions): GraphCaller {
  const attempt = async (request: GraphCall, fresh: boolean): Promise<GraphAnswer> => {
    const token = await identity.token(request.scopes, { fresh });
    if (token.ok !== true) return token.ok === false ? withoutToken(token.reason) : { ok: false, reason: 'signed-out' };
    const response = await exchange(transport, token.token, request);
    return response ? answerOf(response, clock) : { ok: false, reason: 'offline' };
  };
  return {
    files: transport.send,
    leaveAlone: transport.leaveAlone,
    async call(request) {
      const first = await attempt(request, request.fresh ?? false);
      // A token may end between the look into the cache and the service's look at it.
      return !first.ok && first.status === 401 && !request.fresh ? attempt(request, true) : first;
    },
  };
}

/**
 * The client keeps its standard address: it puts no token on others, and takes next pages on http for paths (seen with
 * 3.0.7). Our last link in the chain sends, and changes the origin where there is an emulator.
 */
async function exchange(transport: Transport, token: string, request: GraphCall): Promise<Response | undefined> {
  const chain: Middleware = {
    async execute(context: Context) {
      const headers = { ...(context.options?.headers as Record<string, string>), Authorization: `Bearer ${token}` };
      const url = typeof context.request === 'string' ? context.request : context.request.url;
      const { method, body } = context.options ?? {};
      context.response = await transport.send(url, {
        ...(method ? { method } : {}),
        headers,
        ...(body ? { body } : {}),
      });
    },
  };
  const call = Client.initWithMiddleware({ middleware: chain })
    .api(request.path)
    .responseType(ResponseType.RAW)
    .headers({ ...request.headers });
  try {
    return (await send(call, request)) as Response;
  } catch {
    return undefined;
  }
}

type Prepared = ReturnType<Client['api']>;

function send(call: Prepared, { method, body }: GraphCall): Promise<unknown> {
  switch (method) {
    case 'GET':
      return call.get();
    case 'POST':
      return call.post(body ?? {});
    case 'PATCH':
      return call.patch(body ?? {});
    case 'PUT':
      return call.put(body ?? '');
    case 'DELETE':
      return call.delete();
  }
}

async function answerOf(response: Response, clock: Clock): Promise<GraphAnswer> {
  const text = await response.text().catch(() => undefined);
  if (text === undefined) return { ok: false, reason: 'offline' };
  const body = parse(text);
  if (response.ok) return { ok: true, status: response.status, body };
  return failureOf(response.status, codeIn(body), retryAfterMs(response.headers.get('Retry-After'), clock));
}

/** Status and code decide, never the words of the message. */
export function failureOf(
  status: number,
  code: string | undefined,
  waitMs: number | undefined,
): TenantFailure & { readonly status: number } {
  if ([408, 423, 429, 500, 502, 503, 504].includes(status))
    return { ok: false, reason: 'busy', retryAfterMs: waitMs ?? UNSURE_MS, status };
  return { ok: false, reason: reasonOf(status, code), status };
}

function reasonOf(status: number, code: string | undefined): Exclude<TenantReason, 'busy'> {
  if (code === 'insufficient_claims') return 'blocked-here';
  if (status === 401) return 'signed-out';
  if (status === 403) return 'no-right';
  if (status === 404 || status === 410) return 'missing';
  if (status === 409 || status === 412) return 'conflict';
  return status === 507 ? 'full' : 'broken';
}

const OF_SIGN_IN: Readonly<Record<SignInReason, Exclude<TenantReason, 'busy'>>> = {
  'signed-out': 'signed-out',
  'no-consent': 'no-consent',
  'needs-administrator': 'no-consent',
  'blocked-here': 'blocked-here',
  cancelled: 'signed-out',
  offline: 'offline',
  busy: 'offline',
  unsupported: 'signed-out',
  broken: 'broken',
};

function withoutToken(reason: SignInReason): TenantFailure {
  return reason === 'busy' ? { ok: false, reason, retryAfterMs: UNSURE_MS } : { ok: false, reason: OF_SIGN_IN[reason] };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function codeIn(body: unknown): string | undefined {
  const error = isObject(body) ? body['error'] : undefined;
  const code = isObject(error) ? error['code'] : undefined;
  return typeof code === 'string' ? code : undefined;
}

/** The list in an answer; undefined when there is none. */
export function valuesIn(body: unknown): readonly Readonly<Record<string, unknown>>[] | undefined {
  const value = isObject(body) ? body['value'] : undefined;
  return Array.isArray(value) ? value.filter(isObject) : undefined;
}

export function textIn(value: unknown, key: string): string {
  const held = isObject(value) ? value[key] : undefined;
  return typeof held === 'string' ? held : '';
}

/** A literal inside `$filter`: quotes doubled, then made fit for an address. */
export function literal(text: string): string {
  return encodeURIComponent(`'${text.replace(/'/g, "''")}'`);
}
