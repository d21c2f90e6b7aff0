import { fail, type GraphResponse } from './wire';

/**
 * How a call fails. A number answers with that status and does nothing; `lost-request` never arrives, `lost-answer` is
 * done and not heard of; `expired-token` answers 401, `conditional-access` 403 with the code of a policy.
 */
export type FaultKind =
  | 429
  | 500
  | 502
  | 503
  | 504
  | 507
  | 'lost-request'
  | 'lost-answer'
  | 'expired-token'
  | 'conditional-access'
  | 'resync';

export interface Fault {
  readonly kind: FaultKind;
  /** Seconds of `Retry-After`, for 429 and 503. */
  readonly retryAfter?: number;
}

/** Which calls, and how often. */
export interface PlannedFault extends Fault {
  readonly method?: string;
  /** Found anywhere in the path. */
  readonly path?: string;
  times: number;
}

const CODES: Readonly<Record<number, string>> = {
  429: 'activityLimitReached',
  500: 'generalException',
  502: 'generalException',
  503: 'serviceNotAvailable',
  504: 'generalException',
  507: 'quotaLimitReached',
};

/** The answer of a fault that keeps the call from being done; undefined for those that come afterwards. */
export function answerOfFault({ kind, retryAfter }: Fault): GraphResponse | undefined {
  if (kind === 'lost-answer' || kind === 'resync') return undefined;
  if (kind === 'lost-request') return { status: 0, headers: {}, isLost: true };
  if (kind === 'expired-token')
    return fail(401, 'InvalidAuthenticationToken', 'Lifetime validation failed, the token is expired.');
  if (kind === 'conditional-access')
    return fail(403, 'insufficient_claims', 'Access has been blocked by a policy', {
      'www-authenticate': 'Bearer error="insufficient_claims", claims="eyJhY2Nlc3NfdG9rZW4iOnt9fQ=="',
    });
  const wait: Readonly<Record<string, string>> = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  return fail(kind, CODES[kind] ?? 'generalException', 'An injected fault', wait);
}

export function nextFault(plan: PlannedFault[], method: string, path: string): Fault | undefined {
  const found = plan.find(
    (fault) =>
      fault.times > 0 &&
      (fault.method === undefined || fault.method === method) &&
      (fault.path === undefined || path.includes(fault.path)),
  );
  if (found) found.times -= 1;
  return found;
}
