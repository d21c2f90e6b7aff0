import { ocrPlacesAt } from '../../../src/adapters/ocr/page-places';
import { tesseractReader } from '../../../src/adapters/ocr/tesseract-reader';
import { outlookClock, outlookTimers } from '../../../src/adapters/outlook/outlook-system';

/** The picture reader as the pane uses it, within reach of a test. */
Object.assign(globalThis, {
  readPicture: async (address: string) => {
    const reader = tesseractReader({
      places: ocrPlacesAt(location.origin),
      clock: outlookClock,
      timers: outlookTimers,
    });
    try {
      return await reader.read(new Uint8Array(await (await fetch(address)).arrayBuffer()));
    } finally {
      reader.end();
    }
  },
});
