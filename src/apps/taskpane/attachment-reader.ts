import { ocrPlacesAt } from '../../adapters/ocr/page-places';
import type { OcrReader } from '../../adapters/ocr/tesseract-reader';
import type { StartWorker } from '../../adapters/worker/jobs';
import { workerReader } from '../../adapters/worker/worker-reader';
import type { PictureReader } from '../../attachments/readers/picture-reader';
import { hashOfBytes } from '../../gate/hashes';
import type { AttachmentFacts } from '../../message/attachment';
import type { Clock, Timers } from '../../ports/system';

/** Reads attachments in the pane. Pictures and scanned pages are read once the sender has asked for it. */
export interface AttachmentReader {
  read(name: string, bytes: Uint8Array): Promise<AttachmentFacts>;
  /**
   * From now on pictures are read as well: ten pages or half a minute, counted from here. `onProgress` is told after
   * each. Check the message again afterwards; `stopPictures` ends it at any time. False when the reader did not come.
   */
  readPictures(onProgress?: (pages: number) => void): Promise<boolean>;
  stopPictures(): void;
}

/** Milliseconds for one file, pictures apart. */
const MOST_MS = 15_000;

/** What a worker's start costs is dearer than reading so much in the page. */
const AT_ONCE_BYTES = 64 * 1024;

/** @param origin absolute address of the folder that holds the unpackers and the picture reader */
export function attachmentReader(origin: string, clock: Clock, timers: Timers, start: StartWorker): AttachmentReader {
  let reader: OcrReader | undefined;
  let pictures: PictureReader | undefined;
  const read = workerReader({ start, unpackers: origin, timers, mostMs: MOST_MS, atOnceBytes: AT_ONCE_BYTES });
  return {
    read: (name, bytes) => read(name, bytes, pictures),
    async readPictures(onProgress) {
      reader?.end();
      const loaded = await import('../../adapters/ocr/tesseract-reader').catch(() => undefined);
      if (loaded === undefined) return false;
      const places = ocrPlacesAt(origin);
      reader = loaded.tesseractReader({ places, clock, timers, ...(onProgress && { onProgress }) });
      pictures = eachOnce(reader);
      return true;
    },
    stopPictures() {
      reader?.end();
      reader = pictures = undefined;
    },
  };
}

/** A letter that is changed meanwhile is looked at again: the same picture is not read twice for it. */
function eachOnce(reader: PictureReader): PictureReader {
  const known = new Map<string, ReturnType<PictureReader['read']>>();
  return {
    read(picture) {
      const hash = hashOfBytes(picture);
      const words = known.get(hash) ?? reader.read(picture);
      known.set(hash, words);
      return words;
    },
  };
}
