import { completeOnce } from '../../adapters/outlook/complete-once';
import type { LaunchEvent } from '../../adapters/outlook/launch-events';
import { applyDisclaimer } from '../../gate/disclaimer';
import { within } from '../../gate/in-time';
import { noticeText } from '../../gate/notice-text';
import { warmUp } from '../../gate/warm-up';
import type { Runtime } from './event-runtime';

export interface ComposeWork {
  readonly disclaimer: boolean;
  readonly inspect: boolean;
}

/** Quick changes come in bunches: the last one is looked at. */
const GATHER_MS = 250;
/** Outlook ends a handler after five minutes; nobody waits for this one that long. */
const LIMIT_MS = 20_000;

/** Events one after the other, so that two of them never put the disclaimer in twice. */
export function composeEvents(runtimeOf: () => Runtime) {
  let newest = 0;
  let before: Promise<void> = Promise.resolve();

  async function work(runtime: Runtime, { disclaimer, inspect }: ComposeWork, mine: number): Promise<void> {
    const { item, gate, timers, strings } = runtime;
    if (disclaimer) {
      const inForce = await gate.policies.inForce(item.mailbox.address);
      await applyDisclaimer(item, inForce.effectiveFor, gate);
    }
    if (!inspect) return;
    if (timers.available) await new Promise<void>((resolve) => timers.after(GATHER_MS, resolve));
    if (mine !== newest) return;
    await warmUp(
      item,
      gate,
      (checked) => noticeText(checked, strings, gate.clock.now()),
      () => mine !== newest,
    );
  }

  return (event: LaunchEvent, what: ComposeWork): Promise<void> => {
    const complete = completeOnce(event);
    const mine = ++newest;
    let runtime: Runtime;
    try {
      runtime = runtimeOf();
    } catch {
      complete({ allowEvent: true });
      return Promise.resolve();
    }
    const earlier = before;
    // Nothing here decides about the message: a fault costs the preparation, and Send does the work itself.
    const done = within(
      runtime.timers,
      LIMIT_MS,
      earlier.then(() => work(runtime, what, mine)),
    );
    before = done.then(() => undefined);
    // Outlook may end the page with the handler: what waits for the log is written first, and holds up no later event.
    return done
      .then(() => runtime.catchUp?.())
      .then(() => {
        complete({ allowEvent: true });
      });
  };
}
