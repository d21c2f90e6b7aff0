import { hostCalls, type HostCalls } from '../../adapters/outlook/host-call';
import { currentOffice } from '../../adapters/outlook/office-host';
import { canSignIn, outlookClient } from '../../adapters/outlook/outlook-client';
import { CALL_MS, outlookComposeItem } from '../../adapters/outlook/outlook-compose-item';
import { outlookFetch } from '../../adapters/outlook/outlook-fetch';
import { outlookStore } from '../../adapters/outlook/outlook-store';
import { outlookClock, outlookRandom, outlookTimers, uuidsOf } from '../../adapters/outlook/outlook-system';
import { readSwitch } from '../../gate/emergency-switch';
import type { Engine } from '../../gate/engine';
import { factsCache } from '../../gate/facts-cache';
import { policySource } from '../../gate/policy-source';
import type { ReadAttachment } from '../../gate/read-snapshot';
import type { StopStrings } from '../../gate/stop-text';
import { rules as welshRules } from '../../strings/cy-gb/rules';
import { send as welshSend } from '../../strings/cy-gb/send';
import { rules } from '../../strings/en-gb/rules';
import { send } from '../../strings/en-gb/send';
import type { Locale } from '../../strings/text';
import { sendRecords } from '../../recorder/send-records';
import { eventRecords, type PageRecords } from './event-records';
import { addInOrigin } from './origin';
import type { Runtime } from './event-runtime';

/** Ties the handlers to the Outlook we run in. Called for each event; what may be shared is made once. */
export function outlookRuntime(
  engine: Engine,
  readAttachment: ReadAttachment,
  pageRecords: () => PageRecords | undefined,
): () => Runtime {
  const previous = factsCache();
  const ids = uuidsOf(outlookClock, outlookRandom);
  // Where no timer frees a silent call's place, one event's silence must not become the next one's.
  const newCalls = (): HostCalls => hostCalls(outlookTimers, CALL_MS);
  const shared = outlookTimers.available ? newCalls() : undefined;
  const records = eventRecords({
    page: pageRecords,
    folder: addInOrigin(),
    store: outlookStore(shared ?? newCalls()),
    ...{ clock: outlookClock, timers: outlookTimers, random: outlookRandom, ids },
    isSignInSupported: () => canSignIn(currentOffice()),
    isGoodPolicy: (text) => engine.decodePolicy(text).ok,
  });
  return () => {
    const timers = outlookTimers;
    const calls = shared ?? newCalls();
    const store = outlookStore(calls);
    const fetch = pageRecords()?.files ?? outlookFetch(timers);
    const outside = { fetch, store, clock: outlookClock, timers, origin: addInOrigin() };
    const client = outlookClient();
    const item = outlookComposeItem({ timers, calls });
    const { address } = item.mailbox;
    const post = records.postOf(address);
    return {
      item,
      client,
      timers,
      records: sendRecords({
        ...{ item, timers, ids, clock: outlookClock, random: outlookRandom, clientName: client.name },
        ...{ recorder: records.recorderOf(address), store: records.storeOf(address) },
        ...(post ? { post } : {}),
      }),
      catchUp: () => records.catchUp(address),
      strings: stringsOf(client.locale),
      gate: {
        engine,
        policies: policySource({ engine, ...outside }),
        emergency: () => readSwitch(outside),
        clock: outlookClock,
        timers,
        ids,
        store,
        readAttachment,
        previous,
      },
    };
  };
}

function stringsOf(locale: Locale): StopStrings {
  return locale === 'cy-GB' ? { locale, send: welshSend, rules: welshRules } : { locale, send, rules };
}
