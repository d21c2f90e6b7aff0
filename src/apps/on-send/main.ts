import { inspectAttachment } from '../../attachments/core/inspect-attachment';
import { sendLimits } from '../../attachments/core/limits';
import { engine } from '../../inspect/engine';
import type { PageRecords } from './event-records';
import { startOnSend } from './start';

type ReadAttachment = Parameters<typeof startOnSend>[1];

/** Pages set these beside the script: what classic Outlook has no room for (page.ts). */
declare const globalThis: {
  readonly schoolgateReadAttachment?: ReadAttachment;
  readonly schoolgateRecords?: PageRecords;
};

const readHere: ReadAttachment = async (name, bytes, room) => {
  try {
    const facts = await globalThis.schoolgateReadAttachment?.(name, bytes);
    if (facts !== undefined) return facts;
  } catch {
    // The readers could not be loaded; what the core cannot read stays unread for that reason.
  }
  return inspectAttachment(name, bytes, room && { limits: sendLimits(room) });
};

startOnSend(engine, readHere, () => globalThis.schoolgateRecords);
