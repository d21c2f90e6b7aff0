import type { Clock, Timers } from '../ports/system';

/** The time a check may take, counted from its making. */
export interface Deadline {
  /** Settles when the time is over; never where there are no timers. */
  readonly over: Promise<void>;
  /** Is so much of the time gone that work of `ms` would not fit any more? */
  isLateFor(ms: number): boolean;
  /** Another length, counted from the beginning as well. */
  change(ms: number): void;
  stop(): void;
}

export function deadline(clock: Clock, timers: Timers, firstMs: number): Deadline {
  const start = clock.now();
  let length = firstMs;
  let cancel = (): void => undefined;
  let end = (): void => undefined;
  const over = new Promise<void>((resolve) => (end = resolve));
  // A clock that is set back must not give time for ever, so what has passed is never less than nothing.
  const passed = (): number => Math.max(0, clock.now() - start);
  const arm = (): void => {
    cancel();
    if (timers.available) cancel = timers.after(Math.max(0, length - passed()), end);
  };
  arm();
  return {
    over,
    isLateFor: (ms) => passed() + ms > length,
    change(ms) {
      length = ms;
      arm();
    },
    stop: () => cancel(),
  };
}
