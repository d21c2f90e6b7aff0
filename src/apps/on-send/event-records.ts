import type { EventLink, OpenLinkOptions } from '../../adapters/add-in/link-state';
import { accountKeyOf, storeOf } from '../../gate/account';
import { within } from '../../gate/in-time';
import type { RecordQueue } from '../../ports/record-queue';
import type { Clock, Fetch, Ids, Random, Store, Timers } from '../../ports/system';
import { parkingRecorder } from '../../recorder/parking';
import { firstRecorder, queueRecorder, type Recorder } from '../../recorder/recorder';

/** What pages have beside the script and classic Outlook has not: a database, and sign-in that is loaded when needed. */
export interface PageRecords {
  /** Files of ours, some of them asked for before they were wanted. */
  readonly files?: Fetch;
  queueOf(account: string): RecordQueue;
  openLink(options: OpenLinkOptions): Promise<EventLink>;
}

export interface EventRecordsOptions {
  /** Asked at each event: the page's part may be loaded after the script. */
  readonly page: () => PageRecords | undefined;
  readonly folder: string;
  readonly store: Store;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly random: Random;
  readonly ids: Ids;
  readonly isSignInSupported: () => boolean;
  isGoodPolicy(text: string): boolean;
}

/** Records of one runtime: it may serve many events, of more than one account. */
export interface EventRecords {
  recorderOf(address: string): Recorder;
  storeOf(address: string): Store;
  /** Undefined where nobody can be signed in here. */
  postOf(address: string): (() => Promise<unknown>) | undefined;
  /** Reads the policy when it is time, and writes what waits: while somebody writes, nobody waits for it. */
  catchUp(address: string): Promise<void>;
}

/** Outlook waits for its handler, nobody else does. */
const CATCH_UP_MS = 15_000;
const CATCH_UP_PAUSE_MS = 60_000;

export function eventRecords(options: EventRecordsOptions): EventRecords {
  const { clock, timers, ids } = options;
  const links = new Map<string, Promise<EventLink>>();
  const recorders = new Map<string, Recorder>();
  let caughtUpAt = -Infinity;
  const linkTo = (page: PageRecords, address: string): Promise<EventLink> => {
    const held = links.get(address);
    if (held) return held;
    const { folder, store, random, isGoodPolicy } = options;
    const outside = { folder, address, store, clock, timers, random, ids, isGoodPolicy };
    const link = page
      .openLink({ ...outside, isSilent: true, isSupported: options.isSignInSupported() })
      .then(async (made) => (await made.start(), made));
    // A chunk that did not come: the next event tries again.
    link.catch(() => links.delete(address));
    links.set(address, link);
    return link;
  };
  const write = async (page: PageRecords, address: string): Promise<void> => {
    const isNew = !links.has(address);
    const link = await linkTo(page, address);
    // `start` has written by itself.
    if (!isNew) await link.flush();
  };
  return {
    storeOf: (address) => storeOf(options.store, accountKeyOf(address)),
    recorderOf(address) {
      const account = accountKeyOf(address);
      const queue = options.page()?.queueOf(account);
      const held = recorders.get(account) ?? parkingRecorder(storeOf(options.store, account), ids);
      recorders.set(account, held);
      return firstRecorder(queue ? [queueRecorder(queue, ids), held] : [held]);
    },
    postOf(address) {
      const page = options.page();
      return page && options.isSignInSupported() ? () => write(page, address) : undefined;
    },
    async catchUp(address) {
      const page = options.page();
      const now = clock.now();
      if (!page || !options.isSignInSupported() || Math.abs(now - caughtUpAt) < CATCH_UP_PAUSE_MS) return;
      caughtUpAt = now;
      await within(timers, CATCH_UP_MS, write(page, address));
    },
  };
}
