import { createRequire } from 'node:module';
import path from 'node:path';
import { tesseractReader, type OcrReader } from '../../adapters/ocr/tesseract-reader';
import type { Timers } from '../../ports/system';

const LANGUAGE = '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz';

const timers: Timers = {
  available: true,
  after(ms, task) {
    const timer = setTimeout(task, ms);
    return () => clearTimeout(timer);
  },
};

/** A reader of pictures and scanned pages for one file or message; to be ended. Its parts come with the packages. */
export function pictureReader(): OcrReader {
  const language = path.dirname(createRequire(import.meta.url).resolve(LANGUAGE));
  return tesseractReader({ places: { language }, clock: { now: () => Date.now() }, timers });
}
