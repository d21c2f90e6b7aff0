import { indexedRecordQueue } from '../../adapters/device/indexed-record-queue';
import type { PageRecords } from './event-records';

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
  schoolgateReadAttachment: async (name: string, bytes: Uint8Array) => {
    const { readAttachment } = await import('../../attachments/readers/read-attachment');
    return readAttachment(name, bytes, { unpackerAddress: new URL('libarchive.wasm', document.baseURI).href });
  },
});
