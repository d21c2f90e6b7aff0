import { read } from '../../src/message/part';
import type { MessageSnapshot, Recipient } from '../../src/message/snapshot';

/** A Tuesday in November, five to five. */
export const NOW = Date.UTC(2026, 10, 24, 16, 55);

export function person(address: string, name = ''): Recipient {
  return { address, name, kind: 'person' };
}

/** An ordinary message of the school office to one parent; what a test is about is changed. */
export function aMessage(changes: Partial<MessageSnapshot> = {}): MessageSnapshot {
  return {
    item: 'message',
    composeType: 'new',
    mailbox: { address: 'office@greenfield.example', name: 'School Office' },
    from: read({ address: 'office@greenfield.example', name: 'School Office' }),
    to: read([person('a.kaya@home.example', 'A. Kaya')]),
    cc: read([]),
    bcc: read([]),
    subject: read('Cake sale'),
    body: read(bodyOf('Thank you for coming to the cake sale.')),
    attachments: read([]),
    encryption: 'none',
    sensitivity: '',
    appendedOnSend: '',
    ...changes,
  };
}

export function bodyOf(text: string) {
  return {
    parts: [{ format: 'text' as const, text, sections: [{ kind: 'own' as const, start: 0, end: text.length }] }],
    quotedParticipants: [],
    shareLinks: 0,
    dataUriBytes: 0,
  };
}
