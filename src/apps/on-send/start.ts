import { announceReady, associateLaunchEvents } from '../../adapters/outlook/launch-events';
import type { Engine } from '../../gate/engine';
import type { ReadAttachment } from '../../gate/read-snapshot';
import type { PageRecords } from './event-records';
import { eventHandlers } from './handlers';
import { outlookRuntime } from './wire';

/** Ties all handlers to their names, at once and at top level: an event that comes before finds nobody. */
export function startOnSend(
  engine: Engine,
  readAttachment: ReadAttachment,
  pageRecords: () => PageRecords | undefined = () => undefined,
): void {
  associateLaunchEvents(eventHandlers(outlookRuntime(engine, readAttachment, pageRecords)));
  announceReady();
}
