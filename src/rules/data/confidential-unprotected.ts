import { defineRule } from '../rule';
import { everybody } from '../shared/addresses';
import { markingPlace } from '../shared/markings';
import { holdsPersonalData, personalScope } from '../shared/personal-data';
import { travelsEncrypted, whereOf } from '../shared/places';
import { isSignaturePicture, isStronglyProtected } from '../shared/protection';

/** What is marked confidential leaves the school locked. */
export const confidentialUnprotected = defineRule({
  id: 'data/confidential-unprotected',
  items: ['message', 'appointment'],
  reads: [
    'subject',
    'body',
    'texts',
    'sensitivity',
    'encryption',
    'attachments',
    'active',
    'mailbox',
    'to',
    'cc',
    'bcc',
  ],
  parameters: {},
  standardAction: 'warn',
  fixes: ['protect'],
  group: 'data',
  safeguarding: true,
  docs: {
    summary: 'A message marked confidential goes outside school without a lock.',
    leaves: [
      'notices in disclaimers and signatures',
      'everyday words such as confidential waste',
      'marked mail whose content is only in a locked attachment',
    ],
    misses: ['confidential content that nobody marked'],
  },
  check(inputs, _parameters, school) {
    if (travelsEncrypted(inputs.encryption)) return [];
    if (!everybody(inputs).some((recipient) => school.isExternal(recipient))) return [];
    const place = markingPlace(inputs);
    if (place === undefined) return [];
    const files = inputs.attachments.filter((attachment) => !isSignaturePicture(attachment));
    if (files.length > 0 && files.every(isStronglyProtected)) {
      const scope = personalScope(inputs, school);
      if (!inputs.texts.some((text) => text.part !== 'attachment' && holdsPersonalData(text, scope))) return [];
    }
    const at = place.part === 'attachment' ? whereOf(place.text) : { part: place.part };
    return [{ message: place.part === 'attachment' ? 'markedFile' : 'marked', at, fixes: ['protect'] }];
  },
});
