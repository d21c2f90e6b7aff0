import type { AnyRule } from './rule';
import { groupWithoutBcc } from './recipients/group-without-bcc';
import { massSend } from './recipients/mass-send';
import { wholeStaffList } from './recipients/whole-staff-list';
import { ownPersonalAccount } from './recipients/own-personal-account';
import { outsideEea } from './recipients/outside-eea';
import { lookalikeDomain } from './recipients/lookalike-domain';
import { unfamiliarExternal } from './recipients/unfamiliar-external';
import { repeatedSend } from './recipients/repeated-send';
import { newInThread } from './recipients/new-in-thread';
import { sensitiveGroup } from './recipients/sensitive-group';
import { wrongFamily } from './recipients/wrong-family';
import { newsgroup } from './recipients/newsgroup';
import { subjectMissing } from './subject/missing';
import { subjectPersonalData } from './subject/personal-data';
import { personal } from './data/personal';
import { specialCategory } from './data/special-category';
import { bankDetails } from './data/bank-details';
import { credentials } from './data/credentials';
import { passwordWithDocument } from './data/password-with-document';
import { staffContactDetails } from './data/staff-contact-details';
import { staffList } from './data/staff-list';
import { confidentialUnprotected } from './data/confidential-unprotected';
import { forwardedThread } from './data/forwarded-thread';
import { oversized } from './attachments/oversized';
import { programFile } from './attachments/program-file';
import { weakEncryption } from './attachments/weak-encryption';
import { unreadable } from './attachments/unreadable';
import { hiddenData } from './attachments/hidden-data';
import { forgotten } from './attachments/forgotten';
import { pupilImages } from './attachments/pupil-images';
import { copyright } from './attachments/copyright';
import { nonBusiness } from './attachments/non-business';
import { offensiveLanguage } from './content/offensive-language';
import { heatedTone } from './content/heated-tone';
import { chainLetter } from './content/chain-letter';
import { privateBusiness } from './content/private-business';
import { disclaimerMissing } from './disclaimer/missing';
import { forged } from './sender/forged';
import { unsignedAgreement } from './sender/unsigned-agreement';
import { sendVolume } from './sender/send-volume';

/** Every check, in the order of their documentation. */
export const RULES: readonly AnyRule[] = [
  groupWithoutBcc,
  massSend,
  wholeStaffList,
  ownPersonalAccount,
  outsideEea,
  lookalikeDomain,
  unfamiliarExternal,
  repeatedSend,
  newInThread,
  sensitiveGroup,
  wrongFamily,
  newsgroup,
  subjectMissing,
  subjectPersonalData,
  personal,
  specialCategory,
  bankDetails,
  credentials,
  passwordWithDocument,
  staffContactDetails,
  staffList,
  confidentialUnprotected,
  forwardedThread,
  oversized,
  programFile,
  weakEncryption,
  unreadable,
  hiddenData,
  forgotten,
  pupilImages,
  copyright,
  nonBusiness,
  offensiveLanguage,
  heatedTone,
  chainLetter,
  privateBusiness,
  disclaimerMissing,
  forged,
  unsignedAgreement,
  sendVolume,
];

const BY_ID: ReadonlyMap<string, AnyRule> = new Map(RULES.map((rule) => [rule.id, rule]));

export function ruleOf(id: string): AnyRule | undefined {
  return BY_ID.get(id);
}
