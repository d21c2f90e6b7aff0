import type { Violation } from './protocol/call';
import type { Fault } from './protocol/faults';
import type { ItemState } from './mail/item';
import type { SentMail } from './mail/mailbox';
import type { SendState } from './outlook/send-flow';
import type { LoggedCall } from './outlook/window-services';

/** What a test may ask and tell the host page: `window.emulator`. Everything it gives is plain data. */
export interface EmulatorApi {
  /** Opens a draft of the demo by its id, or begins something new. Resolves when the opening events have ended. */
  open(what: string): Promise<void>;
  /** Resolves when no launch event is running. */
  settled(): Promise<void>;
  item(): ItemState | undefined;
  send(): SendState | undefined;
  /** Milliseconds from the last press of Send to the add-in's answer, its page's start included. */
  answerMs(): number | undefined;
  sent(): readonly SentMail[];
  calls(): readonly LoggedCall[];
  violations(): readonly Violation[];
  setFault(dispatchId: number, fault: Fault, times?: number): void;
  clearFaults(): void;
  /** 60 lets a minute of Outlook's waiting pass in a second. */
  setSpeed(speed: number): void;
  /** Changes the open item as its user would by hand. */
  edit(
    patch: Partial<Pick<ItemState, 'to' | 'cc' | 'bcc' | 'subject' | 'body' | 'bodyFormat' | 'from' | 'attachments'>>,
  ): void;
}

declare global {
  interface Window {
    emulator?: EmulatorApi;
  }
}
