/*
 * Loaded beside the event script on the web, in new Outlook and on Mac, where there is a page: from now on the script
 * reads attachments with every reader. They come when the first file is met, so that a letter without files does not
 * wait for them. Classic Outlook never sees this file.
 */
Object.assign(globalThis, {
  schoolgateReadAttachment: async (name: string, bytes: Uint8Array) => {
    const { readAttachment } = await import('../../attachments/readers/read-attachment');
    return readAttachment(name, bytes, { unpackerAddress: new URL('libarchive.wasm', document.baseURI).href });
  },
});
