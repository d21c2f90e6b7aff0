import type { MessageSnapshot, Recipient } from '../message/snapshot';

/** Everybody the message goes to, as far as it was read, each address once. */
export function recipientsIn({ to, cc, bcc }: Pick<MessageSnapshot, 'to' | 'cc' | 'bcc'>): readonly Recipient[] {
  const found = new Map<string, Recipient>();
  for (const part of [to, cc, bcc]) {
    if (part.state === 'unread') continue;
    for (const recipient of part.value) {
      const key = (recipient.address === '' ? recipient.name : recipient.address).toLowerCase();
      if (!found.has(key)) found.set(key, recipient);
    }
  }
  return [...found.values()];
}
