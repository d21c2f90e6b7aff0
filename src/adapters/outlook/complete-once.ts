import { memberOf } from './host-call';
import type { LaunchEvent } from './launch-events';

/** What `event.completed` takes. Clients ignore the options they do not know. */
export interface Completion {
  readonly allowEvent: boolean;
  readonly errorMessage?: string;
  readonly errorMessageMarkdown?: string;
  readonly cancelLabel?: string;
  readonly commandId?: string;
  readonly contextData?: string;
  readonly sendModeOverride?: 'promptUser';
}

/**
 * The event's `completed`, called the first time and never again. Returns whether this was the first time. When the
 * host throws at the options, the bare decision is given instead: an event without an answer hangs for five minutes.
 */
export function completeOnce(event: LaunchEvent): (completion: Completion) => boolean {
  let isOpen = true;
  return (completion) => {
    if (!isOpen) return false;
    isOpen = false;
    const complete = memberOf(event, 'completed');
    if (typeof complete !== 'function') return true;
    try {
      Reflect.apply(complete, event, [completion]);
    } catch {
      completeBarely(event, complete, completion);
    }
    return true;
  };
}

function completeBarely(
  event: LaunchEvent,
  complete: CallableFunction,
  { allowEvent, errorMessage }: Completion,
): void {
  try {
    Reflect.apply(complete, event, [errorMessage === undefined ? { allowEvent } : { allowEvent, errorMessage }]);
  } catch {
    // The host refuses every answer: its own time limit is all that is left.
  }
}
