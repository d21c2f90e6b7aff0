import { readEml } from './eml';
import type { MailOptions, MailRead } from './mail-read';
import { splitMbox } from './mbox';
import { splitMboxStream } from './mbox-stream';

/** Exchange takes messages of 150 MB at most, which are 205 MB in base64. */
export const MOST_MAIL_BYTES = 256 * 1024 * 1024;

/**
 * Reads a mail file: `.eml` and `.msg` hold one mail, `.mbox` any number. What the file is, its bytes decide; the name
 * only tells an mbox from a mail that was saved with its envelope line. Never rejects.
 */
export async function readMail(
  bytes: Uint8Array,
  fileName: string,
  options: MailOptions,
): Promise<readonly MailRead[]> {
  const mails: MailRead[] = [];
  for await (const mail of eachMail(bytes, fileName, options)) mails.push(mail);
  return mails;
}

/** As `readMail`, one mail at a time, for archives larger than the memory. */
export async function* eachMail(bytes: Uint8Array, fileName: string, options: MailOptions): AsyncIterable<MailRead> {
  if (bytes.length === 0) {
    yield { ok: false, reason: 'empty' };
  } else if (isCompoundFile(bytes)) {
    const { readMsg } = await import('./msg');
    yield await readSafely(() => readMsg(bytes, options));
  } else if (isArchive(fileName, bytes)) {
    let index = 0;
    for (const message of splitMbox(bytes)) {
      yield { ...(await readSafely(() => readEml(message, options))), index };
      index++;
    }
    if (index === 0) yield { ok: false, reason: 'not-mail' };
  } else {
    yield await readSafely(() => readEml(bytes, options));
  }
}

/** The mails of an archive while it is read from its file; see `splitMboxStream`. */
export async function* eachMailOfArchive(
  chunks: AsyncIterable<Uint8Array>,
  options: MailOptions,
): AsyncIterable<MailRead> {
  let index = 0;
  for await (const message of splitMboxStream(chunks, MOST_MAIL_BYTES)) {
    if (message === 'tooLarge') yield { ok: false, reason: 'tooLarge', index };
    else yield { ...(await readSafely(() => readEml(message, options))), index };
    index++;
  }
  if (index === 0) yield { ok: false, reason: 'not-mail' };
}

/** Whether a file is an archive of mails, by its name and its first bytes (five are enough). */
export function isArchive(fileName: string, start: Uint8Array): boolean {
  return /\.mbo?x$/i.test(fileName) || (!/\.eml$/i.test(fileName) && startsWithFrom(start));
}

/** A fault of ours or of a library must cost one mail, not the whole run. */
async function readSafely(read: () => Promise<MailRead>): Promise<MailRead> {
  try {
    return await read();
  } catch {
    return { ok: false, reason: 'damaged' };
  }
}

function isCompoundFile(bytes: Uint8Array): boolean {
  return bytes.length > 8 && bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}

/** An archive under another name starts with an envelope line; a single mail saved so is called .eml. */
function startsWithFrom(bytes: Uint8Array): boolean {
  return bytes[0] === 0x46 && bytes[1] === 0x72 && bytes[2] === 0x6f && bytes[3] === 0x6d && bytes[4] === 0x20;
}
