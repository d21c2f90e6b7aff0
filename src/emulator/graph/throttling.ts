import { fail, type GraphResponse } from './wire';

/** Quotas of SharePoint's throttling page (2025-10-02) for a tenant of up to 1,000 licences. */
export interface Quota {
  readonly perMinute: number;
  readonly perDay: number;
  readonly perUserFiveMinutes: number;
}

export const SMALL_TENANT: Quota = { perMinute: 1_250, perDay: 1_200_000, perUserFiveMinutes: 3_000 };

export interface Usage {
  readonly units: number;
  readonly busiestMinute: number;
  readonly calls: number;
}

export interface Throttle {
  /** Charges a call; an answer when the quota is used up. Refused calls are charged as well. */
  charge(app: string, person: string, units: number, now: number): GraphResponse | undefined;
  /** RateLimit headers from 80 % of the minute's quota on. */
  headers(app: string, now: number): Readonly<Record<string, string>>;
  /** Somebody was told to wait; a call before that is a fault of the client. */
  tell(client: string, until: number): void;
  isTooEarly(client: string, now: number): boolean;
  usage(app: string): Usage;
}

interface Counter {
  minute: number;
  inMinute: number;
  day: number;
  inDay: number;
  units: number;
  calls: number;
  busiest: number;
}

export function throttle(quota: Quota): Throttle {
  const apps = new Map<string, Counter>();
  const users = new Map<string, { window: number; count: number }>();
  const waits = new Map<string, number>();
  return {
    charge(app, person, units, now) {
      const counter = counterOf(apps, app, now);
      counter.units += units;
      counter.calls += 1;
      counter.inMinute += units;
      counter.inDay += units;
      counter.busiest = Math.max(counter.busiest, counter.inMinute);
      const user = userOf(users, `${app} ${person}`, now);
      user.count += 1;
      if (counter.inDay > quota.perDay) return busy(3_600);
      if (counter.inMinute > quota.perMinute) return busy(60 - Math.floor((now % 60_000) / 1_000));
      return user.count > quota.perUserFiveMinutes ? busy(300 - Math.floor((now % 300_000) / 1_000)) : undefined;
    },
    headers(app, now): Readonly<Record<string, string>> {
      const { inMinute } = counterOf(apps, app, now);
      if (inMinute < 0.8 * quota.perMinute) return {};
      return {
        'ratelimit-limit': String(quota.perMinute),
        'ratelimit-remaining': String(Math.max(0, quota.perMinute - inMinute)),
        'ratelimit-reset': String(60 - Math.floor((now % 60_000) / 1_000)),
      };
    },
    tell: (client, until) => void waits.set(client, Math.max(until, waits.get(client) ?? 0)),
    isTooEarly: (client, now) => (waits.get(client) ?? 0) > now,
    usage(app) {
      const { units, busiest, calls } = apps.get(app) ?? { units: 0, busiest: 0, calls: 0 };
      return { units, busiestMinute: busiest, calls };
    },
  };
}

function busy(seconds: number): GraphResponse {
  return fail(429, 'activityLimitReached', 'The request has been throttled', { 'retry-after': String(seconds) });
}

function counterOf(apps: Map<string, Counter>, app: string, now: number): Counter {
  const [minute, day] = [Math.floor(now / 60_000), Math.floor(now / 86_400_000)];
  const counter = apps.get(app) ?? { minute, inMinute: 0, day, inDay: 0, units: 0, calls: 0, busiest: 0 };
  if (counter.minute !== minute) [counter.minute, counter.inMinute] = [minute, 0];
  if (counter.day !== day) [counter.day, counter.inDay] = [day, 0];
  apps.set(app, counter);
  return counter;
}

function userOf(users: Map<string, { window: number; count: number }>, key: string, now: number) {
  const window = Math.floor(now / 300_000);
  const user = users.get(key) ?? { window, count: 0 };
  if (user.window !== window) [user.window, user.count] = [window, 0];
  users.set(key, user);
  return user;
}
