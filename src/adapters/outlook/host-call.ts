import type { HostFailure } from '../../ports/compose-item';
import type { Timers } from '../../ports/system';

/** What came of one call: the value as the host gave it (any shape), or why there is none. */
export type HostAnswer =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly reason: HostFailure };

export interface HostCalls {
  /** Calls `owner[method](...args, callback)`. Never rejects; answers once, in time where timers exist. */
  call(owner: unknown, method: string, args?: readonly unknown[], limitMs?: number): Promise<HostAnswer>;
  /** False where no timer exists: a call can then wait for ever, and the pane says so. */
  readonly isBounded: boolean;
}

/** Web and new Outlook take three calls at once (Microsoft's API limits page); a fourth fails there. */
const MOST_AT_ONCE = 3;

/** Error codes of Outlook, as in Microsoft's list and in office.js; every other one is a refusal. */
const REASONS: Readonly<Record<number, HostFailure>> = {
  5000: 'unsupported',
  5001: 'refused',
  9000: 'tooLarge',
  9001: 'full',
  9008: 'missing',
  9012: 'full',
  9024: 'missing',
  9025: 'full',
  9032: 'unsupported',
  9047: 'unsupported',
  9050: 'missing',
  9051: 'full',
  9052: 'missing',
  9057: 'full',
};

/**
 * Calls into the host, at most three at a time, each under a time limit: an unanswered call of office.js stays
 * unanswered for ever (measured with a silent host). A late or second answer is dropped.
 */
export function hostCalls(timers: Timers, standardLimitMs: number): HostCalls {
  const waiting: (() => void)[] = [];
  let running = 0;

  const release = (): void => {
    running--;
    waiting.shift()?.();
  };
  const enqueue = (start: () => void): void => {
    if (running < MOST_AT_ONCE) start();
    else waiting.push(start);
  };

  function call(
    owner: unknown,
    method: string,
    args: readonly unknown[] = [],
    limitMs = standardLimitMs,
  ): Promise<HostAnswer> {
    return new Promise((resolve) => {
      const invoke = memberOf(owner, method);
      if (typeof invoke !== 'function') return resolve({ ok: false, reason: 'unsupported' });
      enqueue(() => {
        running++;
        let isOpen = true;
        let stopTimer = (): void => undefined;
        const settle = (answer: HostAnswer): void => {
          if (!isOpen) return;
          isOpen = false;
          stopTimer();
          resolve(answer);
          release();
        };
        if (timers.available) stopTimer = timers.after(limitMs, () => settle({ ok: false, reason: 'timeout' }));
        try {
          // `apply` keeps `this`: roamingSettings needs it, compose methods do not mind.
          invoke.apply(owner, [...args, (result: unknown) => settle(answerOf(result))]);
        } catch {
          settle({ ok: false, reason: 'refused' });
        }
      });
    });
  }

  return { call, isBounded: timers.available };
}

/** A member of something unknown; a getter that throws counts as absent. */
export function memberOf(owner: unknown, name: string): unknown {
  if ((typeof owner !== 'object' && typeof owner !== 'function') || owner === null) return undefined;
  try {
    return (owner as Readonly<Record<string, unknown>>)[name];
  } catch {
    return undefined;
  }
}

function answerOf(result: unknown): HostAnswer {
  const status = memberOf(result, 'status');
  if (status === 'succeeded') return { ok: true, value: memberOf(result, 'value') };
  if (status !== 'failed') return { ok: false, reason: 'refused' };
  const code = memberOf(memberOf(result, 'error'), 'code');
  return { ok: false, reason: (typeof code === 'number' && REASONS[code]) || 'refused' };
}
