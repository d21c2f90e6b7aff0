import { whole } from '../parameters';
import { defineRule } from '../rule';
import { everybody } from '../shared/addresses';

/** One text sent to many in small portions is a mass mailing all the same. */
export const repeatedSend = defineRule({
  id: 'recipients/repeated-send',
  items: ['message'],
  reads: ['to', 'cc', 'bcc', 'history'],
  needs: ['history'],
  parameters: {
    maxRepeats: whole({ from: 2, to: 10000, standard: 20 }),
    windowHours: whole({ from: 1, to: 720, standard: 24, unit: 'hours' }),
  },
  standardAction: 'approve',
  fixes: ['ask-approval'],
  group: 'recipients',
  docs: {
    summary: 'You sent almost the same text to many different addresses.',
    leaves: ['one message to many at once (another check counts that)', 'texts that differ in more than names'],
    misses: ['what was sent from another device without a shared record'],
  },
  check(inputs, { maxRepeats, windowHours }) {
    const before = inputs.history.sameTextAddresses?.(windowHours);
    if (before === undefined || before === 0) return [];
    const count = before + everybody(inputs).length;
    if (count < maxRepeats) return [];
    return [
      { message: 'repeated', data: { count, hours: windowHours }, at: { part: 'message' }, fixes: ['ask-approval'] },
    ];
  },
});
