import type { Recipient } from '../../message/snapshot';
import { whole } from '../parameters';
import { defineRule } from '../rule';
import type { School } from '../school';
import { distinct, foldAddress } from '../shared/addresses';

/** A mailing to families must not show one family's address to another. */
export const groupWithoutBcc = defineRule({
  id: 'recipients/group-without-bcc',
  items: ['message', 'appointment'],
  reads: ['item', 'to', 'cc'],
  mayRead: ['body', 'composeType'],
  parameters: { maxVisibleExternal: whole({ from: 1, to: 500, standard: 4 }) },
  standardAction: 'warn',
  fixes: ['move-to-bcc', 'separate-invitations'],
  group: 'recipients',
  docs: {
    summary: 'People outside school can see each other’s addresses.',
    leaves: [
      'colleagues',
      'trusted partners and other professionals on a case',
      'addresses in Bcc',
      'an answer to people who all saw each other on the quoted message (a note)',
    ],
    misses: ['members of a list whose size the tenant does not tell'],
  },
  check({ item, to, cc, body, composeType }, { maxVisibleExternal }, school) {
    const visible = distinct([...to, ...cc]);
    const exposed = visible.filter((recipient) => school.isExternal(recipient) && !school.isPartner(recipient));
    const lists = visible.filter(isOpenList);
    const count = exposed.reduce((sum, recipient) => sum + (recipient.memberCount ?? 1), 0) + insiders(lists, school);
    if (count <= maxVisibleExternal && lists.length === 0) return [];
    const known = new Set(composeType === 'forward' ? [] : body.quotedParticipants.map(foldAddress));
    const isKnownToAll = [...exposed, ...lists].every(({ address }) => known.has(foldAddress(address)));
    const fix = item === 'appointment' ? 'separate-invitations' : 'move-to-bcc';
    return [
      {
        message: item === 'appointment' ? 'meeting' : count > maxVisibleExternal ? 'exposed' : 'list',
        data: { count, limit: maxVisibleExternal },
        at: { part: 'recipient' },
        fixes: [fix],
        targets: [...new Set([...exposed, ...lists])].map(({ address }) => address),
        // Who already saw each other on the quoted message learns nothing new.
        ...(isKnownToAll ? { cap: 'note' as const } : {}),
      },
    ];
  },
});

/** A visible list with outside members: everyone on it may see and answer everyone. */
function isOpenList(recipient: Recipient): boolean {
  return recipient.kind === 'list' && (recipient.externalMemberCount ?? 0) > 0;
}

/** Outside members of lists whose own address is inside school. */
function insiders(lists: readonly Recipient[], school: School): number {
  return lists
    .filter((list) => school.isInternal(list))
    .reduce((sum, list) => sum + (list.externalMemberCount ?? 0), 0);
}
