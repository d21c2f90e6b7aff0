import type { Timers } from '../ports/system';

/** The value of `work` if it comes in time; undefined when it is late or fails. Without timers it waits. */
export function within<T>(timers: Timers, ms: number, work: Promise<T>): Promise<T | undefined> {
  return new Promise((resolve) => {
    let stop = (): void => undefined;
    const settle = (value: T | undefined): void => {
      stop();
      resolve(value);
    };
    if (timers.available) stop = timers.after(ms, () => resolve(undefined));
    work.then(settle, () => settle(undefined));
  });
}
