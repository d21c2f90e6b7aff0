import type { EmulatedTenant } from './tenant';
import type { GraphRequest, GraphResponse } from './wire';

/** The tenant as `fetch`: same signature, same rejection when the network breaks. Nothing leaves the process. */
export function fetchOf(tenant: EmulatedTenant): typeof fetch {
  return async (input, init) => {
    const request = await requestOf(input, init);
    const response = tenant.handle(request);
    // A browser that asked first may not follow elsewhere.
    const isForbiddenTurn = response.status === 302 && request.headers['authorization'] !== undefined;
    if (response.isLost || isForbiddenTurn) throw new TypeError('Failed to fetch');
    return responseOf(response);
  };
}

export async function requestOf(input: RequestInfo | URL, init?: RequestInit): Promise<GraphRequest> {
  const request = new Request(input, init);
  const bytes = new Uint8Array(await request.arrayBuffer());
  return {
    method: request.method,
    url: request.url,
    headers: Object.fromEntries(request.headers),
    ...(bytes.length > 0 ? { body: bytes } : {}),
  };
}

function responseOf({ status, headers, body }: GraphResponse): Response {
  const isBodiless = status === 204 || status === 304;
  return new Response(isBodiless || !body ? null : (body as Uint8Array<ArrayBuffer>), { status, headers });
}
