import { decide } from '../../src/inspect/decide';
import type { Answer, Finding, Inspection } from '../../src/inspect/inspection';
import { NOW } from './messages';

const DAY = 86_400_000;
const circumstances = { now: NOW, urgent: false, externalCount: 3, canOpenPane: true };

function aFinding(action: Finding['action'], more: Partial<Finding> = {}): Finding {
  return {
    key: 'k',
    rule: 'data/personal',
    action,
    outcome: 'found',
    where: { part: 'body' },
    kinds: [{ kind: 'NHS_NUMBER', count: 1 }],
    message: 'x',
    data: {},
    clauses: [],
    analogy: false,
    fixes: [],
    targets: [],
    spans: [],
    trial: false,
    safeguarding: true,
    ...more,
  };
}

function found(...findings: readonly Finding[]): Inspection {
  return {
    outcomes: {},
    findings,
    checked: { attachments: 0, attachmentsRead: 0, bytes: 0, unread: [], missing: [] },
    policy: { id: 'x', version: '1', hash: '' },
    trial: false,
  };
}

const reason: Answer = {
  rule: 'data/personal',
  kinds: ['NHS_NUMBER'],
  externalCount: 3,
  answer: 'justified',
  at: NOW - DAY,
  until: NOW + DAY,
};

describe('deciding on a message', () => {
  it('goes by the strictest finding', () => {
    expect(decide(found(), [], circumstances).decision).toBe('allow');
    expect(decide(found(aFinding('note'), aFinding('approve'), aFinding('warn')), [], circumstances).decision).toBe(
      'approve',
    );
  });

  it.each<[string, Finding, Answer, boolean]>([
    ['a reason answers what wants a reason', aFinding('justify'), reason, true],
    ['a reason answers a question', aFinding('warn'), reason, true],
    ['a reason is no permission', aFinding('approve'), reason, false],
    ['a permission is a reason too', aFinding('justify'), { ...reason, answer: 'approved' }, true],
    ['"send anyway" is no reason', aFinding('justify'), { ...reason, answer: 'acknowledged' }, false],
    ['nothing lifts a block', aFinding('block'), { ...reason, answer: 'approved' }, false],
    ['an answer to another check does not count', aFinding('justify'), { ...reason, rule: 'data/bank-details' }, false],
    ['a new kind of data asks again', aFinding('justify', { kinds: [{ kind: 'UPN', count: 1 }] }), reason, false],
    [
      'more of the same kind does not',
      aFinding('justify', { kinds: [{ kind: 'NHS_NUMBER', count: 9 }] }),
      reason,
      true,
    ],
    ['one more person outside asks again', aFinding('justify'), { ...reason, externalCount: 2 }, false],
    ['fewer people outside do not', aFinding('justify'), { ...reason, externalCount: 4 }, true],
    ['an answer ends', aFinding('justify'), { ...reason, until: NOW }, false],
    ['an answer given this moment counts', aFinding('justify'), { ...reason, at: NOW }, true],
    ['an answer from the future does not count', aFinding('justify'), { ...reason, at: NOW + 1 }, false],
  ])('%s', (_name, finding, answer, isAnswered) => {
    const verdict = decide(found(finding), [answer], circumstances);
    expect(verdict.decision === 'allow').toBe(isAnswered);
    expect(verdict.answered).toHaveLength(isAnswered ? 1 : 0);
  });

  it('names the gravest first', () => {
    const { open } = decide(found(aFinding('note'), aFinding('block'), aFinding('warn')), [], circumstances);
    expect(open.map(({ action }) => action)).toEqual(['block', 'warn', 'note']);
  });

  it('takes an answer only for all kinds of data that were found', () => {
    const kinds = [...aFinding('warn').kinds, { kind: 'NINO', count: 1 } as const];
    expect(decide(found(aFinding('warn', { kinds })), [reason], circumstances).decision).toBe('warn');
  });

  it('keeps notes in sight, whatever was answered', () => {
    expect(decide(found(aFinding('note')), [reason], circumstances).open).toHaveLength(1);
  });

  it('counts what is on trial as a note', () => {
    const verdict = decide(found(aFinding('block', { trial: true })), [], circumstances);
    expect(verdict.decision).toBe('note');
    expect(verdict.open[0]?.action).toBe('block');
  });

  it('lets an exempt person go', () => {
    expect(decide(found(aFinding('block', { exempt: true })), [], circumstances).decision).toBe('allow');
    expect(decide(found(aFinding('block', { exempt: false })), [], circumstances).decision).toBe('block');
  });

  it('only asks about a child’s safety where the sender cannot get to the pane', () => {
    const away = { ...circumstances, canOpenPane: false };
    expect(decide(found(aFinding('block')), [], away).decision).toBe('warn');
    expect(decide(found(aFinding('note')), [], away).decision).toBe('note');
    expect(decide(found(aFinding('block', { safeguarding: false })), [], away).decision).toBe('block');
    expect(decide(found(aFinding('block')), [{ ...reason, answer: 'acknowledged' }], away).decision).toBe('allow');
  });

  it('lifts everything but a program for an urgent message about a child', () => {
    const urgent = { ...circumstances, urgent: true };
    const program = aFinding('block', { rule: 'attachments/program-file', safeguarding: false });
    expect(decide(found(aFinding('block'), aFinding('approve')), [], urgent)).toMatchObject({
      decision: 'allow',
      urgent: true,
    });
    expect(decide(found(aFinding('block'), program), [], urgent)).toMatchObject({ decision: 'block', open: [program] });
  });
});
