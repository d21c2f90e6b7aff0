import type { PictureReader, PictureWords } from '../../attachments/readers/picture-reader';
import type { Work } from '../../protect/work';
import type { FromWorker, ToWorker } from './jobs';

/** What a worker has of the world. */
export interface WorkerSide {
  post(message: FromWorker): void;
  readonly work: Pick<Work, 'random' | 'bulk'>;
}

/** Does the jobs of a page; returns what hears its messages. Whatever goes wrong is told as `fault`. */
export function serveJobs({ post, work }: WorkerSide): (message: ToWorker) => void {
  const waiting: ((words: PictureWords | undefined) => void)[] = [];
  const pictures: PictureReader = {
    read: (bytes) =>
      new Promise((resolve) => {
        waiting.push(resolve);
        post({ is: 'picture', bytes });
      }),
  };
  post({ is: 'ready' });
  return (message) => {
    if (message.is === 'words') return waiting.shift()?.(message.words);
    void answer(message).then(post, () => post({ is: 'fault' }));
  };

  async function answer(job: Exclude<ToWorker, { is: 'words' }>): Promise<FromWorker> {
    const { name, bytes } = job;
    if (job.is === 'read') {
      const { readAttachment } = await import('../../attachments/readers/read-attachment');
      const options = { unpackers: job.unpackers, ...(job.withPictures && { pictures }) };
      return { is: 'facts', facts: await readAttachment(name, bytes, options) };
    }
    // Stopping is ending the worker, so nothing has to let others have their turn.
    const here: Work = {
      ...work,
      pause: () => Promise.resolve(),
      onProgress: (share) => post({ is: 'progress', share }),
    };
    const { protectFile } = await import('../../protect/protect-file');
    return { is: 'protected', result: await protectFile({ name, bytes }, job.passphrase, here, job.method) };
  }
}
