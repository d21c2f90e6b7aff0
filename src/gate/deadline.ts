import type { Clock, Timers } from '../ports/system';

/** The time a check may take, counted from its making. */
export interface Deadline {
  /** Settles when the time is over; never where there are no timers. */
  readonly over: Promise<void>;
  /**
   * Is so much of the time gone that work of `ms` would not fit any more? What is `small` may use a quarter of what is
   * kept.
   */
  isLateFor(ms: number, small?: boolean): boolean;
  /** Milliseconds that are left for reading. */
  left(): number;
  /** Keeps so much of what is left for what must be done with it at the end. */
  reserve(ms: number): void;
  /** Another length, counted from the beginning as well. */
  change(ms: number): void;
  stop(): void;
}

export function deadline(clock: Clock, timers: Timers, firstMs: number): Deadline {
  const start = clock.now();
  let length = firstMs;
  let kept = 0;
  let cancel = (): void => undefined;
  let end = (): void => undefined;
  const over = new Promise<void>((resolve) => (end = resolve));
  // A clock that is set back must not give time for ever, so what has passed is never less than nothing.
  const passed = (): number => Math.max(0, clock.now() - start);
  const left = (): number => length - kept - passed();
  // What is kept for the end does not end the wait for other things: only what takes time of its own asks for it.
  const arm = (): void => {
    cancel();
    if (timers.available) cancel = timers.after(Math.max(0, length - passed()), end);
  };
  arm();
  return {
    over,
    left,
    isLateFor: (ms, small) => ms > left() + (small ? kept / 4 : 0),
    reserve(ms) {
      kept += ms;
    },
    change(ms) {
      length = ms;
      arm();
    },
    stop: () => cancel(),
  };
}
