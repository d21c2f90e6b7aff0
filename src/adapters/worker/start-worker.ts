import type { FromWorker, JobWorker } from './jobs';

/** A worker of the page, from the page's own place; undefined where there are none. */
export function startWorker(): JobWorker | undefined {
  if (typeof Worker === 'undefined') return undefined;
  const worker = new Worker(new URL('./attachment-worker.ts', import.meta.url));
  return {
    post: (message) => worker.postMessage(message),
    listen(hear, onFault) {
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => hear(data);
      worker.onerror = onFault;
    },
    end: () => worker.terminate(),
  };
}
