import type { InspectionRecord } from '../../inspect/record';
import type { Clock, Store } from '../../ports/system';
import type { SentMail } from '../../ports/sent-mail';
import { recallKnown, rememberKnown } from '../../recorder/known';

const DAY_MS = 86_400_000;
/** A long weekend; whoever was away longer is counted from then on. */
const MOST_DAYS = 5;

/**
 * Once a day, where the school switched it on: how many messages this person sent up to yesterday, with whatever they
 * sent them. A number; it goes with the records of the day.
 */
export async function countSent(store: Store, clock: Clock, mail: SentMail): Promise<void> {
  const yesterday = dayOf(clock.now() - DAY_MS);
  const { sent } = await recallKnown(store);
  if (sent && sent.to >= yesterday) return;
  const earliest = dayOf(clock.now() - MOST_DAYS * DAY_MS);
  const next = sent ? dayOf(Date.parse(sent.to) + DAY_MS) : yesterday;
  const from = next < earliest ? earliest : next;
  const counted = await mail.count(`${from}T00:00:00Z`, `${dayOf(clock.now())}T00:00:00Z`);
  if (!counted.ok) return;
  const value: NonNullable<InspectionRecord['sent']> = { from, to: yesterday, count: counted.value };
  await rememberKnown(store, { sent: value });
}

const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);
