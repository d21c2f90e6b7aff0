import type { OutlookClient } from '../../adapters/outlook/outlook-client';
import type { GateDependencies } from '../../gate/check-message';
import type { StopStrings } from '../../gate/stop-text';
import type { SendRecords } from '../../recorder/send-records';
import type { ComposeItem } from '../../ports/compose-item';
import type { Timers } from '../../ports/system';

/** What the handlers need, made anew for each event: Outlook may show another item by then. */
export interface Runtime {
  readonly item: ComposeItem;
  readonly client: OutlookClient;
  readonly gate: GateDependencies;
  readonly timers: Timers;
  readonly strings: StopStrings;
  readonly records?: SendRecords;
  /** Writes what waits for the log and reads the policy when it is time; bounded, never rejects. */
  catchUp?(): Promise<void>;
}
