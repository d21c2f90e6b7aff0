import { outlookRandom } from '../outlook/outlook-system';
import type { ToWorker } from './jobs';
import { serveJobs } from './serve-jobs';
import { webBulk } from './web-bulk';

/*
 * The worker in which pages read and lock attachments. It lives for one file: what a library leaves in memory, or a
 * file made to break it, goes with it.
 */
const scope = globalThis as unknown as {
  postMessage(message: unknown, given: readonly ArrayBufferLike[]): void;
  onmessage: (event: { readonly data: ToWorker }) => void;
};
const bulk = webBulk();
// Messages that come while the script still starts wait in the browser until there is somebody to hear them.
const hear = serveJobs({
  // A locked file is given away, not copied: the page would stand still for it.
  post: (message) =>
    scope.postMessage(message, message.is === 'protected' && message.result.ok ? [message.result.bytes.buffer] : []),
  work: { random: outlookRandom, ...(bulk && { bulk }) },
});
scope.onmessage = ({ data }) => hear(data);
