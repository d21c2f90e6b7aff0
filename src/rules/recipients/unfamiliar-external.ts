import { whole } from '../parameters';
import { defineRule } from '../rule';
import { everybody, foldAddress } from '../shared/addresses';
import { isMarkedConfidential, MARKING_READS } from '../shared/markings';
import { holdsPersonalData, PERSONAL_READS, personalScope } from '../shared/personal-data';

const DAY = 86_400_000;

/** A first message to somebody, with something sensitive in it, deserves a second look at the address. */
export const unfamiliarExternal = defineRule({
  id: 'recipients/unfamiliar-external',
  items: ['message', 'appointment'],
  reads: [...PERSONAL_READS, 'history', 'now', ...MARKING_READS],
  needs: ['history'],
  parameters: { learnDays: whole({ from: 0, to: 365, standard: 30, unit: 'days' }) },
  standardAction: 'note',
  fixes: ['confirm', 'remove-recipient'],
  group: 'recipients',
  docs: {
    summary: 'Somebody outside school whom you never wrote to before gets personal or confidential content.',
    leaves: ['mail without personal data or marking', 'the first days, while the record of your sends is young'],
    misses: ['people you wrote to from another device without a shared record'],
  },
  check(inputs, { learnDays }, school) {
    const { sendsTo, learningSince } = inputs.history;
    if (sendsTo === undefined || learningSince === undefined || inputs.now - learningSince < learnDays * DAY) return [];
    const strangers = everybody(inputs).filter(
      (recipient) =>
        school.isExternal(recipient) && recipient.address !== '' && sendsTo(foldAddress(recipient.address)) === 0,
    );
    if (strangers.length === 0) return [];
    const scope = personalScope(inputs, school);
    if (!isMarkedConfidential(inputs) && !inputs.texts.some((text) => holdsPersonalData(text, scope))) return [];
    return [
      {
        message: 'stranger',
        data: { count: strangers.length },
        at: { part: 'recipient' },
        fixes: ['confirm', 'remove-recipient'],
        targets: strangers.map(({ address }) => address),
      },
    ];
  },
});
