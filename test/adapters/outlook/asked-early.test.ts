import { virtualTime } from '../../../src/adapters/memory/memory-system';
import { askedEarly } from '../../../src/adapters/outlook/asked-early';

const SWITCH = 'https://gate.example/add-in/switch.json';

describe('files that are asked for before they are wanted', () => {
  const scene = (isBroken = false) => {
    const asked: string[] = [];
    const time = virtualTime();
    const get = (url: string) => {
      asked.push(url);
      return isBroken ? Promise.reject(new Error('offline')) : Promise.resolve({ status: 200, text: () => url });
    };
    const early = askedEarly({ get } as never, time.clock, [SWITCH]);
    return { asked, time, early };
  };

  it('are there for the first who wants one; the second asks anew', async () => {
    const { asked, early } = scene();
    expect(asked).toEqual([SWITCH]);
    expect((await early.get(SWITCH)).status).toBe(200);
    expect(asked).toHaveLength(1);
    await early.get(SWITCH);
    await early.get(`${SWITCH}?other`);
    expect(asked).toHaveLength(3);
  });

  it('are asked for anew when the answer is no longer fresh', async () => {
    const { asked, time, early } = scene();
    await time.pass(6_000);
    await early.get(SWITCH);
    expect(asked).toHaveLength(2);
  });

  it('that did not come are a failure for who wants them, and for nobody else', async () => {
    await expect(scene(true).early.get(SWITCH)).rejects.toThrow('offline');
  });
});
