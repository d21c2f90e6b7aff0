import type { Worker } from 'tesseract.js';
import type { PictureReader, PictureWords } from '../../attachments/readers/picture-reader';
import type { Clock, Timers } from '../../ports/system';

/** Where the parts of the reader lie. All from our own place: nothing is ever fetched from another one. */
export interface OcrPlaces {
  /** Folder with `eng.traineddata.gz`: an address in pages, a path on Node. */
  readonly language: string;
  /** Pages only: the script of the worker, and the core with its WebAssembly inside. */
  readonly worker?: string;
  readonly core?: string;
}

export interface OcrOptions {
  readonly places: OcrPlaces;
  readonly clock: Clock;
  readonly timers: Timers;
  /** Pages and pictures read at most. */
  readonly mostPages?: number;
  /** Milliseconds from the first picture on. */
  readonly mostMs?: number;
  readonly isCancelled?: () => boolean;
  /** Told after each picture: how many were read. */
  readonly onProgress?: (pages: number) => void;
}

/** A picture reader with a worker behind it, to be ended when the message is done. */
export interface OcrReader extends PictureReader {
  /** Ends the worker at once; what is being read stays unread. */
  end(): void;
}

/** One line after the other across the page: rows of a table stay rows (PSM_SINGLE_BLOCK). */
const SINGLE_BLOCK = '6';
const LSTM_ONLY = 1;
/** How often a reader that was called off notices, in milliseconds. */
const NOTICE_MS = 200;

/**
 * Tesseract in a worker of its own, loaded with the first picture. At most ten pictures or thirty seconds, whatever
 * comes first; then every further picture is unread.
 */
export function tesseractReader(options: OcrOptions): OcrReader {
  const { clock, timers, mostPages = 10, mostMs = 30_000, isCancelled = () => false, onProgress } = options;
  let worker: Promise<Worker> | undefined;
  let until: number | undefined;
  let pages = 0;
  let isOver = false;
  const end = (): void => {
    isOver = true;
    void worker?.then((ready) => ready.terminate()).catch(() => undefined);
    worker = undefined;
  };
  return {
    end,
    async read(picture) {
      until ??= clock.now() + mostMs;
      if (isOver || pages >= mostPages || isCancelled() || clock.now() >= until) return undefined;
      pages++;
      worker ??= startWorker(options.places);
      const words = await unlessStopped(
        wordsIn(worker, picture, () => isOver),
        until,
        { clock, timers, isCancelled },
      );
      if (words === 'stopped') end();
      onProgress?.(pages);
      return words === 'stopped' ? undefined : words;
    },
  };
}

async function startWorker(places: OcrPlaces): Promise<Worker> {
  const { createWorker } = await import('tesseract.js');
  const worker = await createWorker('eng', LSTM_ONLY, {
    langPath: places.language,
    ...(places.worker === undefined ? {} : { workerPath: places.worker, workerBlobURL: false }),
    ...(places.core === undefined ? {} : { corePath: places.core }),
    // Nothing of a school's mail machine is written to: neither IndexedDB nor a folder.
    cacheMethod: 'none',
    gzip: true,
    errorHandler: () => undefined,
  });
  await worker.setParameters({ tessedit_pageseg_mode: SINGLE_BLOCK as never, debug_file: '/dev/null' });
  return worker;
}

async function wordsIn(
  worker: Promise<Worker>,
  picture: Uint8Array,
  isOver: () => boolean,
): Promise<PictureWords | undefined> {
  try {
    const ready = await worker;
    // Stopped while it was still loading: it is ended in this very moment, and the library would throw in the page.
    if (isOver()) return undefined;
    // Node's and the pages' edition agree on bytes only in this form.
    const { data } = await ready.recognize(picture as never);
    return { text: data.text, confidence: data.confidence };
  } catch {
    return undefined;
  }
}

/** The task's result, or `stopped` when time ran out or it was called off before. */
function unlessStopped<T>(
  task: Promise<T>,
  until: number,
  { clock, timers, isCancelled }: { clock: Clock; timers: Timers; isCancelled: () => boolean },
): Promise<T | 'stopped'> {
  return new Promise((resolve) => {
    let cancelTimer = (): void => undefined;
    const look = (): void => {
      if (isCancelled() || clock.now() >= until) return resolve('stopped');
      cancelTimer = timers.after(Math.min(NOTICE_MS, until - clock.now()), look);
    };
    look();
    void task.then((value) => {
      cancelTimer();
      resolve(value);
    });
  });
}
