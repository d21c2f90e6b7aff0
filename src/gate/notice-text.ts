import { say } from '../strings/say';
import type { Checked } from './check-message';
import type { StopStrings } from './stop-text';

/** One quiet line for the information bar (150 characters); '' when there is nothing to say. */
export function noticeText(
  { inspection, verdict, inForce }: Checked,
  { send, locale }: StopStrings,
  now: number,
): string {
  const count = inspection.trial ? inspection.findings.length : verdict.open.length;
  if (count > 0) return say(inspection.trial ? send.trial : send.notice, { count }, locale);
  const { notice, ageMs } = inForce;
  return notice === undefined ? '' : say(send.policy[notice], { date: dateOf(now - (ageMs ?? 0)) }, locale);
}

/** Day, month and year as both our languages write them in figures. */
function dateOf(time: number): string {
  const day = new Date(time);
  return `${day.getUTCDate()}/${day.getUTCMonth() + 1}/${day.getUTCFullYear()}`;
}
