import { action, whole } from '../parameters';
import { defineRule } from '../rule';

const DAY = 86_400_000;
/** A term day comes about every other calendar day: some 190 of 365. */
const CALENDAR_DAYS_PER_TERM_DAY = 365 / 190;

/** The agreement on using the school's mail is read and signed once a year. */
export const unsignedAgreement = defineRule({
  id: 'sender/unsigned-agreement',
  items: ['message', 'appointment'],
  reads: ['history', 'now'],
  needs: ['agreement'],
  parameters: {
    validMonths: whole({ from: 1, to: 60, standard: 12, unit: 'months' }),
    graceDays: whole({ from: 0, to: 365, standard: 30, unit: 'term days' }),
    afterGrace: action('warn'),
  },
  standardAction: 'note',
  fixes: ['sign-agreement'],
  group: 'sender',
  docs: {
    summary: 'The current agreement on using school mail is not signed.',
    leaves: ['people who signed within the year'],
    misses: ['agreements signed on paper'],
  },
  check({ history, now }, { validMonths, graceDays, afterGrace }) {
    const { agreementSignedAt, agreementAskedSince } = history;
    if (agreementSignedAt === undefined) return [];
    const until = endOf(agreementSignedAt, validMonths);
    if (now < until) return [];
    const grace = graceDays * CALENDAR_DAYS_PER_TERM_DAY * DAY;
    // Whoever signed once is asked again from the day the signature ends.
    const isLate = agreementAskedSince !== undefined && now - Math.max(agreementAskedSince, until) > grace;
    return [
      {
        message: agreementSignedAt === 0 ? 'never' : 'old',
        data: { months: validMonths },
        at: { part: 'sender' },
        fixes: ['sign-agreement'],
        cap: isLate ? (afterGrace ?? 'note') : 'note',
      },
    ];
  },
});

/** Epoch milliseconds; 0 = never signed. */
function endOf(signedAt: number, months: number): number {
  if (signedAt === 0) return 0;
  const signed = new Date(signedAt);
  return Date.UTC(signed.getUTCFullYear(), signed.getUTCMonth() + months, signed.getUTCDate() + 1);
}
