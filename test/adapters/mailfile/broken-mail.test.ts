import { fc } from '../../support/properties';
import { readMail } from '../../../src/adapters/mailfile/read-mail';
import { HEAD, bodyTexts, latin1, mail, plainReader, readOne, snapshot, utf8, valueOf } from './mails';

describe('mail that is broken', () => {
  test.each([
    [
      'a boundary that never ends',
      ['Content-Type: multipart/mixed; boundary=b', '', '--b', 'Content-Type: text/plain', '', 'words'],
      'words',
    ],
    [
      'a boundary that is not the one named',
      ['Content-Type: multipart/mixed; boundary=wrong', '', '--b', 'Content-Type: text/plain', '', 'words', '--b--'],
      'words',
    ],
    [
      'no boundary at all',
      ['Content-Type: multipart/mixed', '', '--b', 'Content-Type: text/html', '', '<p>words</p>', '--b--'],
      'words',
    ],
    ['a multipart that is a plain text', ['Content-Type: multipart/mixed; boundary=b', '', 'words'], 'words'],
    [
      'base64 with holes',
      ['Content-Type: text/plain', 'Content-Transfer-Encoding: base64', '', 'd29y!!', ' ZHM=='],
      'words',
    ],
    ['an HTML part without end', ['Content-Type: text/html', '', '<p>words<b'], 'words<b'],
    ['a type nobody can read', ['Content-Type: ;;;', '', 'words'], 'words'],
    ['headers without colons', ['this is no header', 'X-A: b', '', 'words'], 'words'],
    ['bare line feeds', ['X-A: b\n\nwords'], 'words'],
  ])('%s is read all the same', async (_, lines, expected) => {
    expect((await bodyTexts(mail(...HEAD, ...lines))).join(' ')).toContain(expected);
  });

  test('line ends of old Macs, byte order marks and envelope lines are taken away', async () => {
    const plain = 'From: a@school.example\nTo: b@home.example\nSubject: s\n\nwords\n';
    for (const source of [
      utf8(plain.replace(/\n/g, '\r')),
      utf8('\ufeff' + plain),
      utf8('\r\n\r\n' + plain),
      utf8('From a@school.example Thu Nov 12 10:00:00 2026\n' + plain),
      Uint8Array.from(Buffer.from('\ufeff' + plain, 'utf16le')),
    ]) {
      expect(await bodyTexts(source)).toEqual(['words']);
    }
  });

  test.each([
    ['nothing', '', 'empty'],
    ['a letter that is no mail', 'Dear Jo, this is a note.', 'not-mail'],
    ['a picture', '\x89PNG\r\n\x1a\n\0\0\0', 'not-mail'],
    ['a cut Outlook file', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' + '\0'.repeat(600), 'not-mail'],
  ])('%s is said to be so', async (_, source, reason) => {
    expect(await readOne(latin1(source))).toEqual({ ok: false, reason });
  });

  test('a mail with empty everything has empty everything', async () => {
    const { subject, to, body, attachments, from } = await snapshot(mail('From:', 'To:', 'Subject:', '', ''));
    expect([valueOf(subject), valueOf(to), valueOf(attachments)]).toEqual(['', [], []]);
    expect(valueOf(body).parts.map(({ text }) => text.trim())).toEqual(['']);
    expect(from.state).toBe('unread');
  });

  test('parts nested without end are damaged, and said to be', async () => {
    const deep = Array.from(
      { length: 150 },
      (_, level) => `--b${level}\r\nContent-Type: multipart/mixed; boundary=b${level + 1}\r\n\r\n`,
    ).join('');
    const { body, attachments, to } = await snapshot(
      mail(...HEAD, 'Content-Type: multipart/mixed; boundary=b0', '', deep),
    );
    expect(body).toEqual({ state: 'unread', reason: 'damaged' });
    expect(attachments).toEqual({ state: 'unread', reason: 'damaged' });
    expect(valueOf(to)).toHaveLength(1);
  });

  test('messages nested in messages a hundred times are one attachment', async () => {
    let inner = 'From: a@b.example\r\nSubject: innermost\r\n\r\nwords\r\n';
    for (let level = 0; level < 100; level++)
      inner = `From: a@b.example\r\nContent-Type: message/rfc822\r\n\r\n${inner}`;
    const { attachments } = await snapshot(inner);
    expect(valueOf(attachments)).toHaveLength(1);
  });

  const line = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      ...[
        'From: a@b.example',
        'To: c@d.example, ',
        'Subject: =?utf-8?q?x',
        'Content-Type: multipart/mixed; boundary=b',
        '--b',
        '--b--',
        '',
      ],
      ...[
        'Content-Type: text/html',
        'Content-Type: text/plain; format=flowed',
        'Content-Transfer-Encoding: base64',
        'Content-Type: message/rfc822',
      ],
      ...[
        'Content-Disposition: attachment; filename*0*=x',
        'begin 644 x',
        'end',
        '=3D=',
        ' folded',
        '<blockquote>',
        'Content-Type: text/calendar',
        'ATTENDEE:mailto:a@b',
      ],
    ),
  );

  test('any lines at all are a mail or none, never a fault', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 30 }), async (lines) => {
        const found = await readOne(mail('From: a@b.example', ...lines));
        if (!found.ok) expect(found.reason).not.toBe('damaged');
      }),
      { numRuns: 800 },
    );
  });

  test('any bytes at all are a mail or none, under any name', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom('a.eml', 'a.msg', 'a.mbox', 'a'),
        async (bytes, name) => {
          for (const found of await readMail(bytes, name, plainReader)) expect(typeof found.ok).toBe('boolean');
        },
      ),
      { numRuns: 500 },
    );
  });
});
