import { indexedRecordQueue } from '../../adapters/device/indexed-record-queue';
import { outlookTimers } from '../../adapters/outlook/outlook-system';
import { startWorker } from '../../adapters/worker/start-worker';
import { workerReader } from '../../adapters/worker/worker-reader';
import type { PageRecords } from './event-records';

/** Milliseconds for one file; the time box of the whole message is shorter, and lets go of a file that takes longer. */
const MOST_MS = 15_000;
/** At Send a worker's start is felt: what the core reads alone in a few milliseconds is read here. */
const AT_ONCE_BYTES = 64 * 1024;

/*
 * Loaded beside the event script on the web, in new Outlook and on Mac, where there is a page: from now on the script
 * reads attachments with every reader, keeps records in the browser's database, and signs in when there is something to
 * write. Readers and sign-in come when they are needed, so that a letter without files does not wait for them. Classic
 * Outlook never sees this file.
 */
const records: PageRecords = {
  queueOf: (account) => indexedRecordQueue(account),
  openLink: async (options) => (await import('../../adapters/add-in/open-link')).openLink(options),
};

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
