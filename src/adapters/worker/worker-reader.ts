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
  /** Files of at most so many bytes that want no reader of their own are read in the page: a worker starts slower. */
  readonly atOnceBytes: number;
}

/** Reading pictures has its own limit of half a minute; this is beside it. */
const PICTURES_MS = 35_000;

export type WorkerReader = (name: string, bytes: Uint8Array, pictures?: PictureReader) => Promise<AttachmentFacts>;

/**
 * Reads each file in a worker that is thrown away afterwards, so that the page stays quick and a file that breaks a
 * reader breaks nothing else. Where there is no worker it is read in the page. Never rejects.
 */
export function workerReader({ start, unpackers, timers, mostMs, atOnceBytes }: WorkerReaderOptions): WorkerReader {
  const load = () => import('../../attachments/readers/read-attachment');
  const inPage: WorkerReader = async (name, bytes, pictures) => {
    const { readAttachment } = await load();
    return readAttachment(name, bytes, { unpackers, ...(pictures && { pictures }) });
  };
  return async (name, bytes, pictures) => {
    if (bytes.length <= atOnceBytes) {
      const facts = (await load()).readAtOnce(name, bytes, pictures !== undefined);
      if (facts !== undefined) return facts;
    }
    const worker = start();
    if (worker === undefined) return inPage(name, bytes, pictures);
    return new Promise((resolve) => {
      let isReady = false;
      const finish = (facts: AttachmentFacts | Promise<AttachmentFacts>): void => {
        stop();
        worker.end();
        resolve(facts);
      };
      const stop = timers.after(mostMs + (pictures ? PICTURES_MS : 0), () => finish(unreadFacts('timeout')));
      worker.listen(
        (message) => {
          if (message.is === 'ready') isReady = true;
          else if (message.is === 'facts') finish(message.facts);
          else if (message.is === 'fault') finish(unreadFacts('damaged'));
          else if (message.is === 'picture')
            void pictures?.read(message.bytes).then((words) => worker.post({ is: 'words', words }));
        },
        // Once it was there, it died of the file; before, its script never came.
        () => finish(isReady ? unreadFacts('damaged') : inPage(name, bytes, pictures)),
      );
      worker.post({ is: 'read', name, bytes, unpackers, withPictures: pictures !== undefined });
    });
  };
}

/** Of a file that was given up nothing is known. */
function unreadFacts(reason: UnreadReason): AttachmentFacts {
  return {
    kind: 'unknown',
    encrypted: 'unknown',
    opensWithoutPassword: false,
    strength: 'none',
    protected: false,
    scheme: '',
    containsProgram: false,
    programKinds: [],
    nameContradicts: false,
    media: [],
    hidden: {},
    names: [],
    texts: [],
    unread: [{ entry: '', reason }],
    commercial: false,
    bytesRead: 0,
  };
}
