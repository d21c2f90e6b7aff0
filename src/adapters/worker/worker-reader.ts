import { Findings } from '../../attachments/core/findings';
import { factsOf } from '../../attachments/core/inspect-attachment';
import { PANE_LIMITS } from '../../attachments/core/limits';
import type { PictureReader } from '../../attachments/readers/picture-reader';
import type { AttachmentFacts } from '../../message/attachment';
import type { UnreadReason } from '../../message/part';
import type { Timers } from '../../ports/system';
import type { StartWorker } from './jobs';

export interface WorkerReaderOptions {
  readonly start: StartWorker;
  /** Absolute address of the folder with the unpackers' own files. */
  readonly unpackers: string;
  readonly timers: Timers;
  /** Milliseconds after which a file is given up. */
  readonly mostMs: number;
}

/** Reading pictures has its own limit of half a minute; this is beside it. */
const PICTURES_MS = 35_000;

export type WorkerReader = (name: string, bytes: Uint8Array, pictures?: PictureReader) => Promise<AttachmentFacts>;

/**
 * Reads each file in a worker that is thrown away afterwards, so that the page stays quick and a file that breaks a
 * reader breaks nothing else. Where there is no worker it is read in the page. Never rejects.
 */
export function workerReader({ start, unpackers, timers, mostMs }: WorkerReaderOptions): WorkerReader {
  const inPage: WorkerReader = async (name, bytes, pictures) => {
    const { readAttachment } = await import('../../attachments/readers/read-attachment');
    return readAttachment(name, bytes, { unpackers, ...(pictures && { pictures }) });
  };
  return (name, bytes, pictures) => {
    const worker = start();
    if (worker === undefined) return inPage(name, bytes, pictures);
    return new Promise((resolve) => {
      let isReady = false;
      const finish = (facts: AttachmentFacts | Promise<AttachmentFacts>): void => {
        stop();
        worker.end();
        resolve(facts);
      };
      const stop = timers.after(mostMs + (pictures ? PICTURES_MS : 0), () => finish(unreadFacts(name, 'timeout')));
      worker.listen(
        (message) => {
          if (message.is === 'ready') isReady = true;
          else if (message.is === 'facts') finish(message.facts);
          else if (message.is === 'fault') finish(unreadFacts(name, 'damaged'));
          else if (message.is === 'picture')
            void pictures?.read(message.bytes).then((words) => worker.post({ is: 'words', words }));
        },
        // Once it was there, it died of the file; before, its script never came.
        () => finish(isReady ? unreadFacts(name, 'damaged') : inPage(name, bytes, pictures)),
      );
      worker.post({ is: 'read', name, bytes, unpackers, withPictures: pictures !== undefined });
    });
  };
}

/** Of a file that was given up nothing is known. */
function unreadFacts(name: string, reason: UnreadReason): AttachmentFacts {
  const findings = new Findings(PANE_LIMITS);
  findings.lock({ state: 'unknown' });
  findings.addUnread('', reason);
  return factsOf(name, 'unknown', findings);
}
