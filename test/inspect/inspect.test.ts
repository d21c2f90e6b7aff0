import { fc } from '../support/properties';
import { decide } from '../../src/inspect/decide';
import { engine } from '../../src/inspect/engine';
import { inspect, notInThisVersion, type Knowledge } from '../../src/inspect/inspect';
import type { Inspection } from '../../src/inspect/inspection';
import { HIDDEN_KINDS, type Attachment } from '../../src/message/attachment';
import { read, unread, UNREAD_REASONS, type Part } from '../../src/message/part';
import type { MessageSnapshot, Recipient } from '../../src/message/snapshot';
import { decodePolicy } from '../../src/policy/decode';
import { effectivePolicy } from '../../src/policy/effective';
import { NO_ORGANISATION } from '../../src/policy/organisation';
import type { EffectivePolicy } from '../../src/policy/policy';
import { PRESET_IDS, presetPolicy } from '../../src/policy/presets';
import { RULES } from '../../src/rules/registry';
import { aMessage, bodyOf, NOW, person } from './messages';

const organisation = {
  ...NO_ORGANISATION,
  domains: ['greenfield.example'],
  quietDomains: ['union.example'],
  pupils: { domains: ['pupils.greenfield.example'], groups: [] },
};
const recommended = effectivePolicy(presetPolicy('recommended'), { organisation });
const circumstances = { now: NOW, urgent: false, externalCount: 1, canOpenPane: true };

function policyOf(rules: Record<string, unknown>, more: Record<string, unknown> = {}): EffectivePolicy {
  const decoded = decodePolicy({ v: 1, id: 'x', rules, ...more });
  if (!decoded.ok) throw new Error(decoded.faults[0]?.message);
  return effectivePolicy(decoded.value, { organisation });
}

const inspected = (changes: Partial<MessageSnapshot>, policy = recommended, knowledge: Knowledge = { now: NOW }) =>
  inspect(aMessage(changes), policy, knowledge);
const told = ({ findings }: Inspection) => findings.map(({ rule, action }) => [rule, action]);

describe('inspecting a message', () => {
  it('lets an ordinary message go', () => {
    const inspection = inspected({});
    expect(inspection.findings).toEqual([]);
    expect(decide(inspection, [], circumstances).decision).toBe('allow');
    expect(inspection.outcomes['data/personal']).toBe('clear');
    expect(Object.values(inspection.outcomes)).not.toContain('unknown');
  });

  it('warns about a message without a subject', () => {
    const inspection = inspected({ subject: read('  ') });
    expect(told(inspection)).toEqual([['subject/missing', 'warn']]);
    expect(inspection.outcomes['subject/missing']).toBe('found');
    expect(decide(inspection, [], circumstances).decision).toBe('warn');
  });

  it('says nothing of checks that the policy has off', () => {
    expect(inspected({ subject: read('') }, policyOf({ 'subject/missing': { action: 'off' } })).outcomes).toEqual({});
  });

  it('treats pupils as outsiders and colleagues as colleagues', () => {
    const policy = policyOf({ 'data/personal': { action: 'justify' } });
    const subject = read('NHS number 999 000 0018');
    const to = (address: string) => told(inspected({ subject, to: read([person(address)]) }, policy));
    expect(to('head@greenfield.example')).toEqual([]);
    expect(to('kid@pupils.greenfield.example')).toEqual([['data/personal', 'justify']]);
  });

  it('looks at everybody, in To, Cc and Bcc', () => {
    const policy = policyOf({ 'recipients/mass-send': { action: 'approve', parameters: { maxRecipients: 2 } } });
    const all = ['to', 'cc', 'bcc'].map((field) => [field, read([person(`${field}@home.example`)])]);
    expect(told(inspected(Object.fromEntries(all) as Partial<MessageSnapshot>, policy))).toHaveLength(1);
    expect(told(inspected(Object.fromEntries(all.slice(0, 2)) as Partial<MessageSnapshot>, policy))).toEqual([]);
  });

  it('does not take the school’s own account for somebody’s, unless the policy counts it', () => {
    const own = { ...organisation, ownAccounts: ['089999 66374958'] };
    const subject = read('Sort code 08-99-99 account number 66374958');
    const findings = (parameters: Record<string, unknown>) => {
      const decoded = decodePolicy({ v: 1, id: 'x', rules: { 'data/bank-details': { action: 'warn', parameters } } });
      if (!decoded.ok) throw new Error('a fault in the test');
      return told(inspected({ subject }, effectivePolicy(decoded.value, { organisation: own }))).length;
    };
    expect(findings({})).toBe(0);
    expect(findings({ ownAccounts: [] })).toBe(1);
  });

  it('puts nothing to a union before a superior', () => {
    const policy = policyOf({ 'subject/missing': { action: 'approve' } });
    const to = (...addresses: readonly string[]) =>
      told(inspected({ subject: read(''), to: read(addresses.map((address) => person(address))) }, policy));
    expect(to('rep@union.example')).toEqual([['subject/missing', 'justify']]);
    expect(to('rep@union.example', 'a@home.example')).toEqual([['subject/missing', 'approve']]);
  });

  it('carries the clause and says when it only speaks of something close', () => {
    const policy = policyOf({ 'subject/missing': { action: 'block', clauses: ['5.1'], analogy: true } });
    expect(inspected({ subject: read('') }, policy).findings[0]).toMatchObject({ clauses: ['5.1'], analogy: true });
  });

  it('names what it could not check for want of a history or a roll, and stays silent', () => {
    const waiting = RULES.filter(({ id, needs = [] }) => needs.length > 0 && id in recommended.rules).map(
      ({ id }) => id,
    );
    const { checked, outcomes, findings } = inspected({});
    expect(checked.missing).toEqual(expect.arrayContaining(waiting));
    expect(waiting.map((id) => outcomes[id])).toEqual(waiting.map(() => 'not-applicable'));
    expect(findings).toEqual([]);
  });

  it('names the checks of a policy that this version does not have', () => {
    const { rules } = policyOf({ 'subject/missing': { action: 'warn' }, 'data/personal': { action: 'off' } });
    expect(notInThisVersion(rules)).toEqual([]);
    const setting = rules['subject/missing'];
    if (setting === undefined) throw new Error('a fault in the test');
    expect(notInThisVersion({ 'new/check': setting })).toEqual(['new/check']);
  });
});

describe('what could not be read', () => {
  it.each<[string, Partial<MessageSnapshot>, string, string]>([
    ['the body', { body: unread('timeout') }, 'body', 'warn'],
    ['the subject', { subject: unread('timeout') }, 'subject', 'warn'],
    ['the recipients', { to: unread('recipients') }, 'recipient', 'note'],
    ['the list of attachments', { attachments: unread('timeout') }, 'attachment', 'warn'],
  ])('%s: one finding, with the policy’s consequence', (_name, changes, part, action) => {
    const unknown = inspected(changes).findings.filter(({ outcome }) => outcome === 'unknown');
    expect(unknown.map((finding) => [finding.where.part, finding.action])).toEqual([[part, action]]);
  });

  it('is never clear', () => {
    const { outcomes, checked } = inspected({ body: unread('timeout') });
    const readers = RULES.filter(({ id, reads, needs }) => id in outcomes && reads.includes('body') && !needs);
    expect(readers.map(({ id }) => outcomes[id])).toEqual(readers.map(() => 'unknown'));
    expect(checked.unread).toEqual([{ part: 'body', reason: 'timeout' }]);
  });

  it('is told once for To, Cc and Bcc together, with the graver reason', () => {
    const { findings } = inspected({ to: unread('recipients'), cc: unread('timeout'), bcc: unread('recipients') });
    expect(findings.map(({ where, action, reason }) => [where.part, action, reason])).toEqual([
      ['recipient', 'warn', 'timeout'],
    ]);
  });

  it('leaves what was read to the other checks', () => {
    expect(told(inspected({ body: unread('timeout'), subject: read('') }))).toContainEqual(['subject/missing', 'warn']);
  });

  it('is not told where no check of the policy would have read it', () => {
    const policy = policyOf({ 'subject/missing': { action: 'warn' } });
    expect(inspected({ body: unread('timeout') }, policy).findings).toEqual([]);
  });

  it('asks for what the policy says for the reason', () => {
    const policy = policyOf({ 'data/personal': { action: 'warn' } }, { onUnknown: { timeout: 'justify' } });
    expect(inspected({ body: unread('timeout') }, policy).findings[0]?.action).toBe('justify');
  });
});

describe('trial, roll-out and exemptions', () => {
  const missing = { subject: read('') };
  const strict = { 'subject/missing': { action: 'block' } };

  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['a policy', strict, { mode: 'monitor' }],
    ['its first step', strict, { stage: 'trial' }],
    ['a single check', { 'subject/missing': { action: 'block', mode: 'monitor' } }, {}],
  ])('%s on trial finds and counts, and stops nothing', (_name, rules, more) => {
    const inspection = inspected(missing, policyOf(rules, more));
    expect(inspection.findings).toMatchObject([{ action: 'block', trial: true }]);
    expect(decide(inspection, [], circumstances).decision).toBe('note');
  });

  it('says so of the whole inspection', () => {
    expect(inspected(missing, policyOf(strict, { mode: 'monitor' })).trial).toBe(true);
    expect(inspected(missing, policyOf(strict)).trial).toBe(false);
  });

  it.each([
    ['notes', 'note'],
    ['warnings', 'warn'],
    ['full', 'block'],
  ])('the step "%s" asks for a %s at most', (stage, action) => {
    expect(inspected(missing, policyOf(strict, { stage })).findings[0]?.action).toBe(action);
  });

  it.each<[string, string, string, string, boolean]>([
    [
      'that person, that check, until the end of that day',
      'Office@Greenfield.example',
      'subject/missing',
      '2026-11-24',
      true,
    ],
    ['nobody else', 'head@greenfield.example', 'subject/missing', '2026-12-24', false],
    ['no other check', 'office@greenfield.example', 'data/personal', '2026-12-24', false],
    ['no day longer', 'office@greenfield.example', 'subject/missing', '2026-11-23', false],
  ])('an exemption frees %s', (_name, who, rule, until, isFree) => {
    const exemptions = [{ who, rule, until, why: 'returns', approvedBy: 'head' }];
    const inspection = inspected(missing, policyOf(strict, { exemptions }));
    expect(inspection.findings).toHaveLength(1);
    expect(decide(inspection, [], circumstances).decision).toBe(isFree ? 'allow' : 'block');
  });
});

describe('the engine behind Send', () => {
  it('falls back on the recommended policy', () => {
    const policy = engine.effectivePolicy(engine.standardPolicy(), undefined);
    expect(policy.id).toBe('recommended');
    const inspection = engine.inspect(aMessage({ subject: read('') }), policy, NOW);
    expect(engine.decide(inspection, [], circumstances).decision).toBe('warn');
  });

  it('refuses a broken policy with its faults', () => {
    expect(engine.decodePolicy('{')).toMatchObject({ ok: false, faults: [{ path: '$' }] });
  });
});

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom('NHS number 999 000 0018', 'Dear Mia Kaya, born 12/03/2015', '‮gnp.exe', '<b>', '\ud800', '-- \nSam'),
);
const part = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Part<T>> =>
  fc.oneof(
    { weight: 6, arbitrary: value.map(read) },
    { weight: 1, arbitrary: fc.constantFrom(...UNREAD_REASONS).map((reason) => unread<T>(reason)) },
  );
const address = fc.oneof(
  fc.constantFrom('a@home.example', 'b@gmail.com', 'c@greenfield.example', '', '@', 'x@y@z'),
  text,
);
const recipients = fc.array(
  fc.record({ address, name: text, kind: fc.constantFrom('person', 'list', 'unresolved') }) as fc.Arbitrary<Recipient>,
  { maxLength: 8 },
);
const attachment: fc.Arbitrary<Attachment> = fc.record({
  id: text,
  name: text,
  size: fc.nat(),
  inline: fc.boolean(),
  type: fc.constantFrom('file', 'item', 'link'),
  mediaType: text,
  facts: part(
    fc.record({
      kind: text,
      encrypted: fc.constantFrom('yes', 'partial', 'no', 'unknown'),
      opensWithoutPassword: fc.boolean(),
      strength: fc.constantFrom('strong', 'weak', 'none'),
      protected: fc.boolean(),
      scheme: text,
      containsProgram: fc.boolean(),
      programKinds: fc.array(fc.constantFrom('EXECUTABLE', 'MACRO'), { maxLength: 2 }),
      nameContradicts: fc.boolean(),
      media: fc.array(fc.constantFrom('photo', 'music', 'ebook', 'video'), { maxLength: 2 }),
      hidden: fc.constantFrom({}, { GPS: 1, AUTHOR: 2 }),
      names: fc.array(text, { maxLength: 3 }),
      texts: fc.array(fc.record({ entry: text, text, hidden: fc.constantFrom(undefined, ...HIDDEN_KINDS) }), {
        maxLength: 3,
      }),
      unread: fc.array(fc.record({ entry: text, reason: fc.constantFrom(...UNREAD_REASONS) }), { maxLength: 2 }),
      commercial: fc.boolean(),
      bytesRead: fc.nat(),
    }),
  ) as Attachment['facts'] extends infer F ? fc.Arbitrary<F & Attachment['facts']> : never,
});
const snapshot: fc.Arbitrary<MessageSnapshot> = fc.record({
  item: fc.constantFrom('message', 'appointment'),
  composeType: fc.constantFrom('new', 'reply', 'forward', 'unknown'),
  mailbox: fc.record({ address, name: text }),
  from: part(fc.record({ address, name: text })),
  to: part(recipients),
  cc: part(recipients),
  bcc: part(recipients),
  subject: part(text),
  body: part(text.map(bodyOf)),
  attachments: part(fc.array(attachment, { maxLength: 3 })),
  encryption: fc.constantFrom('none', 'smime', 'rights', 'unknown'),
  sensitivity: text,
  appendedOnSend: text,
});

describe('whatever a message holds', () => {
  it('is inspected and decided under every preset, and twice with the same result', () => {
    fc.assert(
      fc.property(snapshot, fc.constantFrom(...PRESET_IDS), (message, id) => {
        const policy = effectivePolicy(presetPolicy(id), { organisation });
        const first = inspect(message, policy, { now: NOW });
        expect(inspect(message, policy, { now: NOW })).toEqual(first);
        expect(new Set(first.findings.map(({ key }) => key)).size).toBe(first.findings.length);
        const isAllRead = [message.to, message.cc, message.bcc, message.body].every(({ state }) => state === 'read');
        const { decision, open } = decide(first, [], circumstances);
        if (open.length === 0) expect(decision).toBe('allow');
        if (!isAllRead && message.item === 'message') expect(Object.values(first.outcomes)).toContain('unknown');
      }),
      { numRuns: 300 },
    );
  });
});
