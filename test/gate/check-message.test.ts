import { COULD_NOT_CHECK, markUrgent, rememberAnswer } from '../../src/gate/answers';
import { checkMessage, type CheckOptions, type GateDependencies } from '../../src/gate/check-message';
import { handOver } from '../../src/gate/hand-over';
import { SESSION } from '../../src/gate/session';
import type { Answer } from '../../src/inspect/inspection';
import { aFile, aParent, gateScene, type GateScene } from './gate-scene';
import { aPolicy, smallEngine, textFacts } from './small-engine';

const SEND: CheckOptions = { when: 'send', canOpenPane: true };
const PARENT = { to: [aParent()] };

describe('the decision about a message', () => {
  it.each([
    ['Dear parent', 'allow'],
    ['NOTE', 'note'],
    ['WARN', 'warn'],
    ['JUSTIFY', 'justify'],
    ['APPROVE', 'approve'],
    ['BLOCK', 'block'],
    ['WARN BLOCK NOTE', 'block'],
  ])('%p is decided as %s', async (body, decision) => {
    const { item, gate, wait } = gateScene({ ...PARENT, body });
    const { value } = await wait(checkMessage(item, gate, SEND));
    expect([value.verdict.decision, value.partial]).toEqual([decision, false]);
  });

  it('looks into attachments', async () => {
    const { item, gate, wait } = gateScene({
      ...PARENT,
      attachments: [aFile('a.txt', 'fine'), aFile('b.txt', 'BLOCK')],
    });
    const { value } = await wait(checkMessage(item, gate, SEND));
    expect(value.verdict.open[0]?.where.attachment).toBe('b.txt');
  });

  it('decides the same when asked twice, or twice at once', async () => {
    const { item, gate, wait } = gateScene({ ...PARENT, body: 'JUSTIFY' });
    const { value: both } = await wait(Promise.all([checkMessage(item, gate, SEND), checkMessage(item, gate, SEND)]));
    const { value: again } = await wait(checkMessage(item, gate, SEND));
    expect([...both, again].map(({ verdict }) => verdict.decision)).toEqual(['justify', 'justify', 'justify']);
  });

  it('takes the rules of the school the sender writes from', async () => {
    const schools = { north: { title: 'North', domains: ['north.example'], rules: {} } };
    const { item, gate, wait } = gateScene(
      { ...PARENT, from: { address: 'head@mail.north.example', name: '' } },
      { policy: aPolicy({ schools }) },
    );
    const { value } = await wait(checkMessage(item, gate, SEND));
    expect(value.policy.school).toBe('north');
  });
});

describe('time at Send', () => {
  it.each([
    'from',
    'recipients to',
    'recipients bcc',
    'subject',
    'bodyFormat',
    'body',
    'attachments',
    'attachmentContent',
  ])('a call for %s that never answers gives a warning inside the deadline, not silence', async (silent) => {
    const { item, gate, wait } = gateScene(
      { ...PARENT, attachments: [aFile('a.txt', 'fine')] },
      { fault: (call) => (call === silent ? 'never' : undefined) },
    );
    const { value, ms } = await wait(checkMessage(item, gate, SEND));
    expect([value.verdict.decision, value.partial]).toEqual(['warn', true]);
    expect(ms).toBeLessThanOrEqual(3_500);
  });

  it('what was read in time is inspected: a block is a block though the rest is missing', async () => {
    const { item, gate, wait } = gateScene(
      { ...PARENT, body: 'BLOCK', attachments: [aFile('a.csv', 'fine'), aFile('b.jpg', 'fine')] },
      { fault: (call) => (call === 'attachmentContent' ? 'never' : undefined) },
    );
    const { value } = await wait(checkMessage(item, gate, SEND));
    expect([value.verdict.decision, value.partial]).toEqual(['block', true]);
  });

  it.each([1_000, 2_000, 5_000, 9_000])('keeps a deadline of %i ms that the policy sets', async (sendDeadlineMs) => {
    const { item, gate, wait } = gateScene(PARENT, {
      policy: aPolicy({ sendDeadlineMs }),
      fault: (call) => (call === 'body' ? 'never' : undefined),
    });
    const { ms } = await wait(checkMessage(item, gate, SEND));
    expect(ms).toBeLessThanOrEqual(sendDeadlineMs);
    expect(ms).toBeGreaterThan(sendDeadlineMs / 2);
  });

  it.each(['warn', 'block', 'justify'] as const)(
    '%s stands in the policy for what took too long, even when no rule says so',
    async (timeout) => {
      const policy = aPolicy({ onUnknown: { ...aPolicy().onUnknown, timeout } });
      const { item, gate, wait } = gateScene(PARENT, {
        policy,
        fault: (call) => (call === 'body' ? 'never' : undefined),
        // An engine that keeps quiet about what was not read.
        gate: {
          engine: {
            ...smallEngine,
            inspect: (snapshot, effective, now) => ({ ...smallEngine.inspect(snapshot, effective, now), findings: [] }),
          },
        },
      });
      const { value } = await wait(checkMessage(item, gate, SEND));
      expect(value.verdict.decision).toBe(timeout);
    },
  );

  it('reads documents before pictures, small before large, and says what it left out', async () => {
    const seen: string[] = [];
    const { item, gate, wait, time } = gateScene(
      { ...PARENT, attachments: [aFile('c.jpg'), aFile('big.csv', 'xxxx'), aFile('a.csv', 'x'), aFile('b.docx', 'x')] },
      {
        gate: {
          readAttachment: (name, bytes) => {
            seen.push(name);
            return new Promise((resolve) => time.timers.after(900, () => resolve(textFacts(bytes))));
          },
        },
      },
    );
    const { value } = await wait(checkMessage(item, gate, SEND));
    expect(seen.slice(0, 3)).toEqual(['a.csv', 'big.csv', 'b.docx']);
    const files = value.snapshot.attachments.state === 'read' ? value.snapshot.attachments.value : [];
    expect(files.filter(({ facts }) => facts.state === 'unread').map(({ name }) => name)).toEqual(['c.jpg', 'b.docx']);
    expect(value.partial).toBe(true);
  });

  it('without timers the clock between attachments keeps the time', async () => {
    let now = 1_000_000;
    const { item, gate, wait } = gateScene(
      { ...PARENT, attachments: ['a.csv', 'b.csv', 'c.csv'].map((name) => aFile(name, 'x')) },
      {
        hasTimers: false,
        gate: {
          clock: { now: () => now },
          readAttachment: (_name, bytes) => {
            now += 2_000;
            return textFacts(bytes);
          },
        },
      },
    );
    const { value } = await wait(checkMessage(item, gate, SEND));
    expect([value.partial, value.verdict.decision]).toEqual([true, 'warn']);
  });

  it.each([-3_600_000, 3_600_000])('a clock that jumps by %i ms changes no block into a pass', async (jump) => {
    let now = 1_000_000_000;
    const { item, gate, wait } = gateScene(
      { ...PARENT, body: 'BLOCK', attachments: [aFile('a.csv', 'x')] },
      {
        gate: {
          clock: { now: () => now },
          readAttachment: (_name, bytes) => {
            now += jump;
            return textFacts(bytes);
          },
        },
      },
    );
    const { value } = await wait(checkMessage(item, gate, SEND));
    expect(value.verdict.decision).toBe('block');
  });

  it('a reader that throws leaves a damaged attachment, not a clear one', async () => {
    const { item, gate, wait } = gateScene(
      { ...PARENT, attachments: [aFile('a.csv', 'x')] },
      { gate: { readAttachment: () => Promise.reject(new Error('the chunk did not load')) } },
    );
    const { value } = await wait(checkMessage(item, gate, SEND));
    expect(value.verdict.open.map(({ reason }) => reason)).toEqual(['damaged']);
    expect(value.verdict.decision).toBe('warn');
  });
});

describe('answers given in the pane', () => {
  const answer = (over: Partial<Answer>, now: number): Answer => ({
    rule: 'data/personal',
    kinds: ['NHS_NUMBER'],
    externalCount: 1,
    answer: 'justified',
    at: now - 1,
    until: now + 1_000_000,
    ...over,
  });

  it('lift the stop at the next Send, not before they are given and not after they end', async () => {
    const { item, gate, wait } = gateScene({ ...PARENT, body: 'JUSTIFY' });
    const now = gate.clock.now();
    await rememberAnswer(item, gate.store, answer({ until: now - 1 }, now));
    expect((await wait(checkMessage(item, gate, SEND))).value.verdict.decision).toBe('justify');
    await rememberAnswer(item, gate.store, answer({}, now));
    expect((await wait(checkMessage(item, gate, SEND))).value.verdict.decision).toBe('allow');
  });

  it('hold in their conversation and in no other', async () => {
    const first = gateScene({ ...PARENT, conversation: 'c1', body: 'JUSTIFY' });
    await rememberAnswer(first.item, first.gate.store, answer({}, first.gate.clock.now()));
    const reply = gateScene({ ...PARENT, conversation: 'c1', body: 'JUSTIFY' }, { gate: { store: first.gate.store } });
    const other = gateScene({ ...PARENT, conversation: 'c2', body: 'JUSTIFY' }, { gate: { store: first.gate.store } });
    expect((await reply.wait(checkMessage(reply.item, reply.gate, SEND))).value.verdict.decision).toBe('allow');
    expect((await other.wait(checkMessage(other.item, other.gate, SEND))).value.verdict.decision).toBe('justify');
  });

  it('a child at risk lifts the stop', async () => {
    const { item, gate, wait } = gateScene({ ...PARENT, body: 'BLOCK' });
    await markUrgent(item, gate.clock);
    const { value } = await wait(checkMessage(item, gate, SEND));
    expect([value.verdict.decision, value.verdict.urgent]).toEqual(['allow', true]);
  });

  it('what could not be checked passes once the sender has confirmed it', async () => {
    const { item, gate, wait } = gateScene(PARENT, {
      fault: (call) => (call === 'body' ? 'never' : undefined),
      gate: {
        engine: {
          ...smallEngine,
          inspect: (snapshot, policy, now) => ({ ...smallEngine.inspect(snapshot, policy, now), findings: [] }),
        },
      },
    });
    expect((await wait(checkMessage(item, gate, SEND))).value.verdict.decision).toBe('warn');
    await rememberAnswer(
      item,
      gate.store,
      answer({ rule: COULD_NOT_CHECK, kinds: [], answer: 'acknowledged' }, gate.clock.now()),
    );
    expect((await wait(checkMessage(item, gate, SEND))).value.verdict.decision).toBe('allow');
  });

  it.each([
    'no json',
    '{}',
    '[{"rule":"data/personal"}]',
    '[null,42]',
    '[{"rule":"data/personal","kinds":[],"externalCount":1,"answer":"sure","at":0,"until":9e15}]',
  ])('session data like %p answers nothing', async (text) => {
    const { item, gate, wait } = gateScene({ ...PARENT, body: 'JUSTIFY', session: { [SESSION.answers]: text } });
    expect((await wait(checkMessage(item, gate, SEND))).value.verdict.decision).toBe('justify');
  });
});

describe('work done before Send', () => {
  it('a clean message inspected while composing is not inspected again', async () => {
    let inspections = 0;
    const engine = {
      ...smallEngine,
      inspect: (...args: Parameters<typeof smallEngine.inspect>) => (inspections++, smallEngine.inspect(...args)),
    };
    const { item, gate, wait } = gateScene({ ...PARENT, attachments: [aFile('a.txt', 'fine')] }, { gate: { engine } });
    const { value: early } = await wait(checkMessage(item, gate, { when: 'compose', canOpenPane: true }));
    await handOver(item, early.digest ?? '', gate.clock.now(), early.inspection);
    const { value } = await wait(checkMessage(item, gate, SEND));
    expect([value.fromHandOver, value.verdict.decision, inspections]).toEqual([true, 'allow', 1]);
  });

  it.each([
    ['the body', { body: 'BLOCK' }],
    ['the subject', { subject: 'BLOCK' }],
    ['an attachment of the same name and size', { attachments: [aFile('a.txt', 'BLOCK')] }],
    ['the recipients', { to: [aParent('another')] }],
    ['the sender', { from: { address: 'head@greenfield.example', name: '' } }],
  ])('after a change of %s everything is inspected again', async (_what, change) => {
    const { item, gate, wait } = gateScene({ ...PARENT, attachments: [aFile('a.txt', 'fine!')] });
    const { value: early } = await wait(checkMessage(item, gate, { when: 'compose', canOpenPane: true }));
    await handOver(item, early.digest ?? '', gate.clock.now(), early.inspection);
    item.change(change);
    const { value } = await wait(checkMessage(item, gate, SEND));
    expect(value.fromHandOver).toBe(false);
  });

  it('what the pane found in a file that Send cannot read still counts', async () => {
    const { item, gate, wait } = gateScene({ ...PARENT, attachments: [aFile('a.pdf', 'BLOCK')] });
    const { value: early } = await wait(checkMessage(item, gate, { when: 'compose', canOpenPane: true }));
    await handOver(item, early.digest ?? '', gate.clock.now(), early.inspection);
    const poor = {
      ...gate,
      readAttachment: (_name: string, bytes: Uint8Array) => ({
        ...textFacts(bytes),
        texts: [],
        unread: [{ entry: '', reason: 'notReadHere' as const }],
      }),
    };
    const { value } = await wait(checkMessage(item, poor, SEND));
    expect(value.verdict.decision).toBe('block');
  });

  const withoutPdf = (gate: GateDependencies): GateDependencies => ({
    ...gate,
    readAttachment: (name, bytes) =>
      name.endsWith('.pdf')
        ? { ...textFacts(bytes), texts: [], unread: [{ entry: '', reason: 'notReadHere' as const }] }
        : textFacts(bytes),
  });
  const prepare = async ({ item, gate, wait }: GateScene): Promise<void> => {
    const { value } = await wait(checkMessage(item, gate, { when: 'compose', canOpenPane: true }));
    await wait(handOver(item, value.digest ?? '', gate.clock.now(), value.inspection, value.verdicts));
  };

  it('it still counts when a word of the letter was changed since, and the file was not', async () => {
    const scene = gateScene({ ...PARENT, attachments: [aFile('a.pdf', 'BLOCK'), aFile('b.txt', 'fine')] });
    await prepare(scene);
    scene.item.change({ body: 'Other words' });
    const { value } = await scene.wait(checkMessage(scene.item, withoutPdf(scene.gate), SEND));
    expect([value.fromHandOver, value.verdict.decision]).toEqual([false, 'block']);
    expect(value.verdict.open.map(({ where }) => where)).toContainEqual({ part: 'attachment', attachment: 'a.pdf' });
  });

  it('it goes on counting when the poorer runtime looked at the message in between', async () => {
    const scene = gateScene({ ...PARENT, attachments: [aFile('a.pdf', 'BLOCK')] });
    await prepare(scene);
    await prepare({ ...scene, gate: withoutPdf(scene.gate) });
    scene.item.change({ attachments: [aFile('a.pdf', 'BLOCK'), aFile('b.txt', 'fine')] });
    await prepare({ ...scene, gate: withoutPdf(scene.gate) });
    scene.item.change({ body: 'Other words' });
    const { value } = await scene.wait(checkMessage(scene.item, withoutPdf(scene.gate), SEND));
    expect(value.verdict.decision).toBe('block');
  });

  it.each([
    ['has other content', { attachments: [aFile('a.pdf', 'fine!')] }],
    ['has another name', { attachments: [aFile('b.pdf', 'BLOCK')] }],
    ['goes to somebody else', { to: [aParent('another')] }],
  ])('nothing is said of a file that %s', async (_what, change) => {
    const scene = gateScene({ ...PARENT, attachments: [aFile('a.pdf', 'BLOCK')] });
    await prepare(scene);
    scene.item.change(change);
    const { value } = await scene.wait(checkMessage(scene.item, withoutPdf(scene.gate), SEND));
    expect(value.verdict.open.map(({ outcome, reason }) => [outcome, reason])).toEqual([['unknown', 'notReadHere']]);
  });

  it('a stop is inspected again, because its dialog names what is not handed over', async () => {
    const { item, gate, wait } = gateScene({ ...PARENT, attachments: [aFile('list.txt', 'BLOCK')] });
    const { value: early } = await wait(checkMessage(item, gate, { when: 'compose', canOpenPane: true }));
    await handOver(item, early.digest ?? '', gate.clock.now(), early.inspection);
    const { value } = await wait(checkMessage(item, gate, SEND));
    expect(value.verdict.open[0]?.data).toMatchObject({ file: 'list.txt' });
  });

  it('hands over rules, kinds and counts, and no name, address or text', async () => {
    const { item, gate, wait } = gateScene({
      to: [aParent('canary-address')],
      subject: 'canary-subject',
      body: 'BLOCK canary-body',
      attachments: [aFile('canary-file.txt', 'WARN canary-content')],
    });
    const { value } = await wait(checkMessage(item, gate, { when: 'compose', canOpenPane: true }));
    expect(await handOver(item, value.digest ?? '', gate.clock.now(), value.inspection)).toBe(true);
    expect(item.state.session[SESSION.parts]).toContain('NHS_NUMBER');
    expect(JSON.stringify(item.state.session)).not.toContain('canary');
  });

  it.each([
    ['is too old', -7 * 3_600_000],
    ['comes from the future', 60_000],
  ])('an inspection that %s is not believed', async (_why, shift) => {
    const { item, gate, wait } = gateScene(PARENT);
    const { value: early } = await wait(checkMessage(item, gate, { when: 'compose', canOpenPane: true }));
    await handOver(item, early.digest ?? '', gate.clock.now() + shift, early.inspection);
    expect((await wait(checkMessage(item, gate, SEND))).value.fromHandOver).toBe(false);
  });

  it('a result that does not fit the session data is not handed over', async () => {
    const { item, gate, wait } = gateScene({ ...PARENT, body: 'NOTE' });
    const { value } = await wait(checkMessage(item, gate, { when: 'compose', canOpenPane: true }));
    const [one] = value.inspection.findings;
    const many = { ...value.inspection, findings: Array.from({ length: 400 }, () => one!) };
    expect(await handOver(item, value.digest ?? '', gate.clock.now(), many)).toBe(false);
    expect(item.state.session[SESSION.parts]).toBeUndefined();
  });
});

describe('the emergency switch', () => {
  it('lets everything pass, and everything is still found', async () => {
    const { item, gate, wait } = gateScene(
      { ...PARENT, body: 'BLOCK' },
      { gate: { emergency: () => Promise.resolve({ mode: 'trial', until: 9e12 }) } },
    );
    const { value } = await wait(checkMessage(item, gate, SEND));
    expect([value.verdict.decision, value.inspection.findings.length, value.inspection.trial]).toEqual([
      'allow',
      1,
      true,
    ]);
  });
});
