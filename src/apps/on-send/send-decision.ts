import type { Completion } from '../../adapters/outlook/complete-once';
import { COULD_NOT_CHECK, isUrgent, recallAnswers } from '../../gate/answers';
import { checkMessage, type Checked } from '../../gate/check-message';
import { noteStops } from '../../gate/earlier-stops';
import { asksFor } from '../../rules/actions';
import { stampHeader } from '../../gate/header';
import { rememberSend } from '../../gate/send-history';
import { within } from '../../gate/in-time';
import { markSend } from '../../gate/send-in-flight';
import { SESSION } from '../../gate/session';
import { couldNotCheckText, stopText, type Stop, type StopText } from '../../gate/stop-text';
import { supportCodeOf } from '../../gate/support-code';
import type { Action } from '../../rules/actions';
import type { Runtime } from './event-runtime';

/** Ids of the buttons in the manifest that open the pane. A wrong one makes the dialog's button do nothing. */
export const PANE_BUTTONS = { message: 'schoolgateComposePane', appointment: 'schoolgateMeetingPane' } as const;

/** The last words before a decision must not cost it: storing what the pane shows, asking whether it is urgent. */
const ASIDE_MS = 300;
const LET_GO: Completion = { allowEvent: true };

/** Checks the message and says what Outlook is to do. Rejects only on a fault of ours. */
export async function decideSend(runtime: Runtime, onDeadline: (ms: number) => void): Promise<Completion> {
  const { item, gate, timers } = runtime;
  const checking = checkMessage(item, gate, {
    when: 'send',
    canOpenPane: true,
    onPolicy: ({ policy }) => onDeadline(policy.sendDeadlineMs),
  });
  const sendIsOver = markSend(item, gate.clock);
  const checked = await checking;
  const { recordId, partial, verdict, supportCode } = checked;
  const rules = [...new Set(verdict.open.map(({ rule }) => rule))];
  const asking = verdict.open.filter((finding) => asksFor(finding) !== 'note').map(({ rule }) => rule);
  const isStop = verdict.decision !== 'allow' && verdict.decision !== 'note';
  const keeping = runtime.records?.keep(checked);
  // Not waited for: the next message is compared with it, this one does not depend on it.
  if (!isStop) void rememberSend(gate.store, checked.snapshot, checked.policy, gate.clock.now()).catch(() => undefined);
  const recordHash = await keeping;
  // Send Anyway never calls back (office-js issue 5554): the header with the record's id stands before the dialog does.
  const [again] = await Promise.all([
    isStop ? within(timers, ASIDE_MS, noteStops(item, gate.store, gate.clock.now(), asking)) : undefined,
    stampHeader(item, timers, { recordId, partial, ...(recordHash === undefined ? {} : { recordHash }) }),
    isStop ? tellPane(runtime, supportCode, rules) : undefined,
    isStop ? within(timers, ASIDE_MS, sendIsOver()) : undefined,
    runtime.records?.post(),
  ]);
  return isStop ? stopped(runtime, { ...checked, again }, rules) : LET_GO;
}

function stopped(runtime: Runtime, checked: Checked & Pick<Stop, 'again'>, rules: readonly string[]): Completion {
  const { client, strings } = runtime;
  const text = stopText({ ...checked, canWarn: client.canWarn }, strings);
  return stopWith(runtime, text, checked.verdict.decision === 'warn', { code: checked.supportCode, rules });
}

function stopWith(
  { client, item, strings }: Pick<Runtime, 'client' | 'item' | 'strings'>,
  { plain, markdown }: StopText,
  isWarning: boolean,
  context: { readonly code: string; readonly rules: readonly string[] },
): Completion {
  return {
    allowEvent: false,
    errorMessage: plain,
    ...(client.showsMarkdown ? { errorMessageMarkdown: markdown } : {}),
    ...(client.canWarn
      ? {
          // Clients of 1.14 put the label on the button that only closes the dialog: it would promise what it does not do.
          ...(client.showsMarkdown ? { cancelLabel: strings.send.button } : {}),
          commandId: PANE_BUTTONS[item.item],
          // A text, because classic Outlook before 2402 takes nothing else.
          contextData: JSON.stringify({ v: 1, ...context }),
          ...(isWarning ? { sendModeOverride: 'promptUser' as const } : {}),
        }
      : {}),
  };
}

async function tellPane({ item, timers, gate }: Runtime, code: string, rules: readonly string[]): Promise<void> {
  const stop = JSON.stringify({ v: 1, code, rules: rules.slice(0, 20), at: gate.clock.now() });
  await within(timers, ASIDE_MS, item.remember(SESSION.stop, stop));
}

/**
 * The decision when the check failed: the policy's for what could not be read in time, a warning where even the
 * policy is unknown. A child at risk, and what the sender has confirmed in the pane, still go out.
 */
export async function decideUnchecked(runtime: Runtime, action: Exclude<Action, 'off'>): Promise<Completion> {
  const { item, gate, timers, client, strings } = runtime;
  const recordId = gate.ids.next();
  const [urgent, answers] = await Promise.all([
    within(timers, ASIDE_MS, isUrgent(item)),
    within(timers, ASIDE_MS, recallAnswers(item, gate.store, gate.clock)),
  ]);
  const isLifted = urgent === true || (answers ?? []).some(({ rule }) => rule === COULD_NOT_CHECK);
  const passes = isLifted || action === 'note';
  const code = supportCodeOf(recordId);
  const recordHash = await runtime.records?.keepUnchecked(recordId, action, urgent === true);
  await Promise.all([
    stampHeader(item, timers, { recordId, partial: true, ...(recordHash === undefined ? {} : { recordHash }) }),
    passes ? undefined : tellPane(runtime, code, [COULD_NOT_CHECK]),
  ]);
  if (passes) return LET_GO;
  const text = couldNotCheckText(code, client.canWarn, strings);
  return stopWith({ client, item, strings }, text, action === 'warn', { code, rules: [COULD_NOT_CHECK] });
}
