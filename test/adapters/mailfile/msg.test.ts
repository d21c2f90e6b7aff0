import { fc } from '../../support/properties';
import { decompressRtf } from '../../../src/attachments/core/compressed-rtf';
import { readMail } from '../../../src/adapters/mailfile/read-mail';
import { readRtf } from '../../../src/adapters/mailfile/rtf';
import { bodyTexts, plainReader, snapshot, utf8, valueOf } from './mails';
import { msgFile, packedRtf, storedRtf, TAG } from './msg-file';

const HTML_IN_RTF =
  '{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 \\deff0{\\fonttbl{\\f0 Arial;}}{\\*\\generator Outlook;}' +
  "{\\*\\htmltag64 <p>}\\htmlrtf {\\htmlrtf0 Dear Si\\'e2n \\u8211?\\'a35{\\*\\htmltag84 <b>}\\htmlrtf {\\b \\htmlrtf0 bold" +
  '\\htmlrtf }\\htmlrtf0{\\*\\htmltag92 </b>}\\htmlrtf\\par}\\htmlrtf0{\\*\\htmltag72 </p>}}';

describe('an Outlook item', () => {
  test('sender, recipients, subject, body, marking and attachments are read', async () => {
    const found = await snapshot(
      msgFile({
        properties: [
          [TAG.subject, 'RE: Trip'],
          [TAG.body, 'Nine.'],
          [TAG.sensitivity, 2],
          [TAG.senderName, 'Tanya Ashworth'],
          [TAG.senderSmtp, 't.ashworth@school.example'],
          [TAG.representingSmtp, 'head@school.example'],
        ],
        recipients: [
          [
            [TAG.recipientType, 1],
            [TAG.displayName, "'jo@home.example'"],
            [TAG.smtp, 'jo@home.example'],
          ],
          [
            [TAG.recipientType, 2],
            [TAG.displayName, 'Kim Parry'],
            [TAG.smtp, 'kim@home.example'],
          ],
          [
            [TAG.recipientType, 3],
            [TAG.displayName, 'All parents'],
          ],
        ],
        attachments: [
          [
            [TAG.attachName, 'list.txt'],
            [TAG.attachMethod, 1],
            [TAG.attachBytes, utf8('content')],
          ],
          [
            [TAG.attachName, 'logo.png'],
            [TAG.attachMethod, 1],
            [TAG.attachHidden, 1],
            [TAG.attachBytes, utf8('png')],
          ],
        ],
      }),
      'letter.msg',
    );
    expect(found).toMatchObject({ item: 'message', composeType: 'reply', sensitivity: 'Private', encryption: 'none' });
    expect(found.mailbox).toEqual({ address: 't.ashworth@school.example', name: 'Tanya Ashworth' });
    expect(valueOf(found.from).address).toBe('head@school.example');
    expect(valueOf(found.to)).toEqual([{ address: 'jo@home.example', name: '', kind: 'person' }]);
    expect(valueOf(found.cc)).toEqual([{ address: 'kim@home.example', name: 'Kim Parry', kind: 'person' }]);
    expect(valueOf(found.bcc)).toEqual([{ address: '', name: 'All parents', kind: 'unresolved' }]);
    expect(valueOf(found.subject)).toBe('RE: Trip');
    expect(valueOf(found.body).parts[0].text).toBe('Nine.');
    expect(valueOf(found.attachments).map(({ name, size, inline }) => [name, size, inline])).toEqual([
      ['list.txt', 7, false],
      ['logo.png', 3, true],
    ]);
  });

  test.each([
    [
      'HTML',
      [
        [TAG.html, utf8('<p>Siân – £5</p>')],
        [TAG.codePage, 65001],
      ],
      'Siân – £5',
    ],
    [
      'HTML in windows-1252',
      [
        [TAG.html, Uint8Array.from(Buffer.from('<p>Si\xe2n \x96 \xa35</p>', 'latin1'))],
        [TAG.codePage, 1252],
      ],
      'Siân – £5',
    ],
    [
      'HTML within RTF',
      [
        [TAG.rtf, storedRtf(HTML_IN_RTF)],
        [TAG.body, 'made from it'],
      ],
      'Dear Siân –£5bold',
    ],
    ['packed HTML within RTF', [[TAG.rtf, packedRtf(HTML_IN_RTF)]], 'Dear Siân –£5bold'],
    ['RTF alone', [[TAG.rtf, packedRtf("{\\rtf1\\ansi Dear Si\\'e2n\\par five}")]], 'Dear Siân\nfive'],
    ['plain text', [[TAG.body, 'Siân – £5']], 'Siân – £5'],
    ['nothing', [], ''],
  ] as const)('a body of %s', async (_, properties, expected) => {
    expect(await bodyTexts(msgFile({ properties }))).toEqual([expected]);
  });

  test('an RTF that is cut leaves the text, or is said to be unread', async () => {
    const cut = Uint8Array.from([1, 2, 3]);
    expect(
      await bodyTexts(
        msgFile({
          properties: [
            [TAG.rtf, cut],
            [TAG.body, 'the text'],
          ],
        }),
      ),
    ).toEqual(['the text']);
    const { body } = await snapshot(msgFile({ properties: [[TAG.rtf, cut]] }));
    expect(body).toEqual({ state: 'unread', reason: 'damaged' });
  });

  test.each([
    ['IPM.Appointment', 'appointment', 'none'],
    ['IPM.Schedule.Meeting.Request', 'appointment', 'none'],
    ['IPM.Note.SMIME', 'message', 'smime'],
  ])('%s is an %s with encryption %s', async (messageClass, item, encryption) => {
    expect(await snapshot(msgFile({ properties: [[TAG.messageClass, messageClass]] }))).toMatchObject({
      item,
      encryption,
    });
  });

  test('a mail with managed rights is encrypted as a whole', async () => {
    const found = await snapshot(
      msgFile({
        attachments: [
          [
            [TAG.attachName, 'message.rpmsg'],
            [TAG.attachMethod, 1],
            [TAG.attachBytes, utf8('x')],
          ],
        ],
      }),
    );
    expect(found.encryption).toBe('rights');
  });

  test('an attachment whose bytes are not there is damaged, not clear', async () => {
    const { attachments } = await snapshot(
      msgFile({
        attachments: [
          [
            [TAG.attachName, 'lost.pdf'],
            [TAG.attachMethod, 1],
          ],
        ],
      }),
    );
    expect(valueOf(attachments)).toMatchObject([{ name: 'lost.pdf', facts: { state: 'unread', reason: 'damaged' } }]);
  });

  test('a file cut anywhere is read or said to be unreadable', async () => {
    const file = msgFile({
      properties: [
        [TAG.subject, 'x'],
        [TAG.body, 'y'.repeat(5000)],
      ],
    });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 9, max: file.length }),
        fc.uint8Array({ maxLength: 20 }),
        async (end, noise) => {
          const broken = file.slice(0, end);
          broken.set(
            noise.subarray(0, end - 9),
            Math.min(9 + Math.floor(end / 2), end - Math.min(noise.length, end - 9)),
          );
          const [found] = await readMail(broken, 'x.msg', plainReader);
          expect(typeof found.ok).toBe('boolean');
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('rich text', () => {
  test('what is packed is unpacked', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('{\\rtf1', '\\par ', 'hello ', 'x', 'Siân', '}', '\\fonttbl'), { maxLength: 80 }),
        (words) => {
          const rtf = words.join('');
          const unpacked = decompressRtf(packedRtf(rtf));
          expect(unpacked && Buffer.from(unpacked).toString('latin1')).toBe(
            Buffer.from(rtf, 'latin1').toString('latin1'),
          );
        },
      ),
    );
  });

  test('a claim of a size that cannot be is refused', () => {
    const packed = packedRtf('hello');
    new DataView(packed.buffer).setUint32(4, 0x7fffffff, true);
    expect(decompressRtf(packed)).toBeUndefined();
  });

  test('any bytes are unpacked and read without a fault', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        readRtf(bytes);
        decompressRtf(bytes);
        decompressRtf(
          Uint8Array.from([
            ...packedRtf('').subarray(0, 4),
            0xff,
            0,
            0,
            0,
            0x4c,
            0x5a,
            0x46,
            0x75,
            0,
            0,
            0,
            0,
            ...bytes,
          ]),
        );
      }),
    );
  });

  test('a hundred thousand open groups are read in one pass', () => {
    expect(readRtf(utf8('{\\rtf1 ' + '{\\b '.repeat(100_000) + 'end'))).toEqual({ text: 'end' });
  });
});
