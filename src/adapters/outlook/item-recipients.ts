import type { Address, MessageSnapshot, Recipient } from '../../message/snapshot';
import { read, unread, type Part } from '../../message/part';
import type { Done, RecipientField } from '../../ports/compose-item';
import { memberOf, type HostCalls } from './host-call';
import { recipientsOf } from './shapes';

/** Outlook takes a hundred recipients a call (Microsoft's API limits page). */
const CHUNK = 100;
const MESSAGE_FIELDS = { to: 'to', cc: 'cc', bcc: 'bcc' } as const;
const MEETING_FIELDS = { to: 'requiredAttendees', cc: 'optionalAttendees', bcc: '' } as const;

export interface ItemRecipients {
  recipients(field: RecipientField): Promise<Part<readonly Recipient[]>>;
  setRecipients(field: RecipientField, recipients: readonly Address[]): Promise<Done>;
  addRecipients(field: RecipientField, recipients: readonly Address[]): Promise<Done>;
}

/** Recipients of a message, or attendees of a meeting (which has no Bcc). */
export function itemRecipients(host: HostCalls, item: unknown, kind: MessageSnapshot['item']): ItemRecipients {
  const fieldOf = (field: RecipientField): unknown =>
    memberOf(item, (kind === 'message' ? MESSAGE_FIELDS : MEETING_FIELDS)[field]);

  async function recipients(field: RecipientField): Promise<Part<readonly Recipient[]>> {
    if (kind === 'appointment' && field === 'bcc') return read([]);
    const answer = await host.call(fieldOf(field), 'getAsync');
    if (!answer.ok) return unread(answer.reason === 'timeout' ? 'timeout' : 'recipients');
    const found = recipientsOf(answer.value);
    return found ? read(found) : unread('recipients');
  }

  async function write(
    field: RecipientField,
    method: 'setAsync' | 'addAsync',
    given: readonly Address[],
  ): Promise<Done> {
    let next = method;
    for (let at = 0; at === 0 || at < given.length; at += CHUNK) {
      const chunk = given
        .slice(at, at + CHUNK)
        .map(({ address, name }) => ({ emailAddress: address, displayName: name || address }));
      const answer = await host.call(fieldOf(field), next, [chunk]);
      if (!answer.ok) return answer;
      next = 'addAsync';
    }
    return { ok: true };
  }

  /** Outlook says "done" and may still have changed another field, or none (office-js issue 6374): look again. */
  async function verify(field: RecipientField, given: readonly Address[], isWhole: boolean): Promise<Done> {
    const now = await recipients(field);
    if (now.state === 'unread') return { ok: false, reason: now.reason === 'timeout' ? 'timeout' : 'refused' };
    const held = new Set(now.value.map(({ address }) => address.toLowerCase()));
    const wanted = new Set(given.map(({ address }) => address.toLowerCase()));
    const isThere = [...wanted].every((address) => held.has(address));
    return isThere && (!isWhole || held.size === wanted.size) ? { ok: true } : { ok: false, reason: 'refused' };
  }

  return {
    recipients,
    async setRecipients(field, given) {
      const done = await write(field, 'setAsync', given);
      return done.ok ? verify(field, given, true) : done;
    },
    async addRecipients(field, given) {
      if (given.length === 0) return { ok: true };
      const done = await write(field, 'addAsync', given);
      return done.ok ? verify(field, given, false) : done;
    },
  };
}
