import type { LaunchEvent, LaunchHandlers } from '../../adapters/outlook/launch-events';
import { completeOnce } from '../../adapters/outlook/complete-once';
import { composeEvents, type ComposeWork } from './compose-events';
import type { Runtime } from './event-runtime';
import { onSend } from './send-event';

const ALL: ComposeWork = { disclaimer: true, inspect: true };
const INSPECT: ComposeWork = { disclaimer: false, inspect: true };

/** One handler for each `FunctionName` of the manifest. */
export function eventHandlers(runtimeOf: () => Runtime): LaunchHandlers {
  const compose = composeEvents(runtimeOf);
  const on = (work: ComposeWork) => (event: LaunchEvent) => void compose(event, work);
  const send = (event: LaunchEvent): void => void onSend(event, runtimeOf);
  return {
    onNewMessageCompose: on(ALL),
    onMessageCompose: on(ALL),
    onMessageRecipientsChanged: on(ALL),
    onMessageAttachmentsChanged: on(INSPECT),
    onMessageFromChanged: on(ALL),
    onNewAppointmentOrganizer: on(ALL),
    onAppointmentOrganizer: on(ALL),
    onAppointmentAttendeesChanged: on(ALL),
    onAppointmentAttachmentsChanged: on(INSPECT),
    // A notice that was put away stays away until something changes.
    onInfoBarDismissClicked: (event) => void completeOnce(event)({ allowEvent: true }),
    onSensitivityLabelChanged: on(INSPECT),
    onMessageSend: send,
    onAppointmentSend: send,
  };
}
