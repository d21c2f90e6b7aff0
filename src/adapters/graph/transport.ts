import type { Clock, Random, Timers } from '../../ports/system';

/** One exchange on the network; rejects only when no answer came. */
export type Send = (url: string, init: RequestInit) => Promise<Response>;

export interface TransportOptions {
  readonly fetch: Send;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly random: Random;
  /** Longest time to wait for a busy service in all, in milliseconds; after that the caller hears `busy`. */
  readonly mostWaitMs?: number;
  /** Longest time for one exchange. */
  readonly limitMs?: number;
  /** Other origins for those of the service: the emulator's. From origin to origin, without a closing slash. */
  readonly reroute?: Readonly<Record<string, string>>;
}

/**
 * Everything that leaves for Microsoft 365 goes through one of these per client: when the service says "wait", all
 * wait, for calls during that time count against the school (throttling page, 2025-10-02).
 */
export interface Transport {
  send: Send;
  /** Somebody learnt elsewhere (inside a batch answer) how long the service wants to be left alone. */
  leaveAlone(ms: number): void;
}

const MOST_WAIT_MS = 30_000;
const LIMIT_MS = 30_000;
const MOST_ATTEMPTS = 4;
const FIRST_PAUSE_MS = 500;
const RETRIED: readonly number[] = [429, 500, 502, 503, 504];

export function transport(options: TransportOptions): Transport {
  const { clock, mostWaitMs = MOST_WAIT_MS } = options;
  let notBefore = 0;
  const leaveAlone = (ms: number): void => {
    notBefore = Math.max(notBefore, clock.now() + ms);
  };
  const send: Send = async (url, init) => {
    let waited = 0;
    for (let attempt = 1; ; attempt += 1) {
      const rest = notBefore - clock.now();
      if (rest > 0) {
        if (waited + rest > mostWaitMs || !options.timers.available) return busyAnswer(rest);
        waited += rest;
        await pause(options.timers, rest);
        continue;
      }
      const answer = await exchange(options, url, init).catch((fault: unknown) => fault);
      const isAnswer = answer instanceof Response;
      const wait = isAnswer ? retryAfterMs(answer.headers.get('Retry-After'), clock) : undefined;
      if (wait !== undefined && isAnswer && !answer.ok) leaveAlone(wait);
      const isWorthIt = isAnswer ? RETRIED.includes(answer.status) : isRepeatable(init);
      const next = wait ?? pauseBefore(attempt, options.random);
      const isLast = attempt >= MOST_ATTEMPTS || waited + next > mostWaitMs || !options.timers.available;
      if (!isWorthIt || isLast) {
        if (isAnswer) return answer;
        throw answer;
      }
      if (wait === undefined) {
        waited += next;
        await pause(options.timers, next);
      }
    }
  };
  return { send, leaveAlone };
}

/** Something lost on the way may have been done: only what may safely be done twice is asked again. */
function isRepeatable({ method = 'GET' }: RequestInit): boolean {
  return method === 'GET' || method === 'DELETE';
}

async function exchange(options: TransportOptions, url: string, init: RequestInit): Promise<Response> {
  const { timers, limitMs = LIMIT_MS } = options;
  const target = reroute(url, options.reroute ?? {});
  if (!timers.available) return options.fetch(target, init);
  const stop = typeof AbortController === 'undefined' ? undefined : new AbortController();
  let cancel = () => {};
  const late = new Promise<never>((_, reject) => {
    cancel = timers.after(limitMs, () => {
      stop?.abort();
      reject(new Error('no answer in time'));
    });
  });
  try {
    const answer = options.fetch(target, stop ? { ...init, signal: stop.signal } : init);
    return await Promise.race([answer, late]);
  } finally {
    cancel();
  }
}

function reroute(url: string, origins: Readonly<Record<string, string>>): string {
  for (const [from, to] of Object.entries(origins)) if (url.startsWith(`${from}/`)) return to + url.slice(from.length);
  return url;
}

/** Seconds, or a date. */
export function retryAfterMs(header: string | null | undefined, clock: Clock): number | undefined {
  if (header === null || header === undefined || header === '') return undefined;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1_000);
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, at - clock.now());
}

/** Half a second, then twice as long each time, with up to half as much again so that not all come back at once. */
function pauseBefore(attempt: number, random: Random): number {
  const base = FIRST_PAUSE_MS * 2 ** (attempt - 1);
  return base + Math.round((base / 2) * ((random.bytes(1)[0] ?? 0) / 255));
}

function pause(timers: Timers, ms: number): Promise<void> {
  return new Promise((resolve) => void timers.after(ms, resolve));
}

/** What the service would say: it was not asked, because it had asked to be left alone. */
function busyAnswer(ms: number): Response {
  return new Response(null, { status: 429, headers: { 'Retry-After': String(Math.ceil(ms / 1_000)) } });
}
