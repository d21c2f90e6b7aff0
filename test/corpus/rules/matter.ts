import { strToU8, zipSync } from 'fflate';
import type { Attachment, AttachmentFacts } from '../../../src/message/attachment';
import { read } from '../../../src/message/part';
import { NOW } from '../../inspect/messages';
import { DISCLAIMERS, PARENT } from '../../rules/rule-scene';

/** What mails of the cases are made of: fictional people, reserved domains, documented test numbers. */
export const COLLEAGUE = 'm.holt@greenfield.example';
export const FIRM = 'bookings@castle-trips.example';
export const NHS = 'Mia Kaya, NHS number 999 000 0018, has her inhaler with her.';
export const EXTERNAL = DISCLAIMERS.external;
export const OPINION = DISCLAIMERS.newsgroup;
export const CLASS_LIST =
  'Surname,Forename,Date of birth,NHS number\nKaya,Mia,12/05/2016,999 000 0018\nMarsh,Alfie,03/11/2015,999 000 0026\nVane,Cora,27/02/2016,999 000 0034\n';
export const STAFF =
  'Name,Role,E-mail\nAnn Bell,Teacher,a.bell@greenfield.example\nBen Carr,Teacher,b.carr@greenfield.example\nCat Dale,Cook,c.dale@greenfield.example\nDev Eden,Caretaker,d.eden@greenfield.example\nEve Ford,Governor,e.ford@greenfield.example\nFay Gill,Clerk,f.gill@greenfield.example\n';
export const ROLL = {
  pupilsNamed: (text: string) => (text.includes('Mia Kaya') ? ['mia'] : []),
  pupilsOf: (address: string) => (address === PARENT ? ['mia'] : address === 'b.other@home.example' ? ['ben'] : []),
};
export const PUPILS = { pupils: { domains: ['pupils.greenfield.example'], groups: ['year6@greenfield.example'] } };

const DAY = 86_400_000;
/** The agreement was signed so many days ago; the sender has been asked for a year. */
export const signed = (days: number) => ({
  knowledge: { history: { agreementSignedAt: NOW - days * DAY, agreementAskedSince: NOW - 400 * DAY } },
});

export const MB = 1024 * 1024;
export const bytes = (length: number): Uint8Array => new Uint8Array(length).fill(65);
export const zip = (files: Readonly<Record<string, Uint8Array>>): Uint8Array =>
  zipSync(files, { mtime: new Date(2026, 10, 24) });

const PARAGRAPH = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
export const docx = (text: string, more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array =>
  zip({
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document ${W}><w:body>${text.split('\n').map(PARAGRAPH).join('')}</w:body></w:document>`,
    ),
    ...more,
  });
/** Comments of a Word file. */
export const comments = (text: string): Readonly<Record<string, Uint8Array>> => ({
  'word/comments.xml': strToU8(`<w:comments ${W}><w:comment>${PARAGRAPH(text)}</w:comment></w:comments>`),
});
/** A header or a footer of a Word file. */
export const margin = (part: 'header' | 'footer', text: string): Readonly<Record<string, Uint8Array>> => ({
  [`word/${part}1.xml`]: strToU8(`<w:${part === 'header' ? 'hdr' : 'ftr'} ${W}>${PARAGRAPH(text)}</w:${part === 'header' ? 'hdr' : 'ftr'}>`),
});
/** A message as an attachment. */
export const eml = (subject: string, body: string): string =>
  `From: a@home.example\r\nTo: t.ashworth@greenfield.example\r\nSubject: ${subject}\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${body}\r\n`;

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
export const EXE = new Uint8Array(
  Buffer.concat([latin('MZ'), Buffer.alloc(58), Buffer.from([64, 0, 0, 0]), latin('PE\0\0'), Buffer.alloc(200)]),
);
const SOUND = [Buffer.from([0xff, 0xfb, 0x90, 0x64]), Buffer.alloc(4000)];
export const MP3 = new Uint8Array(
  Buffer.concat([latin('ID3\x03\0\0\0\0\x10\0'), Buffer.alloc(2048), ...SOUND]),
);
const frame = (name: string, text: string): Buffer =>
  Buffer.concat([latin(name), Buffer.from([0, 0, 0, text.length + 1, 0, 0, 0]), latin(text)]);
/** A song as a shop sells it: artist, album, publisher. */
export const SONG = new Uint8Array(
  Buffer.concat([
    latin('ID3\x03\0\0\0\0\x10\0'),
    frame('TPE1', 'The Fictional Four'),
    frame('TALB', 'Nowhere'),
    frame('TPUB', 'No Label'),
    Buffer.alloc(2048),
    ...SOUND,
  ]),
);
/** A photograph as a camera writes it: an Exif block with the camera's make. */
export const photo = (size = 200_000): Uint8Array =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 40]),
      latin('Exif\0\0II*\0\x08\0\0\0\x01\0\x0f\x01\x02\0\x04\0\0\0Cam\0\0\0\0\0'),
      Buffer.alloc(8),
      Buffer.alloc(size, 7),
    ]),
  );
export const PHOTO = photo();
/** A picture that tells nothing of a camera. */
export const JPEG = new Uint8Array(
  Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
    latin('JFIF\0\x01\x01\0\0\x01\0\x01\0\0'),
    Buffer.alloc(200_000, 7),
    Buffer.from([0xff, 0xd9]),
  ]),
);
/** An invitation as a calendar program submits it. */
export const invitation = (to: readonly string[], summary: string, description = ''): string =>
  [
    'From: Tom Ashworth <t.ashworth@greenfield.example>',
    `To: ${to.join(',\r\n ')}`,
    `Subject: ${summary}`,
    'MIME-Version: 1.0',
    'Content-Type: text/calendar; method=REQUEST; charset=utf-8',
    '',
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'METHOD:REQUEST',
    'BEGIN:VEVENT',
    'UID:1@greenfield.example',
    'DTSTART:20261126T160000Z',
    'ORGANIZER:mailto:t.ashworth@greenfield.example',
    ...to.map((address) => `ATTENDEE;ROLE=REQ-PARTICIPANT:mailto:${address}`),
    `SUMMARY:${summary}`,
    `DESCRIPTION:${description.replace(/\n/g, '\\n').replace(/,/g, '\\,')}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');

const NOTHING_SPECIAL: AttachmentFacts = {
  kind: 'text',
  encrypted: 'no',
  opensWithoutPassword: true,
  strength: 'none',
  protected: false,
  scheme: '',
  containsProgram: false,
  programKinds: [],
  nameContradicts: false,
  media: [],
  hidden: {},
  names: [],
  texts: [],
  unread: [],
  commercial: false,
  bytesRead: 0,
};
/** An attachment in which nothing stands, of any size. */
export const file = (name: string, size: number): Attachment => ({
  id: name,
  name,
  size,
  type: 'file',
  inline: false,
  mediaType: 'text/plain',
  facts: read(NOTHING_SPECIAL),
});
/** Rows of a worksheet, one cell each. */
export const cells = (text: string, row = 1, attributes = ''): string =>
  `<row r="${row}"${attributes}><c r="A${row}" t="inlineStr"><is><t>${text}</t></is></c></row>`;
/** A message in two forms, HTML and plain text. */
export const twoForms = (html: string, text: string): string =>
  [
    'From: Tom Ashworth <t.ashworth@greenfield.example>',
    `To: ${PARENT}`,
    'Subject: Thursday',
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary="=_two"',
    '',
    '--=_two',
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
    '--=_two',
    'Content-Type: text/html; charset=utf-8',
    '',
    `<html><body>${html.split('\n').map((line) => `<p>${line}</p>`).join('')}</body></html>`,
    '--=_two--',
    '',
  ].join('\r\n');
