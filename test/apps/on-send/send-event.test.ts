import { onSend } from '../../../src/apps/on-send/send-event';
import type { Runtime } from '../../../src/apps/on-send/event-runtime';
import type { Completion } from '../../../src/adapters/outlook/complete-once';
import { rules as ruleWords } from '../../../src/strings/en-gb/rules';
import { send } from '../../../src/strings/en-gb/send';
import { SENDS_KEY } from '../../../src/gate/account';
import { COULD_NOT_CHECK } from '../../../src/gate/answers';
import { SESSION } from '../../../src/gate/session';
import type { Policy } from '../../../src/policy/policy';
import { memoryStore } from '../../../src/adapters/memory/memory-system';
import type { MemoryItemState } from '../../../src/adapters/memory/memory-compose-item';
import { aParent, gateScene, type SceneOptions } from '../../gate/gate-scene';
import { aPolicy, smallEngine } from '../../gate/small-engine';

const NO_TIMERS = { available: false, after: () => () => undefined };
const STUCK: SceneOptions['fault'] = (call) => (call === 'body' ? 'never' : undefined);

/** An engine with a bug. */
const broken = {
  engine: {
    ...smallEngine,
    inspect: () => {
      throw new Error('a bug');
    },
  },
};
const BUTTON = { message: 'schoolgateComposePane', appointment: 'schoolgateMeetingPane' } as const;

interface Sent {
  readonly answers: readonly Completion[];
  readonly ms: number;
  readonly header: string | undefined;
  readonly session: Readonly<Record<string, string>>;
}

type Outlook = Pick<Runtime['client'], 'canWarn' | 'showsMarkdown'>;
const NEW: Outlook = { canWarn: true, showsMarkdown: true };

async function press(
  options: SceneOptions,
  message: Partial<MemoryItemState> = {},
  over: Partial<Outlook> & Pick<Runtime, 'records'> = {},
): Promise<Sent> {
  const { item, gate, time } = gateScene({ to: [aParent()], ...message }, options);
  const { records, ...client } = over;
  const runtime: Runtime = {
    item,
    gate,
    timers: time.timers,
    client: { locale: 'en-GB', name: '', ...NEW, ...client },
    strings: { locale: 'en-GB', send, rules: ruleWords },
    ...(records ? { records } : {}),
  };
  const answers: Completion[] = [];
  const done = onSend({ completed: (answer: Completion) => answers.push(answer) }, () => runtime);
  const ms = await time.passUntil(done, 300_000);
  return { answers, ms, header: item.state.headers['X-Schoolgate'], session: item.state.session };
}

const timeout = (action: Policy['onUnknown']['timeout'], over: Partial<Policy> = {}): Policy =>
  aPolicy({ onUnknown: { ...aPolicy().onUnknown, timeout: action }, ...over });

describe('the outer net, for when the check itself does not keep its time', () => {
  it.each([3_500, 1_500, 6_000])('answers soon after the deadline of %i ms', async (sendDeadlineMs) => {
    const { answers, ms } = await press({
      policy: timeout('warn', { sendDeadlineMs }),
      fault: STUCK,
      gate: { timers: NO_TIMERS },
    });
    expect(answers).toHaveLength(1);
    expect(answers[0]).toMatchObject({ allowEvent: false, sendModeOverride: 'promptUser' });
    expect(ms).toBeLessThanOrEqual(sendDeadlineMs + 1_500);
  });

  it.each(['justify', 'approve', 'block'] as const)(
    'as strictly as the policy says for what took too long: %s',
    async (action) => {
      const { answers } = await press({ policy: timeout(action), fault: STUCK, gate: { timers: NO_TIMERS } });
      expect(answers[0]).toMatchObject({ allowEvent: false });
      expect(answers[0]).not.toHaveProperty('sendModeOverride');
    },
  );

  it('lets go what the policy only notes, and marks it as partly checked', async () => {
    const { answers, header } = await press({ policy: timeout('note'), fault: STUCK, gate: { timers: NO_TIMERS } });
    expect(answers).toEqual([{ allowEvent: true }]);
    expect(header).toContain('checked=partial');
  });
});

describe('a fault of ours', () => {
  it('is a warning that the message could not be checked', async () => {
    const { answers } = await press({ gate: broken });
    expect(answers).toHaveLength(1);
    expect(answers[0]).toMatchObject({ allowEvent: false, sendModeOverride: 'promptUser' });
    expect(answers[0]?.errorMessage).toContain('could not check this message');
  });

  it('stops where the client cannot warn, until the sender confirms it in the pane', async () => {
    const { answers } = await press({ gate: broken }, {}, { canWarn: false });
    expect(answers[0]).toMatchObject({ allowEvent: false });
    expect(answers[0]?.errorMessage).toContain('confirm that it is right');
    const confirmed = [
      { rule: COULD_NOT_CHECK, kinds: [], externalCount: 1, answer: 'acknowledged', at: 1, until: 9e15 },
    ];
    const session = { [SESSION.answers]: JSON.stringify(confirmed) };
    expect((await press({ gate: broken }, { session }, { canWarn: false })).answers).toEqual([{ allowEvent: true }]);
  });

  it('does not hold up a child at risk', async () => {
    expect((await press({ gate: broken }, { session: { [SESSION.urgent]: '1' } })).answers).toEqual([
      { allowEvent: true },
    ]);
  });

  it('is said although what was answered before cannot be remembered', async () => {
    const fault = (call: string) => (call.startsWith('recall') ? ('never' as const) : undefined);
    const { answers } = await press({ gate: broken, fault });
    expect(answers).toHaveLength(1);
    expect(answers[0]).toMatchObject({ allowEvent: false });
  });

  it('stops nothing in a trial', async () => {
    expect((await press({ gate: broken, policy: aPolicy({ mode: 'monitor' }) })).answers).toEqual([
      { allowEvent: true },
    ]);
  });

  it('before the policy is known is a warning too', async () => {
    const policies = { inForce: () => Promise.reject(new Error('a bug')) };
    expect((await press({ gate: { policies } })).answers).toMatchObject([
      { allowEvent: false, sendModeOverride: 'promptUser' },
    ]);
  });

  it('is told to the pane', async () => {
    const { session } = await press({ gate: broken });
    expect(JSON.parse(session[SESSION.stop] ?? '{}')).toMatchObject({ v: 1, rules: [COULD_NOT_CHECK] });
  });

  it('in the record as well leaves one answer', async () => {
    const bug = () => Promise.reject(new Error('a bug'));
    const records = { keep: bug, keepUnchecked: bug, post: () => Promise.resolve() };
    const { answers } = await press({}, {}, { records });
    expect(answers).toMatchObject([{ allowEvent: false, sendModeOverride: 'promptUser' }]);
  });

  it('even before the message could be asked, gives an answer', async () => {
    const answers: Completion[] = [];
    await onSend({ completed: (answer: Completion) => answers.push(answer) }, () => {
      throw new Error('no item');
    });
    expect(answers).toHaveLength(1);
    expect(answers[0]).toMatchObject({ allowEvent: false, sendModeOverride: 'promptUser' });
  });
});

describe('what Outlook is told', () => {
  const CLIENTS = {
    'new Outlook': NEW,
    'an Outlook without bold text': { canWarn: true, showsMarkdown: false },
    'an old Outlook': { canWarn: false, showsMarkdown: false },
  } as const;
  const rows = (['nothing', 'NOTE', 'WARN', 'JUSTIFY', 'APPROVE', 'BLOCK'] as const).flatMap((word) =>
    (Object.keys(CLIENTS) as (keyof typeof CLIENTS)[]).flatMap((client) =>
      (['message', 'appointment'] as const).map((kind) => [word, kind, client] as const),
    ),
  );

  it.each(rows)('of “%s”, %s, %s', async (word, kind, name) => {
    const client = CLIENTS[name];
    const { answers, header, session } = await press({}, { item: kind, body: `<p>${word}</p>` }, client);
    expect(answers).toHaveLength(1);
    // A meeting has no headers.
    expect(header).toEqual(kind === 'message' ? expect.stringContaining('checked=full') : undefined);
    if (word === 'nothing' || word === 'NOTE') {
      expect(answers).toEqual([{ allowEvent: true }]);
      expect(session).not.toHaveProperty(SESSION.stop);
      return;
    }
    const given = Object.keys(answers[0] ?? {}).sort();
    const button = client.canWarn ? ['commandId', 'contextData'] : [];
    const marked = client.showsMarkdown ? ['cancelLabel', 'errorMessageMarkdown'] : [];
    const weaker = client.canWarn && word === 'WARN' ? ['sendModeOverride'] : [];
    expect(given).toEqual(['allowEvent', 'errorMessage', ...button, ...marked, ...weaker].sort());
    expect(answers[0]).toMatchObject({ allowEvent: false, ...(client.canWarn ? { commandId: BUTTON[kind] } : {}) });
    expect(JSON.parse(session[SESSION.stop] ?? '{}')).toMatchObject({ v: 1, rules: ['data/personal'] });
  });

  it('of a second message that the same rule stops within a week: another wording, which begins with the way out', async () => {
    const store = memoryStore();
    const stop = (body: string) => press({ gate: { store } }, { body: `<p>${body}</p>` });
    const first = await stop('BLOCK one');
    const second = await stop('BLOCK two');
    const again = /again this week/;
    expect(first.answers[0]?.errorMessage).not.toMatch(again);
    expect(second.answers[0]?.errorMessage).toMatch(again);
    expect(second.answers[0]?.errorMessageMarkdown).toMatch(again);
    const kept = await store.get('stops');
    expect(kept.ok && kept.value).toMatch(/^\{"data\/personal":\d+\}$/);
  });

  it('what is only noted counts for no second stop of the week', async () => {
    const store = memoryStore();
    const engine: typeof smallEngine = {
      ...smallEngine,
      inspect(...given) {
        const inspection = smallEngine.inspect(...given);
        const noted = inspection.findings.map((one) => ({ ...one, rule: 'subject/missing', action: 'note' as const }));
        return { ...inspection, findings: [...inspection.findings, ...noted] };
      },
    };
    await press({ gate: { store, engine } }, { body: '<p>WARN</p>' });
    const kept = await store.get('stops');
    expect(kept.ok && Object.keys(JSON.parse(kept.value ?? '{}') as object)).toEqual(['data/personal']);
  });

  it.each([
    ['WARN', 0],
    ['nothing', 1],
  ])('the next message is compared with what left, not with what was stopped: %s', async (word, times) => {
    const store = memoryStore();
    const written: string[] = [];
    const set: typeof store.set = (key, value) => (written.push(key), store.set(key, value));
    const { rules } = aPolicy();
    const policy = aPolicy({ rules: { ...rules, 'sender/send-volume': rules['data/personal']! } });
    await press({ policy, gate: { store: { ...store, set } } }, { body: `<p>${word}</p>` });
    // It is not waited for.
    await new Promise((resolve) => setImmediate(resolve));
    expect(written.filter((key) => key.includes(SENDS_KEY))).toHaveLength(times);
  });

  it('a stop leaves the mark that this send is over', async () => {
    expect(Number((await press({}, { body: '<p>WARN</p>' })).session[SESSION.sending])).toBeLessThan(0);
    expect(Number((await press({}, { body: '<p>fine</p>' })).session[SESSION.sending])).toBeGreaterThan(0);
  });

  it.each([
    ['a record was kept', 'ab12', /hash=ab12/],
    ['no record could be kept', undefined, /hash=none/],
  ])('and the message says for itself whether %s', async (_says, hash, stamped) => {
    const kept: string[] = [];
    const records = {
      keep: () => Promise.resolve((kept.push('checked'), hash)),
      keepUnchecked: (_id: string, _action: unknown, urgent: boolean) =>
        Promise.resolve((kept.push(urgent ? 'unchecked, urgent' : 'unchecked'), hash)),
      post: () => Promise.resolve(void kept.push('posted')),
    };
    expect((await press({}, {}, { records })).header).toMatch(stamped);
    expect((await press({ gate: broken }, {}, { records })).header).toMatch(stamped);
    const urgent = { session: { [SESSION.urgent]: '1' } };
    expect((await press({ gate: broken }, urgent, { records })).header).toMatch(stamped);
    expect(kept).toEqual(['checked', 'posted', 'unchecked', 'unchecked, urgent']);
  });
});
