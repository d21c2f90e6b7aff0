import { onSend } from '../../../src/apps/on-send/send-event';
import type { Runtime } from '../../../src/apps/on-send/event-runtime';
import type { Completion } from '../../../src/adapters/outlook/complete-once';
import { rules } from '../../../src/strings/en-gb/rules';
import { send } from '../../../src/strings/en-gb/send';
import { COULD_NOT_CHECK } from '../../../src/gate/answers';
import { SESSION } from '../../../src/gate/session';
import type { Policy } from '../../../src/policy/policy';
import { aParent, gateScene, type SceneOptions } from '../../gate/gate-scene';
import { aPolicy, smallEngine } from '../../gate/small-engine';

const NO_TIMERS = { available: false, after: () => () => undefined };
const STUCK: SceneOptions['fault'] = (call) => (call === 'body' ? 'never' : undefined);

interface Sent {
  readonly answers: readonly Completion[];
  readonly ms: number;
  readonly header: string | undefined;
}

async function press(options: SceneOptions, session: Record<string, string> = {}, canWarn = true): Promise<Sent> {
  const { item, gate, time } = gateScene({ to: [aParent()], session }, options);
  const runtime: Runtime = {
    item,
    gate,
    timers: time.timers,
    client: { locale: 'en-GB', name: '', canWarn, showsMarkdown: true },
    strings: { locale: 'en-GB', send, rules },
  };
  const answers: Completion[] = [];
  const done = onSend({ completed: (answer: Completion) => answers.push(answer) }, () => runtime);
  const ms = await time.passUntil(done, 300_000);
  return { answers, ms, header: item.state.headers['X-Schoolgate'] };
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
  const broken = {
    engine: {
      ...smallEngine,
      inspect: () => {
        throw new Error('a bug');
      },
    },
  };

  it('is a warning that the message could not be checked', async () => {
    const { answers } = await press({ gate: broken });
    expect(answers).toHaveLength(1);
    expect(answers[0]).toMatchObject({ allowEvent: false, sendModeOverride: 'promptUser' });
    expect(answers[0]?.errorMessage).toContain('could not check this message');
  });

  it('stops where the client cannot warn, until the sender confirms it in the pane', async () => {
    const { answers } = await press({ gate: broken }, {}, false);
    expect(answers[0]).toMatchObject({ allowEvent: false });
    expect(answers[0]?.errorMessage).toContain('confirm that it is right');
    const confirmed = [
      { rule: COULD_NOT_CHECK, kinds: [], externalCount: 1, answer: 'acknowledged', at: 1, until: 9e15 },
    ];
    expect((await press({ gate: broken }, { [SESSION.answers]: JSON.stringify(confirmed) }, false)).answers).toEqual([
      { allowEvent: true },
    ]);
  });

  it('does not hold up a child at risk', async () => {
    expect((await press({ gate: broken }, { [SESSION.urgent]: '1' })).answers).toEqual([{ allowEvent: true }]);
  });

  it('stops nothing in a trial', async () => {
    expect((await press({ gate: broken, policy: aPolicy({ mode: 'monitor' }) })).answers).toEqual([
      { allowEvent: true },
    ]);
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
