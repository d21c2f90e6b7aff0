import type { AttachmentFacts } from '../../message/attachment';
import type { MessageSnapshot } from '../../message/snapshot';
import { eachMail } from '../../adapters/mailfile/read-mail';
import { Findings } from '../core/findings';
import { factsOf, type Wanted } from '../core/inspect-attachment';
import { joinEntry } from '../core/entry';
import type { Reading } from './reading';

/** A mail attached to a mail: its subject, its texts and its own attachments. */
export async function readNestedMail(wanted: Wanted, reading: Reading): Promise<boolean> {
  const { name, bytes, entry, depth, kind } = wanted;
  const { findings, lookAt } = reading;
  if (depth >= findings.limits.depth) {
    findings.addUnread(entry, 'tooLarge');
    return true;
  }
  const readAttachment = async (inner: string, content: Uint8Array): Promise<AttachmentFacts> => {
    findings.names.push(inner);
    lookAt(inner, content, joinEntry(entry, inner), depth + 1);
    // What is inside was noted where it belongs; the snapshot of the nested mail is thrown away.
    return factsOf(inner, 'unknown', new Findings(findings.limits));
  };
  let isRead = false;
  const file = kind === 'mbox' ? 'nested.mbox' : kind === 'eml' ? 'nested.eml' : name;
  for await (const mail of eachMail(bytes, file, { readAttachment })) {
    if (!mail.ok) continue;
    isRead = true;
    const { subject, body, encryption } = mail.snapshot;
    if (encryption === 'none') findings.lock({ state: 'open' });
    if (encryption === 'smime') findings.lock({ state: 'locked', scheme: 'S/MIME', strength: 'strong' });
    if (encryption === 'rights')
      findings.lock({ state: 'locked', scheme: 'Microsoft 365, rights', strength: 'strong' });
    const texts = body.state === 'read' ? body.value.parts.map(({ text }) => text) : [];
    if (subject.state === 'read') findings.addText(entry, subject.value, undefined, true);
    findings.addText(entry, peopleIn(mail.snapshot));
    texts.forEach((text) => findings.addText(entry, text));
    if (body.state === 'unread') findings.addUnread(entry, body.reason);
  }
  if (!isRead) findings.lock({ state: 'unknown' });
  return isRead;
}

/** Who wrote it and who got it: names and addresses travel with an attached mail. */
function peopleIn({ from, to, cc, bcc }: MessageSnapshot): string {
  const all = [from, to, cc, bcc].flatMap((part) => (part.state === 'unread' ? [] : part.value));
  return all.map(({ name, address }) => `${name} <${address}>`).join('\n');
}
