import type { GateDependencies } from '../../gate/check-message';
import { readSwitch } from '../../gate/emergency-switch';
import type { Engine } from '../../gate/engine';
import { factsCache } from '../../gate/facts-cache';
import { policySource } from '../../gate/policy-source';
import type { ReadAttachment } from '../../gate/read-snapshot';
import type { ComposeItem } from '../../ports/compose-item';
import { hostCalls } from './host-call';
import { CALL_MS, outlookComposeItem } from './outlook-compose-item';
import { outlookFetch } from './outlook-fetch';
import { outlookStore } from './outlook-store';
import { outlookClock, outlookRandom, outlookTimers, uuidsOf } from './outlook-system';

/** The message that is open in Outlook and everything a check of it needs, for a page that lives as long as it does. */
export function outlookGate(
  engine: Engine,
  readAttachment: ReadAttachment,
  origin: string,
): { readonly item: ComposeItem; readonly gate: GateDependencies } {
  const timers = outlookTimers;
  const calls = hostCalls(timers, CALL_MS);
  const store = outlookStore(calls);
  const outside = { fetch: outlookFetch(timers), store, clock: outlookClock, timers, origin };
  return {
    item: outlookComposeItem({ timers, calls }),
    gate: {
      engine,
      policies: policySource({ engine, ...outside }),
      emergency: () => readSwitch(outside),
      clock: outlookClock,
      timers,
      ids: uuidsOf(outlookClock, outlookRandom),
      store,
      readAttachment,
      previous: factsCache(),
    },
  };
}
