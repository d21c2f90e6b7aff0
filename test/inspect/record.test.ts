import { decide } from '../../src/inspect/decide';
import { inspect } from '../../src/inspect/inspect';
import type { Answer, Inspection } from '../../src/inspect/inspection';
import { hashOfRecord, recordOf, type RecordCircumstances } from '../../src/inspect/record';
import type { AttachmentFacts } from '../../src/message/attachment';
import { read } from '../../src/message/part';
import { effectivePolicy } from '../../src/policy/effective';
import { presetPolicy } from '../../src/policy/presets';
import { aMessage, NOW, person } from './messages';

const policy = effectivePolicy(presetPolicy('glenmere'), {
  organisation: {
    ...presetPolicy('glenmere').organisation,
    domains: ['greenfield.example'],
    trustedDomains: ['county.example'],
    quietDomains: ['lado.example'],
    pupils: { domains: ['pupils.greenfield.example'], groups: [] },
  },
});
const circumstances: RecordCircumstances = {
  id: '019abcde-0000-7000-8000-000000000001',
  at: NOW,
  writer: 'unknown',
  client: { kind: 'cli', version: '1' },
  messageKey: 'k',
  phase: 'send',
  timing: { read: 12.4, inspect: 3 },
  nonce: 'n',
};
const FACTS: AttachmentFacts = {
  kind: 'text',
  encrypted: 'no',
  opensWithoutPassword: true,
  strength: 'none',
  protected: false,
  scheme: '',
  containsProgram: true,
  programKinds: ['SCRIPT'],
  nameContradicts: false,
  media: [],
  hidden: {},
  names: ['canary-entry 999 000 0018'],
  texts: [{ entry: 'canary-entry.txt', text: 'NHS number 999 000 0018, Canary Sparrow, born 12/03/2015' }],
  unread: [{ entry: 'canary-scan.pdf', reason: 'damaged' }],
  commercial: false,
  bytesRead: 10,
};

/** A message with something to find in every place, each place with its own canary. */
const guilty = aMessage({
  mailbox: person('canary.sender@greenfield.example', 'Canary Sender'),
  from: read(person('canary.from@greenfield.example', 'Canary From')),
  to: read([
    person('canary.to@gmail.com', 'Canary To'),
    person('canary.case@lado.example', 'Canary Case'),
    person('canary.rare@canary-rare.example', 'Canary Rare'),
    person('canary.partner@county.example', 'Canary Partner'),
    person('canary.pupil@pupils.greenfield.example', 'Canary Pupil'),
    person('colleague@greenfield.example', 'Canary Colleague'),
  ]),
  bcc: read([person('canary.hidden@outlook.com', 'Canary Hidden')]),
  subject: read('canary-subject NHS number 999 000 0018'),
  attachments: read([
    {
      id: '1',
      name: 'canary-file 999 000 0018.txt',
      size: 100,
      inline: false,
      type: 'file',
      mediaType: 'text/plain',
      facts: read(FACTS),
    },
  ]),
});

describe('the warning record', () => {
  const inspection = inspect(guilty, policy, { now: NOW });
  const verdict = decide(inspection, [], { now: NOW, urgent: false, externalCount: 6, canOpenPane: true });
  const record = recordOf(guilty, policy, inspection, verdict, circumstances);

  it('holds no address, name, file name, text or matched value', () => {
    expect(record.findings.length).toBeGreaterThan(1);
    expect(JSON.stringify(record)).not.toMatch(/canary|sparrow|999 ?000|0000018/i);
  });

  it('tells how many people inside and outside, and no domain that could point at one', () => {
    expect(record.recipients).toEqual({
      internal: 1,
      external: 6,
      hidden: 1,
      domains: ['consumer', 'county.example', 'other', 'pupils'],
    });
  });

  it('names a domain that many senders use, once the school knows which these are', () => {
    const known = { ...circumstances, isCommonDomain: (domain: string) => domain === 'canary-rare.example' };
    const { recipients } = recordOf(guilty, policy, inspection, verdict, known);
    expect(recipients.domains).toContain('canary-rare.example');
    expect(recipients.domains).not.toContain('lado.example');
  });

  it('says what the message was stopped for', () => {
    expect(record.decision).toBe(verdict.decision);
    expect(record.answer).toBe('blocked');
    expect(record.attachments).toEqual({ count: 1, bytes: 100, protected: 0, unread: 1 });
    expect(record.occurredAt).toBe('2026-11-24T16:55:00.000Z');
  });

  it('tells which record it completes and which checkpoint its writer has seen', () => {
    const seen = { list: 'warnings-2026-11', size: 12, checkpoint: 'ab' };
    const more = { ...circumstances, about: 'earlier', seen, reasonCategory: 'parent-asked' };
    const whole = recordOf(guilty, policy, inspection, verdict, more);
    expect(whole).toMatchObject({ about: 'earlier', seen, reasonCategory: 'parent-asked' });
    expect(Object.keys(record)).not.toEqual(expect.arrayContaining(['about']));
    expect([record.about, record.seen, record.reasonCategory]).toEqual([undefined, undefined, undefined]);
  });

  it('tells how it was answered', () => {
    const decided = (answers: readonly Answer[], urgent = false) => {
      const circumstancesNow = { now: NOW, urgent, externalCount: 6, canOpenPane: true };
      const given = decide(inspection, answers, circumstancesNow);
      return recordOf(guilty, policy, inspection, given, { ...circumstances, answers });
    };
    const answer = (rule: string): Answer => ({
      rule,
      kinds: inspection.findings.flatMap(({ kinds }) => kinds.map(({ kind }) => kind)),
      externalCount: 9,
      answer: 'approved',
      at: NOW,
      until: NOW + 1,
    });
    const all = inspection.findings.map(({ rule }) => answer(rule));
    const isBlocked = inspection.findings.some(({ action }) => action === 'block');
    expect(decided(all).answer).toBe(isBlocked ? 'blocked' : 'approved');
    expect(decided([], true)).toMatchObject({ answer: 'urgent' });
    const nothing = inspect(aMessage(), policy, { now: NOW });
    const calm = decide(nothing, [], { now: NOW, urgent: false, externalCount: 1, canOpenPane: true });
    expect(recordOf(aMessage(), policy, nothing, calm, circumstances)).toMatchObject({
      answer: 'none',
      decision: 'allow',
    });
    expect(recordOf(aMessage(), policy, nothing, calm, { ...circumstances, answer: 'corrected' }).answer).toBe(
      'corrected',
    );
  });

  it('has the same hash however it was put together, and another for any change', () => {
    const turned = Object.fromEntries(Object.entries(record).reverse()) as unknown as typeof record;
    expect(hashOfRecord(turned)).toBe(hashOfRecord(record));
    expect(hashOfRecord({ ...record, nonce: 'm' })).not.toBe(hashOfRecord(record));
  });

  it('keeps advice about tone out of the record, and out of the decision', () => {
    const advice: Inspection = {
      ...inspection,
      findings: inspection.findings.slice(0, 1).map((one) => ({ ...one, rule: 'content/heated-tone', action: 'warn' })),
    };
    const silent = { ...policy, rules: { ...policy.rules, 'content/heated-tone': heated('none') } };
    const counted = { ...policy, rules: { ...policy.rules, 'content/heated-tone': heated('count') } };
    const open = { ...verdict, decision: 'warn' as const, open: advice.findings, answered: [] };
    expect(recordOf(guilty, silent, advice, open, circumstances)).toMatchObject({ decision: 'allow', findings: [] });
    const [finding] = recordOf(guilty, counted, advice, open, circumstances).findings;
    expect(finding).toMatchObject({ rule: 'content/heated-tone', kinds: {}, where: { part: 'message' } });
  });
});

function heated(record: 'none' | 'count') {
  const setting = presetPolicy('glenmere').rules['content/heated-tone'];
  if (setting === undefined) throw new Error('the preset has no such rule');
  return { ...setting, record };
}
