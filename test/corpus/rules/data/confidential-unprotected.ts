import { strToU8 } from 'fflate';
import { lockedOffice } from '../../../attachments/sample-files';
import { quoting } from '../../../rules/rule-scene';
import type { Case } from '../case';
import { COLLEAGUE, EXTERNAL, FIRM, NHS, docx, margin, zip } from '../matter';

export const confidentialUnprotected: readonly Case[] = [
  ['found', 'marked in the subject', { subject: 'CONFIDENTIAL: pay' }],
  [
    'found',
    'marked in the first line',
    { body: 'Strictly private and confidential\n\nDear governor, here is the pay review.' },
  ],
  ['found', 'marked as a whole', { headers: ['Sensitivity: Company-Confidential'] }],
  ['found', 'marked in a file', { files: [['pay.txt', 'OFFICIAL-SENSITIVE\n\nPay review of the autumn term.']] }],
  [
    'clear',
    'a notice at the foot',
    { body: 'See you.\n\n-- \nTom\nThis e-mail is confidential and meant for its addressee only.' },
  ],
  ['clear', 'confidential waste', { body: 'The confidential waste is collected on Friday.' }],
  ['clear', 'to a colleague', { to: COLLEAGUE, subject: 'CONFIDENTIAL: pay' }],
  ['clear', 'not marked', { subject: 'Pay review' }],
  ['found', 'after the greeting', { body: 'Dear Ms Hill\n\nPRIVATE AND CONFIDENTIAL\n\nHere is the review.' }],
  ['found', 'in a header of a document', { files: [['pay.docx', docx('Pay review', margin('header', 'OFFICIAL-SENSITIVE'))]] }],
  ['found', 'in a footer', { files: [['pay.docx', docx('Pay review', margin('footer', 'Strictly confidential'))]] }],
  ['found', 'Sensitivity: private', { headers: ['Sensitivity: Private'] }],
  ['found', 'in Welsh', { subject: 'CYFRINACHOL: cyflogau' }],
  ['found', 'a reply to a marked subject', { subject: 'RE: Confidential - pay' }],
  ['found', 'marked, with the personal data in the text beside a locked file', { subject: 'Confidential: Mia', body: NHS, files: [['plan.docx', lockedOffice()]] }],
  ['clear', 'marked, and all that matters is in the locked file', { subject: 'Confidential: review', body: 'The report is in the locked file.', files: [['plan.docx', lockedOffice()]] }],
  ['clear', 'the whole message is encrypted', { subject: 'CONFIDENTIAL: pay', snapshot: { encryption: 'smime' } }],
  ['clear', 'the school’s disclaimer says the word', { body: `See you.\n\n${EXTERNAL}` }],
  ['clear', 'a confidential helpline', { subject: 'Confidential helpline for families', body: 'The number is on our website.' }],
  ['clear', 'a confidential reference', { body: 'Could you send a confidential reference for the post?' }],
  ['clear', 'Sensitivity: normal', { headers: ['Sensitivity: Normal'] }],
  ['clear', 'quoted below', { subject: 'RE: pay', body: quoting('Thank you.', 'CONFIDENTIAL\n\nPay review.') }],
  ['clear', 'it stays confidential, said in passing', { body: 'The results are out on Thursday. Names of bidders stay with us, of course.' }],
  ['clear', 'a private lesson', { subject: 'Private piano lessons' }],
  ['clear', 'in confidence, as self-confidence', { body: 'Mia has grown in confidence this term.' }],
  ['found', 'a file called confidential', { files: [['CONFIDENTIAL pay review.txt', 'Pay review']] }],
  ['found', 'a file in a ZIP called confidential', { files: [['a.zip', zip({ 'reports/Private and confidential - review.txt': strToU8('Pay') })]] }],
  ['found', 'the quoted message begins so, and somebody new reads it', { to: FIRM, subject: 'FW: pay', body: quoting('FYI', 'CONFIDENTIAL\n\nPay review.') }],
  ['found', 'after the greeting of the quoted message', { to: FIRM, subject: 'FW: pay', body: quoting('FYI', 'Dear Tom\n\nPrivate and confidential\n\nPay review.') }],
  ['clear', 'a notice at the foot of the quoted message', { to: FIRM, subject: 'FW: coach', body: quoting('FYI', 'Nine o’clock at the gate.\n\nThis e-mail is confidential and meant for its addressee only.') }],
  ['clear', 'a file about confidential waste', { files: [['Confidential waste collection dates.txt', 'Friday']] }],
  ['clear', 'a notice below a mail that is all thanks', { body: 'Thanks.\n\nTom\n\nThis email is confidential and intended for the addressee only.' }],
  ['clear', 'a notice above the mail', { body: 'This email is confidential and intended for the addressee only.\n\nDear Roger, see you on Thursday.' }],
  ['found', 'to a colleague and a firm', { to: ['m.holt@greenfield.example', 'r.vane@hrconsult.example'], subject: 'CONFIDENTIAL: pay' }, { message: 'marked', part: 'subject' }],
  ['clear', 'a promise in the first line', { body: 'Dear Mrs Kaya, thank you for telling me. I will of course keep it confidential.' }],
  ['clear', 'a promise of several people', { body: 'We will always treat this as confidential.' }],
  ['found', 'the reader is asked to', { body: 'Please keep this confidential.\n\nThe panel meets on Monday.' }],
];
