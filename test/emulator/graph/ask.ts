import { bytesOf, GRAPH, textOf, type GraphResponse } from '../../../src/emulator/graph/wire';
import type { EmulatedTenant } from '../../../src/emulator/graph/tenant';
import type { TenantUnderTest } from '../../support/emulated-tenant';

export interface Asking {
  readonly person: string;
  readonly app?: 'addIn' | 'dashboard';
  readonly scopes: readonly string[];
}

/** A bare request, without any of our adapters: what the service itself would say. */
export function ask(
  { tenant, time }: TenantUnderTest,
  { person, app = 'dashboard', scopes }: Asking,
  method: string,
  path: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers: GraphResponse['headers'];
} {
  const token = tenant.tokens.issue({ person, app, scopes, expires: time.clock.now() + 3_600_000 });
  return send(tenant, method, path.startsWith('https:') ? path : `${GRAPH}/v1.0${path}`, body, {
    authorization: `Bearer ${token}`,
    ...headers,
  });
}

export function send(
  tenant: EmulatedTenant,
  method: string,
  url: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
) {
  const content = body instanceof Uint8Array ? body : body === undefined ? undefined : bytesOf(JSON.stringify(body));
  const response = tenant.handle({
    method,
    url,
    headers: {
      ...(content && !(body instanceof Uint8Array) ? { 'content-type': 'application/json' } : {}),
      ...headers,
    },
    ...(content ? { body: content } : {}),
  });
  const text = textOf(response.body);
  return {
    status: response.status,
    headers: response.headers,
    body: (text.startsWith('{') ? JSON.parse(text) : { text }) as Readonly<Record<string, unknown>>,
  };
}

export const codeOf = (body: Readonly<Record<string, unknown>>): string =>
  (body['error'] as { code?: string } | undefined)?.code ?? '';
