import { inspectAttachment } from '../../attachments/core/inspect-attachment';
import { engine } from '../../inspect/engine';
import { startOnSend } from './start';

/** Pages set this before the script runs: the readers that classic Outlook has no room for. */
declare const globalThis: { readonly schoolgateReadAttachment?: Parameters<typeof startOnSend>[1] };

startOnSend(engine, (name, bytes) =>
  (globalThis.schoolgateReadAttachment ?? ((file, content) => inspectAttachment(file, content)))(name, bytes),
);
