import { completeOnce, type Completion } from '../../adapters/outlook/complete-once';
import type { LaunchEvent } from '../../adapters/outlook/launch-events';
import { STANDARD_DEADLINE_MS } from '../../gate/check-message';
import { deadline } from '../../gate/deadline';
import { couldNotCheckText } from '../../gate/stop-text';
import { supportCodeOf } from '../../gate/support-code';
import type { Action } from '../../rules/actions';
import { send } from '../../strings/en-gb/send';
import type { Runtime } from './event-runtime';
import { decideSend, decideUnchecked } from './send-decision';

/** Beyond the policy's deadline: the check keeps it by itself, this is for when it does not. */
const GRACE_MS = 700;

/**
 * Send was pressed. Whatever happens in here, the event is completed once: a handler that throws or stays silent
 * leaves the sender before a dialog for five minutes (office-js issue 4391).
 */
export function onSend(event: LaunchEvent, runtimeOf: () => Runtime): Promise<void> {
  const complete = completeOnce(event);
  try {
    return answer(complete, runtimeOf());
  } catch {
    // Not even the item could be asked: nothing is known, so the sender is told and decides.
    complete(bareStop());
    return Promise.resolve();
  }
}

async function answer(complete: (completion: Completion) => boolean, runtime: Runtime): Promise<void> {
  const { clock } = runtime.gate;
  const limit = deadline(clock, runtime.timers, STANDARD_DEADLINE_MS + GRACE_MS);
  let action: Exclude<Action, 'off'> = 'warn';
  const gate = {
    ...runtime.gate,
    policies: {
      inForce: async (address: string) => {
        const inForce = await runtime.gate.policies.inForce(address);
        action = inForce.policy.mode === 'monitor' ? 'note' : inForce.policy.onUnknown.timeout;
        return inForce;
      },
    },
  };
  try {
    const checked = decideSend({ ...runtime, gate }, (ms) => limit.change(ms + GRACE_MS));
    const decided = await Promise.race([checked, limit.over]);
    complete(decided ?? (await decideUnchecked(runtime, action)));
  } catch {
    await decideUnchecked(runtime, action).then(complete, () => complete(bareStop()));
  } finally {
    limit.stop();
  }
}

/** The answer that needs nothing: no item, no policy, no language of the client. */
function bareStop(): Completion {
  const text = couldNotCheckText(supportCodeOf('none'), true, { locale: 'en-GB', send, rules: {} });
  return { allowEvent: false, errorMessage: text.plain, sendModeOverride: 'promptUser' };
}
