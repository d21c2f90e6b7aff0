import type { Protect, Protected } from '../../protect/protect-file';
import type { Timers } from '../../ports/system';
import type { StartWorker } from './jobs';
import { webBulk } from './web-bulk';

/** How often somebody's stop is noticed between two steps, in milliseconds. */
const NOTICE_MS = 100;

/** Locks files in a worker, which is ended when somebody says stop. Where there is none they are locked in the page. */
export function workerProtector(start: StartWorker, timers: Timers): Protect {
  const inPage: Protect = async (file, passphrase, work, method) => {
    const [{ protectFile }, bulk] = [await import('../../protect/protect-file'), webBulk()];
    return protectFile(file, passphrase, { ...(bulk && { bulk }), ...work }, method);
  };
  return (file, passphrase, work, method) => {
    const worker = start();
    if (worker === undefined) return inPage(file, passphrase, work, method);
    return new Promise((resolve, reject) => {
      let isReady = false;
      let stopLooking = (): void => undefined;
      const finish = (end: () => void): void => {
        stopLooking();
        worker.end();
        end();
      };
      const done = (result: Protected | Promise<Protected>): void => finish(() => resolve(result));
      const look = (): void => {
        if (work.isCancelled?.() === true) return done({ ok: false, reason: 'cancelled' });
        stopLooking = timers.after(NOTICE_MS, look);
      };
      const fault = (): void => finish(() => reject(new Error('a worker died while locking a file')));
      worker.listen(
        (message) => {
          if (message.is === 'ready') isReady = true;
          else if (message.is === 'progress') work.onProgress?.(message.share);
          else if (message.is === 'protected') done(message.result);
          else if (message.is === 'fault') fault();
        },
        () => (isReady ? fault() : done(inPage(file, passphrase, work, method))),
      );
      worker.post({ is: 'protect', ...file, passphrase, ...(method && { method }) });
      look();
    });
  };
}
