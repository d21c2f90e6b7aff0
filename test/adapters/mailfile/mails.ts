import type { MailRead } from '../../../src/adapters/mailfile/mail-read';
import { readMail } from '../../../src/adapters/mailfile/read-mail';
import type { AttachmentFacts } from '../../../src/message/attachment';
import type { Part } from '../../../src/message/part';
import type { MessageSnapshot } from '../../../src/message/snapshot';

/** Facts that only say how many bytes were handed over: what is inside is other tests' matter. */
export function factsOf(bytes: Uint8Array): AttachmentFacts {
  return {
    kind: 'unknown',
    encrypted: 'unknown',
    opensWithoutPassword: false,
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
    bytesRead: bytes.length,
  };
}

export const plainReader = {
  readAttachment: (_name: string, bytes: Uint8Array): Promise<AttachmentFacts> => Promise.resolve(factsOf(bytes)),
};

/** The headers of an ordinary mail. */
export const HEAD = ['From: Tanya Ashworth <t.ashworth@school.example>', 'To: jo@home.example', 'Subject: Trip'];

/** Lines of a mail with the line ends of the wire. */
export function mail(...lines: readonly string[]): string {
  return lines.join('\r\n') + '\r\n';
}

export function latin1(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'latin1'));
}

export function utf8(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'utf8'));
}

export async function readOne(
  source: string | Uint8Array,
  fileName = 'letter.eml',
  options: { mailbox?: string } = {},
): Promise<MailRead> {
  const bytes = typeof source === 'string' ? utf8(source) : source;
  const mails = await readMail(bytes, fileName, { ...plainReader, ...options });
  expect(mails).toHaveLength(1);
  return mails[0];
}

export async function snapshot(
  source: string | Uint8Array,
  fileName?: string,
  options?: { mailbox?: string },
): Promise<MessageSnapshot> {
  const found = await readOne(source, fileName, options);
  if (!found.ok) throw new Error(`not read: ${found.reason}`);
  return found.snapshot;
}

export function valueOf<T>(part: Part<T>): T {
  if (part.state === 'unread') throw new Error(`unread: ${part.reason}`);
  return part.value;
}

export async function bodyTexts(source: string | Uint8Array): Promise<readonly string[]> {
  return valueOf((await snapshot(source)).body).parts.map(({ text }) => text.trim());
}

/** A text as the body of a mail from the school to one parent, coded so that any letters survive. */
export function mailOfText(text: string, subject: string): Uint8Array {
  const coded = Buffer.from(text, 'utf8').toString('base64').replace(/.{76}/g, '$&\r\n');
  return utf8(
    mail(
      'From: Tanya Ashworth <t.ashworth@greenfield.example>',
      'To: Jo Parry <jo.parry@home.example>',
      `Subject: =?utf-8?b?${Buffer.from(subject, 'utf8').toString('base64')}?=`,
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      coded,
    ),
  );
}
