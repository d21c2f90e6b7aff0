import type { Address, MessageSnapshot, Recipient } from '../message/snapshot';
import type { RecipientField } from '../ports/compose-item';
import { schoolOf } from '../rules/school-of';
import { foldAddress } from '../rules/shared/addresses';
import type { Change } from './change';
import type { Fix } from './fix';

const FIELDS: readonly RecipientField[] = ['to', 'cc', 'bcc'];

/** External people go from To and Cc to Bcc; colleagues stay where they are. An empty To gets the sender's address. */
export const moveToBcc: Fix = (_finding, { snapshot, policy }) => {
  const { to, cc, bcc } = snapshot;
  if (snapshot.item === 'appointment') return [];
  if (to.state === 'unread' || cc.state === 'unread' || bcc.state === 'unread') return [];
  const school = schoolOf(policy.organisation);
  const isExternal = (recipient: Recipient): boolean =>
    school.isExternal(recipient) || (recipient.externalMemberCount ?? 0) > 0;
  const moved = distinct([...to.value, ...cc.value].filter(isExternal));
  if (moved.length === 0) return [];
  const stay = to.value.filter((recipient) => !isExternal(recipient));
  const copies = cc.value.filter((recipient) => !isExternal(recipient));
  // Into Bcc first: should Outlook fail in between, nobody is lost.
  return [
    { do: 'recipients', field: 'bcc', recipients: distinct([...bcc.value, ...moved]) },
    { do: 'recipients', field: 'to', recipients: stay.length > 0 ? stay : [ownAddress(snapshot)] },
    ...(copies.length === cc.value.length ? [] : [{ do: 'recipients', field: 'cc', recipients: copies } as const]),
  ];
};

function ownAddress({ from, mailbox }: MessageSnapshot): Address {
  return from.state === 'read' ? from.value : mailbox;
}

export const removeRecipient: Fix = ({ targets }, { snapshot }) => {
  const gone = new Set(targets.map(foldAddress));
  return inFields(snapshot, (recipients) => recipients.filter(({ address }) => !gone.has(foldAddress(address))));
};

/** The address stays, the domain becomes the one that was meant. */
export const replaceRecipient: Fix = ({ targets, data }, { snapshot }) => {
  const original = data['original'];
  if (typeof original !== 'string') return [];
  const wrong = new Set(targets.map(foldAddress));
  return inFields(snapshot, (recipients) =>
    distinct(
      recipients.map((recipient) =>
        wrong.has(foldAddress(recipient.address))
          ? { address: `${recipient.address.split('@')[0] ?? ''}@${original}`, name: '' }
          : recipient,
      ),
    ),
  );
};

function inFields(snapshot: MessageSnapshot, change: (recipients: readonly Address[]) => readonly Address[]): Change[] {
  return FIELDS.flatMap((field) => {
    const held = snapshot[field];
    if (held.state === 'unread') return [];
    const next = change(held.value);
    const isSame =
      next.length === held.value.length && next.every(({ address }, i) => address === held.value[i]?.address);
    return isSame ? [] : [{ do: 'recipients', field, recipients: next } as const];
  });
}

function distinct(recipients: readonly Address[]): readonly Address[] {
  const seen = new Set<string>();
  return recipients.filter(({ address }) => {
    const key = foldAddress(address);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
