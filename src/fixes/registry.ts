import type { FixId } from '../rules/rule';
import { removeAttachment } from './attachments';
import { insertDisclaimer, insertOpinionDisclaimer, redact, removeSecondDisclaimer, trimQuoted } from './body';
import type { Fix } from './fix';
import { moveToBcc, removeRecipient, replaceRecipient } from './recipients';

/** Outlook keeps at most 255 characters of a subject. */
const MOST_SUBJECT = 255;

const editSubject: Fix = (_finding, { input = '' }) => {
  const subject = input.replace(/\s+/g, ' ').trim().slice(0, MOST_SUBJECT);
  return subject === '' ? [] : [{ do: 'subject', subject }];
};

/** Fixes that change the message in one click. The others are steps that only the sender can take. */
export const ONE_CLICK: Readonly<Partial<Record<FixId, Fix>>> = {
  'move-to-bcc': moveToBcc,
  'remove-recipient': removeRecipient,
  'replace-recipient': replaceRecipient,
  'remove-attachment': removeAttachment,
  'insert-disclaimer': insertDisclaimer,
  'insert-opinion-disclaimer': insertOpinionDisclaimer,
  'remove-second-disclaimer': removeSecondDisclaimer,
  'trim-quoted': trimQuoted,
  redact,
  'edit-subject': editSubject,
};
