import { ocrPlacesAt } from '../../adapters/ocr/page-places';
import type { OcrReader } from '../../adapters/ocr/tesseract-reader';
import { readAttachment } from '../../attachments/readers/read-attachment';
import type { AttachmentFacts } from '../../message/attachment';
import type { Clock, Timers } from '../../ports/system';

/** Reads attachments in the pane. Pictures and scanned pages are read once the sender has asked for it. */
export interface AttachmentReader {
  read(name: string, bytes: Uint8Array): Promise<AttachmentFacts>;
  /**
   * From now on pictures are read as well: ten pages or half a minute, counted from here. `onProgress` is told after
   * each. Check the message again afterwards; `stopPictures` ends it at any time.
   */
  readPictures(onProgress?: (pages: number) => void): Promise<void>;
  stopPictures(): void;
}

/** @param origin absolute address of the folder that holds the unpacker and the picture reader */
export function attachmentReader(origin: string, clock: Clock, timers: Timers): AttachmentReader {
  let pictures: OcrReader | undefined;
  return {
    read: (name, bytes) =>
      readAttachment(name, bytes, { unpackerAddress: `${origin}/libarchive.wasm`, ...(pictures && { pictures }) }),
    async readPictures(onProgress) {
      pictures?.end();
      const { tesseractReader } = await import('../../adapters/ocr/tesseract-reader');
      pictures = tesseractReader({ places: ocrPlacesAt(origin), clock, timers, ...(onProgress && { onProgress }) });
    },
    stopPictures() {
      pictures?.end();
      pictures = undefined;
    },
  };
}
