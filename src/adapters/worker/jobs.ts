import type { PictureWords } from '../../attachments/readers/picture-reader';
import type { AttachmentFacts } from '../../message/attachment';
import type { Method } from '../../protect/methods';
import type { Protected } from '../../protect/protect-file';

/** What a page asks of a worker; one job for each worker, which is thrown away afterwards. */
export type ToWorker =
  | {
      readonly is: 'read';
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly unpackers: string;
      /** The page reads pictures, and answers each with `words`. */
      readonly withPictures: boolean;
    }
  | {
      readonly is: 'protect';
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly passphrase: string;
      readonly method?: Method;
    }
  | { readonly is: 'words'; readonly words: PictureWords | undefined };

export type FromWorker =
  /** The script is there; what fails from now on fails because of the file. */
  | { readonly is: 'ready' }
  | { readonly is: 'picture'; readonly bytes: Uint8Array }
  | { readonly is: 'progress'; readonly share: number }
  | { readonly is: 'facts'; readonly facts: AttachmentFacts }
  | { readonly is: 'protected'; readonly result: Protected }
  | { readonly is: 'fault' };

/** A worker seen from the page. */
export interface JobWorker {
  post(message: ToWorker): void;
  /** `onFault`: the script could not be loaded, or the worker died. */
  listen(hear: (message: FromWorker) => void, onFault: () => void): void;
  end(): void;
}

/** Undefined where there are no workers. */
export type StartWorker = () => JobWorker | undefined;
