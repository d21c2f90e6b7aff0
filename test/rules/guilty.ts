import { strToU8, zipSync } from 'fflate';
import { read } from '../../src/message/part';
import { file, MB } from '../corpus/rules/matter';
import { NOW } from '../inspect/messages';
import { DISCLAIMERS, PARENT, PARENTS, quoting, type Mail } from './rule-scene';

const NHS = 'Mia Kaya, NHS number 999 000 0018, has her inhaler with her.';
const EXE = new Uint8Array(
  Buffer.concat([
    Buffer.from('MZ'),
    Buffer.alloc(58),
    Buffer.from([64, 0, 0, 0]),
    Buffer.from('PE\0\0'),
    Buffer.alloc(200),
  ]),
);
const SONG = new Uint8Array(
  Buffer.concat([
    Buffer.from('ID3\x03\0\0\0\0\x10\0', 'latin1'),
    Buffer.from('TPE1\0\0\0\x05\0\0\0Four', 'latin1'),
    Buffer.from('TALB\0\0\0\x05\0\0\0Nowh', 'latin1'),
    Buffer.alloc(4000),
  ]),
);
const PHOTO = new Uint8Array(
  Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 40]),
    Buffer.from('Exif\0\0II*\0\x08\0\0\0\x01\0\x0f\x01\x02\0\x04\0\0\0Cam\0\0\0\0\0', 'latin1'),
    Buffer.alloc(8),
    Buffer.alloc(200_000, 7),
  ]),
);
const COMMENTS = strToU8(
  '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment><w:p><w:r><w:t>Mia Kaya, NHS number 999 000 0018</w:t></w:r></w:p></w:comment></w:comments>',
);
const DOCX = zipSync({
  '[Content_Types].xml': strToU8(
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  ),
  'word/document.xml': strToU8(
    '<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Plan</w:t></w:r></w:p></w:body></w:document>',
  ),
  'word/comments.xml': COMMENTS,
});
const FIRM = 'bookings@castle-trips.example';
const STAFF =
  'Name,Role,E-mail\nAnn Bell,Teacher,a.bell@greenfield.example\nBen Carr,Teacher,b.carr@greenfield.example\nCat Dale,Cook,c.dale@greenfield.example\nDev Eden,Caretaker,d.eden@greenfield.example\nEve Ford,Governor,e.ford@greenfield.example\nFay Gill,Clerk,f.gill@greenfield.example\n';

/** For each check one mail that it must speak of, whatever policy it stands in. */
export const GUILTY: Readonly<Record<string, Mail>> = {
  'recipients/group-without-bcc': { to: PARENTS(8) },
  'recipients/mass-send': { to: ['m.holt@greenfield.example'], bcc: PARENTS(120) },
  'recipients/whole-staff-list': { to: 'allstaff@greenfield.example' },
  'recipients/own-personal-account': { to: 'tom.ashworth@gmail.com' },
  'recipients/outside-eea': { to: 'school@trips.com.br', body: NHS },
  'recipients/lookalike-domain': { to: 'office@greenfeild.example' },
  'recipients/unfamiliar-external': {
    to: FIRM,
    body: NHS,
    knowledge: { history: { sendsTo: () => 0, learningSince: 0 } },
  },
  'recipients/repeated-send': { knowledge: { history: { sameTextAddresses: () => 400 } } },
  'recipients/new-in-thread': { to: [PARENT, FIRM], subject: 'RE: Mia', body: quoting('Could you both look?', NHS) },
  'recipients/sensitive-group': {
    to: ['office@greenfield.example'],
    bcc: PARENTS(6),
    subject: 'Your child receives free school meals',
    body: 'As your child is eligible for free school meals, a voucher is on its way.',
  },
  'recipients/newsgroup': { to: 'teachers@groups.io' },
  'recipients/wrong-family': {
    to: 'b.other@home.example',
    body: NHS,
    knowledge: {
      rollContacts: {
        pupilsNamed: (text: string) => (text.includes('Mia Kaya') ? ['mia'] : []),
        pupilsOf: (address: string) => (address === 'b.other@home.example' ? ['ben'] : []),
      },
    },
  },
  'subject/missing': { subject: '' },
  'subject/personal-data': { to: FIRM, subject: 'Mia Kaya NHS 999 000 0018' },
  'data/personal': { to: FIRM, body: NHS },
  'data/special-category': { to: FIRM, body: 'Mia Kaya has epilepsy and takes medication at noon.' },
  'data/bank-details': { to: FIRM, body: 'Please pay to sort code 20-29-59, account 63748472.' },
  'data/credentials': { to: FIRM, body: 'Your login is mkaya and the password is Blue-Otter-42.' },
  'data/password-with-document': {
    to: FIRM,
    body: 'The password for the file is Blue-Otter-42.',
    knowledge: { history: { protectedDocumentSent: () => true } },
  },
  'data/staff-contact-details': {
    to: 'hannah.marsh@gmail.com',
    body: 'You can reach me on my personal mobile 07700 900123.',
  },
  'data/staff-list': { to: 'sales@readybooks.example', files: [['staff.csv', STAFF]] },
  'data/confidential-unprotected': { to: FIRM, subject: 'CONFIDENTIAL: pay' },
  'data/forwarded-thread': { to: FIRM, subject: 'FW: Mia', body: quoting('For your information.', NHS) },
  'attachments/oversized': { to: FIRM, snapshot: { attachments: read([file('a.txt', 22 * MB)]) } },
  'attachments/program-file': { to: FIRM, files: [['readme.txt', EXE]] },
  'attachments/weak-encryption': { to: FIRM, files: [['list.zip', weakZip()]] },
  'attachments/unreadable': { to: FIRM, files: [['plan.docx', DOCX.slice(0, 200)]] },
  'attachments/hidden-data': { to: FIRM, files: [['plan.docx', DOCX]] },
  'attachments/forgotten': { body: 'Please find attached the permission slip.' },
  'attachments/pupil-images': { files: [['IMG_2041.jpg', PHOTO]] },
  'attachments/copyright': { to: FIRM, files: [['song.mp3', SONG]] },
  'attachments/non-business': { to: FIRM, files: [['song.mp3', SONG]] },
  'content/offensive-language': { body: 'You are a useless bastard and everyone knows it.' },
  'content/heated-tone': { body: 'You are an idiot and a liar, and I have had enough.' },
  'content/chain-letter': { body: 'Forward this to everyone you know or you will have bad luck for seven years!' },
  'content/private-business': { body: 'For sale: my Ford Fiesta, 2015, one owner, £3,500 or nearest offer.' },
  'disclaimer/missing': { body: `See you.\n\n${DISCLAIMERS.external.slice(0, 100)}` },
  'sender/forged': { from: 'Margaret Holt <m.holt@greenfield.example>', sender: 't.ashworth@greenfield.example' },
  'sender/unsigned-agreement': {
    knowledge: { history: { agreementSignedAt: NOW - 800 * 86_400_000, agreementAskedSince: NOW - 400 * 86_400_000 } },
  },
  'sender/send-volume': { knowledge: { history: { externalSendsToday: 900 } } },
};

/** One entry locked with the old ZIP cipher: the flag and twelve bytes of its header. */
function weakZip(): Uint8Array {
  const entry = Buffer.alloc(24, 9);
  const local = Buffer.concat([
    Buffer.from([
      0x50, 0x4b, 3, 4, 20, 0, 1, 0, 0, 0, 0, 0, 0x78, 0x5b, 1, 2, 3, 4, 24, 0, 0, 0, 12, 0, 0, 0, 5, 0, 0, 0,
    ]),
    Buffer.from('a.txt'),
    entry,
  ]);
  const central = Buffer.concat([
    Buffer.from([
      0x50, 0x4b, 1, 2, 20, 0, 20, 0, 1, 0, 0, 0, 0, 0, 0x78, 0x5b, 1, 2, 3, 4, 24, 0, 0, 0, 12, 0, 0, 0, 5, 0,
    ]),
    Buffer.alloc(16),
    Buffer.from('a.txt'),
  ]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return new Uint8Array(Buffer.concat([local, central, end]));
}
