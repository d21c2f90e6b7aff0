import type { Room } from '../attachments/core/limits';
import type { Clock } from '../ports/system';

/** What a laptop of 2022 does in a millisecond, measured: test/measure/large-files.measure.ts prints it as a whole. */
const HASHED_BYTES = 120_000;
const READ_BYTES = 80_000;
/** All rules over a letter, and over a list of people and numbers. Too much is no harm: it gives way to the deadline. */
const LETTER_CHARACTERS = 3_000;
const LIST_CHARACTERS = 400;
/** A text is a list when of so many characters at its beginning a twentieth is digits. */
const BEGINNING = 4_000;
/** Sheets, pages and letters in mark-up, on the way to their text. */
const MARKUP = 10_000;
/** From so many bytes a clock that counts milliseconds tells how fast the machine is. */
const TELLING_BYTES = 1024 * 1024;
const SLOWEST = 8;

/** How long work will take on this machine, in milliseconds: nothing interrupts it once it has begun. */
export interface Pace {
  hashing(bytes: number): number;
  reading(bytes: number): number;
  inspecting(text: string): number;
  /** How far a file of so many bytes can be opened in so many milliseconds, and time be left to inspect what it says. */
  roomIn(ms: number, bytes: number): Room;
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
    inspecting: (text) => (text.length / (isList(text) ? LIST_CHARACTERS : LETTER_CHARACTERS)) * slowness,
    roomIn: (ms, bytes) => ({
      unpackedBytes: bytes + ((ms / slowness) * READ_BYTES) / 4,
      markup: ((ms / slowness) * MARKUP) / 2,
    }),
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

function isList(text: string): boolean {
  const start = text.slice(0, BEGINNING);
  return (start.match(/\d/g) ?? []).length > start.length / 20;
}
