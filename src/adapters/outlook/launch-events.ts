import { memberOf } from './host-call';
import { currentOffice, type OfficeHost } from './office-host';

/** A launch event as its handler gets it: only `completed` is relied on. */
export type LaunchEvent = unknown;
export type LaunchHandlers = Readonly<Record<string, (event: LaunchEvent) => void>>;

/**
 * Ties handlers to the names in the manifest. Must run when the script is loaded: in classic Outlook code inside
 * `Office.onReady` is never run for events (office-js issue 5166). Returns the names that could not be tied.
 */
export function associateLaunchEvents(
  handlers: LaunchHandlers,
  office: OfficeHost = currentOffice(),
): readonly string[] {
  const actions = memberOf(office, 'actions');
  const associate = memberOf(actions, 'associate');
  if (typeof associate !== 'function') return Object.keys(handlers);
  return Object.keys(handlers).filter((name) => {
    try {
      associate.call(actions, name, handlers[name]);
      return false;
    } catch {
      return true;
    }
  });
}

/** A page that never calls `onReady` never hears its events; classic Outlook's runtime does not need it. */
export function announceReady(office: OfficeHost = currentOffice()): void {
  const onReady = memberOf(office, 'onReady');
  try {
    if (typeof onReady === 'function') onReady.call(office, () => undefined);
  } catch {
    // Without it no event arrives, and there is nobody here to tell.
  }
}
