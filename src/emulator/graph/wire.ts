/** One request as the service sees it. Header names in lower case. */
export interface GraphRequest {
  readonly method: string;
  /** Absolute, as the client would have written it to the real service. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

export interface GraphResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  /** The connection broke before the client saw the answer; what was asked may have been done. */
  readonly isLost?: true;
}

export const GRAPH = 'https://graph.microsoft.com';
/** Where files are fetched and uploaded: addresses outside Graph, as in the tenant. */
export const FILES = 'https://greenfield.sharepoint.example';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export const bytesOf = (text: string): Uint8Array => encoder.encode(text);
export const textOf = (bytes: Uint8Array | undefined): string => decoder.decode(bytes ?? new Uint8Array());

export function json(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): GraphResponse {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: bytesOf(JSON.stringify(value)) };
}

export function empty(status: number, headers: Readonly<Record<string, string>> = {}): GraphResponse {
  return { status, headers };
}

/** Codes the service uses; clients branch on them, never on the message. */
export type ErrorCode =
  | 'accessDenied'
  | 'unauthenticated'
  | 'InvalidAuthenticationToken'
  | 'invalidRequest'
  | 'invalidRange'
  | 'itemNotFound'
  | 'Request_ResourceNotFound'
  | 'Authorization_RequestDenied'
  | 'nameAlreadyExists'
  | 'resourceModified'
  | 'activityLimitReached'
  | 'serviceNotAvailable'
  | 'generalException'
  | 'quotaLimitReached'
  | 'notSupported'
  | 'resyncRequired'
  | 'notAllowed';

export function fail(
  status: number,
  code: ErrorCode | (string & {}),
  message: string,
  headers: Readonly<Record<string, string>> = {},
): GraphResponse {
  return json(
    status,
    {
      error: {
        code,
        message,
        innerError: { date: '2026-11-24T09:00:00', 'request-id': 'r', 'client-request-id': 'c' },
      },
    },
    headers,
  );
}

export function parse(request: GraphRequest): unknown {
  try {
    return JSON.parse(textOf(request.body)) as unknown;
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
