import { findingOf } from '../../src/inspect/findings';
import type { Context } from '../../src/inspect/context';
import { unreadEntries } from '../../src/inspect/unread';
import type { Attachment, AttachmentFacts } from '../../src/message/attachment';
import { read, unread, type UnreadReason } from '../../src/message/part';
import { decodePolicy } from '../../src/policy/decode';
import { effectivePolicy } from '../../src/policy/effective';
import { presetPolicy } from '../../src/policy/presets';
import type { EffectivePolicy } from '../../src/policy/policy';
import { unreadable } from '../../src/rules/attachments/unreadable';
import { subjectMissing } from '../../src/rules/subject/missing';
import { aMessage, NOW } from './messages';

const ID = 'attachments/unreadable';

function policyOf(setting: Record<string, unknown>, more: Record<string, unknown> = {}): EffectivePolicy {
  const decoded = decodePolicy({ v: 1, id: 'x', rules: { [ID]: setting }, ...more });
  if (!decoded.ok) throw new Error(decoded.faults[0]?.message);
  return effectivePolicy(decoded.value);
}

function contextOf(policy: EffectivePolicy, now = NOW): Context {
  const audience = { isKnown: true, external: 1, internal: 0, allPartners: false, allQuiet: false, onFile: false };
  return { policy, snapshot: aMessage(), knowledge: { now }, audience } as unknown as Context;
}

function actionFor(policy: EffectivePolicy, ...reasons: readonly UnreadReason[]) {
  const setting = policy.rules[ID];
  if (setting === undefined) throw new Error('a fault in the test');
  const kinds = reasons.map((kind) => ({ kind, count: 1 }));
  const found = { message: 'x', at: { part: 'attachment' as const, attachment: 'scan.pdf' }, kinds };
  const finding = findingOf(unreadable, setting, found, contextOf(policy));
  return [finding?.action, finding?.outcome, finding?.reason];
}

describe('an attachment that could not be read', () => {
  it.each<[string, Record<string, unknown>, Record<string, unknown>, UnreadReason, string]>([
    ['a scan is a note by itself', { action: 'warn' }, {}, 'scan', 'note'],
    ['a damaged file asks', { action: 'warn' }, {}, 'damaged', 'warn'],
    ['a damaged file is stopped where the check stops', { action: 'block' }, {}, 'damaged', 'block'],
    ['a scan stays a note even then', { action: 'block' }, {}, 'scan', 'note'],
    [
      'the policy’s reasons are the least there is',
      { action: 'note' },
      { onUnknown: { damaged: 'justify' } },
      'damaged',
      'justify',
    ],
    ['the check’s own reasons come first', { action: 'warn', byReason: { scan: 'block' } }, {}, 'scan', 'block'],
    ['off does not exist for what is unknown', { action: 'warn', byReason: { scan: 'off' } }, {}, 'scan', 'note'],
  ])('%s', (_name, setting, more, reason, action) => {
    expect(actionFor(policyOf(setting, more), reason)).toEqual([action, 'unknown', reason]);
  });

  it('with several reasons asks for what the gravest asks', () => {
    expect(actionFor(policyOf({ action: 'warn' }), 'scan', 'damaged')[0]).toBe('warn');
  });

  it('has the consequence the recommended policy says', () => {
    const recommended = effectivePolicy(presetPolicy('recommended'));
    const actions = (['scan', 'picture', 'notReadHere', 'damaged', 'tooLarge', 'timeout'] as const).map(
      (reason) => actionFor(recommended, reason)[0],
    );
    expect(actions).toEqual(['note', 'note', 'note', 'warn', 'warn', 'warn']);
  });
});

describe('an exemption', () => {
  const exemptions = [
    { who: 'office@greenfield.example', rule: 'subject/missing', until: '2026-11-24', why: 'x', approvedBy: 'y' },
  ];
  const decoded = decodePolicy({ v: 1, id: 'x', rules: { 'subject/missing': { action: 'warn' } }, exemptions });
  if (!decoded.ok) throw new Error('a fault in the test');
  const policy = effectivePolicy(decoded.value);
  const setting = policy.rules['subject/missing'];
  if (setting === undefined) throw new Error('a fault in the test');
  const isExempt = (now: string): boolean => {
    const found = { message: 'empty', at: { part: 'subject' as const } };
    return findingOf(subjectMissing, setting, found, contextOf(policy, Date.parse(now)))?.exempt === true;
  };

  it('holds to the last moment of its day and no longer', () => {
    expect(isExempt('2026-11-24T23:59:59.999Z')).toBe(true);
    expect(isExempt('2026-11-25T00:00:00.000Z')).toBe(false);
  });
});

describe('what counts as unread', () => {
  const facts = (changes: Partial<AttachmentFacts>): AttachmentFacts =>
    ({
      protected: false,
      unread: [
        { entry: '', reason: 'damaged' },
        { entry: 'a.pdf', reason: 'scan' },
      ],
      ...changes,
    }) as AttachmentFacts;
  const file = (changes: Partial<Attachment>): Attachment => ({
    id: '1',
    name: 'a.zip',
    size: 1_000_000,
    inline: false,
    type: 'file',
    mediaType: '',
    facts: read(facts({})),
    ...changes,
  });

  it('is every entry, each with its reason', () => {
    expect(unreadEntries([file({})])).toEqual([
      { attachment: 'a.zip', part: 'attachment', reason: 'damaged' },
      { attachment: 'a.zip', part: 'attachment', entry: 'a.pdf', reason: 'scan' },
    ]);
    expect(unreadEntries([file({ facts: unread('timeout') })])).toEqual([
      { attachment: 'a.zip', part: 'attachment', reason: 'timeout' },
    ]);
  });

  it('is not what only a password opens, a share link or the picture of a signature', () => {
    const others = [
      file({ facts: read(facts({ protected: true })) }),
      file({ type: 'link' }),
      file({ inline: true, size: 5000 }),
    ];
    expect(unreadEntries(others)).toEqual([]);
  });
});
