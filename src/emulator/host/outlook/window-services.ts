import type { Mailbox } from '../mail/mailbox';
import type { Profile } from '../mail/profile';
import type { Violation } from '../protocol/call';
import type { Faults } from '../protocol/faults';
import type { HostTimers } from './host-timers';
import type { Manifest } from './manifest';

/** A call an add-in page made, for tests to look at. */
export interface LoggedCall {
  readonly dispatchId: number;
  readonly purpose: 'event' | 'pane';
}

/** What an add-in asks Outlook to open for its user. */
export interface OpenedForm {
  readonly to: readonly string[];
  readonly subject: string;
  readonly html: string;
}

/** What every open item shares. */
export interface WindowServices {
  readonly manifest: Manifest;
  readonly profile: Profile;
  readonly locale: string;
  readonly mailbox: Mailbox;
  readonly faults: Faults;
  readonly timers: HostTimers;
  /** Where hidden frames live. */
  readonly frameHome: HTMLElement;
  readonly calls: LoggedCall[];
  readonly violations: Violation[];
  /** Opens a new message, or an answer, as a window of its own. */
  openForm(form: OpenedForm): void;
}
