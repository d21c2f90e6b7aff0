import { defineRule } from '../rule';
import { everybody, foldAddress } from '../shared/addresses';
import { holdsPersonalData, PERSONAL_READS, personalScope } from '../shared/personal-data';

/** The commonest real breach: the right letter to the wrong family. */
export const wrongFamily = defineRule({
  id: 'recipients/wrong-family',
  items: ['message', 'appointment'],
  reads: [...PERSONAL_READS, 'rollContacts'],
  needs: ['roll'],
  parameters: {},
  standardAction: 'warn',
  fixes: ['replace-recipient', 'remove-recipient'],
  group: 'recipients',
  safeguarding: true,
  docs: {
    summary: 'Personal data about one pupil goes to an address that is on file for other pupils only.',
    leaves: ['addresses that are on no pupil’s file', 'messages about several families’ children that include theirs'],
    misses: ['addresses the roll does not know'],
  },
  check(inputs, _parameters, school) {
    const scope = personalScope(inputs, school);
    const texts = inputs.texts.filter((text) => holdsPersonalData(text, scope));
    const named = new Set(texts.flatMap(({ text }) => inputs.rollContacts.pupilsNamed(text)));
    if (named.size === 0) return [];
    const wrong = everybody(inputs).filter((recipient) => {
      if (!school.isExternal(recipient) || school.isPartner(recipient)) return false;
      const onFile = inputs.rollContacts.pupilsOf(foldAddress(recipient.address));
      return onFile.length > 0 && !onFile.some((pupil) => named.has(pupil));
    });
    if (wrong.length === 0) return [];
    return [
      {
        message: 'otherFamily',
        data: { count: wrong.length },
        at: { part: 'recipient' },
        fixes: ['replace-recipient', 'remove-recipient'],
        targets: wrong.map(({ address }) => address),
        people: named.size,
      },
    ];
  },
});
