import { defineRule, type InspectedText } from '../rule';
import { everybody } from '../shared/addresses';
import { markedElsewhere, markingPlace } from '../shared/markings';
import { newcomers } from '../shared/newcomers';
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
      'marked mail that goes back to who was on it',
    ],
    misses: ['confidential content that nobody marked'],
  },
  check(inputs, _parameters, school) {
    if (travelsEncrypted(inputs.encryption)) return [];
    if (!everybody(inputs).some((recipient) => school.isExternal(recipient))) return [];
    const place = markingPlace(inputs);
    const elsewhere =
      place === undefined ? markedElsewhere(inputs.texts, newcomers(inputs, school).length > 0) : undefined;
    if (place === undefined && elsewhere === undefined) return [];
    const files = inputs.attachments.filter((attachment) => !isSignaturePicture(attachment));
    if (files.length > 0 && files.every(isStronglyProtected)) {
      const scope = personalScope(inputs, school);
      if (!inputs.texts.some((text) => text.part !== 'attachment' && holdsPersonalData(text, scope))) return [];
    }
    const text = elsewhere ?? (place?.part === 'attachment' ? place.text : undefined);
    const at = text === undefined ? { part: place?.part ?? 'message' } : whereOf(text);
    return [{ message: messageFor(text), at, fixes: ['protect'] }];
  },
});

function messageFor(text: InspectedText | undefined): string {
  if (text?.part === 'quoted') return 'markedBelow';
  return text?.attachment === undefined ? 'marked' : 'markedFile';
}
