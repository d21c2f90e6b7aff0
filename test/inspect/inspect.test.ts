import { decide } from '../../src/inspect/decide';
import { inspect } from '../../src/inspect/inspect';
import { read, unread } from '../../src/message/part';
import type { MessageSnapshot } from '../../src/message/snapshot';
import { effectivePolicy } from '../../src/policy/effective';
import { presetPolicy } from '../../src/policy/presets';

const NOW = Date.UTC(2026, 10, 24, 16, 55);

function aMessage(changes: Partial<MessageSnapshot> = {}): MessageSnapshot {
  const text = 'Thank you for coming to the cake sale.';
  return {
    item: 'message',
    composeType: 'new',
    mailbox: { address: 'office@greenfield.example', name: 'Office' },
    from: read({ address: 'office@greenfield.example', name: 'Office' }),
    to: read([{ address: 'a.kaya@home.example', name: 'A. Kaya', kind: 'person' }]),
    cc: read([]),
    bcc: read([]),
    subject: read('Cake sale'),
    body: read({
      parts: [{ format: 'text', text, sections: [{ kind: 'own', start: 0, end: text.length }] }],
      quotedParticipants: [],
      shareLinks: 0,
      dataUriBytes: 0,
    }),
    attachments: read([]),
    encryption: 'none',
    sensitivity: '',
    appendedOnSend: '',
    ...changes,
  };
}

const policy = effectivePolicy(presetPolicy('recommended'), {});
const circumstances = { now: NOW, urgent: false, externalCount: 1, canOpenPane: true };

describe('inspecting a message', () => {
  it('lets an ordinary message go', () => {
    const inspection = inspect(aMessage(), policy, { now: NOW });
    expect(inspection.findings).toEqual([]);
    expect(decide(inspection, [], circumstances).decision).toBe('allow');
  });

  it('warns about a message without a subject', () => {
    const inspection = inspect(aMessage({ subject: read('  ') }), policy, { now: NOW });
    expect(inspection.findings.map(({ rule, action }) => [rule, action])).toEqual([['subject/missing', 'warn']]);
    expect(inspection.outcomes['subject/missing']).toBe('found');
    expect(decide(inspection, [], circumstances).decision).toBe('warn');
  });

  it('never takes what it could not read for clear', () => {
    const inspection = inspect(aMessage({ body: unread('timeout') }), policy, { now: NOW });
    expect(inspection.outcomes['data/personal']).toBe('unknown');
    expect(inspection.findings.filter(({ where }) => where.part === 'body')).toHaveLength(1);
    expect(decide(inspection, [], circumstances).decision).toBe('warn');
  });
});
