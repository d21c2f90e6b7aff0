import { fc } from '../support/properties';
import { chained, GENESIS, hashOfChained, newChain, reasonHashOf } from '../../src/log/chain';
import { decodeLine, decodePayload, decodeRecord, isReasonOf } from '../../src/log/decode';
import { canonicalText } from '../../src/log/hashing';
import { canonicalJson } from '../../src/policy/canonical';
import type { Chained, LogRecord } from '../../src/log/record';
import { anInspection, linked, OFFICE, stamped, uuidOf } from './log-scene';

const common = {
  v: 1,
  id: uuidOf(1, 7),
  occurredAt: '2026-11-02T09:00:00.000Z',
  school: 'greenfield',
  writer: OFFICE,
  nonce: 'n',
} as const;
const tag = { id: 'p', version: '2', hash: 'cd'.repeat(32) };

const EVERY_KIND: readonly LogRecord[] = [
  anInspection(1),
  {
    ...common,
    type: 'answer',
    about: uuidOf(1, 1),
    messageKey: 'm1',
    policy: tag,
    answer: 'justified',
    rules: ['data/personal'],
    reasonCategory: 'agreed-with-family',
  },
  { ...common, type: 'request', request: 'permission', rules: ['data/personal'], scopeHash: 'ef'.repeat(32) },
  { ...common, type: 'decision', about: uuidOf(1, 3), outcome: 'granted', until: '2026-11-03T09:00:00.000Z' },
  {
    ...common,
    type: 'incident',
    incident: 'sent-by-mistake',
    awareAt: '2026-11-02T09:00:00.000Z',
    state: 'open',
    authority: 'undecided',
    people: 3,
    kinds: { NHS_NUMBER: 3 },
  },
  { ...common, type: 'agreement', agreement: tag },
  { ...common, type: 'policy', change: 'published', before: tag, after: tag },
  {
    ...common,
    type: 'access',
    access: 'opened',
    purpose: 'investigation',
    subject: OFFICE,
    scope: { records: 12, lists: ['MailCheckLog-2026-11'] },
  },
];

describe('a record of the log', () => {
  it.each(EVERY_KIND.map((record) => [record.type, record] as const))(
    'of kind "%s" is read back as it was written',
    (_, record) => {
      const [first] = linked([record]);
      expect(decodeRecord(JSON.parse(JSON.stringify(first)))).toEqual({ ok: true, value: first });
    },
  );

  it.each([
    ['a member we do not know, whose name is not repeated', { 'Mia has asthma': 1 }, '.?'],
    ['a wrong type', { school: 7 }, '.school'],
    ['HTML where an id belongs', { writer: '<img src=x onerror=alert(1)>' }, '.writer'],
    [
      'a formula where a domain belongs',
      { recipients: { ...anInspection(1).recipients, domains: ['=1+1'] } },
      '.recipients.domains[0]',
    ],
    ['a count below nothing', { attachments: { count: -1, bytes: 0, protected: 0, unread: 0 } }, '.attachments.count'],
    ['a day that does not exist', { occurredAt: '2026-02-31T10:00:00.000Z' }, '.occurredAt'],
    ['a missing decision', { decision: undefined }, '.decision'],
    ['an action nobody has', { findings: [{ ...anInspection(1).findings[0], action: 'off' }] }, '.findings[0].action'],
    ['60 KB in one field', { messageKey: 'x'.repeat(60_000) }, '.messageKey'],
  ])('with %s is refused, and the place is named', (_, change, at) => {
    const [first] = linked([anInspection(1)]);
    expect(decodeRecord({ ...first, ...change })).toEqual({ ok: false, fault: { reason: 'wrong-shape', at } });
  });

  it('of a later version is told apart from nonsense', () => {
    expect(decodeRecord({ v: 2, type: 'inspection' })).toEqual({ ok: false, fault: { reason: 'newer', at: '.v' } });
  });

  it('does not hide its neighbours when it is broken', () => {
    const [first, second] = linked([anInspection(1), anInspection(2)]);
    const read = decodePayload(JSON.stringify([first, { v: 1, type: '<b>' }, second]));
    expect(read.map(({ ok }) => ok)).toEqual([true, false, true]);
  });

  it.each([
    ['no text', 7, 'wrong-shape'],
    ['no JSON', '{', 'not-json'],
    ['far too long', ' '.repeat(64_001), 'too-long'],
    ['more than twenty', JSON.stringify(Array.from({ length: 21 }, () => ({}))), 'too-many'],
    ['brackets without end', '['.repeat(60_000), 'not-json'],
    ['nested without end', '['.repeat(30_000) + ']'.repeat(30_000), 'wrong-shape'],
  ])('from a list item that is %s is refused', (_, payload, reason) => {
    const [only] = decodePayload(payload);
    expect(only).toMatchObject({ ok: false, fault: { reason } });
  });

  it('survives any JSON that somebody may have put into the list', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        decodeRecord(value);
        decodePayload(JSON.stringify(value));
        decodeLine(JSON.stringify({ record: value }));
      }),
    );
  });
});

describe('a line of an export', () => {
  const [entry] = stamped(linked([anInspection(1)]));

  it('is read with what the server stamped on it', () => {
    expect(decodeLine(JSON.stringify(entry))).toEqual({ ok: true, value: entry });
  });

  it.each([
    ['an item id that is no number', { itemId: '1; DROP' }, '.itemId'],
    ['a list name with a path', { list: '../x' }, '.list'],
    ['a record and a tombstone at once', { erased: {} }, '.?'],
  ])('with %s is refused', (_, change, at) => {
    expect(decodeLine(JSON.stringify({ ...entry, ...change }))).toEqual({
      ok: false,
      fault: { reason: 'wrong-shape', at },
    });
  });
});

describe('the chain of a writer', () => {
  it('starts at nothing and binds each record to the one before', () => {
    const [first, second] = linked([anInspection(1), anInspection(2)]);
    expect(first?.chain).toMatchObject({ seq: 0, prevHash: GENESIS });
    expect(second?.chain).toMatchObject({ seq: 1, prevHash: first?.chain.hash });
  });

  it('does not depend on the order members are written in', () => {
    const [first] = linked([anInspection(1)]);
    const turned = Object.fromEntries(Object.entries(first ?? {}).reverse()) as unknown as Chained;
    expect(hashOfChained(turned)).toBe(first?.chain.hash);
  });

  it('notices a change of any member', () => {
    const [first] = linked([anInspection(1)]);
    for (const key of Object.keys(first ?? {}).filter((name) => name !== 'chain'))
      expect(hashOfChained({ ...first, [key]: 'changed' } as unknown as Chained)).not.toBe(first?.chain.hash);
  });

  it('leaves the record it was given as it was', () => {
    const record = Object.freeze(anInspection(1));
    chained(record, Object.freeze(newChain(uuidOf(2, 1))));
    expect(record).not.toHaveProperty('chain');
  });

  it('spells a record the same fast and slow', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (raw) => {
        const value: unknown = JSON.parse(JSON.stringify(raw));
        const text = canonicalText(value);
        if (text !== undefined) expect(text).toBe(canonicalJson(value));
      }),
      { numRuns: 500 },
    );
    expect(canonicalText({ a: '\ud800' })).toBeUndefined();
    expect(canonicalText({ 2: 1, 10: 1, b: '\\ud800' })).toBe(canonicalJson({ 2: 1, 10: 1, b: '\\ud800' }));
  });

  it('binds a reason that is kept apart, so that the reason can go and the record stay', () => {
    const reasonHash = reasonHashOf('The family asked for it.', 'nonce-1');
    const [first] = linked([{ ...anInspection(1), reasonHash } as LogRecord]);
    expect(isReasonOf('The family asked for it.', first as Chained)).toBe(true);
    expect(isReasonOf('Because.', first as Chained)).toBe(false);
  });
});
