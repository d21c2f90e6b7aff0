import { defineRule } from '../rule';
import { foldAddress } from '../shared/addresses';
import { isSameName, personNameOf } from '../shared/names';
import type { School } from '../school';

/** A message must show who really sends it. */
export const forged = defineRule({
  id: 'sender/forged',
  items: ['message', 'appointment'],
  reads: ['mailbox', 'from'],
  parameters: {},
  standardAction: 'warn',
  fixes: ['use-own-address'],
  group: 'sender',
  docs: {
    summary: 'The From line names somebody else than the mailbox that sends.',
    leaves: ['aliases of the mailbox', 'shared mailboxes it may send as or on behalf of'],
    misses: ['a forged name of somebody outside school'],
  },
  check({ mailbox, from }, _parameters, school) {
    const shown = foldAddress(from.address);
    const own = foldAddress(mailbox.address);
    if (shown === '' || own === '') return [];
    const at = { part: 'sender' } as const;
    if (shown !== own) {
      const owner = school.ownerOf(own);
      if (owner === undefined) return [{ message: 'unsure', at, fixes: ['use-own-address'], cap: 'note' }];
      const isAllowed =
        school.ownerOf(shown) === owner || [...owner.sendAs, ...owner.aliases].map(foldAddress).includes(shown);
      if (!isAllowed) return [{ message: 'otherAddress', at, fixes: ['use-own-address'] }];
    }
    return isNameOfColleague(from.name, own, school) ? [{ message: 'otherName', at, fixes: ['use-own-address'] }] : [];
  },
});

function isNameOfColleague(display: string, own: string, school: School): boolean {
  const shown = personNameOf(display);
  const owner = school.ownerOf(own);
  if (shown === undefined || owner === undefined) return false;
  const ownName = personNameOf(owner.name);
  if (ownName !== undefined && isSameName(shown, ownName)) return false;
  return Object.values(school.organisation.mailboxAliases).some((other) => {
    const name = other === owner ? undefined : personNameOf(other.name);
    return name !== undefined && isSameName(shown, name);
  });
}
