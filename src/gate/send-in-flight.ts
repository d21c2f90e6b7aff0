import type { ComposeItem } from '../ports/compose-item';
import type { Clock, Timers } from '../ports/system';
import { SESSION } from './session';

/*
 * A send event and a compose event of the same message run side by side when Send is pressed within a second or two.
 * What is put into the message by then, Outlook drops or does only next time (office-js issues 6908, 6808): the compose
 * event waits until the send is over. The send event leaves a mark: when it began, or, as a negative number, when it ended.
 */
type Session = Pick<ComposeItem, 'recall' | 'remember'>;
export type Time = { readonly clock: Clock; readonly timers: Timers };

/** After so long a send that did not end is dead. */
const LONGEST_MS = 10_000;
const LOOK_AGAIN_MS = 200;
/** From our last word until Outlook has heard it. */
const END_MS = 1_000;
/** The page of a send event needs so long until its mark stands. */
const START_MS = 1_500;

/** Returns how to say that this send is over. */
export function markSend(item: Session, { now }: Clock): () => Promise<unknown> {
  const mark = (at: number): Promise<unknown> => item.remember(SESSION.sending, String(at));
  void mark(now());
  return () => mark(-now());
}

/** Does `write`, which changes what is sent, when no send is in flight, and again when one has begun meanwhile. */
export async function besideSends<T>(
  item: Session,
  time: Time,
  canBeSent: () => Promise<boolean>,
  write: () => Promise<T>,
): Promise<T> {
  for (;;) {
    const before = await quiet(item, time);
    const result = await write();
    // Where there are no timers nothing can be waited for.
    if (!time.timers.available || !(await canBeSent())) return result;
    await wait(time, START_MS);
    if ((await markOf(item)) === before) return result;
  }
}

/** Waits until no send is in flight; returns the mark that stands then. */
async function quiet(item: Session, time: Time): Promise<number> {
  for (;;) {
    const mark = await markOf(item);
    if (!time.timers.available || !isBusy(mark, time.clock.now())) return mark;
    await wait(time, LOOK_AGAIN_MS);
  }
}

/** A mark from the future is of a clock that was set back since: nothing waits for it. */
function isBusy(mark: number, now: number): boolean {
  const age = now - Math.abs(mark);
  return age >= 0 && age < (mark > 0 ? LONGEST_MS : END_MS);
}

function wait({ timers }: Time, ms: number): Promise<void> {
  return new Promise((resolve) => timers.after(ms, resolve));
}

async function markOf(item: Session): Promise<number> {
  const mark = await item.recall(SESSION.sending);
  return mark.state === 'read' ? Number(mark.value) || 0 : 0;
}
