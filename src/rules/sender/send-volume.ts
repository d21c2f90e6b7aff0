import { whole } from '../parameters';
import { defineRule } from '../rule';

/** Very many messages in a day: a hint of a hacked account, or a task that wants another tool. */
export const sendVolume = defineRule({
  id: 'sender/send-volume',
  items: ['message'],
  reads: ['history'],
  needs: ['history'],
  parameters: { maxPerDay: whole({ from: 1, to: 10000, standard: 150 }) },
  standardAction: 'note',
  fixes: ['confirm'],
  group: 'conduct',
  docs: {
    summary: 'You sent more messages outside school today than is usual.',
    leaves: ['messages to colleagues'],
    misses: ['messages from another device without a shared record'],
  },
  check({ history }, { maxPerDay }) {
    const count = history.externalSendsToday;
    if (count === undefined || count <= maxPerDay) return [];
    return [{ message: 'many', data: { count, limit: maxPerDay }, at: { part: 'sender' }, fixes: ['confirm'] }];
  },
});
