import { LiveCheck } from '../../../src/apps/taskpane/live-check';
import { aParent, gateScene } from '../../gate/gate-scene';

describe('the pane while Outlook is busy', () => {
  /** The list of files does not answer before `ms` have passed. */
  function busyUntil(ms: number) {
    let asked = 0;
    const scene = gateScene(
      { to: [aParent()], subject: 'Trip' },
      {
        fault: (call) => {
          if (call !== 'attachments') return undefined;
          asked++;
          return scene.time.clock.now() - start < ms ? { refuses: 'timeout' } : undefined;
        },
      },
    );
    const start = scene.time.clock.now();
    const live = new LiveCheck(scene.item, scene.gate, () => '');
    const isPartial = (): boolean | undefined => {
      const state = live.read();
      return state.is === 'checked' ? state.checked.partial : undefined;
    };
    return { live, time: scene.time, isPartial, asked: () => asked };
  }

  test('what did not answer in time is asked again by itself, until it does', async () => {
    const { live, time, isPartial } = busyUntil(20_000);
    live.start();
    await time.pass(9_000);
    expect(isPartial()).toBe(true);
    await time.pass(40_000);
    expect(isPartial()).toBe(false);
    live.stop();
  });

  test('after three more looks it is left alone, and nothing is called checked', async () => {
    const { live, time, isPartial, asked } = busyUntil(Infinity);
    live.start();
    await time.pass(10 * 60_000);
    expect(isPartial()).toBe(true);
    const looks = asked();
    await time.pass(10 * 60_000);
    expect(asked()).toBe(looks);
    live.stop();
  });

  test('a pane that was closed asks nothing more', async () => {
    const { live, time, asked } = busyUntil(Infinity);
    live.start();
    await time.pass(9_000);
    live.stop();
    const looks = asked();
    await time.pass(60_000);
    expect(asked()).toBe(looks);
  });
});
