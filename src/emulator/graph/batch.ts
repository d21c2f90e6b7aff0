import { bytesOf, fail, GRAPH, isObject, json, parse, textOf, type GraphRequest, type GraphResponse } from './wire';

const MOST = 20;

interface Part {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly dependsOn: readonly string[];
}

/**
 * Each part is a call of its own, charged and refused for itself; the outer 200 says nothing. Parts that do not wait
 * for one another run, and are answered, in an order of the service's own.
 */
export function runBatch(request: GraphRequest, run: (part: GraphRequest) => GraphResponse): GraphResponse {
  const body = parse(request);
  const raw = isObject(body) && Array.isArray(body['requests']) ? (body['requests'] as unknown[]) : [];
  const parts = raw.map(partOf);
  if (parts.length === 0 || parts.length > MOST || parts.includes(undefined))
    return fail(400, 'invalidRequest', 'Invalid batch payload format');
  const answers = new Map<string, { readonly status: number; readonly headers: object; readonly body?: unknown }>();
  const waiting = [...(parts as readonly Part[])].reverse();
  let isLost = false;
  while (waiting.length > 0) {
    const at = waiting.findIndex(({ dependsOn }) => dependsOn.every((id) => answers.has(id)));
    if (at < 0) return fail(400, 'invalidRequest', 'Dependencies form a circle or are unknown');
    const [part] = waiting.splice(at, 1);
    if (!part) break;
    if (part.dependsOn.some((id) => (answers.get(id)?.status ?? 500) >= 400)) {
      answers.set(part.id, { status: 424, headers: {}, body: { error: { code: 'failedDependency', message: '' } } });
      continue;
    }
    const answer = run({
      method: part.method,
      url: `${GRAPH}/v1.0${part.url}`,
      headers: { ...lower(part.headers), authorization: request.headers['authorization'] ?? '' },
      ...(part.body === undefined ? {} : { body: bytesOf(JSON.stringify(part.body)) }),
    });
    isLost ||= answer.isLost === true;
    const text = textOf(answer.body);
    const status = answer.isLost ? 504 : answer.status;
    answers.set(part.id, {
      status,
      headers: answer.headers,
      ...(text === '' ? {} : { body: JSON.parse(text) as unknown }),
    });
  }
  const responses = [...answers].map(([id, answer]) => ({ id, ...answer }));
  const whole = json(200, { responses });
  return isLost ? { ...whole, isLost } : whole;
}

function partOf(value: unknown): Part | undefined {
  if (!isObject(value)) return undefined;
  const { id, method, url, headers, body, dependsOn } = value;
  if (typeof id !== 'string' || typeof method !== 'string' || typeof url !== 'string') return undefined;
  if (!url.startsWith('/') || /^\/(v1\.0|beta)\//.test(url)) return undefined;
  const hasType = isObject(headers) && Object.keys(headers).some((name) => name.toLowerCase() === 'content-type');
  if (body !== undefined && !hasType) return undefined;
  return {
    id,
    method,
    url,
    headers: isObject(headers) ? (headers as Readonly<Record<string, string>>) : {},
    body,
    dependsOn: Array.isArray(dependsOn) ? dependsOn.map(String) : [],
  };
}

function lower(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
