import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { Checked } from '../../gate/check-message';
import { asksFor } from '../../rules/actions';
import { dayIn } from '../../strings/moments';
import { say } from '../../strings/say';
import type { LiveState } from './live-check';
import type { Words } from './words';

/** How things stand, in one line. */
export function headline(state: LiveState, { pane, locale }: Words): string {
  if (state.is !== 'checked') return pane.title;
  const { partial, verdict } = state.checked;
  const count = verdict.open.filter((finding) => asksFor(finding) !== 'note').length;
  if (count === 0) return partial && verdict.decision !== 'allow' ? pane.couldNotCheck.title : pane.ready.title;
  const isStop = verdict.decision === 'justify' || verdict.decision === 'approve' || verdict.decision === 'block';
  return say(isStop ? pane.stopTitle : pane.things, { count }, locale);
}

/** What holds for every message just now: trial, stops paused, the school's rules not at hand. */
export function StandingBars({
  checked,
  words,
  now,
}: {
  readonly checked: Checked;
  readonly words: Words;
  readonly now: number;
}) {
  const { pane, send, locale } = words;
  const { emergency, inspection, verdict, inForce } = checked;
  const date = dayIn(new Date(now - (inForce.ageMs ?? 0)), locale);
  return (
    <>
      {emergency.mode === 'trial' && <Bar intent="info" text={pane.switchedOff} />}
      {inspection.trial && emergency.mode !== 'trial' && <Bar intent="info" text={say(send.trial, {}, locale)} />}
      {inForce.notice && <Bar intent="warning" text={say(send.policy[inForce.notice], { date }, locale)} />}
      {verdict.urgent && <Bar intent="success" text={pane.urgent.done} />}
    </>
  );
}

export function Bar({
  intent,
  text,
}: {
  readonly intent: 'info' | 'success' | 'warning' | 'error';
  readonly text: string;
}) {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}
