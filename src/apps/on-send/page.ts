import { indexedRecordQueue } from '../../adapters/device/indexed-record-queue';
import { askedEarly } from '../../adapters/outlook/asked-early';
import { outlookFetch } from '../../adapters/outlook/outlook-fetch';
import { outlookClock, outlookTimers } from '../../adapters/outlook/outlook-system';
import { localStorageHere } from '../../adapters/outlook/runtime-globals';
import { startWorker } from '../../adapters/worker/start-worker';
import { workerReader } from '../../adapters/worker/worker-reader';
import type { RecordQueue } from '../../ports/record-queue';
import { TENANT_POLICY_KEY } from '../../gate/tenant-file';
import type { PageRecords } from './event-records';
import { addInOrigin } from './origin';

/** Milliseconds for one file; the time box of the whole message is shorter, and lets go of a file that takes longer. */
const MOST_MS = 15_000;
/** At Send a worker's start is felt: what the core reads alone in a few milliseconds is read here. */
const AT_ONCE_BYTES = 64 * 1024;

const queues = new Map<string, RecordQueue>();

/*
 * Loaded beside the event script on the web, in new Outlook and on Mac, where there is a page: from now on the script
 * reads attachments with every reader, keeps records in the browser's database, and signs in when there is something to
 * write. Readers and sign-in come when they are needed, so that a letter without files does not wait for them. Classic
 * Outlook never sees this file.
 */
const records: PageRecords = {
  files: askedEarly(outlookFetch(outlookTimers), outlookClock, wantedFiles()),
  queueOf(account) {
    const queue = queues.get(account) ?? indexedRecordQueue(account);
    // The database opens while the message is being read, so that Send does not wait for it.
    if (!queues.has(account)) void queue.first(0);
    queues.set(account, queue);
    return queue;
  },
  openLink: async (options) => (await import('../../adapters/add-in/open-link')).openLink(options),
};

/** What every event reads first; the policy's file only where this device knows no policy of the school's own library. */
function wantedFiles(): readonly string[] {
  const isKnown = (key: string): boolean => key.includes(TENANT_POLICY_KEY);
  let hasPolicy = false;
  try {
    hasPolicy = Object.keys(localStorageHere() ?? {}).some(isKnown);
  } catch {
    // The browser forbids it: then nothing is known.
  }
  return ['switch.json', ...(hasPolicy ? [] : ['policy.json'])].map((name) => `${addInOrigin()}/${name}`);
}

Object.assign(globalThis, {
  schoolgateRecords: records,
  schoolgateReadAttachment: workerReader({
    start: startWorker,
    unpackers: new URL('.', document.baseURI).href.replace(/\/$/, ''),
    timers: outlookTimers,
    mostMs: MOST_MS,
    atOnceBytes: AT_ONCE_BYTES,
  }),
});
