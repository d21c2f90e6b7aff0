import type { Timers } from '../../ports/system';
import { memberOf, type HostCalls } from './host-call';

/** Body and subject have no event: they are looked at this often, and only while somebody listens. */
const LOOK_EVERY_MS = 1_500;
/** Values of `Office.EventType`; as words, because a client lacks the members it does not know. */
const EVENTS = ['olkRecipientsChanged', 'olkAttachmentsChanged', 'olkAppointmentTimeChanged', 'olkInfobarClicked'];

/** Tells listeners that the item may have changed. `look` gives a text that differs when subject or body did. */
export function itemChanges(host: HostCalls, item: unknown, timers: Timers, look: () => Promise<string>) {
  const listeners = new Set<() => void>();
  const tell = (): void => listeners.forEach((listener) => listener());
  let isSubscribed = false;
  let stopLooking = (): void => undefined;
  let seen: string | undefined;

  /** Handlers of the host stay: taking one away takes those of all others with it. */
  const subscribe = (): void => {
    if (isSubscribed) return;
    isSubscribed = true;
    for (const event of EVENTS) {
      if (typeof memberOf(item, 'addHandlerAsync') === 'function')
        void host.call(item, 'addHandlerAsync', [event, tell]);
    }
  };
  const lookAgain = async (): Promise<void> => {
    const now = await look();
    if (seen !== undefined && now !== seen) tell();
    seen = now;
    if (listeners.size > 0) schedule();
  };
  const schedule = (): void => {
    stopLooking = timers.available ? timers.after(LOOK_EVERY_MS, () => void lookAgain()) : stopLooking;
  };

  return (listener: () => void): (() => void) => {
    listeners.add(listener);
    subscribe();
    if (listeners.size === 1) void lookAgain();
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) stopLooking();
    };
  };
}
