import { inspectAttachment } from '../../attachments/core/inspect-attachment';
import { engine } from '../../inspect/engine';
import { startOnSend } from './start';

type ReadAttachment = Parameters<typeof startOnSend>[1];

/** Pages set this before the script runs: the readers that classic Outlook has no room for. */
declare const globalThis: { readonly schoolgateReadAttachment?: ReadAttachment };

const readHere: ReadAttachment = async (name, bytes) => {
  try {
    const facts = await globalThis.schoolgateReadAttachment?.(name, bytes);
    if (facts !== undefined) return facts;
  } catch {
    // The readers could not be loaded; what the core cannot read stays unread for that reason.
  }
  return inspectAttachment(name, bytes);
};

startOnSend(engine, readHere);
