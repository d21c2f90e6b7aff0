import { readAttachment } from '../../attachments/readers/read-attachment';

/*
 * Loaded beside the event script on the web, in new Outlook and on Mac, where there is a page: from now on the script
 * reads attachments with every reader. Classic Outlook never sees this file.
 */
Object.assign(globalThis, {
  schoolgateReadAttachment: (name: string, bytes: Uint8Array) =>
    readAttachment(name, bytes, { unpackerAddress: new URL('libarchive.wasm', document.baseURI).href }),
});
