import type { OcrPlaces } from './tesseract-reader';

/**
 * Where a page finds the parts of the picture reader: beside the page, never at another origin. One core is served,
 * the one for engines with SIMD (Chromium 91, Firefox 89, Safari 16.4); elsewhere pictures stay unread.
 *
 * @param origin absolute address of the folder that the pages are served from
 */
export function ocrPlacesAt(origin: string): OcrPlaces {
  return {
    language: `${origin}/ocr`,
    worker: `${origin}/ocr/worker.min.js`,
    core: `${origin}/ocr/tesseract-core-simd-lstm.wasm.js`,
  };
}
