import { createRequire } from 'node:module';
import path from 'node:path';
import { tesseractReader, type OcrReader } from '../../adapters/ocr/tesseract-reader';
import { outlookClock, outlookTimers } from '../../adapters/outlook/outlook-system';

const LANGUAGE = '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz';

/** A reader of pictures and scanned pages for one file or message; to be ended. Its parts come with the packages. */
export function pictureReader(): OcrReader {
  const language = path.dirname(createRequire(import.meta.url).resolve(LANGUAGE));
  return tesseractReader({ places: { language }, clock: outlookClock, timers: outlookTimers });
}
