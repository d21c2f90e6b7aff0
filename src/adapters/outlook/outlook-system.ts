import type { Clock, Ids, Random, Timers } from '../../ports/system';
import { fillWithChance, timersHere } from './runtime-globals';

/**
 * Clock, chance and timers of the runtime we are in. Classic Outlook's event runtime guarantees neither timers nor
 * `crypto` (office-js issue 4450), so each is looked for at the moment of use.
 */
export const outlookClock: Clock = { now: () => Date.now() };

export const outlookTimers: Timers = {
  get available() {
    return timersHere() !== undefined;
  },
  after(ms, task) {
    const timers = timersHere();
    if (!timers) return () => undefined;
    const timer = timers.set(task, ms);
    return () => timers.clear(timer);
  },
};

/** Without `crypto` the bytes are good enough to tell records apart and for nothing else: no secret is made of them here. */
export const outlookRandom: Random = {
  bytes(count) {
    const bytes = new Uint8Array(count);
    if (fillWithChance(bytes)) return bytes;
    for (let i = 0; i < count; i++) bytes[i] = Math.floor(Math.random() * 256);
    return bytes;
  },
};

/** UUIDs of version 7 (RFC 9562): 48 bits of time, the rest chance. */
export function uuidsOf(clock: Clock, random: Random): Ids {
  return {
    next() {
      const bytes = random.bytes(16);
      let time = Math.max(0, Math.floor(clock.now()));
      for (let i = 5; i >= 0; i--) {
        bytes[i] = time % 256;
        time = Math.floor(time / 256);
      }
      bytes[6] = 0x70 | (bytes[6] & 0x0f);
      bytes[8] = 0x80 | (bytes[8] & 0x3f);
      const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
    },
  };
}
