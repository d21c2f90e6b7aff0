import { readMail } from '../../../src/adapters/mailfile/read-mail';
import { HEAD, bodyTexts, mail, snapshot, utf8, valueOf } from './mails';

describe('what is attached', () => {
  const attached = (...part: string[]): string =>
    mail(
      ...HEAD,
      'Content-Type: multipart/mixed; boundary="b"',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'Hello',
      '--b',
      ...part,
      '--b--',
    );

  test.each([
    [
      'a plain name',
      ['Content-Type: application/pdf', 'Content-Disposition: attachment; filename="trip.pdf"'],
      'trip.pdf',
    ],
    [
      'a name of other letters',
      ['Content-Type: application/pdf', "Content-Disposition: attachment; filename*=utf-8''Si%C3%A2n.pdf"],
      'Siân.pdf',
    ],
    [
      'a name in pieces',
      [
        'Content-Type: application/pdf',
        'Content-Disposition: attachment; filename*0="trip to "; filename*1="the farm.pdf"',
      ],
      'trip to the farm.pdf',
    ],
    [
      'an encoded word as name',
      ['Content-Type: application/pdf; name="=?utf-8?q?Si=C3=A2n.pdf?="', 'Content-Disposition: attachment'],
      'Siân.pdf',
    ],
    ['a name only with the type', ['Content-Type: application/octet-stream; name=trip.bin'], 'trip.bin'],
    ['no name', ['Content-Type: application/pdf', 'Content-Disposition: attachment'], 'attachment-1.pdf'],
    [
      'a text as a file',
      ['Content-Type: text/plain', 'Content-Disposition: attachment; filename=list.txt'],
      'list.txt',
    ],
  ])('%s', async (_, headers, name) => {
    const { attachments } = await snapshot(attached(...headers, '', 'content'));
    expect(valueOf(attachments).map((attachment) => attachment.name)).toEqual([name]);
    expect(valueOf(attachments)[0].size).toBe(7);
  });

  test('an attached message is one attachment, named by its subject', async () => {
    const { attachments, body } = await snapshot(
      attached(
        'Content-Type: message/rfc822',
        '',
        'From: x@y.example',
        'Subject: =?utf-8?q?Old_list?=',
        '',
        'inner words',
      ),
    );
    expect(valueOf(attachments)).toMatchObject([{ name: 'Old list.eml', type: 'item' }]);
    expect(valueOf(body).parts[0].text.trim()).toBe('Hello');
  });

  test('Outlook’s own wrapping is honestly not read', async () => {
    const { attachments } = await snapshot(
      attached(
        'Content-Type: application/ms-tnef; name="winmail.dat"',
        'Content-Disposition: attachment; filename="winmail.dat"',
        'Content-Transfer-Encoding: base64',
        '',
        'eJ8+IgAA',
      ),
    );
    expect(valueOf(attachments)).toMatchObject([
      { name: 'winmail.dat', facts: { state: 'unread', reason: 'notReadHere' } },
    ]);
  });

  test('a signature picture is marked as shown in the body', async () => {
    const { attachments } = await snapshot(
      mail(
        ...HEAD,
        'Content-Type: multipart/related; boundary=b',
        '',
        '--b',
        'Content-Type: text/html',
        '',
        '<p>Hello</p><img src="cid:logo@x">',
        '--b',
        'Content-Type: image/png; name=logo.png',
        'Content-ID: <logo@x>',
        '',
        'png',
        '--b',
        'Content-Type: image/png; name=photo.png',
        'Content-ID: <other@x>',
        '',
        'png',
        '--b--',
      ),
    );
    expect(valueOf(attachments).map(({ name, inline }) => [name, inline])).toEqual([
      ['logo.png', true],
      ['photo.png', false],
    ]);
  });

  test('a file written into the text the old way is an attachment', async () => {
    const { attachments, body } = await snapshot(
      mail(...HEAD, '', 'Hello', 'begin 644 list.txt', '#0V%T', '`', 'end', 'Bye'),
    );
    expect(valueOf(attachments)).toMatchObject([{ name: 'list.txt', size: 3 }]);
    expect(valueOf(body).parts[0].text).not.toContain('0V%T');
  });

  test('a reader that fails costs one attachment its facts, not the mail', async () => {
    const source = utf8(attached('Content-Type: application/pdf; name=a.pdf', '', 'x'));
    const [found] = await readMail(source, 'a.eml', { readAttachment: () => Promise.reject(new Error('fault')) });
    expect(found.ok && valueOf(found.snapshot.attachments)[0].facts).toEqual({ state: 'unread', reason: 'damaged' });
  });

  test('a signed mail is read, a sealed one is encrypted as a whole', async () => {
    const signed = mail(
      ...HEAD,
      'Content-Type: multipart/signed; protocol="application/pkcs7-signature"; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'signed words',
      '--b',
      'Content-Type: application/pkcs7-signature; name=smime.p7s',
      '',
      'xx',
      '--b--',
    );
    expect(await bodyTexts(signed)).toEqual(['signed words']);
    const sealed = await snapshot(
      mail(
        ...HEAD,
        'Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m',
        'Content-Transfer-Encoding: base64',
        '',
        'MIAG',
      ),
    );
    expect(sealed.encryption).toBe('smime');
    const opaque = await snapshot(
      mail(
        ...HEAD,
        'Content-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m',
        'Content-Transfer-Encoding: base64',
        '',
        'MIAG',
      ),
    );
    expect(opaque.body).toEqual({ state: 'unread', reason: 'notReadHere' });
    const rights = await snapshot(
      attached('Content-Type: application/x-microsoft-rpmsg-message; name=message_v2.rpmsg', '', 'x'),
    );
    expect(rights.encryption).toBe('rights');
  });

  test('an invitation is an appointment, with its attendees', async () => {
    const { item, to, body } = await snapshot(
      mail(
        'From: a@school.example',
        'Subject: Meeting',
        'Content-Type: text/calendar; method=REQUEST',
        '',
        'BEGIN:VCALENDAR',
        'BEGIN:VEVENT',
        'SUMMARY:Talk about Ben\\, year 4',
        'ATTENDEE;CN="Parry, Jo";ROLE=REQ-PARTICIPANT:mailto:jo@home.exa',
        ' mple',
        'ATTENDEE;CUTYPE=ROOM:mailto:room1@school.example',
        'END:VEVENT',
        'END:VCALENDAR',
      ),
    );
    expect(item).toBe('appointment');
    expect(valueOf(to)).toEqual([{ address: 'jo@home.example', name: 'Parry, Jo', kind: 'person' }]);
    expect(valueOf(body).parts[0].text).toBe('Talk about Ben, year 4');
  });
});
