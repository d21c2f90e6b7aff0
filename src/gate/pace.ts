import type { Room } from '../attachments/core/limits';
import type { Clock } from '../ports/system';

/** What a laptop of 2022 does in a millisecond, measured: test/measure/large-files.measure.ts prints it as a whole. */
const HASHED_BYTES = 120_000;
const READ_BYTES = 80_000;
/** All rules over a list of people, the densest text there is; plain letters are looked through ten times faster. */
const INSPECTED_CHARACTERS = 2_500;
/** Sheets, pages and letters in mark-up, on the way to their text. */
const MARKUP = 10_000;
/** From so many bytes a clock that counts milliseconds tells how fast the machine is. */
const TELLING_BYTES = 1024 * 1024;
const SLOWEST = 8;

/** How long work will take on this machine, in milliseconds: nothing interrupts it once it has begun. */
export interface Pace {
  hashing(bytes: number): number;
  reading(bytes: number): number;
  inspecting(characters: number): number;
  /** How far a file of so many bytes can be opened in so many milliseconds, and time be left to inspect what it says. */
  roomIn(ms: number, bytes: number): Room;
  /** How many characters can be inspected in so many milliseconds. */
  charactersIn(ms: number): number;
  /** Does the hashing of so many bytes, and learns from it. */
  learn<T>(bytes: number, work: () => T): T;
}

export function pace(clock: Clock): Pace {
  let hashed = 0;
  let took = 0;
  let slowness = 1;
  return {
    hashing: (bytes) => (bytes / HASHED_BYTES) * slowness,
    reading: (bytes) => (bytes / READ_BYTES) * slowness,
    inspecting: (characters) => (characters / INSPECTED_CHARACTERS) * slowness,
    roomIn: (ms, bytes) => ({
      unpackedBytes: bytes + ((ms / slowness) * READ_BYTES) / 4,
      markup: ((ms / slowness) * MARKUP) / 2,
    }),
    charactersIn: (ms) => Math.max(0, Math.floor((ms / slowness) * INSPECTED_CHARACTERS)),
    learn(bytes, work) {
      const start = clock.now();
      const result = work();
      hashed += bytes;
      took += Math.max(0, clock.now() - start);
      if (hashed >= TELLING_BYTES) slowness = Math.min(SLOWEST, Math.max(1, (took * HASHED_BYTES) / hashed));
      return result;
    },
  };
}
