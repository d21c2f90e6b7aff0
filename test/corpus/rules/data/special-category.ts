import { strToU8 } from 'fflate';
import { lockedOffice } from '../../../attachments/sample-files';
import { quoting } from '../../../rules/rule-scene';
import type { Case } from '../case';
import { COLLEAGUE, FIRM, invitation, zip } from '../matter';

export const specialCategory: readonly Case[] = [
  [
    'found',
    'a child’s epilepsy',
    { to: 'bookings@castle-trips.example', body: 'Mia Kaya has epilepsy and takes medication at noon.' },
  ],
  [
    'found',
    'a child protection plan',
    { to: 'bookings@castle-trips.example', body: 'Alfie Marsh is on a child protection plan.' },
  ],
  [
    'found',
    'an EHCP in a file',
    {
      to: 'bookings@castle-trips.example',
      files: [['notes.txt', 'Cora Vane has an EHCP for autism and needs a quiet room.']],
    },
  ],
  ['clear', 'about nobody', { body: 'The nurse will talk about asthma on Thursday.' }],
  [
    'clear',
    'a policy',
    { body: 'Our special educational needs policy was renewed; safeguarding training is on Monday.' },
  ],
  ['clear', 'a lesson', { body: 'Year 6 learns about religion in Roman times.' }],
  ['found', 'to another family', { to: 'b.other@home.example', body: 'Alfie Marsh was diagnosed with ADHD last week.' }],
  ['found', 'a number in place of the name', { to: FIRM, body: 'The child with NHS number 999 000 0018 has type 1 diabetes.' }],
  ['found', 'the name in the subject, the statement below', { to: FIRM, subject: 'Mia Kaya', body: 'She has epilepsy and carries rescue medication.' }],
  ['found', 'a looked-after child', { to: FIRM, body: 'Please note that Cora Vane is a looked-after child.' }],
  ['found', 'religion of a child', { to: FIRM, body: 'Mia Kaya is Muslim and needs halal meals.' }],
  ['found', 'a criminal matter', { to: FIRM, body: 'Alfie Marsh was arrested for theft on Saturday.' }],
  ['found', 'a union member', { to: FIRM, body: 'Rachel Bamford is a member of the NEU and will be on strike.' }],
  ['found', 'in a file name', { to: FIRM, files: [['Mia Kaya EHCP.txt', 'See the plan.']] }],
  ['found', 'in the quoted part to a new reader', { to: FIRM, subject: 'FW: Mia', body: quoting('FYI', 'Mia Kaya has epilepsy and takes medication at noon.') }],
  ['found', 'in Welsh', { to: FIRM, body: 'Mae gan Mia Kaya epilepsi ac mae hi’n cymryd meddyginiaeth.' }],
  ['found', 'to colleagues only (the policy says what that asks for)', { to: COLLEAGUE, body: 'Mia Kaya has epilepsy and takes medication at noon.' }],
  ['found', 'in a PDF-less note inside a ZIP', { to: FIRM, files: [['n.zip', zip({ 'note.txt': strToU8('Alfie Marsh is on a child protection plan.') })]] }],
  ['found', 'in an invitation', { raw: invitation([FIRM], 'Review', 'Mia Kaya has epilepsy and takes medication at noon.') }],
  ['clear', 'a locked file', { to: FIRM, files: [['plan.docx', lockedOffice()]] }],
  ['clear', 'the whole message is encrypted', { to: FIRM, body: 'Mia Kaya has epilepsy and takes medication at noon.', snapshot: { encryption: 'rights' } }],
  ['clear', 'first aid training', { to: FIRM, body: 'We would like to book training on epilepsy and anaphylaxis for twelve staff.' }],
  ['clear', 'a visit to the mosque', { body: 'Year 5 will visit the mosque and the church on Thursday.' }],
  ['clear', 'the SENDCo’s title', { body: 'Priya Nair, our SENDCo, will ring you about the club.' }],
  ['clear', 'the safeguarding lead', { body: 'Margaret Holt is our designated safeguarding lead.' }],
  ['clear', 'a union meeting', { body: 'The NEU meeting is in the hall at four.' }],
  ['clear', 'allergens on the menu', { body: 'The menu lists allergens: nuts, milk, eggs.' }],
  ['clear', 'quoted to who wrote it', { subject: 'RE: Mia', body: quoting('Thank you, she is fine.', 'Mia Kaya has epilepsy and takes medication at noon.') }],
  ['clear', 'history', { body: 'Florence Nightingale nursed soldiers with cholera in Scutari.' }],
  ['clear', 'a lesson about the police', { body: 'PC Hill will talk to Year 6 about crime and knife safety.' }],
  ['clear', 'the policies on a website', { body: 'Our policies on attendance, behaviour, SEND and child protection are on the website. Tom Ashworth' }],
  ['clear', 'a bare absence', { body: 'Mia Kaya was away on Monday and Tuesday.' }],
  ['clear', 'Mr Kaya is the reader, and his child is known to him by her first name', { to: 'Ali Kaya <ali.kaya@home.example>', body: 'Dear Mr Kaya,\n\nMia’s blue inhaler ran out of date. Could you send a new one?' }],
  ['clear', 'a subject without a person', { to: FIRM, subject: 'Autism Awareness Assembly', body: 'See you there.' }],
  ['found', 'the subject line names her and her plan', { to: FIRM, subject: 'Mia Kaya EHCP review', body: 'See you there.' }],
  ['clear', 'somebody without a name, and a name beside', { body: 'A Leeds woman has been arrested for shoplifting. Regards, Jay Lenton' }],
  ['found', 'somebody with a name after all', { body: 'A boy in Year 4, Harvey Lomax, has been arrested for shoplifting.' }],
  ['found', 'to a colleague and a family', { to: ['m.holt@greenfield.example', 'a.kaya@home.example'], body: 'Kian O’Dowd has been diagnosed with epilepsy.' }, { message: 'health' }],
  ['found', 'the gravest is named', { body: 'Callum Reid is subject to a child protection plan. Callum Reid has epilepsy.' }, { message: 'safeguarding' }],
  ['clear', 'a training for staff', { body: 'Ann Bell leads the epilepsy training on Monday at four.' }],
];
