/** All chance and all outside comes in through these, so that the whole product can run under one seeded simulator. */
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number;
}

export interface Random {
  /** That many random bytes; unpredictable in the real adapter, seeded in the simulator. */
  bytes(count: number): Uint8Array;
}

export interface Ids {
  /** A new UUIDv7. */
  next(): string;
}

export interface Timers {
  /** False on classic Outlook's runtime where timers are not guaranteed: a call cannot be bounded there. */
  readonly available: boolean;
  /** Runs `task` after `ms` milliseconds; returns the cancelling function. */
  after(ms: number, task: () => void): () => void;
}

export interface FetchResponse {
  readonly status: number;
  text(): Promise<string>;
}

export interface Fetch {
  /** Absolute address; rejects only on network failure. */
  get(url: string): Promise<FetchResponse>;
}

/** A small key-value store of this device or item; expected failures are values. */
export interface Store {
  get(key: string): Promise<{ ok: true; value: string | undefined } | { ok: false; reason: 'refused' | 'timeout' }>;
  set(key: string, value: string): Promise<{ ok: true } | { ok: false; reason: 'full' | 'refused' | 'timeout' }>;
}
