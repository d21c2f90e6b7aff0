import type { Case } from './case';
import { copyright } from './attachments/copyright';
import { forgotten } from './attachments/forgotten';
import { hiddenData } from './attachments/hidden-data';
import { nonBusiness } from './attachments/non-business';
import { oversized } from './attachments/oversized';
import { programFile } from './attachments/program-file';
import { pupilImages } from './attachments/pupil-images';
import { unreadable } from './attachments/unreadable';
import { weakEncryption } from './attachments/weak-encryption';
import { chainLetter } from './content/chain-letter';
import { heatedTone } from './content/heated-tone';
import { offensiveLanguage } from './content/offensive-language';
import { privateBusiness } from './content/private-business';
import { bankDetails } from './data/bank-details';
import { confidentialUnprotected } from './data/confidential-unprotected';
import { credentials } from './data/credentials';
import { forwardedThread } from './data/forwarded-thread';
import { passwordWithDocument } from './data/password-with-document';
import { personal } from './data/personal';
import { specialCategory } from './data/special-category';
import { staffContactDetails } from './data/staff-contact-details';
import { staffList } from './data/staff-list';
import { missing as disclaimerMissing } from './disclaimer/missing';
import { groupWithoutBcc } from './recipients/group-without-bcc';
import { lookalikeDomain } from './recipients/lookalike-domain';
import { massSend } from './recipients/mass-send';
import { newInThread } from './recipients/new-in-thread';
import { newsgroup } from './recipients/newsgroup';
import { outsideEea } from './recipients/outside-eea';
import { ownPersonalAccount } from './recipients/own-personal-account';
import { repeatedSend } from './recipients/repeated-send';
import { sensitiveGroup } from './recipients/sensitive-group';
import { unfamiliarExternal } from './recipients/unfamiliar-external';
import { wholeStaffList } from './recipients/whole-staff-list';
import { wrongFamily } from './recipients/wrong-family';
import { forged } from './sender/forged';
import { sendVolume } from './sender/send-volume';
import { unsignedAgreement } from './sender/unsigned-agreement';
import { missing as subjectMissing } from './subject/missing';
import { personalData } from './subject/personal-data';

/** The cases of every check, by its id. */
export const ALL_CASES: Readonly<Record<string, readonly Case[]>> = {
  'attachments/copyright': copyright,
  'attachments/forgotten': forgotten,
  'attachments/hidden-data': hiddenData,
  'attachments/non-business': nonBusiness,
  'attachments/oversized': oversized,
  'attachments/program-file': programFile,
  'attachments/pupil-images': pupilImages,
  'attachments/unreadable': unreadable,
  'attachments/weak-encryption': weakEncryption,
  'content/chain-letter': chainLetter,
  'content/heated-tone': heatedTone,
  'content/offensive-language': offensiveLanguage,
  'content/private-business': privateBusiness,
  'data/bank-details': bankDetails,
  'data/confidential-unprotected': confidentialUnprotected,
  'data/credentials': credentials,
  'data/forwarded-thread': forwardedThread,
  'data/password-with-document': passwordWithDocument,
  'data/personal': personal,
  'data/special-category': specialCategory,
  'data/staff-contact-details': staffContactDetails,
  'data/staff-list': staffList,
  'disclaimer/missing': disclaimerMissing,
  'recipients/group-without-bcc': groupWithoutBcc,
  'recipients/lookalike-domain': lookalikeDomain,
  'recipients/mass-send': massSend,
  'recipients/new-in-thread': newInThread,
  'recipients/newsgroup': newsgroup,
  'recipients/outside-eea': outsideEea,
  'recipients/own-personal-account': ownPersonalAccount,
  'recipients/repeated-send': repeatedSend,
  'recipients/sensitive-group': sensitiveGroup,
  'recipients/unfamiliar-external': unfamiliarExternal,
  'recipients/whole-staff-list': wholeStaffList,
  'recipients/wrong-family': wrongFamily,
  'sender/forged': forged,
  'sender/send-volume': sendVolume,
  'sender/unsigned-agreement': unsignedAgreement,
  'subject/missing': subjectMissing,
  'subject/personal-data': personalData,
};
