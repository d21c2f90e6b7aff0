import { HEAD, bodyTexts, latin1, mail, snapshot, valueOf } from './mails';

describe('who sends to whom', () => {
  test('names, groups, several headers and quoted commas are all read', async () => {
    const { to, cc, bcc, from } = await snapshot(
      mail(
        'From: "Ashworth, Tanya" <t.ashworth@school.example>',
        'To: "Parry, Jo" <jo@home.example>, Kim <kim@home.example>',
        'To: second@home.example',
        'Cc: Year 4: a@home.example, b@home.example;, c@home.example',
        'Bcc: =?utf-8?q?Si=C3=A2n?= <sian@home.example>',
        '',
        'Hello',
      ),
    );
    expect(valueOf(from)).toEqual({ address: 't.ashworth@school.example', name: 'Ashworth, Tanya' });
    expect(valueOf(to).map(({ address }) => address)).toEqual([
      'jo@home.example',
      'kim@home.example',
      'second@home.example',
    ]);
    expect(valueOf(to)[0].name).toBe('Parry, Jo');
    expect(valueOf(cc).map(({ address }) => address)).toEqual(['a@home.example', 'b@home.example', 'c@home.example']);
    expect(valueOf(bcc)).toEqual([{ address: 'sian@home.example', name: 'Siân', kind: 'person' }]);
  });

  test('a name without an address is kept as unresolved', async () => {
    const { to } = await snapshot(mail('From: a@school.example', 'To: All parents', '', 'Hello'));
    expect(valueOf(to)).toEqual([{ address: '', name: 'All parents', kind: 'unresolved' }]);
  });

  test('a hidden list is no recipient', async () => {
    const { to } = await snapshot(mail('From: a@school.example', 'To: undisclosed-recipients:;', '', 'Hello'));
    expect(valueOf(to)).toEqual([]);
  });

  test('the mailbox is the Sender, else the From, else what the command line says', async () => {
    const source = mail(
      'From: head@school.example',
      'Sender: Dan <d.poole@school.example>',
      'To: a@b.example',
      '',
      'x',
    );
    expect((await snapshot(source)).mailbox).toEqual({ address: 'd.poole@school.example', name: 'Dan' });
    expect((await snapshot(mail(...HEAD, '', 'x'))).mailbox.address).toBe('t.ashworth@school.example');
    const other = await snapshot(source, 'letter.eml', { mailbox: 'office@school.example' });
    expect(other.mailbox.address).toBe('office@school.example');
    expect(valueOf(other.from).address).toBe('head@school.example');
  });

  test('a mail that names no sender says so', async () => {
    const { from, mailbox } = await snapshot(mail('To: a@b.example', 'Subject: x', '', 'x'));
    expect(from).toEqual({ state: 'unread', reason: 'damaged' });
    expect(mailbox.address).toBe('');
  });

  test('a thousand recipients are a thousand recipients', async () => {
    const many = Array.from({ length: 1000 }, (_, index) => `Parent ${index} <p${index}@home.example>`).join(',\r\n ');
    const { to } = await snapshot(mail('From: a@school.example', `To: ${many}`, '', 'x'));
    expect(new Set(valueOf(to).map(({ address }) => address)).size).toBe(1000);
  });
});

describe('subject, kind of message, marking', () => {
  test.each([
    ['words in UTF-8', 'Subject: =?utf-8?b?VHJpcCDigJMgwqM1?=', 'Trip – £5'],
    ['a word cut in two', 'Subject: =?utf-8?q?Tr?=\r\n =?utf-8?q?ip?=', 'Trip'],
    ['folded', 'Subject: The trip\r\n to the farm', 'The trip to the farm'],
    ['bare UTF-8', 'Subject: Cŵn a £5', 'Cŵn a £5'],
    ['two subjects', 'Subject: one\r\nSubject: two', 'one two'],
    ['empty', 'Subject:', ''],
    ['only white space', 'Subject: \t ', ''],
    ['none', 'X-Other: x', ''],
  ])('%s', async (_, header, expected) => {
    const { subject } = await snapshot(mail('From: a@school.example', 'To: b@home.example', header, '', 'x'));
    expect(valueOf(subject)).toBe(expected);
  });

  test('bare windows-1252 headers are readable', async () => {
    const { subject } = await snapshot(
      latin1(mail('From: a@school.example', 'To: b@home.example', 'Subject: \xa35 \x96 Si\xe2n', '', 'x')),
    );
    expect(valueOf(subject)).toBe('£5 – Siân');
  });

  test.each([
    ['RE: Trip', '', 'reply'],
    ['Ateb: Trip', '', 'reply'],
    ['FW: Trip', '', 'forward'],
    ['Fwd: Trip', 'In-Reply-To: <1@x>', 'forward'],
    ['Trip', 'References: <1@x>', 'reply'],
    ['Trip', '', 'new'],
    ['Reading: week 4', '', 'new'],
  ])('"%s" %s is a %s', async (subject, header, kind) => {
    const headers = header === '' ? [] : [header];
    const { composeType } = await snapshot(
      mail('From: a@school.example', 'To: b@home.example', `Subject: ${subject}`, ...headers, '', 'x'),
    );
    expect(composeType).toBe(kind);
  });

  test.each([
    ['Sensitivity: Company-Confidential', 'Company-Confidential'],
    ['Sensitivity: Normal', ''],
    [
      'msip_labels: MSIP_Label_1_Enabled=true; MSIP_Label_1_Name=Official Sensitive; MSIP_Label_1_Method=Standard',
      'Official Sensitive',
    ],
  ])('%s', async (header, expected) => {
    expect((await snapshot(mail(...HEAD, header, '', 'x'))).sensitivity).toBe(expected);
  });
});

describe('the body, in whatever charset and coding it travels', () => {
  const withBody = (type: string, coding: string, body: string): Uint8Array =>
    latin1(
      mail(...HEAD, 'MIME-Version: 1.0', `Content-Type: ${type}`, `Content-Transfer-Encoding: ${coding}`, '', body),
    );
  const u8 = (words: string): string => Buffer.from(words, 'utf8').toString('latin1');

  test.each([
    ['UTF-8', 'text/plain; charset=utf-8', '8bit', u8('Siân – £5')],
    ['quoted-printable', 'text/plain; charset=utf-8', 'quoted-printable', 'Si=C3=A2n =E2=80=93 =C2=A3=\r\n5'],
    ['base64', 'text/plain; charset=utf-8', 'base64', Buffer.from('Siân – £5').toString('base64')],
    ['windows-1252', 'text/plain; charset=windows-1252', '8bit', 'Si\xe2n \x96 \xa35'],
    ['windows-1252 that calls itself ISO 8859-1', 'text/plain; charset=iso-8859-1', '8bit', 'Si\xe2n \x96 \xa35'],
    ['windows-1252 that calls itself UTF-8', 'text/plain; charset=utf-8', '8bit', 'Si\xe2n \x96 \xa35'],
    ['UTF-8 that calls itself ASCII', 'text/plain; charset=us-ascii', '8bit', u8('Siân – £5')],
    ['UTF-8 without a name', 'text/plain', '8bit', u8('Siân – £5')],
    ['a charset nobody knows', 'text/plain; charset=x-unknown-7', '8bit', u8('Siân – £5')],
    ['UTF-16', 'text/plain; charset=utf-16le', 'base64', Buffer.from('Siân – £5', 'utf16le').toString('base64')],
    ['a charset in quotes and capitals', 'text/plain; charset="CP1252"', '8bit', 'Si\xe2n \x96 \xa35'],
    ['a coding nobody knows', 'text/plain; charset=utf-8', 'x-uuencode-ish', u8('Siân – £5')],
  ])('%s', async (_, type, coding, body) => {
    expect(await bodyTexts(withBody(type, coding, body))).toEqual(['Siân – £5']);
  });

  test('an HTML body that names its own charset', async () => {
    const source = withBody('text/html', '8bit', '<meta charset="windows-1250"><p>Wanda \xa3uka\xb3</p>');
    expect(await bodyTexts(source)).toEqual(['Wanda Łukał']);
  });

  test('flowed text is joined, quotes and the two dashes are left alone', async () => {
    const source = withBody('text/plain; format=flowed', '7bit', 'one \r\ntwo\r\n> a \r\n> b\r\n-- \r\nTanya');
    expect(await bodyTexts(source)).toEqual(['one two\n> a \n> b\n-- \nTanya']);
  });

  test('both forms are read: recipients may see either', async () => {
    const source = mail(
      ...HEAD,
      'Content-Type: multipart/alternative; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'plain words',
      '--b',
      'Content-Type: text/html',
      '',
      '<p>other <b>words</b></p>',
      '--b--',
    );
    expect(await bodyTexts(source)).toEqual(['other words', 'plain words']);
  });

  test('a text that a filter put below an HTML body is body too', async () => {
    const source = mail(
      ...HEAD,
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/html',
      '',
      '<p>letter</p>',
      '--b',
      'Content-Type: text/plain',
      '',
      'NHS <number> & more',
      '--b--',
    );
    expect(await bodyTexts(source)).toEqual(['letter\nNHS <number> & more']);
  });
});
