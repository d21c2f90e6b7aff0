import { fc } from '../../support/properties';
import { splitMbox } from '../../../src/adapters/mailfile/mbox';
import { splitMboxStream } from '../../../src/adapters/mailfile/mbox-stream';
import type { MailRead } from '../../../src/adapters/mailfile/mail-read';
import { eachMailOfArchive, readMail } from '../../../src/adapters/mailfile/read-mail';
import { plainReader, utf8, valueOf } from './mails';

const ENVELOPE = 'From jo@home.example Thu Nov 12 10:00:00 2026\n';
const mailOf = (subject: string, body: string): string =>
  `${ENVELOPE}From: jo@home.example\nTo: a@school.example\nSubject: ${subject}\n\n${body}\n\n`;

async function* inChunks(bytes: Uint8Array, size: number): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

async function streamed(bytes: Uint8Array, size: number, most = 1e9): Promise<readonly string[]> {
  const mails: string[] = [];
  for await (const mail of splitMboxStream(inChunks(bytes, size), most))
    mails.push(mail === 'tooLarge' ? mail : Buffer.from(mail).toString('latin1'));
  return mails;
}

const whole = (bytes: Uint8Array): readonly string[] =>
  [...splitMbox(bytes)].map((mail) => Buffer.from(mail).toString('latin1'));

describe('an archive of mails', () => {
  test('every mail is read, in order, with its place', async () => {
    const archive = utf8(
      mailOf('one', 'first words') + mailOf('two', '>From the head\n>>From us') + mailOf('three', ''),
    );
    const mails = await readMail(archive, 'archive.mbox', plainReader);
    expect(mails.map((mail) => [mail.ok && valueOf(mail.snapshot.subject), mail.index])).toEqual([
      ['one', 0],
      ['two', 1],
      ['three', 2],
    ]);
    expect(mails[1].ok && valueOf(mails[1].snapshot.body).parts[0].text.trim()).toBe('From the head\n>From us');
  });

  test('a sentence that starts with From does not cut a mail', () => {
    expect(whole(utf8(mailOf('one', 'Hello\n\nFrom what I hear the trip is off.\n\nFrom us all')))).toHaveLength(1);
  });

  test.each([
    ['line ends of Windows', (text: string) => text.replace(/\n/g, '\r\n')],
    ['line ends of Unix', (text: string) => text],
  ])('%s', (_, change) => {
    expect(whole(utf8(change(mailOf('one', 'x') + mailOf('two', 'y'))))).toHaveLength(2);
  });

  test('what is no archive is said to be none', async () => {
    expect(await readMail(utf8('Dear Jo'), 'notes.mbox', plainReader)).toEqual([{ ok: false, reason: 'not-mail' }]);
    const mails: MailRead[] = [];
    for await (const mail of eachMailOfArchive(inChunks(utf8('Dear Jo'), 3), plainReader)) mails.push(mail);
    expect(mails).toEqual([{ ok: false, reason: 'not-mail' }]);
  });

  test('a mail that is no mail keeps its place among the others', async () => {
    const archive = utf8(mailOf('one', 'x') + `${ENVELOPE}no header here\n\n` + mailOf('three', 'z'));
    const mails = await readMail(archive, 'archive.mbox', plainReader);
    expect(mails.map(({ ok, index }) => [ok, index])).toEqual([
      [true, 0],
      [false, 1],
      [true, 2],
    ]);
  });

  test('it makes no difference in which pieces the file arrives', async () => {
    const line = fc.constantFrom(
      '',
      'From: a@b.example',
      ENVELOPE.trim(),
      '>From x',
      'From us',
      'words',
      '\r',
      'From ',
      'x'.repeat(50),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 40 }), fc.integer({ min: 1, max: 60 }), async (lines, size) => {
        const bytes = utf8(lines.join('\n'));
        expect(await streamed(bytes, size)).toEqual(whole(bytes));
      }),
      { numRuns: 1500 },
    );
  });

  test('a mail that is too large is passed over and told, the next one is read', async () => {
    const archive = utf8(mailOf('one', 'x') + mailOf('two', 'long words\n'.repeat(500)) + mailOf('three', 'z'));
    for (const size of [1, 7, 100, 4096, 1e6]) {
      const mails = await streamed(archive, size, 1000);
      expect(mails.map((mail) => /Subject: (\w+)/.exec(mail)?.[1] ?? mail)).toEqual(['one', 'tooLarge', 'three']);
    }
  });

  test('a line without end is passed over too', async () => {
    const archive = utf8(mailOf('one', 'x') + mailOf('two', 'x'.repeat(9000)) + mailOf('three', 'z'));
    expect((await streamed(archive, 64, 1000)).map((mail) => mail.length > 20)).toEqual([true, false, true]);
  });
});
