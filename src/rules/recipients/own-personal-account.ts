import { defineRule } from '../rule';
import { domainOf, everybody, foldAddress } from '../shared/addresses';
import { isConsumerDomain } from '../shared/consumer';
import { isAddressOfName, personNameOf } from '../shared/names';

/** School work sent to one's own private mailbox leaves the school's care. */
export const ownPersonalAccount = defineRule({
  id: 'recipients/own-personal-account',
  items: ['message', 'appointment'],
  reads: ['mailbox', 'to', 'cc', 'bcc'],
  parameters: {},
  standardAction: 'warn',
  fixes: ['remove-recipient'],
  group: 'recipients',
  docs: {
    summary: 'The message goes to what looks like your own private mailbox.',
    leaves: ['people who share only your first name', 'names inside longer words', 'work addresses elsewhere'],
    misses: ['private addresses without your name in them'],
  },
  check(inputs, _parameters, school) {
    const owner = school.ownerOf(inputs.mailbox.address);
    const known = new Set((owner?.aliases ?? []).filter((address) => school.isExternal({ address })).map(foldAddress));
    const names = [owner?.name, inputs.mailbox.name].flatMap((name) => personNameOf(name ?? '') ?? []);
    const own = everybody(inputs).filter((recipient) => {
      if (!school.isExternal(recipient) || school.isPupil(recipient)) return false;
      if (known.has(foldAddress(recipient.address))) return true;
      return (
        isConsumerDomain(domainOf(recipient.address)) && names.some((name) => isAddressOfName(recipient.address, name))
      );
    });
    if (own.length === 0) return [];
    return [
      {
        message: 'own',
        at: { part: 'recipient' },
        fixes: ['remove-recipient'],
        targets: own.map(({ address }) => address),
      },
    ];
  },
});
