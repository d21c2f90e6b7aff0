import { addressParser, decodeWords } from 'postal-mime';
import type { Address, MessageSnapshot, Recipient } from '../../message/snapshot';
import type { MimeHeader } from './mime-tree';

/** The decoded values of a header, in order; a header may wrongly stand more than once. */
export function headerValues(headers: readonly MimeHeader[], key: string): readonly string[] {
  return headers.filter((header) => header.key === key).map((header) => header.value);
}

/** The header's first value, decoded; '' when there is none. */
export function headerText(headers: readonly MimeHeader[], key: string): string {
  const value = headers.find((header) => header.key === key)?.value;
  return value === undefined ? '' : decodeWords(value).trim();
}

/** Every subject line there is: programs differ in which of two they show. */
export function subjectOf(headers: readonly MimeHeader[]): string {
  const subjects = headerValues(headers, 'subject').map((value) => decodeWords(value).trim());
  return [...new Set(subjects)].join(' ').trim();
}

/** The first mailbox of a From or Sender header. */
export function firstAddress(headers: readonly MimeHeader[], key: string): Address | undefined {
  const found = headerValues(headers, key).flatMap((value) => addressParser(value, { flatten: true }));
  const mailbox = found.find((candidate) => (candidate.address ?? '').includes('@'));
  return mailbox === undefined ? undefined : { address: mailbox.address ?? '', name: mailbox.name };
}

/** Everybody in all headers of this name; groups are opened, names without an address stay as unresolved. */
export function recipientsOf(headers: readonly MimeHeader[], key: string): readonly Recipient[] {
  const recipients: Recipient[] = [];
  for (const value of headerValues(headers, key)) {
    let pending = '';
    for (const found of addressParser(value, { flatten: true })) {
      const address = (found.address ?? '').trim();
      const name = found.name.trim();
      if (address.includes('@')) {
        // "Smith, Jane <j@…>" without quotes is cut at its comma: the family name belongs to what follows.
        const whole = pending !== '' && name !== '' ? `${pending}, ${name}` : name;
        if (pending !== '' && name === '') recipients.push({ address: '', name: pending, kind: 'unresolved' });
        recipients.push({ address, name: whole, kind: 'person' });
        pending = '';
        continue;
      }
      if (pending !== '') recipients.push({ address: '', name: pending, kind: 'unresolved' });
      pending = name === '' ? address : name;
    }
    if (pending !== '') recipients.push({ address: '', name: pending, kind: 'unresolved' });
  }
  return recipients;
}

/** Prefixes of answers and forwards in the languages Outlook speaks. */
const FORWARD = /^(?:fw|fwd|forward|tr|wg|rv|pd|enc|doorst|vb|vs|vl|továbbítás|ynt|yml)\s?(?:\[\d{1,3}\])?\s?[:：]/i;
const REPLY = /^(?:re|aw|sv|antw|odp|rif|res|resp|ref|ateb|atb|vá|ats|rép|回复|答复)\s?(?:\[\d{1,3}\])?\s?[:：]/i;

/** Whether the message answers, passes on, or starts something, by its subject and its references. */
export function composeTypeOf(headers: readonly MimeHeader[], subject: string): MessageSnapshot['composeType'] {
  const start = subject.trimStart().slice(0, 40);
  if (FORWARD.test(start)) return 'forward';
  if (REPLY.test(start)) return 'reply';
  const refers = headers.some(
    ({ key, value }) => (key === 'in-reply-to' || key === 'references') && value.trim() !== '',
  );
  return refers ? 'reply' : 'new';
}

/** The `Sensitivity:` header, else the name of a sensitivity label (Microsoft's `msip_labels`), else ''. */
export function sensitivityOf(headers: readonly MimeHeader[]): string {
  const sensitivity = headerText(headers, 'sensitivity');
  if (sensitivity !== '' && sensitivity.toLowerCase() !== 'normal') return sensitivity;
  const label = /_Name=([^;]{1,200})/.exec(headerText(headers, 'msip_labels'));
  return label === null ? '' : label[1].trim();
}
