import type { Clock, Fetch, Store, Timers } from '../ports/system';
import { within } from './in-time';
import { isRecord, parseJson } from './session';

/**
 * The emergency switch: `switch.json` beside the add-in's files, `{"v": 1, "mode": "normal" | "trial", "until": ISO time}`.
 * `trial` lets every message pass, found and recorded. It needs an end, at most a week away: forgotten, it would be
 * hidden surveillance without protection.
 */
export interface EmergencySwitch {
  readonly mode: 'normal' | 'trial';
  /** Epoch milliseconds. */
  readonly until: number;
}

export interface SwitchOptions {
  readonly fetch: Fetch;
  readonly store: Store;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly origin: string;
}

const NORMAL: EmergencySwitch = { mode: 'normal', until: 0 };
const LIMIT_MS = 500;
const STORE_LIMIT_MS = 200;
const STORE_KEY = 'switch';
const WEEK_MS = 7 * 24 * 3_600_000;

/** The switch as it stands; the last one read where the file does not come within 500 ms. Never rejects. */
export async function readSwitch(options: SwitchOptions): Promise<EmergencySwitch> {
  const { fetch, store, clock, timers, origin } = options;
  const load = async (): Promise<string> => {
    const response = await fetch.get(`${origin}/switch.json`);
    if (response.status === 200) return response.text();
    if (response.status === 404) return '{"v":1,"mode":"normal"}';
    throw new Error('The switch could not be read.');
  };
  const [text, kept] = await Promise.all([
    within(timers, LIMIT_MS, load()),
    within(timers, STORE_LIMIT_MS, store.get(STORE_KEY)),
  ]);
  const known = kept?.ok ? (kept.value ?? '') : '';
  if (text === undefined) return switchOf(known, clock.now());
  if (text !== known) await within(timers, STORE_LIMIT_MS, store.set(STORE_KEY, text.slice(0, 500)));
  return switchOf(text, clock.now());
}

/** Anything unclear is `normal`: a broken file must not open the gate. */
export function switchOf(text: string, now: number): EmergencySwitch {
  const raw = parseJson(text);
  if (!isRecord(raw) || raw['v'] !== 1 || raw['mode'] !== 'trial' || typeof raw['until'] !== 'string') return NORMAL;
  const until = Date.parse(raw['until']);
  return until > now && until <= now + WEEK_MS ? { mode: 'trial', until } : NORMAL;
}
