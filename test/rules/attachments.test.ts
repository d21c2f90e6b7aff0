import { strToU8, zipSync } from 'fflate';
import { unread } from '../../src/message/part';
import { casesOf, findingsOf, PARENT } from './rule-scene';

const MB = 1024 * 1024;
const bytes = (length: number): Uint8Array => new Uint8Array(length).fill(65);
const EXE = new Uint8Array(
  Buffer.concat([
    Buffer.from('MZ'),
    Buffer.alloc(58),
    Buffer.from([64, 0, 0, 0]),
    Buffer.from('PE\0\0'),
    Buffer.alloc(200),
  ]),
);
const zip = (files: Readonly<Record<string, Uint8Array>>): Uint8Array =>
  zipSync(files, { mtime: new Date(2026, 10, 24) });
const docx = (text: string, more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array =>
  zip({
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
    ),
    ...more,
  });
const MP3 = new Uint8Array(
  Buffer.concat([
    Buffer.from('ID3\x03\0\0\0\0\x10\0', 'latin1'),
    Buffer.alloc(2048),
    Buffer.from([0xff, 0xfb, 0x90, 0x64]),
    Buffer.alloc(4000),
  ]),
);
/** A song as a shop sells it: artist, album, publisher. */
const frame = (name: string, text: string): Buffer =>
  Buffer.concat([Buffer.from(name), Buffer.from([0, 0, 0, text.length + 1, 0, 0, 0]), Buffer.from(text)]);
const SONG = new Uint8Array(
  Buffer.concat([
    Buffer.from('ID3\x03\0\0\0\0\x10\0', 'latin1'),
    frame('TPE1', 'The Fictional Four'),
    frame('TALB', 'Nowhere'),
    frame('TPUB', 'No Label'),
    Buffer.alloc(2048),
    Buffer.from([0xff, 0xfb, 0x90, 0x64]),
    Buffer.alloc(4000),
  ]),
);
/** A photograph as a camera writes it: an Exif block with the camera's make. */
const PHOTO = new Uint8Array(
  Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 40]),
    Buffer.from('Exif\0\0II*\0\x08\0\0\0\x01\0\x0f\x01\x02\0\x04\0\0\0Cam\0\0\0\0\0', 'latin1'),
    Buffer.alloc(8),
    Buffer.alloc(200_000, 7),
  ]),
);
const JPEG = new Uint8Array(
  Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
    Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1'),
    Buffer.alloc(200_000, 7),
    Buffer.from([0xff, 0xd9]),
  ]),
);

casesOf('attachments/oversized', [
  ['found', 'one file over the limit', { files: [['a.txt', bytes(3 * MB)]], parameters: { maxTotalBytes: 2 * MB } }],
  [
    'found',
    'two that are too large together',
    {
      files: [
        ['a.txt', bytes(1.2 * MB)],
        ['b.txt', bytes(1.2 * MB)],
      ],
      parameters: { maxTotalBytes: 2 * MB },
    },
  ],
  ['clear', 'exactly the limit', { files: [['a.txt', bytes(2 * MB)]], parameters: { maxTotalBytes: 2 * MB } }],
  [
    'clear',
    'larger only as it travels',
    { files: [['a.txt', bytes(1.9 * MB)]], parameters: { maxTotalBytes: 2 * MB } },
  ],
  ['clear', 'no file', {}],
]);

casesOf('attachments/program-file', [
  ['found', 'a program', { files: [['game.exe', EXE]] }],
  ['found', 'a program that calls itself a text', { files: [['readme.txt', EXE]] }],
  ['found', 'a program in a ZIP in a ZIP', { files: [['a.zip', zip({ 'b.zip': zip({ 'c.txt': EXE }) })]] }],
  [
    'found',
    'a script',
    { files: [['start.vbs', 'Set shell = CreateObject("WScript.Shell")\r\nshell.Run "cmd.exe"\r\n']] },
  ],
  ['found', 'a document with macros', { files: [['plan.docm', docx('Plan', { 'word/vbaProject.bin': bytes(100) })]] }],
  ['clear', 'a document', { files: [['plan.docx', docx('Plan')]] }],
  [
    'clear',
    'macros where the school allows them',
    { files: [['plan.docm', docx('Plan', { 'word/vbaProject.bin': bytes(100) })]], parameters: { allowMacros: true } },
  ],
  ['clear', 'a text about programs', { files: [['notes.txt', 'Run setup.exe to install.']] }],
  ['clear', 'a table', { files: [['a.csv', 'a,b\n1,2\n']] }],
  ['clear', 'a ZIP of texts', { files: [['a.zip', zip({ 'b.txt': strToU8('hello') })]] }],
]);

casesOf('attachments/unreadable', [
  ['unknown', 'a document that is cut off', { files: [['plan.docx', docx('Plan').slice(0, 200)]] }],
  [
    'unknown',
    'bytes that are nothing',
    { files: [['data.bin', Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919 + 13) % 251)]] },
  ],
  ['unknown', 'the files could not be listed', { snapshot: { attachments: unread('timeout') } }],
  ['unknown', 'a picture of who knows what', { files: [['scan.jpg', JPEG]] }],
  ['clear', 'a document', { files: [['plan.docx', docx('Plan')]] }],
  ['clear', 'an empty file', { files: [['empty.txt', '']] }],
]);

casesOf('attachments/hidden-data', [
  [
    'found',
    'a number in a comment',
    {
      files: [
        [
          'plan.docx',
          docx('Plan', {
            'word/comments.xml': strToU8(
              '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment><w:p><w:r><w:t>Mia Kaya, NHS number 999 000 0018</w:t></w:r></w:p></w:comment></w:comments>',
            ),
          }),
        ],
      ],
    },
  ],
  [
    'clear',
    'the same in sight is no hidden data',
    { files: [['plan.docx', docx('Mia Kaya, NHS number 999 000 0018')]] },
  ],
  [
    'clear',
    'a comment without a person',
    {
      files: [
        [
          'plan.docx',
          docx('Plan', {
            'word/comments.xml': strToU8(
              '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment><w:p><w:r><w:t>Nice plan</w:t></w:r></w:p></w:comment></w:comments>',
            ),
          }),
        ],
      ],
    },
  ],
]);

casesOf('attachments/forgotten', [
  ['found', 'please find attached', { body: 'Please find attached the permission slip.' }],
  ['found', 'I have attached', { body: 'I’ve attached the form for you to sign.' }],
  ['found', 'see the attachment', { body: 'See the attachment for the dates.' }],
  ['found', 'enclosed', { body: 'Enclosed is the register for October.' }],
  ['found', 'the attached form', { body: 'Could you complete the attached form and send it back?' }],
  ['found', 'at the start of a line', { body: 'Hello,\n\nAttached: the minutes of Tuesday’s meeting.' }],
  ['found', 'are attached', { body: 'The dates for the spring term are attached.' }],
  ['found', 'attaching', { body: 'I’m attaching the risk assessment for you to look over.' }],
  ['found', 'short', { body: 'PFA the rota.' }],
  ['found', 'enclosed, in Welsh', { body: 'Amgaeaf gopi o’r cofnodion.' }],
  ['clear', 'the other person is asked to attach', { body: 'Please attach your CV to the application.' }],
  ['clear', 'attached to another mail', { body: 'The form was attached to my last e-mail.' }],
  ['clear', 'not attached', { body: 'The form isn’t attached because it is too large.' }],
  ['clear', 'the nursery beside the school', { body: 'Our school has an attached nursery with forty places.' }],
  ['clear', 'attachment theory', { body: 'The training on attachment theory is in the hall.' }],
  ['clear', 'a badge', { body: 'The badge is attached to the lanyard.' }],
  ['clear', 'to follow', { body: 'The minutes will be attached, to follow on Friday.' }],
  ['found', 'in Welsh', { body: 'Rwyf wedi atodi’r ffurflen. Gweler y ffeil atodedig.' }],
  ['clear', 'with the file', { body: 'Please find attached the slip.', files: [['slip.txt', 'Slip']] }],
  ['clear', 'with a share link', { body: 'Please find attached: https://greenfield.sharepoint.com/:w:/s/staff/EaBcD' }],
  [
    'clear',
    'in the quoted part',
    {
      subject: 'RE: x',
      body: 'Thank you.\n\n-----Original Message-----\nFrom: a@home.example\nSent: today\nTo: t@greenfield.example\nSubject: x\n\nPlease find attached the slip.',
    },
  ],
  ['clear', 'a child who is attached to the teacher', { body: 'Mia is very attached to her teaching assistant.' }],
  ['clear', 'will be attached later', { body: 'I will send the form as an attachment tomorrow.' }],
  [
    'clear',
    'nothing was attached to another mail',
    { body: 'There was nothing attached to your e-mail, could you send it again?' },
  ],
]);

casesOf('attachments/pupil-images', [
  ['found', 'a photograph to a parent', { files: [['IMG_2041.jpg', PHOTO]] }],
  ['clear', 'a photograph to a colleague', { to: 'm.holt@greenfield.example', files: [['IMG_2041.jpg', PHOTO]] }],
  ['clear', 'a letter', { files: [['letter.docx', docx('Dear parents')]] }],
]);

casesOf('attachments/copyright', [
  ['found', 'a song', { files: [['song.mp3', SONG]] }],
  ['clear', 'a letter', { files: [['letter.docx', docx('Dear parents')]] }],
]);

casesOf('attachments/non-business', [
  ['clear', 'a recording of one’s own', { files: [['reading.mp3', MP3]] }],
  ['found', 'music', { files: [['song.mp3', SONG]] }],
  ['clear', 'a letter', { files: [['letter.docx', docx('Dear parents')]] }],
]);

describe('what a finding about a file says', () => {
  it('names the file and the entry inside, and offers to take it out', async () => {
    const [finding] = await findingsOf('attachments/program-file', {
      to: PARENT,
      files: [['pictures.zip', zip({ 'holiday.txt': EXE })]],
    });
    expect(finding?.where).toMatchObject({ part: 'attachment', attachment: 'pictures.zip' });
    expect(finding?.fixes).toContain('remove-attachment');
    expect(finding?.kinds.map(({ kind }) => kind)).toContain('EXECUTABLE');
  });
});
