import { asksFor } from '../rules/actions';
import { say } from '../strings/say';
import type { Checked } from './check-message';
import type { StopStrings } from './stop-text';

/**
 * One quiet line for the information bar (150 characters); '' when there is nothing to say. It counts as the pane does,
 * and does not say that the message is ready: no event tells of what is written after it.
 */
export function noticeText(
  { inspection, verdict, inForce }: Checked,
  { send, locale }: StopStrings,
  now: number,
): string {
  const { open } = verdict;
  const asking = open.filter((finding) => asksFor(finding) !== 'note').length;
  if (asking > 0) return say(send.notice, { count: asking }, locale);
  if (open.length > 0) {
    const known = say(send.known, {}, locale);
    return inspection.trial ? `${say(send.trial, {}, locale)} ${known}` : known;
  }
  const { notice, ageMs } = inForce;
  return notice === undefined ? '' : say(send.policy[notice], { date: dateOf(now - (ageMs ?? 0)) }, locale);
}

/** Day, month and year as both our languages write them in figures. */
function dateOf(time: number): string {
  const day = new Date(time);
  return `${day.getUTCDate()}/${day.getUTCMonth() + 1}/${day.getUTCFullYear()}`;
}
